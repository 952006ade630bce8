/**
 * Quantities in whole parts. Sums of whole numbers are exact in any order; sums of decimals are
 * not, and would tell customers who bring the same from one another.
 */

export interface InParts {
	readonly values: Float64Array;
	/** So many parts make one of the unit that the values came in. */
	readonly parts: number;
}

const DECIMALS = 6;

/** The values times the power of ten that makes them whole, to the sixth decimal at most. */
export function inWholeParts(values: Float64Array): InParts {
	const { whole, reach } = sizeOf(values);
	if (whole) return { values, parts: 1 };
	const room = Math.floor(Math.log10(Number.MAX_SAFE_INTEGER / 2 / reach));
	const parts = 10 ** Math.max(0, Math.min(DECIMALS, room));
	const found = new Float64Array(values.length);
	for (let i = 0; i < found.length; i++) found[i] = Math.round(values[i]! * parts);
	return { values: found, parts };
}

/** Whether all are whole, and 1 more than they come to without their signs. */
function sizeOf(values: Float64Array): { whole: boolean; reach: number } {
	let [whole, reach] = [true, 1];
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		if (value !== Math.trunc(value)) whole = false;
		reach += Math.abs(value);
	}
	return { whole, reach };
}
