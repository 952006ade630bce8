/** Which of several amounts is the revenue: every column that could be it, and quantity × unit price. */
import { weighColumn } from '../types/evidence.ts';
import { candidate } from '../roles/plan.ts';
import { revenueColumns } from '../roles/roles.ts';
import type { Choice, Question } from '../reading.ts';
import { type Amount, columnAmount, pricedAmount } from './amount.ts';
import { orderCodes } from './order-codes.ts';
import { sameWithinOrders } from './repeated.ts';
import type { RevenueSums, Sum } from './revenue-sum.ts';
import type { Terms } from './terms.ts';
import type { View } from './view.ts';

/** Null where there is no choice. The answer in force is the column with the role. */
export function askRivals(view: View, terms: Terms, sums: RevenueSums): Question | null {
	const places = amountColumns(view);
	const choices = places.flatMap((place) => {
		const amount = columnAmount(view, place);
		if (!amount) return [];
		const sum = sums.of(termsFor(view, terms, amount, place), amount, place);
		return [choice(String(place), amount, sum)];
	});
	const priced = pricedChoice(view, terms, sums);
	const told = priced && !choices.some((other) => comesToSame(other, priced));
	if (priced && (told || view.place('revenue') < 0)) choices.push(priced);
	return choices.length > 1 ? { question: 'rival_amounts', choices, words: [] } : null;
}

/** Where the revenue is read from now: the place of a column, or `unitPrice`. */
export function rivalInForce(view: View): string {
	const place = view.place('revenue');
	return place < 0 ? 'unitPrice' : String(place);
}

function amountColumns(view: View): number[] {
	const { columns, dialect } = view.raw;
	const candidates = columns.map((column) =>
		candidate(column, weighColumn(column), dialect.headerRows > 0)
	);
	return revenueColumns(
		candidates,
		view.plan.columns.map(({ role }) => role)
	);
}

/** An amount of the order that stands on each line is counted once, whichever column it stands in. */
function termsFor(view: View, terms: Terms, { read }: Amount, place: number): Terms {
	if (terms.once.length === 0 || terms.once.includes(place)) return terms;
	const orders = orderCodes(view, terms.fill);
	const same = orders && sameWithinOrders(view, read, orders);
	return same ? { ...terms, once: [...terms.once, place] } : terms;
}

function pricedChoice(view: View, terms: Terms, sums: RevenueSums): Choice | null {
	const amount = pricedAmount(view);
	if (!amount) return null;
	const sum = sums.of({ ...terms, once: [], orders: null }, amount, -1);
	return choice('unitPrice', amount, sum);
}

function choice(answer: string, { columns, rows }: Amount, sum: Sum): Choice {
	return { answer, columns, rows, ...sum };
}

/** Apart by no more than the rounding of lines: then the amounts are the prices times the quantities. */
function comesToSame(a: Choice, b: Choice): boolean {
	if (a.sum === null || b.sum === null) return false;
	const scale = Math.min(a.scale, b.scale);
	const difference = a.sum / 10 ** (a.scale - scale) - b.sum / 10 ** (b.scale - scale);
	return Math.abs(difference) <= Math.max(a.rows, b.rows) / 2;
}
