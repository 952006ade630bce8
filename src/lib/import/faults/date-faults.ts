/**
 * Days that can hardly be meant: far off the rest of their column, or a spreadsheet's and a
 * database's way of writing none.
 */
import { toDays } from '#lib/core/dates.ts';
import type { ProblemCode } from '../reading.ts';

/** Marks by code for days that a column holds `counts` times each; NaN where a code is no day. */
export function dateFaults(
	days: Float64Array,
	counts: ArrayLike<number>
): ReadonlyMap<ProblemCode, Uint8Array> {
	const fences = fencesOf(days, counts);
	const far = new Uint8Array(days.length);
	const placeholder = new Uint8Array(days.length);
	days.forEach((day, code) => {
		if (Number.isNaN(day) || (day >= fences.from && day <= fences.to)) return;
		(PLACEHOLDERS.has(day) ? placeholder : far)[code] = 1;
	});
	return new Map<ProblemCode, Uint8Array>([
		['date_far', far],
		['date_placeholder', placeholder]
	]);
}

const PLACEHOLDERS = new Set(
	[
		[1, 1, 1],
		[1753, 1, 1],
		[1899, 12, 30],
		[1899, 12, 31],
		[1900, 1, 1],
		[1970, 1, 1],
		[2099, 12, 31],
		[9999, 12, 31]
	].map(([year = 0, month = 0, day = 0]) => toDays(year, month, day))
);

/** Whatever the rest: nobody's customers bought before, and none will have paid after. */
const [EARLIEST, LATEST] = [toDays(1950, 1, 1) ?? 0, toDays(2079, 12, 31) ?? 0];
const LEAST_DISTANCE = 730;
const LEAST_CELLS = 4;

/** Tukey's outer fences, three times the middle half away from it, and never nearer than two years. */
function fencesOf(days: Float64Array, counts: ArrayLike<number>): { from: number; to: number } {
	const cells = cellsByDay(days, counts);
	const all = cells.reduce((sum, [, count]) => sum + count, 0);
	if (all < LEAST_CELLS) return { from: EARLIEST, to: LATEST };
	const [low, high] = [quantile(cells, all / 4), quantile(cells, (all * 3) / 4)];
	const distance = Math.max(LEAST_DISTANCE, 3 * (high - low));
	return { from: Math.max(EARLIEST, low - distance), to: Math.min(LATEST, high + distance) };
}

/** Days ascending, each with its cells, without what stands for none; few, however many times of day are written. */
function cellsByDay(days: Float64Array, counts: ArrayLike<number>): (readonly [number, number])[] {
	const cells = new Map<number, number>();
	days.forEach((day, code) => {
		if (!Number.isNaN(day) && !PLACEHOLDERS.has(day))
			cells.set(day, (cells.get(day) ?? 0) + (counts[code] ?? 0));
	});
	return [...cells].sort(([a], [b]) => a - b);
}

/** The day on which the cell of that place stands. */
function quantile(cells: readonly (readonly [number, number])[], place: number): number {
	let seen = 0;
	return cells.find(([, count]) => (seen += count) >= place)?.[0] ?? 0;
}
