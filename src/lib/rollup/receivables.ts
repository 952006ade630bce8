/**
 * What customers owe at the as-of date, and how long their money was out.
 *
 * Invariants: outstanding is what the invoices issued up to the as-of date amount to, less what
 * was paid on them up to then, whatever the window; overdue is the part of it whose due date lies
 * before the as-of date, and the four ages add up to it.
 */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, isValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import type { Amounts } from './amounts.ts';
import { amountsOf } from './amounts.ts';
import type { Keys } from './keys.ts';
import { Ledger } from './ledger.ts';
import { MoneyDays } from './moneyDays.ts';
import { placesOf } from './places.ts';
import type { Window } from './profile.ts';
import { NO_DAY } from './profile.ts';

/** Days past due up to which an age reaches; the last has no end. */
export const AGES = [30, 60, 90, Infinity] as const;

export interface Receivables {
	readonly outstanding: Ledger;
	readonly overdue: Ledger;
	/** `overdue` by slot, for each of AGES. */
	readonly aging: readonly Float64Array[];
	/** Overdue money × days past due. */
	readonly lateness: MoneyDays;
	/** Money of the window's invoices × days until it was paid, or until the as-of date. */
	readonly moneyOut: MoneyDays;
}

/** Null without receivables, and where no as-of date is known. */
export function receivablesOf(
	datasets: readonly Dataset[],
	keys: Keys,
	window: Window,
	scale: number
): Receivables | null {
	if (datasets.length === 0 || window.to === NO_DAY) return null;
	const owed: Receivables = {
		outstanding: new Ledger(keys.size),
		overdue: new Ledger(keys.size),
		aging: AGES.map(() => new Float64Array(keys.size + 1)),
		lateness: new MoneyDays(keys.size + 1),
		moneyOut: new MoneyDays(keys.size + 1)
	};
	for (const dataset of datasets)
		for (const batch of dataset.table.batches) {
			const invoices = invoicesOf(dataset, batch, scale, window.to);
			if (!invoices) continue;
			const places = placesOf(dataset, batch, keys, { ...window, whole: true });
			addOwed(owed, invoices, places, window.to);
			addMoneyOut(owed, invoices, placesOf(dataset, batch, keys, window), window.to);
		}
	owed.outstanding.verify('outstanding');
	owed.overdue.verify('overdue');
	return owed;
}

/** The invoices of one batch as they stand at the as-of date. */
interface Invoices {
	readonly amount: Amounts;
	/** Paid up to the as-of date; 0 where nothing was. */
	readonly paid: Float64Array;
	/** Days; NO_DAY where unknown. A payment without a day counts as made when due. */
	readonly issued: Int32Array;
	readonly due: Int32Array;
	readonly paidOn: Int32Array;
}

function invoicesOf(
	{ table }: Dataset,
	batch: Batch,
	scale: number,
	asOf: number
): Invoices | null {
	const amount = amountsOf(table, batch, 'amount', scale);
	if (!amount) return null;
	const days = (role: string) => daysOf(columnOf(table, batch, role, 'date'), batch.rows);
	const due = days('dueDate');
	const issued = days('invoiceDate');
	const paidOn = days('paidDate');
	const sums = amountsOf(table, batch, 'paidAmount', scale);
	const paid = new Float64Array(batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		const partly = sums !== null && isValid(sums.valid, i);
		if (!partly && paidOn[i] === NO_DAY) continue;
		if (paidOn[i]! <= asOf) paid[i] = partly ? sums.values[i]! : amount.values[i]!;
		if (paidOn[i] === NO_DAY) paidOn[i] = due[i]!;
	}
	return { amount, paid, issued, due, paidOn };
}

function daysOf(column: { values: Int32Array; valid: Uint8Array | null } | null, rows: number) {
	const days = new Int32Array(rows).fill(NO_DAY);
	for (let i = 0; column && i < rows; i++)
		if (isValid(column.valid, i)) days[i] = column.values[i]!;
	return days;
}

function addOwed(
	{ outstanding, overdue, aging, lateness }: Receivables,
	{ amount, paid, issued, due }: Invoices,
	places: Int32Array,
	asOf: number
): void {
	const open = new Float64Array(places.length);
	const late = new Float64Array(places.length);
	for (let i = 0; i < places.length; i++) {
		if (!isValid(amount.valid, i) || issued[i]! > asOf) continue;
		open[i] = amount.values[i]! - paid[i]!;
		if (due[i] === NO_DAY || due[i]! >= asOf) continue;
		late[i] = open[i]!;
		aging[AGES.findIndex((most) => asOf - due[i]! <= most)]![places[i]!]! += open[i]!;
		lateness.add(places[i]!, open[i]!, due[i]!, asOf);
	}
	outstanding.add({ values: open, valid: null }, places);
	overdue.add({ values: late, valid: null }, places);
}

/** What is known to be paid was out until that day, the rest still is. */
function addMoneyOut(
	{ moneyOut }: Receivables,
	{ amount, paid, issued, due, paidOn }: Invoices,
	places: Int32Array,
	asOf: number
): void {
	for (let i = 0; i < places.length; i++) {
		const place = places[i]!;
		if (place < 0 || !isValid(amount.valid, i)) continue;
		const from = issued[i] === NO_DAY ? due[i]! : issued[i]!;
		moneyOut.add(place, paid[i]!, from, Math.min(paidOn[i]!, asOf));
		moneyOut.add(place, amount.values[i]! - paid[i]!, from, asOf);
	}
}
