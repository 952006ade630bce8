/**
 * Whom a file of some customers may be of.
 *
 * Invariant: who gets two files of which one is of a stretch can subtract them and is told of
 * nobody, or of at least k customers.
 */
import type { KernelInput } from '#lib/analyses/analysis.ts';
import type { SharingRules } from '#lib/analyses/evidence.ts';
import {
	isStretch,
	leavingPath,
	stretchesNear,
	type Stretch
} from '#lib/analyses/leaving-stretch.ts';
import type { Path } from '#lib/chart/marks.ts';
import { Failure } from '#lib/core/failure.ts';
import { profitClasses } from '#lib/segment/classes.ts';
import { isFew } from '#lib/segment/disclosure.ts';
import { selected } from './selected.ts';

/**
 * The path by which a part leaves, the ends of a stretch rounded. Fails with `snapshot.stretch`
 * where it has none by which it may, and with `from` and `to` where one near it has.
 */
export function leavingPart(whole: KernelInput, path: Path, { k }: Pick<SharingRules, 'k'>): Path {
	const { profile, tiering } = whole;
	const standing = { customers: profile.activeCustomers, measure: tiering.measure };
	const leaving = leavingPath(path, standing, k);
	if (leaving === null) throw new Failure('snapshot.stretch', { k });
	const [stretch] = path.filter(isStretch);
	if (stretch && !isApart(whole, leaving, k))
		throw new Failure('snapshot.stretch', { k, ...insteadOf(whole, stretch, k) });
	return leaving;
}

/** As many as a reader waits for, with a million customers. */
const TRIED = 8;

/** Per cents between which a stretch near this one may leave; nothing where none of the nearest may. */
function insteadOf(
	whole: KernelInput,
	stretch: Stretch,
	k: number
): { readonly from?: number; readonly to?: number } {
	const near = stretchesNear(stretch, whole.profile.activeCustomers, k).slice(0, TRIED);
	const found = near.find((one) => isApart(whole, [one], k));
	return found ? { from: Math.round(100 * found.from), to: Math.round(100 * found.to) } : {};
}

/** Whether it differs from every tier, every class and every class in a tier by nobody or by k. */
function isApart(whole: KernelInput, path: Path, k: number): boolean {
	const marks = selected(whole, path) ?? new Uint8Array();
	const picked = marks.reduce((sum, mark) => sum + mark, 0);
	if (picked === 0) return true;
	const groups = groupsOf(whole, marks);
	return [...groups.values()].every(
		({ customers, both }) => !isFew(picked + customers - 2 * both, k)
	);
}

interface Group {
	customers: number;
	/** Of them, those picked. */
	both: number;
}

function groupsOf({ profile, tiering }: KernelInput, marks: Uint8Array): Map<string, Group> {
	const classes = profitClasses(profile, tiering);
	const groups = new Map<string, Group>();
	const count = (name: string, mark: number): void => {
		const group = groups.get(name) ?? { customers: 0, both: 0 };
		groups.set(name, group);
		group.customers++;
		group.both += mark;
	};
	for (let row = 0; row < marks.length; row++) {
		if (profile.active[row] !== 1) continue;
		const [tier, mark] = [tiering.tier[row]!, marks[row]!];
		count(`tier ${tier}`, mark);
		if (classes === null) continue;
		count(`class ${classes[row]!}`, mark);
		count(`${tier} ${classes[row]!}`, mark);
	}
	return groups;
}
