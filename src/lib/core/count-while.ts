/**
 * How many of 0 … n − 1, from the first on, hold; those that do come before those that don't. The
 * one binary search: it looks at ⌈log₂ (n + 1)⌉ of them at most.
 */
export function countWhile(n: number, holds: (at: number) => boolean): number {
	let [low, high] = [0, n];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
