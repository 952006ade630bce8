/** What was found of a reading that only the reader can settle, and what is in force of it. */
import type { Answers, ProblemCode, QuestionCode } from '../reading.ts';
import { readHeader } from '../roles/headers.ts';
import { type Amount, columnAmount, pricedAmount } from './amount.ts';
import { findCancelled } from './cancelled.ts';
import { findPaidOut } from './direction.ts';
import { type EntrySides, findEntrySides, SIDE_ANSWERS } from './entry-sides.ts';
import { type FillDown, findFillDown } from './fill-down.ts';
import { type OrderCodes, orderCodes } from './order-codes.ts';
import type { Marked } from './marked.ts';
import { refundedRows } from './refunds.ts';
import { findRepeated, type Repeated } from './repeated.ts';
import { findReturns } from './returns.ts';
import { findShared, type Shared } from './shared.ts';
import type { View } from './view.ts';

export interface Found {
	/** What the revenue is read from under the mapping; null where nothing is mapped. */
	readonly revenue: Amount | null;
	readonly cancelled: Marked | null;
	readonly direction: Marked | null;
	/** Null too where a ledger tells the sides of its entries: a return is an entry of the other. */
	readonly returns: Marked | null;
	readonly sides: EntrySides | null;
	readonly shared: Shared | null;
	readonly fill: FillDown | null;
	readonly repeated: Repeated | null;
	/** The place of the column of refunds, or −1 where nothing went back. */
	readonly refund: number;
	/** The header of the revenue names what was paid, before anything went back. */
	readonly paid: boolean;
}

export interface LeftOut {
	readonly problem: ProblemCode;
	/** The answer that leaves them out. */
	readonly answer: string;
	readonly marked: Marked;
}

/** How the rows count: what is null is not asked or answered the other way. */
export interface Terms {
	/** Rows that count for nothing, those of the first before those of the others. */
	readonly leftOut: readonly LeftOut[];
	/** Rows whose amounts are taken off. */
	readonly back: Marked | null;
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
	const sides = revenue && findEntrySides(view, revenue);
	return {
		revenue,
		cancelled: findCancelled(view),
		shared: findShared(view),
		fill,
		repeated: revenue && orders ? findRepeated(view, revenue, orders) : null,
		direction: revenue && findPaidOut(view, revenue),
		returns: revenue && !sides ? findReturns(view, revenue) : null,
		sides,
		refund: revenue && refundedRows(view, view.place('refund')) > 0 ? view.place('refund') : -1,
		paid: place >= 0 && namesPaid(view.header(place))
	};
}

const NOTHING: Found = {
	revenue: null,
	cancelled: null,
	direction: null,
	returns: null,
	sides: null,
	shared: null,
	fill: null,
	repeated: null,
	refund: -1,
	paid: false
};

/** What a buyer paid is not what the seller kept. */
function namesPaid(header: string): boolean {
	return /实付|实际支付|支付金额|付款金额|\bpaid\b|\bpayment (?:value|amount)\b/.test(
		readHeader(header).words
	);
}

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
	const one = (code: QuestionCode, guess: string, is: boolean): Answers =>
		is ? { [code]: isAnswer(code, given[code]) ? given[code] : guess } : {};
	const repeats = (found.repeated?.orders ?? 0) >= SURE_ORDERS;
	return {
		...one('cancelled', 'no', found.cancelled !== null),
		...one('repeated_amount', repeats ? 'yes' : 'no', found.repeated !== null),
		...one('direction', 'no', found.direction !== null),
		...one('returns', 'no', found.returns !== null),
		...one('entry_side', found.sides?.guess ?? 'debit', found.sides !== null),
		...one('shared_orders', found.shared?.alike ? 'last' : 'both', found.shared !== null),
		...one('refunds', found.paid ? 'no' : 'yes', found.refund >= 0),
		...one('fill_down', 'yes', found.fill !== null)
	};
}

function isAnswer(code: QuestionCode, answer: string | undefined): boolean {
	return answer !== undefined && answersTo(code).includes(answer);
}

/** What can be answered to a question other than which column is the revenue. */
export function answersTo(code: QuestionCode): readonly string[] {
	if (code === 'entry_side') return SIDE_ANSWERS;
	return code === 'shared_orders' ? ['last', 'first', 'both'] : ['yes', 'no'];
}

export function termsUnder(view: View, found: Found, answers: Answers): Terms {
	const fill = answers.fill_down === 'yes' ? found.fill : null;
	const once = answers.repeated_amount === 'yes' ? (found.repeated?.places ?? []) : [];
	return {
		leftOut: [
			...left('row_cancelled', answers.cancelled, { no: found.cancelled }),
			...left('row_paid_out', answers.direction, { no: found.direction }),
			...left('row_other_side', answers.entry_side, {
				debit_alone: found.sides?.credit,
				credit_alone: found.sides?.debit
			}),
			...left('row_shared', answers.shared_orders, {
				first: found.shared?.first,
				last: found.shared?.last
			})
		],
		back: answers.returns === 'no' ? found.returns : otherSide(found.sides, answers.entry_side),
		fill,
		orders: once.length > 0 ? orderCodes(view, fill) : null,
		once,
		refund: answers.refunds === 'no' ? found.refund : -1
	};
}

/** The entries that are taken off where this side counts. */
function otherSide(sides: EntrySides | null, counting: string | undefined): Marked | null {
	if (!sides || !(counting === 'debit' || counting === 'credit')) return null;
	return counting === 'debit' ? sides.credit : sides.debit;
}

function left(
	problem: ProblemCode,
	answer: string | undefined,
	by: Readonly<Record<string, Marked | null | undefined>>
): LeftOut[] {
	const marked = by[answer ?? ''];
	return marked ? [{ problem, answer: answer ?? '', marked }] : [];
}
