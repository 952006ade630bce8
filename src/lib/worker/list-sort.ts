import { isValid, type Column } from '#lib/core/columns.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import type { Attribute } from '#lib/rollup/profile.ts';
import type { ListColumn } from './api.ts';
import { isAttribute } from './list-cells.ts';

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
	const values = sortValues(input, rows, column);
	const sign = descending ? -1 : 1;
	const { keys } = input.profile;
	const byKey = (a: number, b: number) => compare(keys.at(a), keys.at(b));
	return Int32Array.from(rows).sort((a, b) => {
		const x = values[a]!;
		const y = values[b]!;
		if (x === y) return column === 'key' ? 0 : byKey(a, b);
		if (x === MISSING) return 1;
		return y === MISSING ? -1 : sign * (x - y);
	});
}

const MISSING = Infinity;

/** One number a customer that sorts as the column does. */
function sortValues(input: KernelInput, rows: Int32Array, name: ListColumn): Float64Array {
	const { profile, tiering } = input;
	const values = new Float64Array(profile.customers).fill(MISSING);
	const fill = (valueAt: (row: number) => number) => {
		for (const row of rows) values[row] = valueAt(row);
		return values;
	};
	// The best tier is the largest, so that "descending" starts with the key customers.
	if (name === 'tier') return fill((row) => -tiering.tier[row]!);
	if (name === 'key') return fill(ranks(profile.keys.size, (code) => profile.keys.at(code)));
	const column = profile.columns[name];
	if (column === null) return values;
	return fill(isAttribute(column) ? attributeRank(column) : valueAt(column));
}

function valueAt({ values, valid }: Column): (row: number) => number {
	return (row) => (isValid(valid, row) ? values[row]! : MISSING);
}

function attributeRank({ column, dictionary }: Attribute): (row: number) => number {
	const rankOf = ranks(dictionary.size, (code) => dictionary.at(code));
	return (row) => (isValid(column.valid, row) ? rankOf(column.values[row]!) : MISSING);
}

/** The place of each code when its texts are sorted; equal texts share one. */
function ranks(size: number, textOf: (code: number) => string): (code: number) => number {
	const texts = Array.from({ length: size }, (_, code) => textOf(code));
	const order = Int32Array.from(texts.keys()).sort((a, b) => compare(texts[a]!, texts[b]!));
	const ranked = new Int32Array(size);
	for (let i = 1; i < size; i++)
		ranked[order[i]!] =
			ranked[order[i - 1]!]! + (texts[order[i]!] === texts[order[i - 1]!] ? 0 : 1);
	return (code) => ranked[code]!;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
