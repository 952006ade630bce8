/** Where a curve is highest, and whether others may read it as it is. */
import { aboutPeak, isPeakTold, peakText } from '../merged.ts';
import type { View } from '../analysis.ts';
import { amountText } from './amounts.ts';
import type { ConcentrationResult, SpreadCurve } from './kernel.ts';

/** The highest as a share of the end. */
export function peakShare(curve: SpreadCurve, view: View<ConcentrationResult>): string {
	return peakText(asRanked(curve, view), view.context, view.locale);
}

/** What the last customers take back. */
export function takenText(curve: SpreadCurve, view: View<ConcentrationResult>): string {
	const taken = amountText(curve, curve.destroyed, view);
	return aboutPeak(taken, asRanked(curve, view), view.context, view.locale);
}

/** Whether every curve that falls is told where it is highest. */
export function arePeaksTold(view: View<ConcentrationResult>): boolean {
	return view.result.curves.every(
		(curve) => curve.destroyed === 0 || isPeakTold(asRanked(curve, view), view.context)
	);
}

/** A curve by the points of the measure in force tells as much as that one does. */
function asRanked(curve: SpreadCurve, { result, context }: View<ConcentrationResult>): SpreadCurve {
	const ranked = result.curves.find(({ measure }) => measure === context.measure);
	return ranked && isSame(ranked, curve) ? { ...curve, measure: ranked.measure } : curve;
}

function isSame(a: SpreadCurve, b: SpreadCurve): boolean {
	return (
		a.points.length === b.points.length &&
		a.points.every(({ k, cum }, i) => b.points[i]?.k === k && b.points[i]?.cum === cum)
	);
}
