/** What is printed of each curve, in words and figures: the same for wide and narrow pictures. */
import { formatNumber } from '#lib/core/format.ts';
import type { Interval } from '#lib/segment/intervals.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { View } from '../analysis.ts';
import { effectiveOf, rounded, whoLose } from '../merged.ts';
import { capital, percent } from '../words.ts';
import { sumText } from './amounts.ts';
import { topPart } from './finding.ts';
import type { ConcentrationResult, SpreadCurve } from './kernel.ts';
import { MESSAGES, SPREAD_WORDS } from './messages.ts';
import { peakShare, takenText } from './peak.ts';

/** A figure, and what stands small under it. */
export interface Cell {
	readonly value: string;
	readonly note: string;
}

export interface CurveSaid {
	readonly curve: SpreadCurve;
	readonly name: string;
	readonly sum: string;
	readonly top20: Cell;
	readonly for80: Cell;
	/** Null where they are refused. */
	readonly gini: string | null;
	readonly effective: string | null;
	/** Null where nothing is taken back. */
	readonly peak: Cell | null;
	readonly taken: Cell | null;
	/** All of it, for those who don't see it. */
	readonly label: string;
}

export function curvesSaid(view: View<ConcentrationResult>): CurveSaid[] {
	return view.result.curves.map((curve) => saidOf(curve, view));
}

function saidOf(curve: SpreadCurve, view: View<ConcentrationResult>): CurveSaid {
	const { context, locale } = view;
	const words = MESSAGES[locale];
	const name = capital(SPREAD_WORDS[locale][curve.measure]);
	const sum = sumText(curve, view);
	const said = {
		top20: top20Of(curve, view),
		for80: for80Of(curve, view),
		gini:
			curve.gini === null ? null : rounded(formatNumber(curve.gini, locale, 2), context, locale),
		effective:
			curve.hhi === null
				? null
				: rounded(effectiveText(effectiveOf(curve.hhi, context), locale), context, locale),
		peak: peakOf(curve, view),
		taken: takenOf(curve, view)
	};
	const parts =
		curve.total > 0
			? [
					words.top20Line(topPart(curve, view), said.top20.value),
					words.for80Line(said.for80.value),
					said.gini === null ? '' : words.gini(said.gini),
					curve.destroyed > 0 ? peakLine(curve, view) : ''
				]
			: [words.noShare];
	const label = words.panel(name, sum, parts.filter((part) => part !== '').join(words.join));
	return { curve, name, sum, ...said, label };
}

function top20Of({ top20 }: SpreadCurve, view: View<ConcentrationResult>): Cell {
	const { locale } = view;
	if (top20.share === null) return { value: MESSAGES[locale].undefined, note: '' };
	return { value: percent(top20.share, locale), note: range(top20.interval, view) };
}

function for80Of({ for80, customers: n }: SpreadCurve, view: View<ConcentrationResult>): Cell {
	const { locale } = view;
	if (for80 === null) return { value: MESSAGES[locale].undefined, note: '' };
	return { value: percent(for80.k / n, locale), note: range(for80.interval, view) };
}

/** Of a few, one decimal tells more than none. */
function effectiveText(equal: number, locale: Locale): string {
	return formatNumber(equal, locale, equal < 9.95 ? 1 : 0);
}

function peakOf(curve: SpreadCurve, view: View<ConcentrationResult>): Cell | null {
	const { locale } = view;
	if (curve.destroyed === 0 || curve.total <= 0) return null;
	const at = percent(curve.peak.k / curve.customers, locale);
	return { value: peakShare(curve, view), note: MESSAGES[locale].at(at) };
}

function takenOf(curve: SpreadCurve, view: View<ConcentrationResult>): Cell | null {
	if (curve.destroyed === 0) return null;
	return {
		value: takenText(curve, view),
		note: MESSAGES[view.locale].by(whoLose(curve.losers, view.locale))
	};
}

/** `peak 132%, at 84% of customers`. */
export function peakLine(curve: SpreadCurve, view: View<ConcentrationResult>): string {
	const { locale } = view;
	return MESSAGES[locale].peakLine(
		peakShare(curve, view),
		percent(curve.peak.k / curve.customers, locale)
	);
}

/** `¥1.2M taken back by 312 customers`. */
export function takenLine(curve: SpreadCurve, view: View<ConcentrationResult>): string {
	return MESSAGES[view.locale].takenLine(
		takenText(curve, view),
		whoLose(curve.losers, view.locale)
	);
}

function range(interval: Interval | null, { context, locale }: View<ConcentrationResult>): string {
	if (!interval) return '';
	const [low, high] = [percent(interval.low, locale), percent(interval.high, locale)];
	return low === high ? '' : rounded(`${low}–${high}`, context, locale);
}
