/**
 * Tier limits as the reader moves them.
 *
 * Invariant: whatever is moved where, cut-offs stay ascending in 0–1, shares sum to at most 1, and
 * thresholds stay descending, as the notebook demands.
 */
import { toUnits } from '#lib/core/money.ts';
import { QUALIFIERS, type Qualifier } from '#lib/core/parameters.ts';

export type Triple = readonly [number, number, number];
export type Place = 0 | 1 | 2;

const POINT = 0.01;

/** Handle `place` moved to `to`, in whole points, kept a point away from its neighbours. */
export function moveCutOff(cutOffs: Triple, place: Place, to: number): Triple {
	const [least, most] = roomOf(cutOffs, place);
	return replaced(cutOffs, place, toPoints(Math.min(Math.max(to, least), most)));
}

/** From where to where handle `place` can go. */
export function roomOf(cutOffs: Triple, place: Place): readonly [number, number] {
	const before = place === 0 ? 0 : cutOffs[(place - 1) as Place];
	const after = place === 2 ? 1 + POINT : cutOffs[(place + 1) as Place];
	return [toPoints(before + POINT), toPoints(after - POINT)];
}

/** A share of customers, no more than the others leave. */
export function setShare(shares: Triple, place: Place, share: number): Triple {
	const others = shares.reduce((sum, one, i) => (i === place ? sum : sum + one), 0);
	return replaced(shares, place, Math.min(Math.max(share, 0), Math.max(0, 1 - others)));
}

/** A threshold; higher tiers rise to it and lower ones sink to it where they stood in its way. */
export function setThreshold(thresholds: Triple, place: Place, least: number): Triple {
	const [a, b, c] = thresholds.map((one, i) =>
		i === place ? least : i < place ? Math.max(one, least) : Math.min(one, least)
	) as [number, number, number];
	return [a, b, c];
}

/**
 * Thresholds in currency units, to two significant digits, that leave the tiers much as they are.
 * `leasts`: least measure of a member by tier, minor units; an empty tier ends with the one above
 * it. Null where the first tier is empty, as there is nothing to go by.
 */
export function presentThresholds(
	leasts: readonly (number | null)[],
	scale: number
): Triple | null {
	const key = leasts[0] ?? null;
	if (key === null) return null;
	const important = leasts[1] ?? key;
	const general = leasts[2] ?? important;
	const rounded = (minor: number): number => Number(toUnits(minor, scale).toPrecision(2));
	return [rounded(key), rounded(important), rounded(general)];
}

/** The qualifiers with `one` switched on where it is off and off where it is on, in their order. */
export function toggleQualifier(on: readonly Qualifier[], one: Qualifier): Qualifier[] {
	return QUALIFIERS.filter((other) => on.includes(other) !== (other === one));
}

/** Where labels stand so that none covers the next: `gap` apart, all within 0–1. */
export function spread(at: Triple, gap: number): Triple {
	const second = Math.max(at[1], at[0] + gap);
	const third = Math.min(Math.max(at[2], second + gap), 1);
	const middle = Math.min(second, third - gap);
	return [Math.min(at[0], middle - gap), middle, third];
}

/** A share as the percentage that is typed, without the dust of binary fractions. */
export function toPercent(share: number): number;
export function toPercent(share: number | null): number | null;
export function toPercent(share: number | null): number | null {
	return share === null ? null : Number((share * 100).toFixed(6));
}

function replaced([a, b, c]: Triple, place: Place, value: number): Triple {
	return [place === 0 ? value : a, place === 1 ? value : b, place === 2 ? value : c];
}

function toPoints(share: number): number {
	return Math.round(share * 100) / 100;
}
