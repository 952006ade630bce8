import { expect, test } from 'vitest';
import type { Context } from '#lib/analyses/analysis.ts';
import { DEFAULT_RULES, type Evidence, type SharedChart } from '#lib/analyses/evidence.ts';
import { exampleContext } from '#lib/analyses/example.ts';
import { LOCALES } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { partOf } from '../standing.ts';
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

test('a window set otherwise is said once in every language', () => {
	const months = (windowMonths: number | null, from: number): Side =>
		side({
			window: { from, to: 20_440, whole: windowMonths === null },
			parameters: { ...DEFAULT_PARAMETERS, windowMonths }
		});
	for (const locale of LOCALES)
		expect(differencesOf(months(null, 20_000), months(12, 20_075), locale), locale).toHaveLength(1);
});

test('conditions of a part are said to hold together in every language', () => {
	const { tierMethod, thresholds } = DEFAULT_PARAMETERS;
	const path = [
		{ by: 'tier', tier: 'key' },
		{ by: 'stretch', measure: 'profit', from: 0, to: 0.2 }
	] as const;
	const whom = { path, tierMethod, thresholds };
	const limits = { k: 5, dominance: 0.5, tiers: {}, classes: {}, part: true, whom } as const;
	for (const [locale, both] of [
		['en', / and /u],
		['zh-CN', /且/u],
		['zh-TW', /且/u]
	] as const)
		expect(partOf(exampleContext({ shared: limits }), locale).join('')).toMatch(both);
});
