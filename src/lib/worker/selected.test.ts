import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path, Selection } from '#lib/chart/marks.ts';
import { TIERS } from '#lib/core/parameters.ts';
import { classOf } from '#lib/segment/classes.ts';
import { rankOrder } from '#lib/segment/rank.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { listedInput } from '../../../tests/data/listed.ts';
import { crossed } from '#lib/analyses/concentration/kernel.ts';
import { stretchesOf } from '#lib/analyses/concentration/stretches.ts';
import { restricted } from '#lib/analyses/restrict.ts';
import { selected, selectedRows } from './selected.ts';

const money = fc.integer({ min: -3, max: 6 });
const base = fc.array(fc.record({ revenue: money, cost: money }), { minLength: 1, maxLength: 14 });

function inputOf(rows: readonly { revenue: number; cost: number }[]): KernelInput {
	const customer = rows.map((_, i) => `c${(i * 7) % 15}`);
	return listedInput(
		{
			customer,
			date: rows.map(() => '2025-01-05'),
			revenue: rows.map(({ revenue }) => revenue),
			cost: rows.map(({ cost }) => cost)
		},
		{
			customer: [...customer, 'idle'],
			region: [...customer.map((_, i) => 'NS'[i % 2] ?? null), 'N']
		},
		{ customer, satisfaction: rows.map((_, i) => (i % 5) + 1) }
	);
}

/** The obvious way: every customer asked every condition, the stretch from a full ranking. */
function naive({ profile, tiering }: KernelInput, path: Path): number[] {
	const { revenue, grossProfit, profit } = profile.columns;
	const holds = (one: Selection, row: number): boolean => {
		if (one.by === 'customer') return profile.keys.at(row) === one.key;
		if (profile.active[row] !== 1) return false;
		const tier = TIERS[tiering.tier[row] ?? 255];
		if (one.by === 'tier') return tier === one.tier;
		if (one.by === 'stretch') {
			const order = [...rankOrder(profile, profile.columns[one.measure]?.values ?? revenue.values)];
			const place = order.indexOf(row);
			return (
				place >= Math.round(one.from * order.length) && place < Math.round(one.to * order.length)
			);
		}
		return (
			classOf({
				revenue: revenue.values[row] ?? 0,
				grossProfit: grossProfit?.values[row] ?? 0,
				profit: profit?.values[row] ?? 0,
				leading: tier === 'key' || tier === 'important'
			}) === one.class
		);
	};
	return Array.from({ length: profile.customers }, (_, row) => row).filter((row) =>
		path.every((one) => holds(one, row))
	);
}

const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
const selection: fc.Arbitrary<Selection> = fc.oneof(
	fc.constantFrom(...TIERS).map((tier): Selection => ({ by: 'tier', tier })),
	fc
		.constantFrom('core', 'thin', 'breakEven', 'harmful')
		.map((name): Selection => ({ by: 'class', class: name as 'core' })),
	fc.constantFrom('c0', 'c7', 'idle', 'nobody').map((key): Selection => ({ by: 'customer', key })),
	fc
		.record({ from: share, to: share, measure: fc.constantFrom('profit', 'revenue') })
		.map(({ from, to, measure }): Selection => ({
			by: 'stretch',
			measure: measure as 'profit',
			from: Math.min(from, to),
			to: Math.max(from, to)
		}))
);

describe('a path', () => {
	test('picks whom each of its conditions picks, ties and losses included', () => {
		fc.assert(
			fc.property(base, fc.array(selection, { minLength: 1, maxLength: 3 }), (rows, path) => {
				const input = inputOf(rows);
				const marks = selected(input, path);
				expect(marks && Array.from(selectedRows(marks))).toEqual(naive(input, path));
			}),
			{ numRuns: 300 }
		);
	});

	test('that is empty picks everybody', () => {
		expect(selected(inputOf([{ revenue: 1, cost: 0 }]), [])).toBeNull();
	});
});

describe('some of the customers', () => {
	test('have their own values, their tiers of all, and sums that are theirs', () => {
		fc.assert(
			fc.property(base, fc.array(selection, { minLength: 1, maxLength: 2 }), (rows, path) => {
				const whole = inputOf(rows);
				const picked = naive(whole, path);
				const { profile, tiering, parameters } = restricted(whole, Int32Array.from(picked));
				const keys = picked.map((row) => whole.profile.keys.at(row));
				expect(picked.map((_, i) => profile.keys.at(i))).toEqual(keys);
				expect(Array.from(tiering.tier)).toEqual(picked.map((row) => whole.tiering.tier[row]));
				const { revenue, region } = whole.profile.columns;
				const kept = profile.columns;
				expect(Array.from(kept.revenue.values)).toEqual(picked.map((row) => revenue.values[row]));
				expect(kept.region?.dictionary).toBe(region?.dictionary);
				const sum = picked.reduce((all, row) => all + (revenue.values[row] ?? 0), 0);
				expect([profile.totals.revenue, profile.unattributed.revenue]).toEqual([sum, 0]);
				expect(tiering.rows.reduce((n, { customers }) => n + customers, 0)).toBe(
					profile.activeCustomers
				);
				expect(parameters.tierMethod).toBe('thresholds');
				const answered = Array.from(profile.answers?.customer ?? [], (i) => profile.keys.at(i));
				expect(answered).toEqual(
					Array.from(whole.profile.answers?.customer ?? [], (i) => whole.profile.keys.at(i)).filter(
						(key) => keys.includes(key)
					)
				);
			}),
			{ numRuns: 200 }
		);
	});
});

test('a class of revenue and a tier pick exactly those counted where they cross', () => {
	fc.assert(
		fc.property(base, (rows) => {
			const input = inputOf(rows);
			const classes = crossed(input.profile, input.tiering);
			fc.pre(classes.flat().some((count) => count > 0));
			const picked = stretchesOf({ classes })?.map((stretch) =>
				TIERS.map((tier) => {
					const marks = selected(input, [stretch, { by: 'tier', tier }]);
					return marks && selectedRows(marks).length;
				})
			);
			expect(picked).toEqual(classes);
		}),
		{ numRuns: 60 }
	);
});
