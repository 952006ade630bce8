/**
 * Break-even: the day on which what a customer has brought, its costs taken off, rises above 0 for
 * good. Section 2 of the definitions.
 *
 * Invariant: a customer has broken even where its line ends above 0, that is where its profit in
 * the window is above 0, and nowhere else.
 */
import type { History } from '#lib/rollup/history.ts';
import { NO_DAY, type Profile } from '#lib/rollup/profile.ts';

export interface BreakEvens {
	/** The day from which the line stays above 0; NO_DAY where it does not, or has no day. */
	readonly day: Int32Array;
	/** The first day with anything on it, an order or a charge; NO_DAY without any. */
	readonly began: Int32Array;
	/** The lowest that the line stood at the end of a day, minor units, at most 0. */
	readonly deepest: Float64Array;
	/** Where the line ends. */
	readonly end: Float64Array;
}

const known = new WeakMap<History, BreakEvens>();

/** Found once a profile; null where profit or days can't be known. */
export function breakEvensOf({ book }: Pick<Profile, 'book'>): BreakEvens | null {
	const history = book?.history ?? null;
	if (history === null) return null;
	const found = known.get(history) ?? breakEvens(history);
	known.set(history, found);
	return found;
}

export function breakEvens({ starts, day, amount }: History): BreakEvens {
	const customers = starts.length - 1;
	const found: BreakEvens = {
		day: new Int32Array(customers).fill(NO_DAY),
		began: new Int32Array(customers).fill(NO_DAY),
		deepest: new Float64Array(customers),
		end: new Float64Array(customers)
	};
	for (let c = 0; c < customers; c++) {
		let line = 0;
		for (let i = starts[c]!; i < starts[c + 1]!; i++) {
			const before = line;
			line += amount[i]!;
			if (line < found.deepest[c]!) found.deepest[c] = line;
			if (day[i] !== NO_DAY && found.began[c] === NO_DAY) found.began[c] = day[i]!;
			// What stood above 0 before the first day is above it from that day on.
			if (line > 0 && (before <= 0 || found.day[c] === NO_DAY)) found.day[c] = day[i]!;
			if (line <= 0) found.day[c] = NO_DAY;
		}
		found.end[c] = line;
	}
	return found;
}
