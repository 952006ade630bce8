import { expect, test } from 'vitest';
import type { ConcentrationResult } from '#lib/analyses/concentration/kernel.ts';
import type { SatisfactionResult } from '#lib/analyses/satisfaction/kernel.ts';
import { sampleEvidence } from '../../../tests/data/shared.ts';

test('the sample tells its quadrants, its levels and its classes by tier under the default rules', async () => {
	const { charts } = await sampleEvidence('en');
	const of = (id: string): unknown => charts.find(({ analysis }) => analysis === id)?.result;
	const survey = of('satisfaction') as SatisfactionResult;
	expect(survey.quadrants).not.toBeNull();
	expect(survey.levels.length).toBeGreaterThanOrEqual(4);
	expect((of('concentration') as ConcentrationResult).classes.flat()).toContainEqual(
		expect.any(Number)
	);
});
