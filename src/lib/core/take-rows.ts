/** Some rows of a column, in the order asked for. */
import { type Column, emptyValidity, isValid, setValid, type Validity } from './columns.ts';

export function takeRows(column: Column, rows: Int32Array): Column {
	const values = column.values.slice(0, rows.length);
	for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
	return { ...column, values, valid: takeValid(column.valid, rows) } as Column;
}

function takeValid(valid: Validity, rows: Int32Array): Validity {
	if (valid === null) return null;
	const bits = emptyValidity(rows.length);
	for (let i = 0; i < rows.length; i++) if (isValid(valid, rows[i]!)) setValid(bits, i);
	return bits;
}

/** The places of the rows without a mark, ascending. */
export function unmarked(marks: Uint8Array): Int32Array {
	const kept = new Int32Array(marks.length);
	let rows = 0;
	for (let i = 0; i < marks.length; i++) if (marks[i] === 0) kept[rows++] = i;
	return kept.subarray(0, rows);
}
