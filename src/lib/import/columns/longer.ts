/** The same values in twice the room. */
export function longer<T extends Int32Array | Float64Array>(values: T): T {
	const twice = new (values.constructor as new (length: number) => T)(values.length * 2);
	twice.set(values);
	return twice;
}
