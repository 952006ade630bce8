import { expect, test } from 'vitest';
import fc from 'fast-check';
import { thinned } from './curve.ts';

function sumsOf(steps: readonly number[]): Float64Array {
	const sums = new Float64Array(steps.length + 1);
	steps.forEach((step, i) => (sums[i + 1] = sums[i]! + step));
	return sums;
}

/** Looks at every position between every two kept ones. */
function worst(sums: Float64Array, kept: readonly number[]): number {
	let most = 0;
	for (let i = 1; i < kept.length; i++) {
		const [a, b] = [kept[i - 1]!, kept[i]!];
		for (let k = a; k <= b; k++) {
			const chord = sums[a]! + ((sums[b]! - sums[a]!) * (k - a)) / (b - a);
			most = Math.max(most, Math.abs(sums[k]! - chord));
		}
	}
	return most;
}

test('no point of the curve is further away than the tolerance', () => {
	const steps = fc.array(fc.integer({ min: -1000, max: 100_000 }), {
		minLength: 1,
		maxLength: 400
	});
	fc.assert(
		fc.property(steps, fc.nat(400), fc.constantFrom(0.001, 0.01, 0.1), (values, at, share) => {
			const sums = sumsOf(values.sort((a, b) => b - a));
			const range = Math.max(...sums) - Math.min(...sums);
			const keep = at % sums.length;
			const kept = thinned(sums, [keep], share * range);
			expect(worst(sums, kept)).toBeLessThanOrEqual(share * range + 1e-6);
			expect(kept).toContain(keep);
			expect(kept[0]).toBe(0);
			expect(kept.at(-1)).toBe(sums.length - 1);
			expect([...new Set(kept)].sort((a, b) => a - b)).toEqual(kept);
		})
	);
});

test('a million customers with a heavy head need few points', () => {
	const sums = sumsOf(Array.from({ length: 1_000_000 }, (_, i) => 1e9 / (i + 1)));
	const kept = thinned(sums, [], 0.001 * sums.at(-1)!);
	expect(kept.length).toBeLessThan(2000);
	expect(worst(sums, kept)).toBeLessThanOrEqual(0.001 * sums.at(-1)! + 1e-6);
});

test('equal steps need the two ends only; no steps, one point', () => {
	expect(thinned(sumsOf([5, 5, 5, 5]), [], 0)).toEqual([0, 4]);
	expect(thinned(sumsOf([]), [], 0)).toEqual([0]);
});
