import { someDetermined } from '#lib/segment/determined.ts';
import { isValid } from '#lib/core/columns.ts';
import { TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { inWholeParts } from '#lib/segment/concentration-parts.ts';
import type { Share } from '../evidence.ts';
import { groupingOf, hiddenIn, type Grouping } from '../grouping.ts';
import { rankedValues } from '../ranked.ts';
import { sharedOf } from '../shared-curves.ts';
import type { ConcentrationResult, Spread, SpreadCurve } from './kernel.ts';

/** Curves by hundredths; cells of classes and tiers with few customers are blank, and more with them. */
const share: Share<ConcentrationResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	if (grouping === null) return null;
	const curves = result.curves.flatMap((curve): SpreadCurve[] => {
		const sorted = rankedValues(input.profile, wholeValues(input.profile, curve.measure));
		const reduced = sharedOf(curve, sorted, { input, grouping, rules });
		return reduced ? [{ ...reduced, parts: curve.parts }] : [];
	});
	if (curves.length === 0) return null;
	const classes = blanked(byGroup(result.classes, grouping), rules.k);
	const blank = classes.flat().filter((count) => count === null).length;
	const dropped = result.curves.length - curves.length;
	return { result: { curves, classes }, hidden: blank + dropped + hiddenIn(grouping.tiers) };
};
export default share;

function wholeValues({ columns }: Profile, spread: Spread): Float64Array {
	const column = columns[spread];
	if (column === null) return new Float64Array(0);
	const { values, valid } = column;
	const known = valid === null ? values : values.map((one, row) => (isValid(valid, row) ? one : 0));
	return inWholeParts(known).values;
}

type Counts = readonly (readonly number[])[];
type Told = readonly (readonly (number | null)[])[];

/** Tiers that are told with another have nobody. */
function byGroup(classes: ConcentrationResult['classes'], { tiers }: Grouping): Counts {
	return classes.map((row) =>
		TIERS.map((_, code) =>
			row.reduce<number>((sum, count, other) => sum + (tiers[other] === code ? (count ?? 0) : 0), 0)
		)
	);
}

/**
 * Blanks cells until no sum that can be reckoned, tiers as a whole being told elsewhere, sets fewer
 * than k customers apart: first those that are few themselves, then the least of the others.
 */
export function blanked(counts: Counts, k: number): Told {
	const cells = counts.flat();
	const width = counts[0]?.length ?? 0;
	const hidden = new Set([...cells.keys()].filter((cell) => isFew(cells[cell] ?? 0, k)));
	while (givesAway(cells, width, hidden, k)) {
		const least = leastTold(cells, hidden);
		if (least < 0) break;
		hidden.add(least);
	}
	return counts.map((row, i) => row.map((count, j) => (hidden.has(i * width + j) ? null : count)));
}

function isFew(count: number, k: number): boolean {
	return count > 0 && count < k;
}

function leastTold(cells: readonly number[], hidden: ReadonlySet<number>): number {
	return cells.reduce(
		(least, count, cell) =>
			count > 0 && !hidden.has(cell) && (least < 0 || count < (cells[least] ?? 0)) ? cell : least,
		-1
	);
}

/** Cells with nobody in them are told as they are. */
function givesAway(
	cells: readonly number[],
	width: number,
	hidden: ReadonlySet<number>,
	k: number
): boolean {
	const filled = [...cells.keys()].filter((cell) => (cells[cell] ?? 0) > 0);
	const group = (belongs: (cell: number) => boolean): Uint8Array =>
		Uint8Array.from(filled, (cell) => (belongs(cell) ? 1 : 0));
	const tiers = Array.from({ length: width }, (_, tier) => group((cell) => cell % width === tier));
	const told = filled.filter((cell) => !hidden.has(cell));
	return someDetermined([...tiers, ...told.map((one) => group((cell) => cell === one))], (set) => {
		const customers = filled.reduce((sum, cell, i) => sum + (set[i] ?? 0) * (cells[cell] ?? 0), 0);
		return isFew(customers, k);
	});
}
