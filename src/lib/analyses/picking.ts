/**
 * What a pick does to an analysis, by one rule:
 *
 * - It becomes *of those picked*: sentence, n, chart and table are computed for them alone, and all
 *   say whom they are of.
 * - A condition on what it compares by itself, as a tier is in the tier table, would leave one row
 *   of many. It restricts nothing there and is marked among the others; the rest of the path still
 *   restricts.
 * - What shows a place among all (`within`) stays of everybody, with those picked drawn in.
 * - A single customer compares with nobody: only what tells of each (`single`) is then of that one.
 * - Where nobody is picked, or nothing can be measured of them, it stays of everybody, unmarked, and
 *   says so in a sentence.
 *
 * Invariant: what is drawn of a part is of those whom `restricting` picks, no more and no fewer.
 */
import type { Path, Selection } from '#lib/chart/marks.ts';
import type { Analysis } from './analysis.ts';

/** How an analysis takes a pick; all of it absent: computed for any group, for no single customer. */
export interface Picks {
	/**
	 * Whether a condition of the path is on what it compares by itself; `common`: while it is of
	 * everybody under the notebook's own settings.
	 */
	readonly own?: (one: Selection, path: Path, common: boolean) => boolean;
	/** Set where it tells of one customer as well. */
	readonly single?: true;
	/** Set where those picked are drawn within all, and not in their place. */
	readonly within?: true;
}

type Picked = Pick<Analysis<unknown>, 'picks' | 'ofFiles'>;

/** Whom it is computed for anew, or draws within all; empty where it stays as it is. */
export function restricting({ picks = {}, ofFiles }: Picked, path: Path, common = true): Path {
	if (ofFiles) return [];
	const others = path.filter((one) => !picks.own?.(one, path, common));
	if (picks.within) return others.length === 0 ? [] : path;
	return picks.single || !others.some(isSingle) ? others : [];
}

/** What it may mark while it is of everybody; all that is picked where it draws them within. */
export function marking(analysis: Picked, path: Path, common = true): Path {
	if (analysis.picks?.within) return path;
	const others = restricting(analysis, path, common);
	return path.filter((one) => !others.includes(one));
}

/** One customer is picked, and it can't be told of that one. */
export function comparesOnly({ picks = {}, ofFiles }: Picked, path: Path): boolean {
	return !ofFiles && !picks.single && !picks.within && path.some(isSingle);
}

export function byTier({ by }: Selection): boolean {
	return by === 'tier';
}

function isSingle({ by }: Selection): boolean {
	return by === 'customer';
}
