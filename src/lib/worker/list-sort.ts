import { isValid, type Column } from '#lib/core/columns.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import type { Attribute } from '#lib/rollup/profile.ts';
import { settleTies } from '#lib/segment/rank.ts';
import type { ListColumn } from './api.ts';
import { isAttribute } from './list-cells.ts';
import { figureOf, isFigured } from './list-figures.ts';

/**
 * `rows` by one column; missing values stand last in either direction, and equal ones by key
 * ascending (UTF-16 code units), so that the order never depends on the data's.
 */
export function sortRows(
	input: KernelInput,
	rows: Int32Array,
	column: ListColumn,
	descending: boolean
): Int32Array {
	const values = sortValues(input, rows, column, descending ? -1 : 1);
	const sorted = Int32Array.from(rows).sort((a, b) => values[a]! - values[b]! || a - b);
	return settleTies(sorted, values, input.profile.keys);
}

/** Behind every number, whichever way these are turned. */
const MISSING = Infinity;

/** One number a customer that sorts, ascending, as the column does in the direction asked for. */
function sortValues(
	input: KernelInput,
	rows: Int32Array,
	name: ListColumn,
	sign: 1 | -1
): Float64Array {
	const values = new Float64Array(input.profile.customers).fill(MISSING);
	const valueOf = sortValue(input, name);
	for (const row of rows) {
		const value = valueOf(row);
		if (value !== MISSING) values[row] = sign * value;
	}
	return values;
}

function sortValue(input: KernelInput, name: ListColumn): (row: number) => number {
	const { profile } = input;
	if (name === 'key') return ranks(profile.keys.size, (code) => profile.keys.at(code));
	if (isFigured(name)) {
		const figure = figureOf(input, name);
		// The best tier and class is the largest, so that "descending" starts with the key customers.
		const sign = name === 'tier' || name === 'class' ? -1 : 1;
		return (row) => {
			const value = figure(row);
			return value === null ? MISSING : sign * value;
		};
	}
	const column = profile.columns[name];
	if (column === null) return () => MISSING;
	return isAttribute(column) ? attributeRank(column) : valueAt(column);
}

function valueAt({ values, valid }: Column): (row: number) => number {
	return (row) => (isValid(valid, row) ? values[row]! : MISSING);
}

function attributeRank({ column, dictionary }: Attribute): (row: number) => number {
	const rankOf = ranks(dictionary.size, (code) => dictionary.at(code));
	return (row) => (isValid(column.valid, row) ? rankOf(column.values[row]!) : MISSING);
}

/** The place of each code when its texts are sorted by code units; equal texts share one. */
function ranks(size: number, textOf: (code: number) => string): (code: number) => number {
	const texts = Array.from({ length: size }, (_, code) => textOf(code));
	const sorted = [...new Set(texts)].sort();
	const rankOf = new Map(sorted.map((text, rank) => [text, rank]));
	return (code) => rankOf.get(texts[code]!)!;
}
