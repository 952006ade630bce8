import { isValid } from '#lib/core/columns.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { inWholeParts } from '#lib/segment/concentration-parts.ts';
import type { Share } from '../evidence.ts';
import { groupingOf, hiddenIn } from '../grouping.ts';
import { rankedValues } from '../ranked.ts';
import { sharedOf } from '../shared-curves.ts';
import { sharedCounts } from '../shared-tiers.ts';
import { toldCounts } from '../told-counts.ts';
import type { ConcentrationResult, Spread, SpreadCurve } from './kernel.ts';

/** Curves by hundredths; cells of classes and tiers with few customers are blank, and more with them; where all are, classes are told as one. */
const share: Share<ConcentrationResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	if (grouping === null) return null;
	const curves = result.curves.flatMap((curve): SpreadCurve[] => {
		const values = wholeValues(input.profile, curve.measure);
		const sorted = rankedValues(input.profile, values);
		const reduced = sharedOf(curve, sorted, { input, grouping, rules, values });
		return reduced ? [{ ...reduced, parts: curve.parts }] : [];
	});
	if (curves.length === 0) return null;
	const { classes } = toldCounts(input, grouping, rules.k);
	const blank = classes.flat().filter((count) => count === null).length;
	const dropped = result.curves.length - curves.length;
	const told = classes.flat().some((count) => count !== null);
	const together = told ? {} : { together: sharedCounts(input, grouping) };
	return {
		result: { curves, classes, ...together },
		hidden: blank + dropped + hiddenIn(grouping.tiers)
	};
};
export default share;

function wholeValues({ columns }: Profile, spread: Spread): Float64Array {
	const column = columns[spread];
	if (column === null) return new Float64Array(0);
	const { values, valid } = column;
	const known = valid === null ? values : values.map((one, row) => (isValid(valid, row) ? one : 0));
	return inWholeParts(known).values;
}
