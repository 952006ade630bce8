import { isOdd } from './intern.ts';

/** Brings the first `rows` mantissas to more decimals; where `odd` has a bit stands no number. */
export function raise(
	mantissas: Float64Array,
	rows: number,
	odd: Uint8Array | null,
	factor: number
): void {
	for (let i = 0; i < rows; i++) {
		if (!isOdd(odd, i)) mantissas[i]! *= factor;
	}
}
