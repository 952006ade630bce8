/** Whether everything adds up, in a sentence. */
import { formatCount, formatMoneyShort, formatMoney } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { foundCounts } from './found.ts';
import type { DatasetRow, ReconciliationResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function finding(view: View<ReconciliationResult>): Sentence {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const short = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const wrong = result.sums.find(({ difference }) => difference !== 0);
	if (wrong) {
		const money = formatMoney(wrong.difference, moneyOf(context), locale);
		return words.differing(words.sums[wrong.name].toLowerCase(), money);
	}
	const revenue = result.sums[0]?.files ?? 0;
	return [
		...words.accounted(
			rowsText(view),
			words.sums.revenue.toLowerCase(),
			short(revenue),
			inFiles(view, short)
		),
		...withoutKey(view, short),
		...amiss(view)
	];
}

/** The revenue of the files, in the window or not; null where a window leaves none of it out. */
function inFiles(
	{ result }: View<ReconciliationResult>,
	short: (minor: number) => string
): string | null {
	const ordered = result.datasets.filter(({ kind }) => kind === 'orders');
	const [window, file] = [sumOf(ordered, 'moneyWindow'), sumOf(ordered, 'moneyFile')];
	// Where customers tell their revenue themselves, or shared figures are blank, there is no such sum.
	return window === result.sums[0]?.files && file !== window ? short(file) : null;
}

function sumOf(rows: readonly DatasetRow[], name: 'moneyWindow' | 'moneyFile'): number {
	return rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);
}

/** What reading found of totals and formulas, in a sentence each. */
function amiss(view: View<ReconciliationResult>): Sentence {
	const { totals, least, failed } = foundCounts(view);
	const words = MESSAGES[view.locale];
	return [
		...(totals > 0 ? words.totalsDiffering(formatCount(totals, view.locale), least) : []),
		...(failed > 0 ? words.cellsFailed(formatCount(failed, view.locale)) : [])
	];
}

/** `n = ` does not fit a statement about files: it stands on rows. */
export function standing(view: View<ReconciliationResult>): string {
	return rowsText(view);
}

function rowsText({ result, locale }: View<ReconciliationResult>): string {
	const rows = result.datasets.reduce((sum, dataset) => sum + dataset.rows, 0);
	return MESSAGES[locale].rowsOf(
		formatCount(rows, locale),
		formatCount(result.datasets.length, locale)
	);
}

function withoutKey(
	{ result, context, locale }: View<ReconciliationResult>,
	short: (minor: number) => string
): Sentence {
	const rows = result.datasets.reduce((sum, { unattributed }) => sum + (unattributed ?? 0), 0);
	if (rows === 0) return [];
	const { revenue } = context.unattributed;
	return MESSAGES[locale].without(formatCount(rows, locale), revenue === 0 ? '' : short(revenue));
}
