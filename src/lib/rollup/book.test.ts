/** The order book beside its obvious twin: every event of every file, one customer at a time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { timesRate } from '#lib/core/money.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { NO_DAY, type Profile } from './profile.ts';
import type { OrderSums } from './orderSums.ts';
import { rollup } from './rollup.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5 });
const customer = maybe(fc.constantFrom('a', 'b', 'c'));
const date = maybe(fc.integer({ min: 20_000, max: 20_020 }));
const money = maybe(fc.integer({ min: -50, max: 90 }));
const line = fc.record({
	customer,
	date,
	revenue: money,
	cost: money,
	orderId: maybe(fc.constantFrom('1', '2', '3'))
});
const charge = fc.record({ customer, date, cost: money });
type Line = { customer: string | null; date: number | null; revenue: number | null };
type Costed = Line & { cost: number | null; orderId: string | null };

const files = fc.record({
	lines: fc.array(line, { minLength: 1, maxLength: 40 }),
	charges: fc.array(charge, { maxLength: 10 }),
	withCost: fc.boolean(),
	batchRows: fc.integer({ min: 1, max: 9 }),
	costPerOrder: fc.constantFrom(0, 2)
});

const cells = <T extends object>(rows: readonly T[], names: readonly (keyof T & string)[]) =>
	Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));

const MARGIN = 0.35;

const grossOf = (row: Costed, withCost: boolean): number => {
	if (row.revenue === null) return 0;
	if (!withCost) return timesRate(row.revenue, MARGIN);
	return row.cost === null ? 0 : row.revenue - row.cost;
};
const orderOf = ({ orderId, date }: Costed) =>
	orderId !== null ? `#${orderId}` : date !== null ? `@${date}` : null;

test('its events add up to the profit, day by day, and its orders are those of the files', () => {
	fc.assert(
		fc.property(files, ({ lines, charges, withCost, batchRows, costPerOrder }) => {
			const all: Costed[] = [
				...lines,
				{ customer: 'a', date: 20_001, revenue: 9, cost: 1, orderId: '1' }
			];
			const names = ['customer', 'date', 'revenue', 'orderId'] as const;
			const profile = rollup(
				[
					datasetOf('orders', cells(all, withCost ? [...names, 'cost'] : names), {}, { batchRows }),
					datasetOf('service', cells(charges, ['customer', 'date', 'cost']), {}, { batchRows })
				],
				{ ...DEFAULT_PARAMETERS, assumedMargin: MARGIN, costPerOrder },
				null
			);
			for (let c = 0; c < profile.customers; c++) {
				const key = profile.keys.at(c);
				const own = all.filter((row) => row.customer === key && row.revenue !== null);
				const spent = charges.filter((row) => row.customer === key);
				expectHistory(profile, c, own, spent, withCost, costPerOrder);
				expectOrders(profile, c, own, withCost, costPerOrder);
			}
		})
	);
});

function expectHistory(
	profile: Profile,
	c: number,
	own: readonly Costed[],
	spent: readonly { date: number | null; cost: number | null }[],
	withCost: boolean,
	costPerOrder: number
): void {
	const days = new Map<number, number>();
	const add = (day: number | null, much: number) =>
		day !== null && days.set(day, (days.get(day) ?? 0) + much);
	const handled = new Set<string>();
	for (const row of own) {
		add(row.date, grossOf(row, withCost));
		const order = orderOf(row);
		if (row.date === null || order === null || row.revenue! < 0 || handled.has(order)) continue;
		handled.add(order);
		add(row.date, -costPerOrder);
	}
	for (const { date, cost } of spent) add(date, -(cost ?? 0));
	const { starts, day, amount } = profile.book!.history!;
	const told = Array.from({ length: starts[c + 1]! - starts[c]! }, (_, i) => starts[c]! + i);
	const profit = profile.columns.profit!.values[c]!;
	expect(told.reduce((sum, i) => sum + amount[i]!, 0)).toBe(profit);
	for (const i of told) {
		if (day[i] !== NO_DAY) expect(amount[i]).toBe(days.get(day[i]!));
		if (i > starts[c]!) expect(day[i]! > day[i - 1]!).toBe(true);
	}
}

function expectOrders(
	profile: Profile,
	c: number,
	own: readonly Costed[],
	withCost: boolean,
	costPerOrder: number
): void {
	const sums = (of: (row: Costed) => number) =>
		[...new Set(own.filter(({ revenue }) => revenue! >= 0).map(orderOf))]
			.filter((order) => order !== null)
			.map((order) =>
				own.filter((row) => orderOf(row) === order).reduce((sum, row) => sum + of(row), 0)
			)
			.sort((a, b) => a - b);
	const told = (measure: 'revenue' | 'profit') => {
		const { starts, amount } = profile.book!.ordersBy(measure);
		return Array.from(amount.slice(starts[c], starts[c + 1])).sort((a, b) => a - b);
	};
	expect(told('revenue')).toEqual(sums(({ revenue }) => revenue!));
	const gross = sums((row) => grossOf(row, withCost));
	expect(told('profit')).toEqual(gross.map((much) => much - costPerOrder));
	expect(told('revenue')).toHaveLength(profile.columns.orders.values[c]!);
}

test('of some customers it is theirs alone', () => {
	const orders = datasetOf('orders', {
		customer: ['a', 'b', 'c', 'b'],
		date: [20_000, 20_000, 20_001, 20_003],
		revenue: [1, 2, 3, 4],
		cost: [0, 1, 0, 1]
	});
	const { book } = rollup([orders], DEFAULT_PARAMETERS, null);
	const some = book!.of(Int32Array.of(1, 2));
	expect(some.history).toEqual({
		starts: Int32Array.of(0, 2, 3),
		day: Int32Array.of(20_000, 20_003, 20_001),
		amount: Float64Array.of(1, 3, 3)
	});
	expect(some.ordersBy('revenue')).toEqual({
		starts: Int32Array.of(0, 2, 3),
		amount: Float64Array.of(2, 4, 3)
	});
});

test('of those wanted the orders are what they are among all', () => {
	const marks = fc.array(fc.constantFrom(0, 1), { minLength: 3, maxLength: 3 });
	fc.assert(
		fc.property(files, marks, ({ lines, batchRows, withCost }, some) => {
			const names = [
				'customer',
				'date',
				'revenue',
				'orderId',
				...(withCost ? ['cost' as const] : [])
			] as const;
			const rows = [...lines, { customer: 'a', date: 20_000, revenue: 1, cost: 0, orderId: null }];
			const cells = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
			const orders = datasetOf('orders', cells, {}, { batchRows });
			const { book, customers } = rollup([orders], DEFAULT_PARAMETERS, null);
			const wanted = Uint8Array.from(some.slice(0, customers));
			const own = ({ starts, amount }: OrderSums, row: number) =>
				Array.from(amount.slice(starts[row], starts[row + 1]));
			// Asked for first, so that nothing is at hand of all.
			const found = book!.ordersBy('profit', wanted);
			const mirrored = Int32Array.from(wanted, (_, row) => customers - 1 - row);
			const turned = book!.of(mirrored).ordersBy('profit', wanted.slice().reverse());
			const all = book!.ordersBy('profit');
			for (let row = 0; row < customers; row++) {
				expect(own(found, row)).toEqual(wanted[row] === 1 ? own(all, row) : []);
				expect(own(turned, customers - 1 - row)).toEqual(own(found, row));
			}
		}),
		{ numRuns: 60 }
	);
});
