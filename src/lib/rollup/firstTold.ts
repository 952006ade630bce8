import { emptyValidity, isValid, setValid, type Validity } from '#lib/core/columns.ts';

/** Row by row what the first column tells, and where it is blank what the other does. */
export function firstTold<V extends Float64Array | Int32Array>(
	told: { readonly values: V; readonly valid: Validity },
	other: { readonly values: V; readonly valid: Validity }
): { readonly values: V; readonly valid: Uint8Array } {
	const values = told.values.slice() as V;
	const valid = emptyValidity(values.length);
	for (let i = 0; i < values.length; i++) {
		const source = isValid(told.valid, i) ? told : other;
		if (!isValid(source.valid, i)) continue;
		values[i] = source.values[i]!;
		setValid(valid, i);
	}
	return { values, valid };
}
