import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValid } from '#lib/core/columns.ts';
import { seeded } from '#lib/core/random.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { distinctBySlot, gatherSales } from './bySlot.ts';
import { NO_CODE } from './distinct.ts';
import { unifyKeys } from './keys.ts';
import { linesOf, numberOrders, type EachLines, type Lines } from './orders.ts';

const [FIRST, LAST] = [100, 160];

/**
 * Lines of so many customers in any order, in batches of 700; some without a customer, a day or a
 * revenue, some returns, some outside the window.
 */
function linesFrom(customers: number, rows: number, seed: number) {
	const random = seeded(seed);
	const below = (count: number) => Math.floor(random() * count);
	const column = <T>(cell: () => T) =>
		Array.from({ length: rows }, () => (below(9) === 0 ? null : cell()));
	const names = Array.from({ length: customers }, (_, row) => `c${row}`);
	const cells = {
		customer: column(() => names[below(customers)] ?? null),
		date: column(() => FIRST + below(LAST - FIRST + 1)),
		revenue: column(() => below(500) - 100)
	};
	const named = datasetOf('customers', { customer: names });
	const orders = datasetOf('orders', cells, {}, { batchRows: 700 });
	const keys = unifyKeys([named, orders]);
	const window = { from: FIRST + 5, to: LAST, whole: below(2) === 0 };
	const numbers = numberOrders([orders], { first: FIRST, last: LAST });
	return {
		lines: linesOf([orders], keys, window, numbers, 0),
		slots: keys.size + 1,
		count: numbers.count
	};
}

/** The numbers of every slot, row after row. */
function twin(lines: EachLines, slots: number): number[][] {
	const found = Array.from({ length: slots }, () => [] as number[]);
	for (const line of lines)
		for (const [i, number] of numbersOf(line)?.entries() ?? []) {
			const sale = isValid(line.revenue.valid, i) && line.revenue.values[i]! >= 0;
			if (sale && number !== NO_CODE) found[line.places[i]!]?.push(number);
		}
	return found;
}

/** None of a batch whose first row has no day. */
const numbersOf = ({ order }: Lines) => (order[0] === NO_CODE ? null : order);

function expectAsTwin(customers: number, rows: number, seed: number): void {
	const { lines, slots, count } = linesFrom(customers, rows, seed);
	const gathered = gatherSales(lines, slots, NO_CODE, numbersOf);
	const due = twin(lines, slots);
	const { starts, values } = gathered;
	expect([starts.length, starts[slots]]).toEqual([slots + 1, values.length]);
	expect(due.map((_, slot) => [...values.subarray(starts[slot], starts[slot + 1])])).toEqual(due);
	expect([...distinctBySlot(gathered, count)]).toEqual(due.map((some) => new Set(some).size));
}

describe('sales stand by slot as a list a slot would hold them', () => {
	// With the unattributed: a part less one, full, one of the next; three parts, the last broken.
	test.each([0, 1, 1022, 1023, 1024, 2047, 2048, 3000])('of %i customers', (customers) => {
		expectAsTwin(customers, 8000, customers);
	});

	test('of any number, in any number of lines', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 3500 }),
				fc.integer({ min: 0, max: 5000 }),
				fc.nat(),
				expectAsTwin
			),
			{ numRuns: 20 }
		);
	});
});
