/** What was found of a reading that only the reader can settle, and what is in force of it. */
import type { Answers } from '../reading.ts';
import { type Amount, columnAmount, pricedAmount } from './amount.ts';
import { type Cancelled, findCancelled } from './cancelled.ts';
import { type FillDown, findFillDown } from './fill-down.ts';
import { type OrderCodes, orderCodes } from './order-codes.ts';
import { findRepeated, type Repeated } from './repeated.ts';
import type { View } from './view.ts';

export interface Found {
	/** What the revenue is read from under the mapping; null where nothing is mapped. */
	readonly revenue: Amount | null;
	readonly cancelled: Cancelled | null;
	readonly fill: FillDown | null;
	readonly repeated: Repeated | null;
	/** The place of the column of refunds, or −1. */
	readonly refund: number;
}

/** How the rows count: what is null is not asked or answered the other way. */
export interface Terms {
	readonly leftOut: Cancelled | null;
	readonly fill: FillDown | null;
	readonly orders: OrderCodes | null;
	/** Places of columns that are counted once an order. */
	readonly once: readonly number[];
	/** The place of the column that is taken off the revenue, or −1. */
	readonly refund: number;
}

export interface Settled {
	readonly found: Found;
	readonly answers: Answers;
	readonly terms: Terms;
}

function findAll(view: View): Found {
	if (view.plan.kind !== 'orders') return NOTHING;
	const place = view.place('revenue');
	const revenue = place < 0 ? pricedAmount(view) : columnAmount(view, place);
	const fill = findFillDown(view);
	const orders = revenue && place >= 0 ? orderCodes(view, fill) : null;
	return {
		revenue,
		cancelled: findCancelled(view),
		fill,
		repeated: revenue && orders ? findRepeated(view, revenue, orders) : null,
		refund: revenue ? view.place('refund') : -1
	};
}

const NOTHING: Found = { revenue: null, cancelled: null, fill: null, repeated: null, refund: -1 };

/** The answers in force, the given ones before our guesses, and how the rows count under them. */
export function settle(view: View, given: Answers): Settled {
	const found = findAll(view);
	const answers = answersFor(found, given);
	return { found, answers, terms: termsUnder(view, found, answers) };
}

/** A guess may be wrong for few orders; three that repeat themselves leave no doubt. */
const SURE_ORDERS = 3;

/** The answer to everything that was found: the one given, else our guess. */
function answersFor(found: Found, given: Answers): Answers {
	const one = (code: keyof Answers, guess: string, is: boolean): Answers =>
		is ? { [code]: isYesOrNo(given[code]) ? given[code] : guess } : {};
	const repeats = (found.repeated?.orders ?? 0) >= SURE_ORDERS;
	return {
		...one('cancelled', 'no', found.cancelled !== null),
		...one('repeated_amount', repeats ? 'yes' : 'no', found.repeated !== null),
		...one('refunds', 'yes', found.refund >= 0),
		...one('fill_down', 'yes', found.fill !== null)
	};
}

function isYesOrNo(answer: string | undefined): answer is string {
	return answer === 'yes' || answer === 'no';
}

export function termsUnder(view: View, found: Found, answers: Answers): Terms {
	const fill = answers.fill_down === 'yes' ? found.fill : null;
	const once = answers.repeated_amount === 'yes' ? (found.repeated?.places ?? []) : [];
	return {
		leftOut: answers.cancelled === 'no' ? found.cancelled : null,
		fill,
		orders: once.length > 0 ? orderCodes(view, fill) : null,
		once,
		refund: answers.refunds === 'no' ? found.refund : -1
	};
}
