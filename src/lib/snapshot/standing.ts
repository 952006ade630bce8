/** What the figures of a file stand on, in few words: window, n, measure, and how it was reduced. */
import { reductions } from '#lib/analyses/reduced.ts';
import type { Analysis, Context, View } from '#lib/analyses/analysis.ts';
import { customers, MEASURE_WORDS } from '#lib/analyses/words.ts';
import { formatDay, formatShare } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { pathText, selectionText } from '#lib/notebook/selection/words.ts';
import { catalogueOf } from './catalogue.ts';
import { MESSAGES } from './messages.ts';
import type { Shown } from './shown.ts';

/** Window, n and measure of one chart, and what was merged in it for others. */
export function standingOf({ analysis, view }: Pick<Shown, 'analysis' | 'view'>): string[] {
	return [...around(view, analysis.standing?.(view) ?? n(view)), ...reducedOf(analysis, view)];
}

/** How it was reduced for others, in few words. */
export function reducedOf(
	{ reduced }: Pick<Analysis<unknown>, 'reduced'>,
	{ context, locale }: Standing
): string[] {
	return context.shared && reduced ? reductions(context.shared, reduced, locale) : [];
}

/** Window, customers and measure of a whole notebook. */
export function notebookStanding(context: Context, locale: Locale): string[] {
	return around({ context, locale }, customers(context.customers, locale));
}

type Standing = Pick<View<unknown>, 'context' | 'locale'>;

function around({ context, locale }: Standing, n: string): string[] {
	return [windowOf(context, locale), n, ...partOf(context, locale), basis(context, locale)];
}

/** By the rule that picks them: `Key · Harmful`; null for everybody, and for those picked one by one. */
export function whomOf({ shared }: Context, locale: Locale): string | null {
	if (!shared?.whom) return null;
	return pathText(shared.whom.path, catalogueOf(locale).selection, locale);
}

/** Never by the name that its owner gave them, which may tell who they are: by the rule that picks them. */
export function partOf({ shared }: Context, locale: Locale): string[] {
	if (!shared?.part) return [];
	const words = MESSAGES[locale];
	const all = shared.of === undefined ? '' : customers(shared.of, locale);
	if (!shared.whom) return [words.part(all)];
	const { selection } = catalogueOf(locale);
	return [
		words.partOf(
			shared.whom.path.map((one) => selectionText(one, selection, locale)),
			all
		)
	];
}

function n({ context, locale }: Standing): string {
	return `n = ${customers(context.customers, locale)}`;
}

function windowOf({ window }: Context, locale: Locale): string {
	const words = MESSAGES[locale];
	if (window.to === NO_DAY) return words.undated;
	const [from, to] = [formatDay(window.from, locale), formatDay(window.to, locale)];
	return window.whole ? words.whole(from, to) : words.window(from, to);
}

/** What is measured; figures of profit that rest on an assumed margin say so wherever they go. */
function basis({ measure, basis, parameters }: Context, locale: Locale): string {
	const name = MEASURE_WORDS[locale][measure];
	const margin = parameters.assumedMargin;
	if (basis !== 'assumed' || margin === null || measure === 'revenue') return name;
	return MESSAGES[locale].assumed(name, formatShare(margin, locale, 1));
}
