/** What the page says of a context in the reader's language. */
import type { Context, FigureColumn } from '#lib/analyses/analysis.ts';
import { assumedMargin } from '#lib/analyses/standing.ts';
import {
	formatCount,
	formatDay,
	formatMoney,
	formatNumber,
	formatShare,
	type MoneyOf
} from '#lib/core/format.ts';
import type { Kind } from '#lib/core/kinds.ts';
import type { Locale } from '#lib/core/locale.ts';
import { words } from '#lib/i18n/index.svelte.ts';
import type { ProblemCode } from '#lib/import/reading.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import type { Manifest } from '#lib/store/database.ts';
import { dayText } from './day-text.ts';

/** `12 months to 31 Dec 2025`. */
export function windowText({ window, parameters }: Context, locale: Locale): string {
	const t = words().notebook;
	if (window.to === NO_DAY) return t.windowUndated;
	const to = formatDay(window.to, locale);
	if (window.whole || parameters.windowMonths === null)
		return t.windowWhole(formatDay(window.from, locale), to);
	return t.windowMonths(parameters.windowMonths, to);
}

/** The time of day on the reader's clock, with the day where that is not `now`'s. */
export function momentText(at: Date, now: Date, locale: Locale): string {
	const clock = new Intl.DateTimeFormat(locale, {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}).format(at);
	if (at.toDateString() === now.toDateString()) return clock;
	return `${dayText(at, locale)} ${clock}`;
}

/** What the figures speak of, and how profit came to be known. */
export function basisText(context: Context, locale: Locale): string {
	const t = words().notebook.basis;
	if (context.basis === 'none') return t.unknown;
	const name = measureText(context);
	const margin = assumedMargin(context, locale);
	if (margin === null || context.measure === 'revenue') return name;
	return t.assumed(name, margin);
}

function measureText({ measure, has }: Context): string {
	const t = words().notebook.basis;
	return measure === 'profit' && has.service ? t.profitAfterService : t[measure];
}

type Left = Pick<Manifest, 'setAside' | 'problems'>;

/** Rows that add up the others: nothing of the data is missing without them. */
export function totalRows({ problems }: Pick<Manifest, 'problems'>): number {
	return countOf(problems, 'row_total');
}

function countOf(problems: Manifest['problems'], code: ProblemCode): number {
	return problems
		.filter(({ problem }) => problem === code)
		.reduce((sum, { count }) => sum + count, 0);
}

/** What the import left out of files, `10 rows set aside at import`; empty where it took all data. */
export function importText(files: readonly Left[], locale: Locale): string {
	const t = words().notebook;
	const problems = files.flatMap((file) => file.problems);
	const unreadable = countOf(problems, 'cell_unreadable');
	const setAside = files.reduce((sum, file) => sum + file.setAside - totalRows(file), 0);
	const parts = [
		...(setAside > 0 ? [t.setAside(formatCount(setAside, locale))] : []),
		...(unreadable > 0 ? [t.unreadable(formatCount(unreadable, locale))] : [])
	];
	return parts.join(' · ');
}

/** Kinds whose rows add up, so that a file held twice changes the figures. */
const COUNTED: ReadonlySet<Kind> = new Set(['orders', 'service', 'survey', 'receivables']);

/** A sentence for every group of files that hold the same rows and so count more than once. */
export function sameRowsTexts(manifests: readonly Manifest[], locale: Locale): string[] {
	const groups = new Map<string, string[]>();
	for (const { kind, hash, fileName } of manifests) {
		if (!COUNTED.has(kind)) continue;
		const key = `${kind} ${hash}`;
		groups.set(key, [...(groups.get(key) ?? []), fileName]);
	}
	const list = new Intl.ListFormat(locale);
	return [...groups.values()]
		.filter((names) => names.length > 1)
		.map((names) => words().notebook.sameRows(list.format(names), names.length));
}

/** One cell of a figure table; money is in minor units at the scale of `money`. */
export function figureText(
	type: FigureColumn['type'],
	value: string | number | null,
	money: MoneyOf,
	locale: Locale
): string {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	switch (type) {
		case 'money':
			return formatMoney(value, money, locale);
		case 'share':
			return formatShare(value, locale, 1);
		case 'date':
			return formatDay(value, locale);
		case 'count':
			return formatCount(value, locale);
		default:
			return formatNumber(value, locale);
	}
}
