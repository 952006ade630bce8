import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, PROFIT_CLASSES } from '#lib/core/parameters.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { classOf, profitClasses, type Earned } from './classes.ts';
import { INACTIVE } from './tiering.ts';
import { assignTiers } from './tiers.ts';

const of = (revenue: number, grossProfit: number, profit: number, leading = false) =>
	classOf({ revenue, grossProfit, profit, leading });

test('each class by its rule', () => {
	expect(of(1000, 400, 300, true)).toBe('core');
	expect(of(1000, 400, 300)).toBe('contributing');
	expect(of(1000, 400, 30)).toBe('thin');
	expect(of(1000, 400, 5)).toBe('breakEven');
	expect(of(1000, 400, -300)).toBe('illusory');
	expect(of(1000, -100, -300)).toBe('harmful');
});

test('what lies on a limit', () => {
	expect(of(10_000, 4000, 500)).toBe('contributing');
	expect(of(10_000, 4000, 499)).toBe('thin');
	expect(of(10_000, 4000, 101)).toBe('thin');
	expect(of(10_000, 4000, 100)).toBe('breakEven');
	expect(of(10_000, 4000, 0)).toBe('breakEven');
	expect(of(10_000, 4000, -100)).toBe('breakEven');
	expect(of(10_000, 4000, -101)).toBe('illusory');
});

test('where rules overlap the first one wins', () => {
	expect(of(10_000, 400, 80, true)).toBe('core');
	expect(of(10_000, 400, -80, true)).toBe('breakEven');
	expect(of(10_000, 400, -800, true)).toBe('illusory');
	expect(of(10_000, 0, 0)).toBe('breakEven');
	expect(of(10_000, -50, -90)).toBe('breakEven');
	expect(of(10_000, -50, 900)).toBe('contributing');
});

test('without revenue there is no rate: what is left tells', () => {
	expect(of(0, 0, -500)).toBe('harmful');
	expect(of(0, 0, 0)).toBe('harmful');
	expect(of(-100, 50, -10)).toBe('illusory');
	expect(of(0, 700, 500)).toBe('contributing');
});

/** The rules one beside the other, each as it stands in the definitions. */
const RULES: Readonly<Record<(typeof PROFIT_CLASSES)[number], (one: Earned) => boolean>> = {
	core: ({ leading, profit }) => leading && profit > 0,
	contributing: ({ profit }) => profit > 0,
	thin: ({ revenue, profit }) => revenue > 0 && profit > 0 && profit / revenue < 0.05,
	breakEven: ({ revenue, profit }) => revenue > 0 && Math.abs(profit / revenue) <= 0.01,
	illusory: ({ grossProfit, profit }) => grossProfit > 0 && profit <= 0,
	harmful: ({ grossProfit, profit }) => grossProfit <= 0 && profit <= 0
};

test('every customer meets the rule of its class', () => {
	const money = fc.integer({ min: -2000, max: 2000 });
	fc.assert(
		fc.property(money, money, money, fc.boolean(), (revenue, grossProfit, profit, leading) => {
			const one = { revenue, grossProfit, profit, leading };
			const found = classOf(one);
			expect(RULES[found](one)).toBe(true);
			const stricter = ['core', 'breakEven', 'thin'] as const;
			if (found === 'contributing')
				for (const other of stricter) expect(RULES[other](one)).toBe(false);
		})
	);
});

test('every active customer has a class, nobody else has', () => {
	const line = fc.record({
		customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', null),
		revenue: fc.integer({ min: -500, max: 500 }),
		cost: fc.integer({ min: -500, max: 500 })
	});
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
			const orders = datasetOf('orders', {
				customer: ['a', ...lines.map(({ customer }) => customer)],
				date: ['2025-01-05', ...lines.map(() => '2025-01-05')],
				revenue: [100, ...lines.map(({ revenue }) => revenue)],
				cost: [70, ...lines.map(({ cost }) => cost)]
			});
			const known = datasetOf('customers', { customer: ['a', 'z'] });
			const profile = rollup([orders, known], DEFAULT_PARAMETERS, null);
			const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
			const codes = profitClasses(profile, tiering);
			for (let row = 0; row < profile.customers; row++) {
				const code = codes?.[row] ?? -1;
				if (profile.active[row] === 1) expect(PROFIT_CLASSES[code]).toBeDefined();
				else expect(code).toBe(INACTIVE);
			}
		})
	);
});

test('without a known profit there are no classes', () => {
	const orders = datasetOf('orders', { customer: ['a'], date: ['2025-01-05'], revenue: [100] });
	const profile = rollup([orders], DEFAULT_PARAMETERS, null);
	expect(profitClasses(profile, assignTiers(profile, DEFAULT_PARAMETERS))).toBeNull();
});
