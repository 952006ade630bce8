/**
 * Levels of the score as they may be told when a notebook is shared.
 *
 * Invariant: of every level, those who were lost and those who were kept are nobody or at least k
 * customers each, since its share tells the one from the other.
 */
import { isFew } from '#lib/segment/disclosure.ts';
import type { Judged } from '#lib/segment/loyalty/judged.ts';
import type { Level, Levels } from '#lib/segment/loyalty/levels.ts';

interface Group {
	/** Places of levels, neighbours of one another. */
	readonly levels: number[];
	/** Customers lost, and customers kept. */
	readonly who: readonly [Set<number>, Set<number>];
}

/** From the lowest level on; what is left at the end joins the last. Null where none can be told. */
export function mergedLevels(levels: Levels, judged: Judged, k: number): Levels | null {
	const groups: Group[] = [];
	for (const one of groupsOf(levels, judged)) {
		const last = groups.at(-1);
		if (last && hasFew(last, k)) join(last, one);
		else groups.push(one);
	}
	while (groups.length > 1 && hasFew(groups.at(-1)!, k)) joinAt(groups, groups.length - 2);
	return groups.some((group) => hasFew(group, k)) ? null : toldBy(levels, groups);
}

/** With the two neighbours made one that have fewest answers; null where there is but one. */
export function coarserLevels(told: Levels): Levels | null {
	const { levels } = told;
	if (levels.length < 2) return null;
	const size = (at: number): number => (levels[at]?.n ?? 0) + (levels[at + 1]?.n ?? 0);
	const at = [...levels.keys()]
		.slice(0, -1)
		.reduce((best, one) => (size(one) < size(best) ? one : best), 0);
	const groups = levels.map((_, i) => ({ levels: [i] }));
	groups.splice(at, 2, { levels: [at, at + 1] });
	return toldBy(told, groups);
}

function groupsOf({ levels, of }: Levels, { customer, loyal }: Judged): Group[] {
	const groups = levels.map((_, i): Group => ({
		levels: [i],
		who: [new Set<number>(), new Set<number>()]
	}));
	of.forEach((level, i) => groups[level]?.who[loyal[i] === 1 ? 1 : 0].add(customer[i]!));
	return groups;
}

function hasFew({ who }: Group, k: number): boolean {
	return who.some(({ size }) => isFew(size, k));
}

function joinAt(groups: Group[], at: number): void {
	const [first, second] = groups.splice(at, 2);
	if (!first || !second) return;
	join(first, second);
	groups.splice(at, 0, first);
}

function join(group: Group, { levels, who }: Group): void {
	group.levels.push(...levels);
	who.forEach((customers, i) => customers.forEach((one) => group.who[i]?.add(one)));
}

function toldBy({ binned, levels, of }: Levels, groups: readonly Pick<Group, 'levels'>[]): Levels {
	const place = levels.map((_, i) => groups.findIndex((group) => group.levels.includes(i)));
	return {
		binned,
		levels: groups.map((group) => joined(group.levels.flatMap((i) => levels[i] ?? []))),
		of: of.map((level) => place[level] ?? 0)
	};
}

function joined(levels: readonly Level[]): Level {
	const sum = (of: (level: Level) => number): number =>
		levels.reduce((total, level) => total + of(level), 0);
	const n = sum((level) => level.n);
	return {
		x: levels.length === 1 ? (levels[0]?.x ?? 0) : sum(({ x, n }) => x * n) / n,
		n,
		sum: sum((level) => level.sum),
		squares: sum((level) => level.squares),
		from: levels[0]?.from ?? 0,
		to: levels.at(-1)?.to ?? 0
	};
}
