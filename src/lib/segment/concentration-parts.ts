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
	if (values.every(Number.isInteger)) return { values, parts: 1 };
	const reach = values.reduce((sum, value) => sum + Math.abs(value), 1);
	const room = Math.floor(Math.log10(Number.MAX_SAFE_INTEGER / 2 / reach));
	const parts = 10 ** Math.max(0, Math.min(DECIMALS, room));
	return { values: values.map((value) => Math.round(value * parts)), parts };
}
