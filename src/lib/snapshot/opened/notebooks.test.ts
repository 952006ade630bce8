import { expect, test } from 'vitest';
import { DEFAULT_RULES, type Evidence } from '#lib/analyses/evidence.ts';
import { exampleContext } from '#lib/analyses/example.ts';
import { Failure } from '#lib/core/failure.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import type { NotebookEntry } from '#lib/store/notebooks.ts';
import type { EvidenceRequest } from '#lib/worker/api.ts';
import { isRefused, reckonedAgain } from './notebooks.ts';

const ENTRY = { id: 'n', title: '', datasets: ['d'] } as unknown as NotebookEntry;

/** What the worker is asked for to reckon a file of this context again. */
async function askedFor(context: Evidence['context']): Promise<EvidenceRequest[]> {
	const evidence = {
		context,
		rules: DEFAULT_RULES,
		locale: 'en',
		charts: [{ analysis: 'pnl' }]
	} as unknown as Evidence;
	const asked: EvidenceRequest[] = [];
	await reckonedAgain(ENTRY, evidence, {
		evidence: (request) => {
			asked.push(request);
			return Promise.resolve(evidence);
		}
	});
	return asked;
}

test('a file of everybody is reckoned again under its own parameters', async () => {
	const parameters = { ...DEFAULT_PARAMETERS, windowMonths: 12 };
	expect(await askedFor(exampleContext({ parameters }))).toMatchObject([
		{ datasets: ['d'], path: [], parameters, analyses: ['pnl'], rules: DEFAULT_RULES }
	]);
});

test('a file of some is of those whom its rule picks, in tiers as they were cut among all', async () => {
	const path = [{ by: 'stretch', measure: 'profit', from: 0.1, to: 0.3 }] as const;
	const whom = { path, tierMethod: 'profitShare', thresholds: [3, 2, 1] } as const;
	const limits = { k: 5, dominance: 0.7, tiers: {}, classes: {}, part: true } as const;
	const parameters = {
		...DEFAULT_PARAMETERS,
		tierMethod: 'thresholds',
		thresholds: [91, 82, 73]
	} as const;
	const asked = await askedFor(exampleContext({ parameters, shared: { ...limits, whom } }));
	expect(asked).toMatchObject([
		{ path, parameters: { tierMethod: 'profitShare', thresholds: [3, 2, 1] } }
	]);
});

test('too few customers is a refusal, and nothing else is', () => {
	for (const code of ['snapshot.few', 'snapshot.rest', 'snapshot.stretch'] as const)
		expect(isRefused(new Failure(code))).toBe(true);
	expect(isRefused(new Failure('worker.lost'))).toBe(false);
});
