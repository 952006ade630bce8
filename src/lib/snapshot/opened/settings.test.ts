import { expect, test } from 'vitest';
import type { Context } from '#lib/analyses/analysis.ts';
import { DEFAULT_RULES } from '#lib/analyses/evidence.ts';
import { exampleContext } from '#lib/analyses/example.ts';
import { LOCALES } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS, type Parameters as Settings } from '#lib/core/parameters.ts';
import { partOf } from '../standing.ts';
import { differencesOf } from './settings.ts';

type Side = Parameters<typeof differencesOf>[0];

/** Of data of its own, unless its fingerprint is given. */
function side(changes: Partial<Context>, fingerprint: string = JSON.stringify(changes)): Side {
	return { context: exampleContext(changes), rules: DEFAULT_RULES, fingerprint };
}

const set = (changes: Partial<Settings>): Partial<Context> => ({
	parameters: { ...DEFAULT_PARAMETERS, ...changes }
});
const days = (from: number, to: number): Partial<Context> => ({
	window: { from, to, whole: true },
	asOf: to
});
const totals = (rows: number): Partial<Context> => ({
	totals: { ...exampleContext().totals, rows }
});

test('the very same data under the same settings differ in nothing', () => {
	expect(differencesOf(side({}, 'a'), side({}, 'a'), 'en')).toEqual({ settings: [], data: null });
});

test('what follows from the data is no setting', () => {
	const before = side({ customers: 400, ...totals(9000), ...days(20_270, 20_350) });
	const after = side({ customers: 430, ...totals(9700), ...days(20_270, 20_440) });
	for (const locale of LOCALES) {
		const { settings, data } = differencesOf(before, after, locale);
		expect(settings, locale).toEqual([]);
		expect(data, locale).toHaveLength(3);
		expect(data?.join(' ')).toMatch(/9,000.*9,700.*400.*430.*2025.*2025/u);
	}
});

test('the last day is told where it is not that of the window', () => {
	const { data } = differencesOf(side({ asOf: 20_300 }), side({ asOf: 20_310 }), 'en');
	expect(data).toHaveLength(1);
	expect(data?.[0]).toMatch(/^As-of date: .*2025, then .*2025\.$/u);
});

test('a day that was set is a setting', () => {
	const before = side({ asOf: 20_300, ...set({ asOf: 20_300 }) });
	const after = side({ asOf: 20_310, ...set({ asOf: 20_310 }) });
	const { settings, data } = differencesOf(before, after, 'en');
	expect(settings.join(' ')).toMatch(/^As-of date: /u);
	expect(data).toEqual([]);
});

test('where profit comes from is one, and is said once', () => {
	const assumed = side({ basis: 'assumed', ...set({ assumedMargin: 0.3 }) });
	const { settings } = differencesOf(side({ basis: 'measured' }), assumed, 'en');
	expect(settings).toHaveLength(1);
	expect(settings[0]).toMatch(/^Profit: .*assumed margin of 30%/u);
});

test('lines between tiers are one where tiers go by them', () => {
	const cutOffs = [0.5, 0.7, 0.9] as const;
	const of = (tierMethod: 'profitShare' | 'customerShare'): readonly string[] =>
		differencesOf(side(set({ tierMethod })), side(set({ tierMethod, cutOffs })), 'en').settings;
	expect(of('profitShare')).toHaveLength(1);
	expect(of('customerShare')).toEqual([]);
});

test('where lines came to lie for some customers is none', () => {
	const { cutOffs, ...others } = DEFAULT_PARAMETERS;
	const whom = { path: [{ by: 'tier', tier: 'key' }], ...others } as const;
	const limits = { k: 5, dominance: 0.7, tiers: {}, classes: {}, part: true } as const;
	const lying = (thresholds: readonly [number, number, number], told: boolean): Side =>
		side({
			shared: { ...limits, ...(told && { whom }) },
			...set({ tierMethod: 'thresholds', thresholds, cutOffs })
		});
	for (const told of [true, false])
		expect(differencesOf(lying([9, 8, 7], told), lying([6, 5, 4], told), 'en').settings).toEqual(
			[]
		);
});

test('a window set otherwise is said once in every language', () => {
	const months = (windowMonths: number | null, from: number): Side =>
		side({
			window: { from, to: 20_440, whole: windowMonths === null },
			...set({ windowMonths })
		});
	for (const locale of LOCALES) {
		const { settings, data } = differencesOf(months(null, 20_000), months(12, 20_075), locale);
		expect(settings, locale).toHaveLength(1);
		expect(data, locale).toEqual([]);
	}
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

test('whom each is of is said by the rule alone', () => {
	const { tierMethod, thresholds } = DEFAULT_PARAMETERS;
	const limits = { k: 5, dominance: 0.7, tiers: {}, classes: {}, part: true } as const;
	const whom = { path: [{ by: 'tier', tier: 'key' }], tierMethod, thresholds } as const;
	const { settings } = differencesOf(side({}), side({ shared: { ...limits, whom } }), 'en');
	expect(settings).toEqual(['Customers: all; Key.']);
});
