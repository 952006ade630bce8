/** What a file comes to under an answer: the revenue of the rows as the table would have it. */
import { isValid } from '#lib/core/columns.ts';
import { type Amount, columnAmount, type Money } from './amount.ts';
import { Carried, type FillDown } from './fill-down.ts';
import { type BlockMarks, RowMarks } from './row-marks.ts';
import type { Terms } from './terms.ts';
import type { View } from './view.ts';

export interface Sum {
	/** Minor units at `scale`; null past 2^53, where the last digit would be wrong. */
	readonly sum: number | null;
	readonly scale: number;
}

/**
 * The sum of `revenue` at `place` (−1: it is no column), less refunds, over the rows that count;
 * where `attributed`, over those of them that have a customer.
 */
export function revenueSum(
	view: View,
	terms: Terms,
	revenue: Amount,
	place: number,
	attributed = false
): Sum {
	const refund = terms.refund < 0 ? null : columnAmount(view, terms.refund);
	const scale = Math.max(revenue.scale, refund?.scale ?? 0);
	const marks = new RowMarks(view, terms);
	const total = { sum: 0, magnitude: 0 };
	const customer = attributed ? new Customers(view, terms.fill) : null;
	for (let block = 0; block < view.blocks; block++) {
		const counted = marks.next(block);
		const rows = customer ? customer.only(counted, block) : counted;
		add(total, revenue.read(block), place, rows, 10 ** (scale - revenue.scale));
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
	const again = marks.again(place, valid);
	const { out } = marks;
	let [sum, magnitude] = [0, 0];
	for (let i = 0; i < values.length; i++) {
		if (out?.[i] === 1 || again?.[i] === 1 || !isValid(valid, i)) continue;
		sum += values[i]!;
		magnitude += Math.abs(values[i]!);
	}
	total.sum += sum * unit;
	total.magnitude += magnitude * unit;
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
