import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { NamedFigure } from '#lib/analyses/analysis.ts';
import { chief, compare, tally } from './compare.ts';
import { textsOf } from './figure-words.ts';
import type { Figures } from './figures.ts';

const of = (
	values: Readonly<Record<string, [NamedFigure['type'], number | null]>>,
	money: Partial<Figures> = {}
): Figures => ({
	scale: 2,
	currency: '¥',
	figures: Object.entries(values).map(([key, [type, value]]) => ({ key, title: key, type, value })),
	...money
});
const changes = (a: Figures, b: Figures): Record<string, number | null> =>
	Object.fromEntries(compare(a, b).figures.map(({ key, change }) => [key, change]));

describe('two sets of figures', () => {
	test('are held against each other by their keys', () => {
		const a = of({ n: ['count', 10], share: ['share', 0.25], gone: ['count', 1] });
		const b = of({ share: ['share', 0.5], n: ['count', 7], new: ['count', 2] });
		expect(changes(a, b)).toEqual({ n: -3, share: 0.25, gone: null, new: null });
	});

	test('of different decimals are brought to the finer', () => {
		const a = of({ sum: ['money', 150], n: ['count', 3] }, { scale: 0 });
		const b = of({ sum: ['money', 15050], n: ['count', 3] });
		expect(compare(a, b)).toMatchObject({
			scale: 2,
			figures: [{ before: 15000, after: 15050 }, {}]
		});
		expect(changes(a, b)).toEqual({ sum: 50, n: 0 });
	});

	test('that neither tells are left out, and told by one stand alone', () => {
		const a = of({ hidden: ['count', null], once: ['count', 4], n: ['count', 1] });
		const b = of({ hidden: ['count', null], once: ['count', null], n: ['count', 1] });
		expect(changes(a, b)).toEqual({ once: null, n: 0 });
		expect(changes(b, a)).toEqual({ once: null, n: 0 });
		expect(compare(b, a).figures[0]).toMatchObject({ before: null, after: 4, change: null });
		expect(tally(compare(a, b).figures)).toMatchObject({ apart: 1, same: 1 });
	});

	test('in two currencies are not subtracted', () => {
		const a = of({ sum: ['money', 100], n: ['count', 3] });
		const b = of({ sum: ['money', 100], n: ['count', 4] }, { currency: '$' });
		expect(changes(a, b)).toEqual({ sum: null, n: 1 });
		expect(changes(a, { ...b, currency: null })).toEqual({ sum: null, n: 1 });
	});

	test('that would be written alike are the same', () => {
		const a = of({ share: ['share', 0.25], n: ['number', 2], sum: ['money', 7], c: ['count', 1] });
		const b = of({
			share: ['share', 0.2504],
			n: ['number', 2.004],
			sum: ['money', 8],
			c: ['count', 2]
		});
		expect(changes(a, b)).toEqual({ share: 0, n: 0, sum: 1, c: 1 });
		expect(tally(compare(a, b).figures)).toMatchObject({ higher: 2, same: 2 });
	});

	test('of one kind have as many decimals', () => {
		const before = of({ share: ['share', 0.25], n: ['number', 2] });
		const comparison = compare(before, of({ share: ['share', 0.3], n: ['number', 2.5] }));
		const texts = comparison.figures.map((figure) => textsOf(figure, comparison, 'en'));
		expect(texts).toEqual([
			{ before: '25.0%', after: '30.0%', change: '+5.0 points', growth: '' },
			{ before: '2.00', after: '2.50', change: '+0.50', growth: '+25%' }
		]);
	});

	test('are all counted once', () => {
		const figures = fc.dictionary(
			fc.string({ maxLength: 2 }),
			fc.tuple(
				fc.constantFrom<NamedFigure['type']>('count', 'share', 'money'),
				fc.option(fc.integer({ min: -3, max: 3 }))
			)
		);
		fc.assert(
			fc.property(figures, figures, (a, b) => {
				const compared = compare(of(a), of(b)).figures;
				const { higher, lower, same, apart } = tally(compared);
				expect(higher + lower + same + apart).toBe(compared.length);
				const known = [a, b].flatMap((side) =>
					Object.keys(side).filter((key) => side[key]?.[1] !== null)
				);
				expect(compared.length).toBe(new Set(known).size);
				const back = tally(compare(of(b), of(a)).figures);
				expect([back.higher, back.lower, back.same]).toEqual([lower, higher, same]);
			})
		);
	});
});

describe('what moved most', () => {
	test('is money, of that what changed most for its size', () => {
		const a = of({ s: ['share', 0.2], m: ['money', 1000], l: ['money', -90], z: ['money', 0] });
		const b = of({ s: ['share', 0.9], m: ['money', 1300], l: ['money', -50], z: ['money', 7] });
		expect(tally(compare(a, b).figures).widest?.key).toBe('l');
	});

	test('is a share, where no money moved', () => {
		const a = of({ n: ['count', 1], s: ['share', 0.2], t: ['share', 0.5] });
		const b = of({ n: ['count', 900], s: ['share', 0.25], t: ['share', 0.4] });
		expect(tally(compare(a, b).figures).widest?.key).toBe('t');
	});

	test('of which one that hardly moved is none', () => {
		const a = of({ m: ['money', 10], s: ['share', 0.2] });
		const b = of({ m: ['money', 20], s: ['share', 0.205] });
		expect(tally(compare(a, b).figures).widest?.key).toBe('m');
	});

	test('else what changed most for its size; nothing where nothing did', () => {
		const a = of({ n: ['count', 1000], m: ['money', 10], s: ['share', 0.2] });
		const b = of({ n: ['count', 1100], m: ['money', 20], s: ['share', 0.2] });
		expect(tally(compare(a, b).figures).widest?.key).toBe('m');
		expect(tally(compare(a, a).figures).widest).toBeNull();
		expect(tally([]).widest).toBeNull();
	});

	test('keeps the order of the table', () => {
		const a = of({ a: ['count', 10], b: ['count', 10], c: ['count', 10] });
		const b = of({ a: ['count', 20], b: ['count', 11], c: ['count', 90] });
		expect(chief(compare(a, b).figures, 2)).toMatchObject({
			shown: [{ key: 'a' }, { key: 'c' }],
			by: 'change'
		});
	});

	test('is what the chart shows most, where that moved', () => {
		const main = (sum: number): Figures => ({
			...of({}),
			figures: [
				{ key: 'sum', title: 'sum', type: 'money', value: sum, main: true },
				{ key: 's', title: 's', type: 'share', value: sum / 100 }
			]
		});
		const { figures } = compare(main(10), main(20));
		expect(tally(figures).widest?.key).toBe('sum');
		expect(chief(figures, 9)).toMatchObject({ shown: [{ key: 'sum' }], by: 'main' });
	});
});
