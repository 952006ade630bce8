/**
 * How a stretch of the customers may leave: only between fixed places.
 *
 * Invariant: of any number of customers, two stretches that may leave differ by nobody or by at
 * least k: their ends stand on one grid, each step of which holds as many, and the grid for a larger
 * k is part of the one for a smaller.
 */
import type { Path, Selection } from '#lib/chart/marks.ts';
import type { Context } from './analysis.ts';

/** Steps that a grid can have, the finest first; each number divides the one before. */
const STEPS = [20, 10, 5] as const;

/**
 * The path with the ends of its stretch on the grid; as it is where it has none, or an empty one.
 * Null where it can't leave: by another measure than the one in force, or beside other conditions,
 * those picked could be all but a few of another file's, and of fewer than 5 k there is no grid.
 */
export function leavingPath(
	path: Path,
	{ customers, measure }: Pick<Context, 'customers' | 'measure'>,
	k: number
): Path | null {
	const stretch = path.find(isStretch);
	if (!stretch || stretch.to <= stretch.from) return path;
	const steps = stepsFor(customers, k);
	if (path.length > 1 || stretch.measure !== measure || steps === null) return null;
	return [{ ...stretch, ...onGrid(stretch, steps) }];
}

export type Stretch = Extract<Selection, { by: 'stretch' }>;

export function isStretch(one: Selection): one is Stretch {
	return one.by === 'stretch';
}

/** A stretch that was rounded up to all customers. */
export function isEverybody(one: Selection): boolean {
	return isStretch(one) && one.from === 0 && one.to === 1;
}

/** Stretches of some customers between places of the grid, those with the nearest ends first. */
export function stretchesNear(stretch: Stretch, customers: number, k: number): Stretch[] {
	const steps = stepsFor(customers, k);
	if (steps === null) return [];
	const away = ({ from, to }: Stretch): number =>
		Math.abs(from - stretch.from) + Math.abs(to - stretch.to);
	const places = Array.from({ length: steps + 1 }, (_, place) => place / steps);
	return places
		.flatMap((from) => places.filter((to) => to > from).map((to) => ({ ...stretch, from, to })))
		.filter((one) => !isEverybody(one))
		.sort((a, b) => away(a) - away(b));
}

/** Null where every grid would have steps of fewer than k. */
function stepsFor(customers: number, k: number): number | null {
	return STEPS.find((count) => Math.floor(customers / count) >= k) ?? null;
}

/** The nearest places, one step apart at least. */
function onGrid({ from, to }: Stretch, steps: number): Pick<Stretch, 'from' | 'to'> {
	const first = Math.min(Math.round(from * steps), steps - 1);
	const end = Math.max(Math.round(to * steps), first + 1);
	return { from: first / steps, to: end / steps };
}
