/**
 * How many rows two tables have in common, in whatever order they stand: the same file under
 * another name, or an export whose period runs into that of another.
 *
 * Invariant: a row is in common as often as it stands in both; a blank agrees with a blank.
 */
import type { Batch, Column, Field, Table } from '#lib/core/columns.ts';
import { fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';

/** Fewer columns in common don't tell one row from another. */
const LEAST = 3;

/**
 * Rows are compared by the columns that both tables have. They are told apart by 53 bits: of ten
 * million rows on either side, one in a hundred such comparisons takes one row for another.
 */
export function rowsInCommon(a: Table, b: Table): number {
	const shared = a.fields.filter(({ name, type }) => b.fields[fieldIndex(b, name)]?.type === type);
	if (shared.length < LEAST || !shared.some(({ name }) => name === 'customer')) return 0;
	const scales = shared.map(({ name }) => Math.max(...[a, b].map((each) => scaleIn(each, name))));
	const [mine, theirs] = [a, b].map((each) => marksOf(each, shared, scales).sort());
	return countCommon(mine!, theirs!);
}

function scaleIn(table: Table, name: string): number {
	return table.fields[fieldIndex(table, name)]!.scale;
}

/** One number a row, the same for rows that hold the same. */
function marksOf(table: Table, shared: readonly Field[], scales: readonly number[]): Float64Array {
	const high = new Uint32Array(table.rows);
	const low = new Uint32Array(table.rows);
	shared.forEach(({ name }, i) => {
		const place = fieldIndex(table, name);
		const texts = textMarks(table.dictionaries[place] ?? null);
		const factor = 10 ** (scales[i]! - table.fields[place]!.scale);
		let from = 0;
		for (const batch of table.batches) {
			mixIn(batch, place, { texts, factor }, high.subarray(from), low.subarray(from));
			from += batch.rows;
		}
	});
	return Float64Array.from(high, (mark, row) => (mark & 0x1fffff) * 2 ** 32 + low[row]!);
}

interface Values {
	readonly texts: Float64Array | null;
	readonly factor: number;
}

function mixIn(
	{ rows, columns }: Batch,
	place: number,
	{ texts, factor }: Values,
	high: Uint32Array,
	low: Uint32Array
): void {
	const { values, valid }: Column = columns[place]!;
	const bits = new Uint32Array(2);
	const value = new Float64Array(bits.buffer);
	for (let i = 0; i < rows; i++) {
		value[0] = !isValid(valid, i) ? NaN : texts ? texts[values[i]!]! : values[i]! * factor + 0;
		const [a, b] = [Math.imul(bits[0]!, 0x85ebca6b), Math.imul(bits[1]!, 0xc2b2ae35)];
		high[i] = turned(Math.imul(high[i]! ^ a, 0x9e3779b1) + b);
		low[i] = turned(Math.imul(low[i]! ^ b, 0x27d4eb2f) + a);
	}
}

function turned(bits: number): number {
	const mixed = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
	return mixed ^ (mixed >>> 13);
}

/** One number for each text of a dictionary. */
function textMarks(dictionary: Dictionary | null): Float64Array | null {
	if (!dictionary) return null;
	const { size, offsets, bytes } = dictionary;
	const marks = new Float64Array(size);
	for (let code = 0; code < size; code++) {
		let [a, b] = [0x811c9dc5, 0x9747b28c];
		for (let at = offsets[code]!; at < offsets[code + 1]!; at++) {
			a = Math.imul(a ^ bytes[at]!, 0x01000193);
			b = turned(b + bytes[at]!);
		}
		marks[code] = (turned(a) & 0x1fffff) * 2 ** 32 + (b >>> 0);
	}
	return marks;
}

function countCommon(a: Float64Array, b: Float64Array): number {
	let count = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i] === b[j]) {
			count++;
			i++;
			j++;
		} else if (a[i]! < b[j]!) i++;
		else j++;
	}
	return count;
}
