import * as v from 'valibot';
import { TIERS } from '#lib/core/parameters.ts';
import type { Shape } from '../evidence.ts';
import { count, curveEntries, curveHolds, isWithin, mergedTiers, sumOf } from '../shape-parts.ts';
import { CLASS_CUTS, SPREADS, type ConcentrationResult } from './kernel.ts';

const curve = v.strictObject({
	measure: v.picklist(SPREADS),
	...curveEntries,
	parts: v.pipe(v.number(), v.finite(), v.gtValue(0))
});

const shape: Shape<ConcentrationResult> = {
	schema: v.strictObject({
		curves: v.pipe(v.array(curve), v.minLength(1), v.maxLength(SPREADS.length)),
		classes: v.pipe(
			v.array(v.pipe(v.array(v.nullable(count)), v.length(TIERS.length))),
			v.length(CLASS_CUTS.length)
		),
		together: v.exactOptional(v.pipe(v.array(count), v.length(TIERS.length)))
	}),
	holds: ({ curves, classes, together }, { customers }) =>
		curves.every((one) => one.customers === customers && curveHolds(one)) &&
		curves.every(({ measure }, i) => curves.findIndex((one) => one.measure === measure) === i) &&
		classesHold(classes.flat(), customers) &&
		(together === undefined ||
			(classes.flat().every((count) => count === null) &&
				sumOf(together, (count) => count) === customers)),
	hides: (hidden, { curves, classes }, context) =>
		isWithin(
			hidden - mergedTiers(context) - classes.flat().filter((count) => count === null).length,
			0,
			SPREADS.length - curves.length
		)
};
export default shape;

/** Blank cells hold what is missing. */
function classesHold(cells: readonly (number | null)[], customers: number): boolean {
	const told = sumOf(cells, (count) => count ?? 0);
	return cells.includes(null) ? told < customers : told === customers;
}
