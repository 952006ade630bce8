import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../../../tests/data/tables.ts';
import { isValid, type Table } from '#lib/core/columns.ts';
import { freshRows } from './fresh.ts';
import { markKnown } from './overlap.ts';

type Line = readonly [customer: string | null, date: string, revenue: number | null];
const line: fc.Arbitrary<Line> = fc.tuple(
	fc.option<string, null>(fc.constantFrom('a', 'b', '客户')),
	fc.constantFrom('2025-01-05', '2025-02-05'),
	fc.option<number, null>(fc.integer({ min: -2, max: 2 }))
);

function orders(lines: readonly Line[], batchRows = Infinity): Table {
	const [customer, date, revenue] = [0, 1, 2].map((c) => lines.map((each) => each[c] ?? null));
	return tableOf({ customer: customer!, date: date!, revenue: revenue! }, {}, batchRows);
}

/** The cells of every row, as they are read again. */
function rowsOf({ batches, dictionaries }: Table): string[] {
	return batches.flatMap(({ rows, columns }) =>
		Array.from({ length: rows }, (_, i) =>
			columns
				.map(({ values, valid }, c) =>
					isValid(valid, i) ? (dictionaries[c]?.at(values[i]!) ?? values[i]) : null
				)
				.join('|')
		)
	);
}

/** Each stored row takes the first equal row away. */
function naive(lines: readonly Line[], stored: readonly Line[]): string[] {
	const rest = rowsOf(orders(lines));
	for (const row of rowsOf(orders(stored))) {
		const at = rest.indexOf(row);
		if (at >= 0) rest.splice(at, 1);
	}
	return rest.sort();
}

test('what is new is what a plain comparison leaves, over several stored tables', () => {
	const many = fc.array(line, { maxLength: 25 });
	fc.assert(
		fc.property(many, many, many, fc.integer({ min: 1, max: 7 }), (file, one, other, batchRows) => {
			const table = orders(file, batchRows);
			const known = new Uint8Array(table.rows);
			const counts = [one, other].map((each) => markKnown(table, orders(each, 3), known));
			const fresh = freshRows(table, known);
			expect(rowsOf(fresh).sort()).toEqual(naive(file, [...one, ...other]));
			expect(fresh.rows + counts[0]! + counts[1]!).toBe(table.rows);
		}),
		{ numRuns: 60 }
	);
});

test('a customer of whom nothing is new is gone from the table', () => {
	const table = orders([
		['a', '2025-01-05', 1],
		['b', '2025-01-05', 1]
	]);
	const fresh = freshRows(table, Uint8Array.of(1, 0));
	expect(
		Array.from({ length: fresh.dictionaries[0]!.size }, (_, i) => fresh.dictionaries[0]!.at(i))
	).toEqual(['b']);
	expect(freshRows(table, new Uint8Array(2))).toBe(table);
	expect(freshRows(table, Uint8Array.of(1, 1)).rows).toBe(0);
});
