/** What a selection picks, for charts that can show it, and how picks gather into a path. */
import type { ProfitClass, Tier } from '#lib/core/parameters.ts';
import type { Path, Selected, Selection } from './marks.ts';

type By<K extends Selection['by']> = Extract<Selection, { by: K }>;

/** What is picked as a list of conditions, empty where nothing is. */
export function pathOf(selected: Selected): Path {
	if (selected === null) return [];
	return 'by' in selected ? [selected] : selected;
}

/** The tier picked; null where nothing is, or something that cuts across tiers. */
export function chosenTier(selected: Selected): Tier | null {
	return chosen(selected, 'tier')?.tier ?? null;
}

/** The profit class picked; null where nothing is, or something that cuts across classes. */
export function chosenClass(selected: Selected): ProfitClass | null {
	return chosen(selected, 'class')?.class ?? null;
}

/** Key of the customer picked; null where none is. */
export function chosenCustomer(selected: Selected): string | null {
	return chosen(selected, 'customer')?.key ?? null;
}

/** The stretch of a curve picked; null where none is. */
export function chosenStretch(selected: Selected): By<'stretch'> | null {
	return chosen(selected, 'stretch');
}

/** Whether both pick the same customers by the same name. */
export function sameSelection(a: Selection, b: Selection): boolean {
	return JSON.stringify(entries(a)) === JSON.stringify(entries(b));
}

/** Whether it is picked, all of it. */
export function isPicked(selected: Selected, picked: Selection | Path): boolean {
	const path = pathOf(selected);
	return pathOf(picked).every((one) => path.some((other) => sameSelection(other, one)));
}

/** Picks all of it; where all of it is picked already, lets go of it. */
export function toggled(path: Path, picked: Selection | Path): Path {
	const all = pathOf(picked);
	return all.reduce(isPicked(path, picked) ? letGo : pick, path);
}

/** Picks one more: in the place of another of its kind, as nobody is of two tiers, else at the end. */
export function pick(path: Path, one: Selection): Path {
	if (isPicked(path, one)) return path;
	const place = path.findIndex(({ by }) => by === one.by);
	return place < 0 ? [...path, one] : path.with(place, one);
}

/** Lets go of one; what is not picked changes nothing. */
export function letGo(path: Path, one: Selection): Path {
	return isPicked(path, one) ? path.filter((other) => !sameSelection(other, one)) : path;
}

export function samePath(a: Path, b: Path): boolean {
	return a.length === b.length && a.every((one, i) => sameSelection(one, b[i]!));
}

function chosen<K extends Selection['by']>(selected: Selected, by: K): By<K> | null {
	return pathOf(selected).find((one): one is By<K> => one.by === by) ?? null;
}

function entries(selection: Selection): [string, unknown][] {
	return Object.entries(selection).sort(([a], [b]) => (a < b ? -1 : 1));
}
