/**
 * Plain numbers: an optional minus, up to nine digits without leading zeros, and behind the decimal
 * sign one to six digits. As whole mantissas they stay under 2^53 at every scale.
 */
import type { DecimalSign } from './intern.ts';

export const MAX_DECIMALS = 6;
const MAX_WHOLE = 9;

/** Reads one cell at a time; what it found stands in its fields, so that nothing is allocated. */
export class PlainNumber {
	/** Whole, at `decimals`; never −0. */
	mantissa = 0;
	decimals = 0;
	readonly #sign: number;

	constructor(sign: DecimalSign) {
		this.#sign = sign.charCodeAt(0);
	}

	/** Whether `cell` is a plain number. */
	read(cell: string): boolean {
		const { length } = cell;
		const negative = cell.charCodeAt(0) === MINUS;
		const start = negative ? 1 : 0;
		let mantissa = 0;
		let point = -1;
		for (let i = start; i < length; i++) {
			const unit = cell.charCodeAt(i);
			if (unit >= ZERO && unit <= NINE) mantissa = mantissa * 10 + (unit - ZERO);
			else if (unit === this.#sign && point < 0) point = i;
			else return false;
			if (i - start > MAX_WHOLE + MAX_DECIMALS) return false;
		}
		const whole = (point < 0 ? length : point) - start;
		const decimals = point < 0 ? 0 : length - point - 1;
		if (whole < 1 || whole > MAX_WHOLE || decimals > MAX_DECIMALS) return false;
		if (point >= 0 && decimals === 0) return false;
		if (whole > 1 && cell.charCodeAt(start) === ZERO) return false;
		this.mantissa = negative && mantissa !== 0 ? -mantissa : mantissa;
		this.decimals = decimals;
		return true;
	}
}

const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
