/** Customers by any part of key or name. */
import { isValid } from '#lib/core/columns.ts';
import type { Attribute, Profile } from '#lib/rollup/profile.ts';
import { selectedRows } from '../selected.ts';
import { folded } from './folded.ts';
import { codesHolding } from './searchable.ts';

/** Rows, ascending, of the customers whose key or name contains `text`, as both are folded; null for all. */
export function found({ customers, keys, columns }: Profile, text: string): Int32Array | null {
	const sought = new TextEncoder().encode(folded(text));
	if (sought.length === 0) return null;
	const byKey = codesHolding(keys, sought);
	const names = columns.name ? codesHolding(columns.name.dictionary, sought) : null;
	if (columns.name === null || names === null || names.length === 0) return byKey;
	const marks = new Uint8Array(customers);
	for (const row of byKey) marks[row] = 1;
	markNamed(marks, columns.name, names);
	return selectedRows(marks);
}

function markNamed(marks: Uint8Array, { column, dictionary }: Attribute, codes: Int32Array): void {
	const sought = new Uint8Array(dictionary.size);
	for (const code of codes) sought[code] = 1;
	const { values, valid } = column;
	for (let row = 0; row < marks.length; row++)
		if (sought[values[row]!] === 1 && isValid(valid, row)) marks[row] = 1;
}
