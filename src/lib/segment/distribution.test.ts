import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countAbove, distributed, expanded, sumOfFirst } from './distribution.ts';

const whole = fc.oneof(
	fc.integer({ min: -3, max: 3 }),
	fc.integer({ min: -400, max: 400 }),
	fc.integer({ min: -1e9, max: 1e9 }),
	fc.constantFrom(2 ** 31, 2 ** 40, -(2 ** 31), -(2 ** 40))
);

/** A full sort and sums from the top on. */
function sortedAndSummed(numbers: readonly number[]) {
	const sorted = [...numbers].sort((a, b) => b - a);
	const sums = [0];
	for (const value of sorted) sums.push(sums.at(-1)! + value);
	return { sorted, sums };
}

test('is a full sort, its sums at every rank, and counts above every value', () => {
	const customers = fc.array(fc.tuple(whole, fc.boolean()), { maxLength: 60 });
	fc.assert(
		fc.property(customers, fc.constantFrom(0, 1000), (some, few) => {
			const spread = distributed(
				Float64Array.from(some, ([value]) => value),
				Uint8Array.from(some, ([, active]) => Number(active)),
				few
			);
			const { sorted, sums } = sortedAndSummed(some.flatMap(([value, on]) => (on ? [value] : [])));
			expect(spread.customers).toBe(sorted.length);
			expect([...expanded(spread)]).toEqual(sorted);
			expect(sums.map((_, k) => sumOfFirst(spread, k))).toEqual(sums);
			expect([...spread.values]).toEqual([...new Set(sorted)]);
			for (const value of [-1, 0, ...sorted, 2 ** 41])
				expect(countAbove(spread, value)).toBe(sorted.filter((one) => one > value).length);
		}),
		{ numRuns: 300 }
	);
});

test('whatever the table has a place for', () => {
	const spread = (n: number) =>
		Float64Array.from({ length: n }, (_, i) => ((i * 7919) % 100_003) - (i % 9 === 0 ? 90_000 : 0));
	const values = spread(12_000);
	values.set([2 ** 45, -(2 ** 45), 5_000_000, -5_000_000], 6000);
	const { sorted } = sortedAndSummed([...values]);
	expect([...expanded(distributed(values))]).toEqual(sorted);
});

test('zero with a sign is zero', () => {
	const { values, ranks } = distributed(Float64Array.of(-0, 0, 1, -0), null, 0);
	expect([...values]).toEqual([1, 0]);
	expect([...ranks]).toEqual([0, 1, 4]);
});

test('a sum that would not be exact is a failure', () => {
	const much = Number.MAX_SAFE_INTEGER;
	expect(() => distributed(Float64Array.of(much, much))).toThrow('money.overflow');
	expect(() => distributed(Float64Array.of(-much, -much + 1))).toThrow('money.overflow');
});
