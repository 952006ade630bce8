/**
 * Kendall's τ_b of two measures: section 3 of the definitions. Pairs out of order are counted as
 * the exchanges of a merge sort (Knight, 1966): n log n in place of all pairs.
 */

/**
 * `byX` and `byY` hold the same rows, each by its own measure descending, ties in any order; `x`
 * and `y` have a value for every row. Null where a measure is the same for all.
 */
export function tauB(
	byX: Int32Array,
	x: Float64Array,
	byY: Int32Array,
	y: Float64Array
): number | null {
	const n = byX.length;
	const places = placesOf(byY, y);
	const sequence = Int32Array.from(byX, (row) => places[row]!);
	let [tiedX, tiedBoth] = [0, 0];
	forEachRun(byX, x, (from, to) => {
		tiedX += pairs(to - from);
		// Who is tied in x is neither in order nor out of it: put in order, it counts no exchange.
		if (to - from > 1) tiedBoth += equalPairs(sequence.subarray(from, to).sort());
	});
	let tiedY = 0;
	forEachRun(byY, y, (from, to) => (tiedY += pairs(to - from)));
	const all = pairs(n);
	if (all === tiedX || all === tiedY) return null;
	const difference = all - tiedX - tiedY + tiedBoth - 2 * exchanges(sequence);
	return difference / Math.sqrt((all - tiedX) * (all - tiedY));
}

function pairs(n: number): number {
	return (n * (n - 1)) / 2;
}

/** The place of each row in the order, the same for those of equal value. */
function placesOf(order: Int32Array, values: Float64Array): Int32Array {
	const last = order.reduce((max, row) => Math.max(max, row), -1);
	const places = new Int32Array(last + 1);
	forEachRun(order, values, (from, to) => {
		for (let i = from; i < to; i++) places[order[i]!] = from;
	});
	return places;
}

function forEachRun(
	order: Int32Array,
	values: Float64Array,
	visit: (from: number, to: number) => void
): void {
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
		visit(from, to);
		from = to;
	}
}

/** Pairs of equal numbers in an ascending list. */
function equalPairs(ascending: Int32Array): number {
	let found = 0;
	for (let i = 1, run = 1; i < ascending.length; i++) {
		run = ascending[i] === ascending[i - 1] ? run + 1 : 1;
		found += run - 1;
	}
	return found;
}

/** Pairs of `sequence` of which the larger comes first; sorts it on the way. */
function exchanges(sequence: Int32Array): number {
	let from: Int32Array = sequence;
	let to: Int32Array = new Int32Array(sequence.length);
	let count = 0;
	for (let width = 1; width < from.length; width *= 2) {
		for (let left = 0; left < from.length; left += 2 * width) count += merge(from, to, left, width);
		[from, to] = [to, from];
	}
	return count;
}

/** Merges two ascending neighbours of `width`; how far members of the second had to move. */
function merge(from: Int32Array, to: Int32Array, left: number, width: number): number {
	const middle = Math.min(left + width, from.length);
	const end = Math.min(left + 2 * width, from.length);
	let [a, b, count] = [left, middle, 0];
	for (let at = left; at < end; at++) {
		if (b >= end || (a < middle && from[a]! <= from[b]!)) to[at] = from[a++]!;
		else {
			to[at] = from[b++]!;
			count += middle - a;
		}
	}
	return count;
}
