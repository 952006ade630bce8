/** The answers of the reader at work on typed columns: rows left out, blanks filled, amounts counted once. */
import type { Batch, Column } from '#lib/core/columns.ts';
import type { Role } from '#lib/core/kinds.ts';
import { takeRows, unmarked } from '#lib/core/take-rows.ts';
import { cellAt, BLOCK_ROWS } from '../columns/intern.ts';
import { Carried } from './fill-down.ts';
import { type BlockMarks, countLeftOut, RowMarks } from './row-marks.ts';
import { GIVEN_BACK, givenBack } from './returns.ts';
import type { LeftOut, Terms } from './terms.ts';
import type { View } from './view.ts';
import type { Problem } from '../reading.ts';
import { EXAMPLES } from '../faults/report.ts';

/**
 * The columns at `places` in batches, made as they are asked for.
 * Invariant: every row of the reading that is not left out is a row of a batch, in the same order.
 */
export function* batchesUnder(
	view: View,
	terms: Terms,
	places: readonly number[]
): Generator<Batch, void, undefined> {
	const marks = new RowMarks(view, terms);
	const carried = new Map(terms.fill?.filled.map((place) => [place, new Carried()]));
	for (let block = 0; block < view.blocks; block++) {
		const counted = marks.next(block);
		const kept = keptRows(counted.out);
		const columns = places.map((place) => {
			const plain = view.column(place, block);
			const filled = (counted.below && carried.get(place)?.fill(plain, counted.below)) ?? plain;
			const once = countedOnce(filled, counted, place);
			const signed = returned(once, counted, view.plan.columns[place]!.role);
			return kept ? takeRows(signed, kept) : signed;
		});
		const rows = kept?.length ?? view.rowsOf(block);
		if (rows > 0) yield { rows, columns };
	}
}

/** Nothing where the amount of the order has been counted: a zero, as its lines cost what they cost. */
function countedOnce(column: Column, marks: BlockMarks, place: number): Column {
	if (column.type !== 'money') return column;
	const again = marks.again(place, column.valid);
	if (!again?.includes(1)) return column;
	return { ...column, values: column.values.map((value, i) => (again[i] === 1 ? 0 : value)) };
}

/** What a returned row says, it gives back. */
function returned(column: Column, { back }: BlockMarks, role: Role | null): Column {
	if (!GIVEN_BACK.has(role) || !(column.type === 'money' || column.type === 'number'))
		return column;
	return givenBack(column, back);
}

function keptRows(out: Uint8Array | null): Int32Array | null {
	return out?.includes(1) ? unmarked(out) : null;
}

/** The rows that are left out, with the first of their words; none where all count. */
export function leftOutProblems(view: View, terms: Terms): Problem[] {
	return terms.leftOut.flatMap((leave, i) => problemOf(view, terms, i, leave));
}

/** Rows that `leave` leaves out and none before it. */
function problemOf(view: View, terms: Terms, i: number, { problem, marked }: LeftOut): Problem[] {
	const before = { ...terms, orders: null, once: [], leftOut: terms.leftOut.slice(0, i) };
	const after = { ...before, leftOut: terms.leftOut.slice(0, i + 1) };
	const count = countLeftOut(view, after) - countLeftOut(view, before);
	const column = view.raw.columns[marked.columns[0]?.place ?? -1];
	if (count === 0 || !column) return [];
	const [earlier, now] = [new RowMarks(view, before), new RowMarks(view, after)];
	const examples: { line: number; text: string }[] = [];
	for (let block = 0; block < view.blocks && examples.length < EXAMPLES; block++) {
		const known = earlier.next(block).out;
		const out = now.next(block).out ?? new Uint8Array(0);
		for (let i = 0; i < out.length && examples.length < EXAMPLES; i++) {
			const row = block * BLOCK_ROWS + i;
			if (out[i] === 1 && known?.[i] !== 1)
				examples.push({ line: view.raw.lines.lineOf(row), text: cellAt(column, row) });
		}
	}
	return [{ problem, column: column.header, count, examples }];
}

/** Columns whose blanks are no gaps: what is blank on the lines that go on with an order. */
export function blanksExplained(view: View, { fill }: Terms): ReadonlySet<number> {
	if (!fill) return new Set();
	return new Set(
		[...fill.filled, ...fill.blank].filter((place) => view.missing(place) === fill.rows)
	);
}
