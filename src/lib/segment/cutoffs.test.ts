import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Dictionary } from '#lib/core/dictionary.ts';
import { cutRanks, type Belongs } from './cutoffs.ts';

/** The obvious way: rank everybody, then walk down and look at what stands before each. */
function naiveCutRanks(
	rows: Int32Array,
	values: Float64Array,
	keys: Dictionary,
	cuts: readonly Belongs[]
): Uint8Array {
	const ranked = Array.from(rows).sort(
		(a, b) => values[b]! - values[a]! || (keys.at(a) < keys.at(b) ? -1 : 1)
	);
	const missed = new Map<number, number>();
	let before = 0;
	ranked.forEach((row, rank) => {
		const first = cuts.findIndex((belongs) => belongs(before, rank));
		missed.set(row, first < 0 ? cuts.length : first);
		before += values[row]!;
	});
	return Uint8Array.from(rows, (row) => missed.get(row)!);
}

const amounts = fc.oneof(
	fc.integer({ min: 1, max: 4 }),
	fc.integer({ min: 1, max: 1e12 }),
	fc.constantFrom(1, 4095, 4096, 4097, 2 ** 52)
);

describe('cuts by a histogram', () => {
	test('fall where a full sort puts them, whatever the values and ties', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 60 }),
				fc.array(amounts, { minLength: 60, maxLength: 60 }),
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
				(texts, numbers, shares) => {
					const rows = Int32Array.from(texts.keys());
					const values = Float64Array.from(numbers.map((n) => Math.min(n, 1e13)));
					const keys = Dictionary.of(texts);
					const total = texts.reduce((sum, _, i) => sum + values[i]!, 0);
					const ascending = [...shares].sort((a, b) => a - b);
					const bySum = ascending.map(
						(share): Belongs =>
							(before) =>
								before < share * total
					);
					const byRank = ascending.map(
						(share): Belongs =>
							(_, rank) =>
								rank < share * texts.length
					);
					for (const cuts of [bySum, byRank])
						expect(cutRanks(rows, values, keys, cuts)).toEqual(
							naiveCutRanks(rows, values, keys, cuts)
						);
				}
			)
		);
	});

	test('of nobody are nothing', () => {
		expect(cutRanks(new Int32Array(), new Float64Array(), Dictionary.of([]), [])).toEqual(
			new Uint8Array()
		);
	});
});
