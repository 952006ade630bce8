/** What reading the files found amiss with their amounts: stated totals that differ, failed formulas. */
import { formatCount, formatMoney } from '#lib/core/format.ts';
import { listed } from '#lib/core/punctuation.ts';
import { MOST_TOTALS, type Problem } from '#lib/import/reading.ts';
import type { View } from '../analysis.ts';
import type { ReconciliationResult } from './kernel.ts';
import { nameOf } from './lines.ts';
import { MESSAGES } from './messages.ts';

/** As many as have room below the tables. */
const MOST = 8;

/** A sentence for each column of a file, the first few. */
export function foundTexts(view: View<ReconciliationResult>): string[] {
	const texts = view.result.datasets.flatMap(({ dataset }, i) =>
		problemsOf(view, dataset).flatMap((one) => textOf(view, nameOf(view, i), one))
	);
	if (texts.length <= MOST) return texts;
	const more = formatCount(texts.length - MOST, view.locale);
	return [...texts.slice(0, MOST), MESSAGES[view.locale].furtherFound(more, isCut(view))];
}

/** Whether a file kept as many differing totals as any does, and may have had more. */
function isCut(view: View<ReconciliationResult>): boolean {
	return view.result.datasets.some(
		({ dataset }) =>
			problemsOf(view, dataset).filter(({ problem }) => problem === 'total_differs').length >=
			MOST_TOTALS
	);
}

interface FoundCounts {
	readonly totals: number;
	/** There may be more totals than these. */
	readonly least: boolean;
	readonly failed: number;
}

/** How many totals differ, and how many cells hold no amount as their formula failed. */
export function foundCounts(view: View<ReconciliationResult>): FoundCounts {
	const problems = view.result.datasets.flatMap(({ dataset }) => problemsOf(view, dataset));
	const countOf = (code: Problem['problem']): number =>
		problems.reduce((sum, { problem, count }) => sum + (problem === code ? count : 0), 0);
	return { totals: countOf('total_differs'), least: isCut(view), failed: countOf('cell_error') };
}

function problemsOf({ context }: View<ReconciliationResult>, dataset: string): readonly Problem[] {
	return context.found?.[dataset] ?? [];
}

function textOf(
	{ locale }: View<ReconciliationResult>,
	file: string,
	{ problem, column, count, examples, total }: Problem
): string[] {
	const words = MESSAGES[locale];
	const lines = examples.map(({ line }) => formatCount(line, locale));
	if (problem === 'total_differs' && total) {
		const money = (minor: number): string =>
			formatMoney(minor, { scale: total.scale, currency: null }, locale);
		const { stated, found } = total;
		const apart = money(Math.abs(stated - found));
		return [
			words.totalDiffers(file, lines[0] ?? '', column ?? '', money(stated), money(found), apart)
		];
	}
	if (problem !== 'cell_error') return [];
	const signs = listed([...new Set(examples.map(({ text }) => text.trim()))], locale);
	const where = listed(lines, locale);
	const cells = formatCount(count, locale);
	return [words.failedCells(file, column ?? '', cells, signs, where, count > lines.length)];
}
