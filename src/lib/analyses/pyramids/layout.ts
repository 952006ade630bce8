/** The pyramid of counts and the inverted pyramid of profit as marks: section 4. */
import type { Picture, Selected, Size } from '#lib/chart/marks.ts';
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { MERGED_WORDS, losersMixed } from '../merged.ts';
import { isOfPart } from '../whom.ts';
import { MEASURE_WORDS, capital, customers } from '../words.ts';
import type { PyramidsResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { narrow } from './narrow.ts';
import { rowsOf } from './rows.ts';
import { wide } from './wide.ts';

/** Everything written that is not of one tier. */
export interface Labels {
	readonly customers: string;
	readonly whoEarn: string;
	readonly measure: string;
	readonly earned: string;
	readonly waterline: string;
	readonly nobody: string;
	readonly note: string;
}

const NARROW = 600;

export function layout(view: View<PyramidsResult>, { width }: Size, selection: Selected): Picture {
	const draw = width < NARROW ? narrow : wide;
	return draw(rowsOf(view), labelsOf(view), width, selection);
}

/** Names what the figures are: profit, gross profit or revenue. */
export function titleOf({ result, locale }: View<PyramidsResult>): string {
	return MESSAGES[locale].title(MEASURE_WORDS[locale][result.measure]);
}

function labelsOf(view: View<PyramidsResult>): Labels {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const measure = MEASURE_WORDS[locale][result.measure];
	const revenue = result.measure === 'revenue';
	const mixed = losersMixed(context);
	const earners = result.customers - (result.tiers[4]?.customers ?? 0);
	const positive = formatMoneyShort(result.positive, moneyOf(context), locale);
	const some = result.customers === 1 || isOfPart(view);
	const all = customers(result.customers, locale);
	const before = result.total < result.positive ? words.before(revenue) : '';
	return {
		customers: words.customers,
		whoEarn: mixed
			? ''
			: earners === 0
				? words.none(revenue)
				: words.whoEarn(formatCount(earners, locale), revenue, earners === 1),
		measure: capital(measure),
		earned: earners === 0 ? '' : words.earned(positive),
		waterline: words.waterline(revenue),
		nobody:
			mixed && context.shared
				? MERGED_WORDS[locale].fewLosers(context.shared.k)
				: words.nobody(revenue),
		note:
			earners === 0
				? words.customersOnly(all, some)
				: words.shares(all, some, positive, measure, before)
	};
}
