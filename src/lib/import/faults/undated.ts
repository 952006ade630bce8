/** What the rows without a day come to: no window of days holds them. */
import { isValid } from '#lib/core/columns.ts';
import type { Kind, Role } from '#lib/core/kinds.ts';
import { codeIn } from '../columns/intern.ts';
import { columnAmount, pricedAmount } from '../questions/amount.ts';
import type { View } from '../questions/view.ts';
import type { Problem, ProblemCode } from '../reading.ts';

/** What a window of days adds up. */
const ADDED: Readonly<Partial<Record<Kind, Role>>> = { orders: 'revenue', service: 'cost' };

/** Whether the problem leaves rows without the day that windows go by. */
export function isUndated(view: View, place: number, problem: ProblemCode): boolean {
	const { kind, columns } = view.plan;
	const dated = ADDED[kind] !== undefined && columns[place]?.role === 'date';
	return dated && (problem === 'date_missing' || problem === 'cell_unreadable');
}

/** The money of the rows whose cell at `place` is marked; null where there is none, or past 2^53. */
export function moneyAt(
	view: View,
	place: number,
	marks: Uint8Array,
	mark: number
): Problem['money'] | null {
	const amount = amountOf(view);
	if (!amount) return null;
	let [sum, magnitude] = [0, 0];
	view.raw.columns[place]!.blocks.forEach((dates, block) => {
		const { values, valid } = amount.read(block);
		for (let i = 0; i < values.length; i++) {
			const code = codeIn(dates, i);
			if (code < 0 || marks[code] !== mark || !isValid(valid, i)) continue;
			sum += values[i]!;
			magnitude += Math.abs(values[i]!);
		}
	});
	if (magnitude === 0 || magnitude > Number.MAX_SAFE_INTEGER) return null;
	return { sum, scale: amount.scale };
}

function amountOf(view: View) {
	const role = ADDED[view.plan.kind];
	const place = role === undefined ? -1 : view.place(role);
	if (place >= 0) return columnAmount(view, place);
	return view.plan.kind === 'orders' ? pricedAmount(view) : null;
}
