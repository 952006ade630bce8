/** A double as the shortest decimal that means it, digit by digit. */
export interface Decimal {
	readonly negative: boolean;
	/** The value is ±digits × 10^−decimals. */
	readonly digits: string;
	/** May be negative: 1e30 has −30. */
	readonly decimals: number;
}

/** The decimal that `String` writes; `value` must be finite. */
export function decimalOf(value: number): Decimal {
	const [written = '', power = '0'] = String(Math.abs(value)).split('e');
	const [whole = '', fraction = ''] = written.split('.');
	return {
		negative: value < 0,
		digits: whole + fraction,
		decimals: fraction.length - Number(power)
	};
}

/** Every digit and no exponent: `1e-7` as `0.0000001`. */
export function plainText(value: number): string {
	const { negative, digits, decimals } = decimalOf(value);
	const sign = negative ? '-' : '';
	if (decimals <= 0) return sign + digits + '0'.repeat(-decimals);
	const padded = digits.padStart(decimals + 1, '0');
	return `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
