/**
 * In what two snapshots of one analysis differ besides their figures, in the reader's words.
 *
 * Invariant: what was set, and what its owner chose, is told apart from what follows from the data:
 * that these grew makes no two figures unlike.
 */
import type { Context } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { assumedMargin } from '#lib/analyses/standing.ts';
import { formatCount, formatDay } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Parameters, TierMethod } from '#lib/core/parameters.ts';
import { windowText } from '#lib/notebook/words.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { parameterInForce, parametersInForce } from '../report/parameters.ts';
import { SCREEN } from '../screen.ts';
import { partOf, whomOf } from '../standing.ts';
import { GROUND_WORDS } from './figures.ts';

/** What is told of a file as a whole. */
type Told = Pick<Evidence, 'context' | 'rules' | 'fingerprint'>;

/** A sentence for each. */
interface Differences {
	/** Empty where both rest on the same. */
	readonly settings: readonly string[];
	/** How their data differ; null where both stand on the very same. */
	readonly data: readonly string[] | null;
}

export function differencesOf(before: Told, after: Told, locale: Locale): Differences {
	const same = before.fingerprint === after.fingerprint;
	return {
		settings: settingsUnlike(before, after, locale),
		data: same ? null : dataUnlike(before.context, after.context, locale)
	};
}

function settingsUnlike(before: Told, after: Told, locale: Locale): string[] {
	const words = SCREEN[locale].compare;
	const [a, b] = [before.context, after.context];
	const sign = (currency: string | null): string => currency ?? words.noCurrency;
	const whom = (context: Context): string =>
		whomOf(context, locale) ?? partOf(context, locale)[0] ?? words.everybody;
	return [
		...unlike(whom(a), whom(b), words.whom),
		...unlike(sign(a.currency), sign(b.currency), words.currency),
		...unlike(profitText(a, locale), profitText(b, locale), words.profit),
		...unlike(String(a.scale), String(b.scale), words.scale),
		...unlike(String(before.rules.k), String(after.rules.k), words.groups),
		...parametersUnlike(a, b, locale)
	];
}

/** Where profit comes from, which revenue’s figures rest on too: classes and second curves. */
function profitText(context: Context, locale: Locale): string {
	const { assumedFrom, profitFrom } = SCREEN[locale].compare;
	const margin = assumedMargin(context, locale);
	return margin === null ? profitFrom[context.basis] : assumedFrom(margin);
}

function unlike(a: string, b: string, say: (a: string, b: string) => string): string[] {
	return a === b ? [] : [say(a, b)];
}

/** Every parameter that either goes by; the window says its days, whichever way it is set. */
function parametersUnlike(first: Context, second: Context, locale: Locale): string[] {
	const { compare, source } = SCREEN[locale];
	const currency = first.currency === second.currency ? first.currency : null;
	const [a, b] = [asSet(first, currency), asSet(second, currency)];
	const idle = idleIn(a, b);
	const others = parametersInForce(b, locale, idle);
	return [
		...parametersInForce(a, locale, idle).flatMap(({ name, value }, i) =>
			unlike(value, others[i]?.value ?? compare.none, (x, y) => compare.setting(name, x, y))
		),
		...(followsData(a, b)
			? []
			: unlike(windowText(a, locale), windowText(b, locale), (x, y) =>
					compare.setting(source.window, x, y)
				))
	];
}

/** Lines between tiers as their owner set them, not where they came to lie for some customers. */
function asSet(context: Context, currency: string | null): Context {
	const { tierMethod, thresholds } = context.shared?.whom ?? context.parameters;
	return { ...context, currency, parameters: { ...context.parameters, tierMethod, thresholds } };
}

const LINES: Readonly<Record<TierMethod, keyof Parameters>> = {
	profitShare: 'cutOffs',
	customerShare: 'customerShares',
	thresholds: 'thresholds'
};

/** What changes no figure of either, or is told in another sentence. */
function idleIn(a: Context, b: Context): (keyof Parameters)[] {
	const used = [a, b].map(({ parameters }) => LINES[parameters.tierMethod]);
	// Customers picked one by one stand in tiers whose lines are those among all, which nobody tells.
	const untold = [a, b].some(({ shared }) => shared?.part === true && !shared.whom);
	return [
		'windowMonths',
		'assumedMargin',
		...Object.values(LINES).filter((line) => untold || !used.includes(line)),
		...(untold ? (['tierMethod'] as const) : []),
		...(a.parameters.asOf === b.parameters.asOf ? (['asOf'] as const) : [])
	];
}

/** Both windows are set in the same way, so that the data alone make their days. */
function followsData({ parameters: a }: Context, { parameters: b }: Context): boolean {
	return a.windowMonths === b.windowMonths && a.asOf === b.asOf;
}

/** The facts of two sets of data. */
function dataUnlike(a: Context, b: Context, locale: Locale): string[] {
	const { compare, source } = SCREEN[locale];
	const count = (value: number): string => formatCount(value, locale);
	const day = ({ asOf }: Context): string => dayText(asOf, locale);
	const fact = (name: string, of: (context: Context) => string): string[] =>
		unlike(of(a), of(b), (x, y) => compare.fact(name, x, y));
	const ground = GROUND_WORDS[locale];
	const follows = followsData(a, b);
	return [
		...fact(ground.rows, ({ totals }) => count(totals.rows)),
		...fact(ground.customers, ({ customers }) => count(customers)),
		...(follows ? fact(source.window, (context) => daysText(context, locale)) : []),
		...(asOfTold(a, b) ? fact(parameterInForce('asOf', a, locale).name, day) : [])
	];
}

/** Neither has set the day, and the days of the window do not say it. */
function asOfTold(a: Context, b: Context): boolean {
	const said = followsData(a, b) && [a, b].every(({ asOf, window }) => asOf === window.to);
	return !said && [a, b].every(({ parameters }) => parameters.asOf === null);
}

function daysText({ window: { from, to } }: Context, locale: Locale): string {
	return to === NO_DAY ? dayText(to, locale) : `${dayText(from, locale)} – ${dayText(to, locale)}`;
}

function dayText(day: number, locale: Locale): string {
	return day === NO_DAY ? SCREEN[locale].compare.none : formatDay(day, locale);
}
