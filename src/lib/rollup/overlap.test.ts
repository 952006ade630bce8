import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../tests/data/tables.ts';
import { rowsInCommon } from './overlap.ts';

const line = fc.record({
	customer: fc.option(fc.constantFrom('a', 'b', '客户', ' ')),
	date: fc.option(fc.constantFrom('2025-01-05', '2025-02-05')),
	revenue: fc.option(fc.integer({ min: -2, max: 2 }))
});
type Line = { customer: string | null; date: string | null; revenue: number | null };

function orders(lines: readonly Line[], scale = 2, batchRows = Infinity) {
	const factor = 10 ** (scale - 2);
	return tableOf(
		{
			date: lines.map(({ date }) => date),
			customer: lines.map(({ customer }) => customer),
			revenue: lines.map(({ revenue }) => revenue && revenue * factor)
		},
		{ revenue: scale },
		batchRows
	);
}

/** Takes one row of the second list for each that it finds. */
function naive(a: readonly Line[], b: readonly Line[]): number {
	const rest = b.map(written);
	return a.map(written).filter((row) => {
		const at = rest.indexOf(row);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	}).length;
}
const written = ({ customer, date, revenue }: Line) => JSON.stringify([customer, date, revenue]);

describe('rows in common', () => {
	test('are those of a plain comparison, whatever the order, batches and decimals', () => {
		const many = fc.array(line, { maxLength: 30 });
		fc.assert(
			fc.property(many, many, fc.integer({ min: 1, max: 7 }), (one, other, batchRows) => {
				const expected = naive(one, other);
				expect(rowsInCommon(orders(one), orders(other, 3, batchRows))).toBe(expected);
				expect(rowsInCommon(orders(other.toReversed()), orders(one, 2, batchRows))).toBe(expected);
			})
		);
	});

	test('are all rows of a file that comes again', () => {
		const rows = Array.from({ length: 5000 }, (_, i) => ({
			customer: `C${i % 700}`,
			date: '2025-01-05',
			revenue: i
		}));
		expect(rowsInCommon(orders(rows), orders(rows))).toBe(5000);
		const shifted = rows.map((row) => ({ ...row, revenue: row.revenue + 5000 }));
		expect(rowsInCommon(orders(rows), orders(shifted))).toBe(0);
	});

	test('are none where too few columns stand in both to tell rows apart', () => {
		const two = tableOf({ customer: ['a'], revenue: [1] });
		expect(rowsInCommon(two, two)).toBe(0);
		const nobody = tableOf({ date: ['2025-01-05'], revenue: [1], cost: [1] });
		expect(rowsInCommon(nobody, nobody)).toBe(0);
	});
});
