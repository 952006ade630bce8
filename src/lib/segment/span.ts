import { isValid, type NumberColumn } from '#lib/core/columns.ts';

export interface Span {
	readonly least: number;
	/** Whole numbers from the least to the most; 0 of none. */
	readonly days: number;
}
const known = new WeakMap<Float64Array, Span>();

/** From the least of the days to the most; looked for once a profile. */
export function spanOf({ values, valid }: NumberColumn): Span {
	const found = known.get(values);
	if (found) return found;
	let [least, most] = [Infinity, -Infinity];
	for (let row = 0; row < values.length; row++) {
		if (!isValid(valid, row)) continue;
		if (values[row]! < least) least = values[row]!;
		if (values[row]! > most) most = values[row]!;
	}
	const span = { least, days: Math.max(0, most - least + 1) };
	known.set(values, span);
	return span;
}
