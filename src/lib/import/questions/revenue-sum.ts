/** What a file comes to under an answer: the revenue of the rows as the table would have it. */
import { isValid } from '#lib/core/columns.ts';
import { type Amount, columnAmount, type Money } from './amount.ts';
import { Carried, type FillDown } from './fill-down.ts';
import { type BlockMarks, RowMarks } from './row-marks.ts';
import { givenBack } from './returns.ts';
import type { Terms } from './terms.ts';
import type { View } from './view.ts';

export interface Sum {
	/** Minor units at `scale`; null past 2^53, where the last digit would be wrong. */
	readonly sum: number | null;
	readonly scale: number;
}

/** Sums of one reading, each taken once: several choices come to what is in force now. */
export class RevenueSums {
	readonly #view: View;
	readonly #known = new Map<string, Sum>();

	constructor(view: View) {
		this.#view = view;
	}

	of(terms: Terms, revenue: Amount, place: number, attributed = false): Sum {
		const { leftOut, back, fill, once, refund } = terms;
		const key = JSON.stringify([
			leftOut.map(({ problem, answer }) => [problem, answer]),
			back?.words ?? null,
			fill !== null,
			once,
			refund,
			place,
			attributed
		]);
		const sum = this.#known.get(key) ?? revenueSum(this.#view, terms, revenue, place, attributed);
		this.#known.set(key, sum);
		return sum;
	}
}

/**
 * The sum of `revenue` at `place` (−1: it is no column), less refunds, over the rows that count;
 * where `attributed`, over those of them that have a customer.
 */
function revenueSum(
	view: View,
	terms: Terms,
	revenue: Amount,
	place: number,
	attributed: boolean
): Sum {
	const refund = terms.refund < 0 ? null : columnAmount(view, terms.refund);
	const scale = Math.max(revenue.scale, refund?.scale ?? 0);
	const marks = new RowMarks(view, terms);
	const total = { sum: 0, magnitude: 0 };
	const customer = attributed ? new Customers(view, terms.fill) : null;
	for (let block = 0; block < view.blocks; block++) {
		const counted = marks.next(block);
		const rows = customer ? customer.only(counted, block) : counted;
		const money = givenBack(revenue.read(block), counted.back);
		add(total, money, place, rows, 10 ** (scale - revenue.scale));
		if (refund) takeOff(total, refund, terms.refund, block, rows, scale);
	}
	return { sum: total.magnitude > Number.MAX_SAFE_INTEGER ? null : total.sum, scale };
}

/** Leaves out the rows that have no customer, themselves or from above. */
class Customers {
	readonly #view: View;
	readonly #place: number;
	readonly #carried: Carried | null;

	constructor(view: View, fill: FillDown | null) {
		this.#view = view;
		this.#place = view.place('customer');
		this.#carried = fill?.filled.includes(this.#place) ? new Carried() : null;
	}

	only(marks: BlockMarks, block: number): BlockMarks {
		if (this.#place < 0) return marks;
		const plain = this.#view.column(this.#place, block);
		const { valid } = (marks.below && this.#carried?.fill(plain, marks.below)) ?? plain;
		const rows = this.#view.rowsOf(block);
		const out = Uint8Array.from({ length: rows }, (_, i) =>
			marks.out?.[i] === 1 || !isValid(valid, i) ? 1 : 0
		);
		return { ...marks, out };
	}
}

interface Total {
	sum: number;
	magnitude: number;
}

function add(
	total: Total,
	{ values, valid }: Money,
	place: number,
	marks: BlockMarks,
	unit: number
): void {
	const skip = skipped(marks.out, marks.again(place, valid));
	let [sum, magnitude] = [0, 0];
	for (let i = 0; i < values.length; i++) {
		if ((skip !== null && skip[i] === 1) || !isValid(valid, i)) continue;
		const value = values[i]!;
		sum += value;
		magnitude += value < 0 ? -value : value;
	}
	total.sum += sum * unit;
	total.magnitude += magnitude * unit;
}

/** Rows that count for nothing, or whose amount has been counted. */
function skipped(out: Uint8Array | null, again: Uint8Array | null): Uint8Array | null {
	if (out === null || again === null) return out ?? again;
	const skip = again.slice();
	for (let i = 0; i < skip.length; i++) skip[i]! |= out[i]!;
	return skip;
}

function takeOff(
	total: Total,
	refund: Amount,
	place: number,
	block: number,
	marks: BlockMarks,
	scale: number
): void {
	const { values, valid } = refund.read(block);
	const back = { values: values.map((value) => -Math.abs(value)), valid };
	add(total, back, place, marks, 10 ** (scale - refund.scale));
}
