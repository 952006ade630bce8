/** The curves of a notebook as they may be shared: one measure has the same points in every chart. */
import { MEASURES } from '#lib/core/parameters.ts';
import type { KernelInput } from './analysis.ts';
import type { Curve } from './curve.ts';
import type { SharingRules } from './evidence.ts';
import { invalidAlone, type Grouping } from './grouping.ts';
import { sharedCurve } from './shared-curve.ts';
import { sharedCounts } from './shared-tiers.ts';
import { toldCounts, type ToldCounts } from './told-counts.ts';

/** `sorted` are the values of the curve's measure, descending; null where nothing may be told. */
export function sharedOf<M extends string>(
	curve: Curve<M>,
	sorted: Float64Array,
	{ input, grouping, rules, values }: CurveSetting
): Curve<M> | null {
	const { tiering } = input;
	const lines = tierLines(input, grouping);
	return sharedCurve(curve, sorted, {
		...rules,
		lines: isAsRanked(values, input) ? lines : [],
		near: [...lines, ...tiering.lines.map(({ rank }) => rank)],
		// Orders and quantities are told in no other grouping that could be taken off.
		leastStep: (MEASURES as readonly string[]).includes(curve.measure) ? LEAST_MONEY_STEP : 1,
		named: placesOf(sorted, namedIn(values, grouping)),
		losers: toldLosers(curve, toldCounts(input, grouping, rules.k))
	});
}

/**
 * Whether it is the measure that ranks the tiers, or has the same values: told by other places, the
 * two would contradict each other.
 */
function isAsRanked(values: Float64Array, { profile, tiering }: KernelInput): boolean {
	const ranked = profile.columns[tiering.measure]?.values;
	return ranked !== undefined && values.every((value, row) => value === ranked[row]);
}

/** Minor units. */
const LEAST_MONEY_STEP = 10;

export interface CurveSetting {
	readonly input: KernelInput;
	readonly grouping: Grouping;
	readonly rules: SharingRules;
	/** What `sorted` is of, by customer. */
	readonly values: Float64Array;
}

/** Values of those who are named, descending. */
function namedIn(values: Float64Array, { named }: Grouping): Float64Array {
	return values
		.filter((_, row) => named?.[row] === 1)
		.sort()
		.reverse();
}

/** Where they stand among `sorted`; who stands nowhere is left out. */
function placesOf(sorted: Float64Array, values: Float64Array): number[] {
	const places: number[] = [];
	let next = 0;
	for (let place = 0; place < sorted.length && next < values.length; place++) {
		while (values[next]! > sorted[place]!) next++;
		if (values[next] !== sorted[place]) continue;
		places.push(place);
		next++;
	}
	return places;
}

/** Of orders and quantities it is told only that nobody is below 0. */
function toldLosers({ measure, losers }: Curve<string>, told: ToldCounts): number | null {
	return losers === 0 || (told.losers as ReadonlySet<string>).has(measure) ? losers : null;
}

/** Where tiers end in the rank order; where qualifiers may move customers, only the last line does. */
function tierLines(input: KernelInput, grouping: Grouping): number[] {
	const counts = sharedCounts(input, grouping);
	const earners = counts.slice(0, -1).reduce((sum, one) => sum + one, 0);
	if (input.parameters.qualifiers.length > 0)
		return invalidAlone(grouping.tiers) && earners > 0 && (counts.at(-1) ?? 0) > 0 ? [earners] : [];
	let end = 0;
	const ends = counts.map((count) => (end += count));
	return ends.filter((line, i) => (counts[i] ?? 0) > 0 && line < end);
}
