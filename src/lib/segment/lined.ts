/**
 * A ranking with the lines between the tiers across it. A bucket that no line goes through is all
 * in one tier; only members of the few others are looked at one by one, so that a moved line costs
 * what it crosses and not a pass over all customers.
 *
 * Invariant: tiers and sums are those of one look at every customer, bit for bit.
 */
import { TIERS } from '#lib/core/parameters.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import { bucketOfValue, leastOfBucket } from './bits.ts';
import { membersOf, rowsIn } from './members.ts';
import { limited, type Limits } from './qualifiers.ts';
import type { Ranking } from './ranking.ts';
import { INACTIVE, type Line, type Tie } from './tiering.ts';
import { tiesAt, type Run } from './ties.ts';

const INVALID = TIERS.indexOf('invalid');

/** Marks a bucket whose members are not all in one tier; no tier is so high. */
export const MIXED = 254;

export interface Lined {
	readonly ranking: Ranking;
	readonly lines: readonly Line[];
	/** What keeps each row lower than its measure would; null: nothing. */
	readonly limits: Limits | null;
	/** The tier that the measure gives a bucket's members; the last two: not above 0, inactive. */
	readonly tierOf: Uint8Array;
	/** The members of mixed buckets, with the tier that the measure gives each. */
	readonly mixed: { readonly rows: Int32Array; readonly tier: Uint8Array };
	readonly ties: readonly Tie[];
}

export function lined(
	ranking: Ranking,
	lines: readonly Line[],
	limits: Limits | null,
	keys: Dictionary
): Lined {
	const runs = tiesAt(ranking, lines, keys);
	const tierOf = tiersOfBuckets(ranking, lines);
	return {
		ranking,
		lines,
		limits,
		tierOf,
		mixed: mixedOf(ranking, tierOf, lines, runs),
		ties: runs.flatMap((run) => tiesOf(run, lines))
	};
}

/** One code a row, as in `Tiering.tier`. */
export function tierCodes({ ranking, limits, tierOf, mixed }: Lined): Uint8Array {
	const { bucket } = membersOf(ranking);
	const codes = new Uint8Array(bucket.length);
	for (let row = 0; row < codes.length; row++) codes[row] = tierOf[bucket[row]!]!;
	mixed.rows.forEach((row, i) => (codes[row] = mixed.tier[i]!));
	if (limits !== null)
		for (let row = 0; row < codes.length; row++)
			if (limits.by[row] !== 0) codes[row] = limited(codes[row]!, limits.by[row]!);
	return codes;
}

function tiersOfBuckets(ranking: Ranking, lines: readonly Line[]): Uint8Array {
	const { buckets, shift } = ranking;
	const tiers = new Uint8Array(buckets.length + 2);
	const crossed = new Set(lines.map(({ bound }) => bucketOfValue(bound ?? 0, shift)));
	buckets.forEach((bucket, at) => {
		tiers[at] = crossed.has(bucket) ? MIXED : tierAt(leastOfBucket(bucket, shift), lines);
	});
	tiers[buckets.length] = INVALID;
	tiers[buckets.length + 1] = INACTIVE;
	return tiers;
}

/** Right but for customers of one value on both sides of a line: they all stand above it here. */
function tierAt(value: number, lines: readonly Line[]): number {
	const above = lines.findIndex(({ bound }) => bound !== null && value >= bound);
	return above < 0 ? lines.length : above;
}

function mixedOf(
	ranking: Ranking,
	tierOf: Uint8Array,
	lines: readonly Line[],
	runs: readonly Run[]
): Lined['mixed'] {
	const tied = new Set(runs.map(({ value }) => value));
	const rows: number[] = [];
	const tier: number[] = [];
	for (let at = 0; at < ranking.buckets.length; at++) {
		if (tierOf[at] !== MIXED) continue;
		for (const row of rowsIn(ranking, at)) {
			const value = ranking.values[row]!;
			if (tied.has(value)) continue;
			rows.push(row);
			tier.push(tierAt(value, lines));
		}
	}
	// Those of one value stand on their sides of the lines by the order of their keys.
	for (const run of runs)
		run.rows.forEach((row, i) => {
			rows.push(row);
			tier.push(lines.filter((line) => line.rank <= run.rank + i).length);
		});
	return { rows: Int32Array.from(rows), tier: Uint8Array.from(tier) };
}

function tiesOf({ value, rank, rows }: Run, lines: readonly Line[]): Tie[] {
	return lines.flatMap((line, i): Tie[] => {
		const above = line.rank - rank;
		if (above <= 0 || above >= rows.length) return [];
		return [{ tier: TIERS[i]!, value, above, below: rows.length - above }];
	});
}
