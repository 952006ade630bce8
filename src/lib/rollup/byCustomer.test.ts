import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValid } from '#lib/core/columns.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { gather, gatherAlso } from './byCustomer.ts';
import { unifyKeys } from './keys.ts';
import { linesOf, numberOrders, type EachLines, type Lines } from './orders.ts';
import { NO_DAY } from './profile.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });
const rows = fc.array(
	fc.record({
		customer: maybe(fc.constantFrom('a', 'b', 'c', 'd')),
		date: maybe(fc.integer({ min: 100, max: 130 })),
		revenue: maybe(fc.integer({ min: -9, max: 90 })),
		cost: maybe(fc.integer({ min: 0, max: 50 }))
	}),
	{ maxLength: 40 }
);
type Row = typeof rows extends fc.Arbitrary<(infer R)[]> ? R : never;

/** Days 110 to 120 are in the window. */
function linesFrom(some: readonly Row[], batchRows: number) {
	const column = <K extends keyof Row>(name: K) => some.map((row) => row[name]);
	const cells = {
		customer: column('customer'),
		date: column('date'),
		revenue: column('revenue'),
		cost: column('cost')
	};
	const orders = [datasetOf('orders', cells, {}, { batchRows })];
	const keys = unifyKeys(orders);
	const window = { from: 110, to: 120, whole: false };
	const numbers = numberOrders(orders, { first: 100, last: 130 });
	return { slots: keys.size + 1, lines: linesOf(orders, keys, window, numbers, 0) };
}

/** What each slot has, row after row. */
function twin(lines: EachLines, slots: number) {
	const found = Array.from({ length: slots }, () => [] as [number, number, number, number][]);
	for (const { places, revenue, date, order, grossProfit } of lines)
		for (const [i, slot] of places.entries()) {
			if (slot < 0 || !isValid(revenue.valid, i)) continue;
			const day = date && isValid(date.valid, i) ? date.values[i]! : NO_DAY;
			const gross = grossProfit && isValid(grossProfit.valid, i) ? grossProfit.values[i]! : 0;
			found[slot]!.push([order[i]!, day, revenue.values[i]!, gross]);
		}
	return found;
}

test('every slot has its lines in the order in which they stand, and other amounts beside them', () => {
	fc.assert(
		fc.property(rows, fc.integer({ min: 1, max: 15 }), (some, batchRows) => {
			const { lines, slots } = linesFrom(some, batchRows);
			const gathered = gather(lines, slots);
			const gross = gatherAlso(lines, gathered, ({ grossProfit }) => grossProfit);
			const { starts, order, day, revenue } = gathered;
			const told = Array.from({ length: slots }, (_, slot) =>
				Array.from({ length: starts[slot + 1]! - starts[slot]! }, (_, i) => {
					const at = starts[slot]! + i;
					return [order[at], day[at], revenue[at], gross[at]];
				})
			);
			expect(told).toEqual(twin(lines, slots));
		})
	);
});

test('no figure of a batch is asked for row by row', () => {
	const row: Row = { customer: 'a', date: 115, revenue: 5, cost: 3 };
	const { lines, slots } = linesFrom(Array<Row>(20).fill(row), 10);
	const asked = new Map<PropertyKey, number>();
	const watched = Array.from(
		lines,
		(line): Lines =>
			new Proxy(line, {
				get(of, name) {
					asked.set(name, (asked.get(name) ?? 0) + 1);
					return Reflect.get(of, name);
				}
			})
	);
	const gathered = gather(watched, slots);
	asked.clear();
	expect([...gatherAlso(watched, gathered, () => null)]).toEqual(Array(20).fill(0));
	expect(Object.fromEntries(asked)).toEqual({ places: 2, revenue: 2 });
});
