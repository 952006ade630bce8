/** Which customers a path picks: those of whom all its conditions hold. */
import { countWhile } from '#lib/core/count-while.ts';
import { PROFIT_CLASSES, TIERS, type Measure } from '#lib/core/parameters.ts';
import type { Path, Selection } from '#lib/chart/marks.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { profitClasses } from '#lib/segment/classes.ts';
import { sortByRank } from '#lib/segment/rank.ts';
import { measureColumn, measureInForce } from '#lib/segment/measure.ts';
import { INACTIVE } from '#lib/segment/tiering.ts';
import { rowOfKey } from './row-of-key.ts';

/** 1 for each customer picked; null where the path is empty and picks everybody. */
export function selected(input: KernelInput, path: Path): Uint8Array | null {
	if (path.length === 0) return null;
	const marks = new Uint8Array(input.profile.customers).fill(1);
	for (const one of path) {
		const holds = condition(input, one);
		for (let row = 0; row < marks.length; row++)
			if (marks[row] === 1 && !holds(row)) marks[row] = 0;
	}
	return marks;
}

/** Rows of the customers picked, ascending. */
export function selectedRows(marks: Uint8Array): Int32Array {
	let count = 0;
	for (let row = 0; row < marks.length; row++) count += marks[row]!;
	const rows = new Int32Array(count);
	for (let row = 0, at = 0; at < count; row++) if (marks[row] === 1) rows[at++] = row;
	return rows;
}

type Holds = (row: number) => boolean;

function condition(input: KernelInput, one: Selection): Holds {
	const { profile, tiering } = input;
	switch (one.by) {
		case 'tier': {
			const code = TIERS.indexOf(one.tier);
			return (row) => tiering.tier[row] === code;
		}
		case 'class': {
			const codes = profitClasses(profile, tiering);
			const code = PROFIT_CLASSES.indexOf(one.class);
			return (row) => codes !== null && tiering.tier[row] !== INACTIVE && codes[row] === code;
		}
		case 'customer': {
			const picked = rowOfKey(profile.keys, one.key);
			return (row) => row === picked;
		}
		case 'stretch':
			return onStretch(profile, measureInForce(profile, one), one.from, one.to);
	}
}

/**
 * Whoever stands on places from · n … to · n of the n active customers in rank order, both rounded
 * to whole customers. Ranks are made for those of the values at the two ends alone.
 */
function onStretch(profile: Profile, measure: Measure, from: number, to: number): Holds {
	const values = measureColumn(profile, measure);
	const descending = ranked(profile, values);
	const n = descending.length;
	const [first, end] = [Math.round(from * n), Math.round(to * n)];
	if (end <= first) return () => false;
	const [most, least] = [descending[first]!, descending[end - 1]!];
	const ends = new Set(
		[...tied(profile, values, descending, most), ...tied(profile, values, descending, least)]
			.filter(({ place }) => place >= first && place < end)
			.map(({ row }) => row)
	);
	return (row) => {
		if (profile.active[row] !== 1) return false;
		const value = values[row]!;
		return (value < most && value > least) || ends.has(row);
	};
}

const known = new WeakMap<Float64Array, Float64Array>();

/** Values of the active customers, the most first; sorted once a profile and measure. */
function ranked({ active }: Profile, values: Float64Array): Float64Array {
	let descending = known.get(values);
	if (!descending) {
		descending = values.filter((_, row) => active[row] === 1);
		descending.sort().reverse();
		known.set(values, descending);
	}
	return descending;
}

/** Customers of one value with their places in rank order. */
function tied(
	profile: Profile,
	values: Float64Array,
	descending: Float64Array,
	value: number
): { row: number; place: number }[] {
	const rows: number[] = [];
	for (let row = 0; row < values.length; row++)
		if (values[row] === value && profile.active[row] === 1) rows.push(row);
	const first = firstAtMost(descending, value);
	const order = sortByRank(Int32Array.from(rows), values, profile.keys);
	return Array.from(order, (row, i) => ({ row, place: first + i }));
}

/** The first place whose value is at most `value`. */
function firstAtMost(descending: Float64Array, value: number): number {
	return countWhile(descending.length, (at) => descending[at]! > value);
}
