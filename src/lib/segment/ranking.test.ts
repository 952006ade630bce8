import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COARSE, FINE, makeRanking, placesOf, valuesAt, type Cut, type Place } from './ranking.ts';

const amounts = fc.array(
	fc.oneof(
		fc.integer({ min: -3, max: 4 }),
		fc.integer({ min: -1e12, max: 1e12 }),
		fc.constantFrom(1, 4095, 4096, 4097, 2 ** 45)
	),
	{ maxLength: 60 }
);

const rankingOf = (values: readonly number[], active = values.map(() => 1), shift = COARSE) =>
	makeRanking(Float64Array.from(values), Uint8Array.from(active), shift);

const descending = (values: readonly number[]) =>
	values.filter((value) => value > 0).sort((a, b) => b - a);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The obvious way: sort everybody, then walk down. */
function naivePlace(values: readonly number[], cut: Cut): Place {
	const ranked = descending(values);
	let rank = 0;
	const stands = () => {
		if (cut.by === 'sum') return sum(ranked.slice(0, rank)) < cut.below;
		return cut.by === 'rank' ? rank < cut.below : ranked[rank]! >= cut.least;
	};
	while (rank < ranked.length && stands()) rank++;
	const last = cut.by === 'value' ? cut.least : ranked[rank - 1]!;
	return {
		rank,
		sum: sum(ranked.slice(0, rank)),
		bound: rank > 0 ? last : null,
		tied: cut.by !== 'value' && rank > 0 && ranked[rank] === last
	};
}

describe('cuts by a histogram', () => {
	test.each([
		['fine', FINE, 60],
		['coarse', COARSE, 300]
	])('fall where a full sort puts them, by %s buckets', (_, shift, numRuns) => {
		fc.assert(
			fc.property(
				amounts,
				fc.array(fc.double({ min: 0, max: 1.2, noNaN: true }), { maxLength: 5 }),
				(values, shares) => {
					const ranking = rankingOf(values, undefined, shift);
					const cuts = shares.flatMap((share): Cut[] => [
						{ by: 'sum', below: share * ranking.positive },
						{ by: 'rank', below: Math.round(share * values.length) },
						{ by: 'value', least: values[Math.floor(share * values.length)] ?? 1 }
					]);
					expect(placesOf(ranking, cuts)).toEqual(cuts.map((cut) => naivePlace(values, cut)));
					// A second time from what has been opened.
					expect(placesOf(ranking, cuts)).toEqual(cuts.map((cut) => naivePlace(values, cut)));
				}
			),
			{ numRuns }
		);
	});

	test('count and add up the winners, the losers and all', () => {
		fc.assert(
			fc.property(amounts, (values) => {
				expect(rankingOf(values)).toMatchObject({
					winners: descending(values).length,
					losers: values.filter((value) => value < 0).length,
					positive: sum(descending(values)),
					total: sum(values)
				});
			})
		);
	});

	test('of nobody are nowhere', () => {
		const ranking = rankingOf([]);
		expect(placesOf(ranking, [{ by: 'sum', below: 1 }])).toEqual([
			{ rank: 0, sum: 0, bound: null, tied: false }
		]);
	});
});

test('the value at a rank is that of a full sort, and past the last there is none', () => {
	const ranking = rankingOf([5, -1, 7, 5, 0, 9000]);
	expect(valuesAt(ranking, [0, 1, 2, 3, 4])).toEqual([9000, 7, 5, 5, null]);
});

test('who is not active has no rank', () => {
	const ranking = rankingOf([5, 7, 9], [1, 0, 1]);
	expect(ranking).toMatchObject({ winners: 2, positive: 14, total: 14 });
	expect(valuesAt(ranking, [1])).toEqual([5]);
});
