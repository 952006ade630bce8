/** Customers by any part of key or name. */
import { emptyValidity, isValid, setValid } from '#lib/core/columns.ts';
import type { Attribute, Profile } from '#lib/rollup/profile.ts';
import { folded } from './folded.ts';
import { codesHolding } from './searchable.ts';

/** Rows, ascending, of the customers whose key or name contains `text`, as both are folded; null for all. */
export function found({ customers, keys, columns }: Profile, text: string): Int32Array | null {
	const sought = new TextEncoder().encode(folded(text));
	if (sought.length === 0) return null;
	const byKey = codesHolding(keys, sought);
	const { name } = columns;
	const names = name && codesHolding(name.dictionary, sought);
	return name && names && names.length > 0
		? joined(customers, byKey, name, marked(names, name))
		: byKey;
}

/** A bitmap over the names, as it is small enough to stay near while all rows pass. */
function marked(codes: Int32Array, { dictionary }: Attribute): Uint8Array {
	const marks = emptyValidity(dictionary.size);
	for (const code of codes) setValid(marks, code);
	return marks;
}

/** Rows, ascending, that are among `byKey`, itself ascending, or bear a name among `names`. */
function joined(
	customers: number,
	byKey: Int32Array,
	{ column }: Attribute,
	names: Uint8Array
): Int32Array {
	const { values, valid } = column;
	const rows = new Int32Array(customers);
	let count = 0;
	let passed = 0;
	for (let row = 0; row < customers; row++) {
		const keyed = passed < byKey.length && byKey[passed] === row;
		if (keyed) passed++;
		if (keyed || (isValid(names, values[row]!) && isValid(valid, row))) rows[count++] = row;
	}
	return rows.slice(0, count);
}
