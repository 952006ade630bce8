/** The parameters of a notebook by their names on the screen, and what each is set to, in words. */
import type { Context, MethodCard } from '#lib/analyses/analysis.ts';
import { formatCount, formatDay, formatNumber, formatShare } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { Catalogue } from '#lib/i18n/en.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { catalogueOf } from '../catalogue.ts';

type Pair = MethodCard['parameters'][number];
type Names = Catalogue['parameters'];

interface In {
	readonly context: Context;
	readonly names: Names;
	readonly locale: Locale;
}

/** In one order, those in `but` left out. */
export function parametersInForce(
	context: Context,
	locale: Locale,
	but: readonly (keyof Parameters)[] = []
): Pair[] {
	const keys = Object.keys(VALUES) as (keyof Parameters)[];
	return keys
		.filter((key) => !but.includes(key))
		.map((key) => parameterInForce(key, context, locale));
}

export function parameterInForce(key: keyof Parameters, context: Context, locale: Locale): Pair {
	const names = catalogueOf(locale).parameters;
	const name = key === 'windowMonths' ? names.window : names[key];
	return { name, value: VALUES[key](context.parameters, { context, names, locale }) };
}

const VALUES: Readonly<Record<keyof Parameters, (of: Parameters, where: In) => string>> = {
	measure: (_, { context, names }) => names.measures[context.measure],
	windowMonths: ({ windowMonths }, { names }) =>
		windowMonths === null ? names.windowWhole : names.windowMonths(windowMonths),
	asOf: (_, { context, names, locale }) =>
		context.asOf === NO_DAY ? names.asOfLatest : formatDay(context.asOf, locale),
	assumedMargin: ({ assumedMargin }, { locale }) =>
		assumedMargin === null ? NONE : formatShare(assumedMargin, locale, 1),
	hourlyRate: ({ hourlyRate }, where) => amount(hourlyRate, where),
	costPerOrder: ({ costPerOrder }, where) => amount(costPerOrder, where),
	costOfCapital: ({ costOfCapital }, { locale }) => formatShare(costOfCapital, locale, 1),
	tierMethod: ({ tierMethod }, { context, names }) =>
		tierMethod === 'profitShare'
			? names.measureShares[context.measure]
			: names.tierMethods[tierMethod],
	cutOffs: ({ cutOffs }, where) => shares(cutOffs, where),
	customerShares: ({ customerShares }, where) => shares(customerShares, where),
	thresholds: ({ thresholds }, where) =>
		thresholds.map((threshold) => amount(threshold, where)).join(' / '),
	qualifiers: ({ qualifiers }, { names }) =>
		qualifiers.map((qualifier) => names.qualifierNames[qualifier]).join(' · ') || NONE,
	satisfaction: ({ satisfaction }, { names }) => names.satisfactions[satisfaction],
	loyalty: ({ loyalty }, { names }) => names.loyalties[loyalty],
	loyaltyDays: ({ loyaltyDays }, { names, locale }) =>
		loyaltyDays === null ? names.loyaltyDaysAuto : formatCount(loyaltyDays, locale),
	satisfiedLine: ({ satisfiedLine }, { names, locale }) =>
		satisfiedLine === null ? names.satisfiedLineAuto : formatNumber(satisfiedLine, locale),
	seed: ({ seed }) => String(seed)
};

const NONE = '–';

/** In currency units. */
function amount(units: number, { context, locale }: In): string {
	return (context.currency ?? '') + formatNumber(units, locale);
}

function shares(list: readonly number[], { locale }: In): string {
	return list.map((share) => formatShare(share, locale, 1)).join(' / ');
}
