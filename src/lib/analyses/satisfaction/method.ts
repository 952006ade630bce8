/** How the curve, the zones and the groups came about, with the values in force. */
import type { Locale } from '#lib/core/locale.ts';
import { formatCount, formatNumber } from '#lib/core/format.ts';
import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut, type NamedValue } from '../standing.ts';
import { customers, percent } from '../words.ts';
import { loyaltyText } from './finding.ts';
import type { SatisfactionResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

/** `n = 2,848 answers from 1,147 customers`: what the figures rest on. */
export function standing({ result, locale }: View<SatisfactionResult>): string {
	const judged = formatCount(result.judged, locale);
	return MESSAGES[locale].standing(judged, customers(result.respondents, locale));
}

export function method(view: View<SatisfactionResult>): MethodCard {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const count = (n: number): string => formatCount(n, locale);
	const days = count(result.horizon.days);
	const { judged, answers, respondents, satisfiedLine, scaleTop, horizon } = result;
	const score = (x: number): string => formatNumber(x, locale, 2);
	return {
		formula: [
			words.formula[result.loyalty](days),
			...words.formulas,
			...(result.promoters ? [words.npsFormula] : [])
		],
		parameters: [
			...inForce(context, locale),
			{ name: words.loyaltyName, value: loyaltyText(view) },
			{ name: words.horizon, value: words.horizonValue(days, horizon.basis) },
			{ name: words.lineName, value: words.lineValue(score(satisfiedLine), score(scaleTop)) },
			...drawsOf(view)
		],
		found: [
			{
				name: words.n,
				value: words.nValue(
					count(judged),
					answers === null ? `${count(judged)}+` : count(answers),
					customers(respondents, locale)
				)
			},
			...modelsOf(view)
		],
		leftOut: [...unjudged(result, locale), ...leftOut(context, locale)],
		source: words.source
	};
}

function modelsOf({ result, locale }: View<SatisfactionResult>): NamedValue[] {
	const words = MESSAGES[locale];
	const { winner, models, zones } = result;
	if (!winner) return [{ name: words.winner, value: words.noModel }];
	const score = (x: number): string => formatNumber(x, locale, 2);
	const others = models
		.filter(({ name }) => name !== winner.name)
		.map(({ name, bic }) =>
			words.beats(words.models[name], formatNumber(bic - winner.bic, locale, 1))
		);
	const named: NamedValue[] = [{ name: words.winner, value: words.models[winner.name] }];
	if (others.length > 0) named.push({ name: words.compared, value: others.join(' · ') });
	if (zones)
		for (const at of ['b1', 'b2'] as const) {
			const interval = zones[`${at}Interval`];
			const value = score(zones[at]);
			named.push({
				name: words[at],
				value: interval ? words.interval(value, score(interval.low), score(interval.high)) : value
			});
		}
	if (zones) named.push({ name: words.drawn, value: percent(zones.drawn, locale) });
	return named;
}

/** How the breaks were drawn again for their intervals. */
function drawsOf({ result: { zones }, context, locale }: View<SatisfactionResult>): NamedValue[] {
	if (!zones) return [];
	const words = MESSAGES[locale];
	const seed = String(context.parameters.seed);
	return [{ name: words.bootstrap, value: words.bootstrapValue(seed) }];
}

function unjudged(result: SatisfactionResult, locale: Locale): string[] {
	const words = MESSAGES[locale];
	const { censored, undated, unordered, inactive, horizon } = result;
	const days = formatCount(horizon.days, locale);
	const told = (n: number | null, say: (count: string) => string): string =>
		n === null || n === 0 ? '' : say(formatCount(n, locale));
	return [
		told(censored, (n) => words.censored(n, days)),
		told(undated, words.undated),
		told(unordered, words.unordered),
		told(inactive.answers, words.inactive),
		told(inactive.recommendations, words.unrecommended)
	].filter((line) => line !== '');
}
