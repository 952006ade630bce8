import { expect, test } from 'vitest';
import { Dictionary } from '#lib/core/dictionary.ts';
import { sortByRank } from './rank.ts';

test('ranks by value descending, and equal ones by key in UTF-16 code units', () => {
	const keys = ['b', 'a', '客', 'Z', 'a0'];
	const values = Float64Array.of(5, 5, 9, 5, -1);
	const ranked = sortByRank(Int32Array.from(keys.keys()), values, Dictionary.of(keys));
	expect(Array.from(ranked, (row) => keys[row])).toEqual(['客', 'Z', 'a', 'b', 'a0']);
});

test('a larger value outranks by any margin, infinities of difference included', () => {
	const values = Float64Array.of(-9e15, 9e15, 0);
	expect(sortByRank(Int32Array.of(0, 1, 2), values, Dictionary.of(['a', 'b', 'c']))).toEqual(
		Int32Array.of(1, 2, 0)
	);
});
