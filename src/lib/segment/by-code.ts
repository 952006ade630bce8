/** Figures of tiers by the code that each customer has, with a look at every one of them. */
import { isValid, type NumberColumn } from '#lib/core/columns.ts';
import { TIERS } from '#lib/core/parameters.ts';
import { medianOfDays } from './counted.ts';
import type { Parts } from './lined-sums.ts';
import { spanOf } from './span.ts';

/** Sums of `values`, or counts, by tier and in it by part. */
export function sumsByCode(
	tier: Uint8Array,
	values: Float64Array | null,
	parts: Parts | null
): Float64Array {
	const width = parts?.count ?? 1;
	const sums = new Float64Array(TIERS.length * width);
	for (let row = 0; row < tier.length; row++) {
		const part = parts === null ? 0 : parts.of[row]!;
		if (tier[row]! >= TIERS.length || part >= width) continue;
		sums[tier[row]! * width + part]! += values === null ? 1 : values[row]!;
	}
	return sums;
}

/** The least of each tier; null of nobody. */
export function leastsByCode(tier: Uint8Array, values: Float64Array): (number | null)[] {
	const leasts: (number | null)[] = TIERS.map(() => null);
	for (let row = 0; row < tier.length; row++) {
		const least = leasts[tier[row]!];
		if (least === null || values[row]! < least!) leasts[tier[row]!] = values[row]!;
	}
	return leasts;
}

/** Medians of whole numbers of days, by counting how often each occurs; null of nobody. */
export function mediansByCode(tier: Uint8Array, column: NumberColumn): (number | null)[] {
	const { least, days } = spanOf(column);
	const counts = TIERS.map(() => new Int32Array(days));
	for (let row = 0; row < tier.length; row++)
		if (tier[row]! < TIERS.length && isValid(column.valid, row))
			counts[tier[row]!]![column.values[row]! - least]!++;
	return counts.map((each) => medianOfDays(each, least));
}
