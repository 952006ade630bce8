/**
 * Days that can hardly be meant: far off the rest of their column, or a spreadsheet's and a
 * database's way of writing none.
 */
import { toDays } from '#lib/core/dates.ts';
import type { ProblemCode } from './reading.ts';

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
	const order = Array.from(days.keys()).filter(
		(code) => (days[code] ?? NaN) >= EARLIEST - 365 * 40
	);
	order.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
	const cells = order.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
	if (cells < LEAST_CELLS) return { from: EARLIEST, to: LATEST };
	const [low, high] = [0.25, 0.75].map((share) => quantile(days, counts, order, share * cells));
	const distance = Math.max(LEAST_DISTANCE, 3 * ((high ?? 0) - (low ?? 0)));
	return {
		from: Math.max(EARLIEST, (low ?? 0) - distance),
		to: Math.min(LATEST, (high ?? 0) + distance)
	};
}

function quantile(
	days: Float64Array,
	counts: ArrayLike<number>,
	order: readonly number[],
	cells: number
): number {
	let seen = 0;
	const code = order.find((each) => (seen += counts[each] ?? 0) >= cells);
	return days[code ?? -1] ?? 0;
}
