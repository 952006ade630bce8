import { expect, test } from 'vitest';
import type { Context } from '#lib/analyses/analysis.ts';
import { DEFAULT_RULES, type Evidence, type SharedChart } from '#lib/analyses/evidence.ts';
import { exampleContext } from '#lib/analyses/example.ts';
import { LOCALES } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { differencesOf, type Side } from './settings.ts';

function side(changes: Partial<Context>): Side {
	const context = exampleContext(changes);
	const chart: SharedChart = { analysis: 'pyramids', kernel: 1, result: {}, hidden: 0 };
	const evidence = { context, rules: DEFAULT_RULES } as Evidence;
	return { evidence, chart, view: { result: {}, context, locale: 'en' } };
}

test('what was found under the settings is none of them', () => {
	expect(differencesOf(side({ customers: 400 }), side({ customers: 430 }), 'en')).toEqual([]);
});

test('where profit comes from is one, and so is every parameter', () => {
	const parameters = { ...DEFAULT_PARAMETERS, assumedMargin: 0.3 };
	const assumed = side({ basis: 'assumed', parameters });
	const said = differencesOf(side({ basis: 'measured' }), assumed, 'en');
	expect(said).toHaveLength(2);
	expect(said.join(' ')).toMatch(/Profit: .*assumed margin of 30%/u);
});

test('a window of other days is said once in every language, though it is set the same way', () => {
	const days = (from: number, to: number): Partial<Context> => ({
		window: { from, to, whole: true }
	});
	for (const locale of LOCALES) {
		const said = differencesOf(side(days(20_270, 20_350)), side(days(20_370, 20_440)), locale);
		expect(said, locale).toHaveLength(1);
		expect(said[0]).toMatch(/2025.*2025/u);
	}
});
