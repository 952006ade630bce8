import { type CellBlock, type DecimalSign, isOdd, type NumberFacts } from './intern.ts';

/** What the plain numbers of `blocks`, written with `byDecimals` decimals, come to. */
export function numberFacts(
	decimalSign: DecimalSign,
	scale: number,
	byDecimals: readonly number[],
	blocks: readonly CellBlock[]
): NumberFacts {
	const unit = 10 ** scale;
	let [count, integers, min, max] = [0, 0, Infinity, -Infinity];
	for (const { rows, mantissas, odd } of blocks)
		for (let i = 0; i < rows; i++) {
			if (isOdd(odd, i)) continue;
			const mantissa = mantissas![i]!;
			count++;
			if (mantissa % unit === 0) integers++;
			if (mantissa < min) min = mantissa;
			if (mantissa > max) max = mantissa;
		}
	const ambiguous = byDecimals[3] ?? 0;
	return { decimalSign, scale, count, integers, byDecimals, ambiguous, min, max };
}
