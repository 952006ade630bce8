/**
 * Where each row of a dataset counts. The slot after the last customer is the unattributed
 * bucket, so that every row in the window is added somewhere and nothing is lost.
 */
import type { Batch, DateColumn } from '#lib/core/columns.ts';
import { columnOf, isValid } from '#lib/core/columns.ts';
import type { Dataset, Kind, Role } from '#lib/core/kinds.ts';
import type { Window } from './profile.ts';
import type { Keys } from './keys.ts';
import { customersOf, tellsRows } from './keys.ts';
import { NO_CODE } from './distinct.ts';
import { firstTold } from './firstTold.ts';

/** In place of a slot: the row has no date and the window needs one; or lies outside it. */
export const UNDATED = -1;
export const OUTSIDE = -2;

/** The date that decides whether a row is in the window; kinds without one always are. */
const DATE_ROLES: Readonly<Record<Kind, readonly Role[]>> = {
	orders: ['date'],
	customers: [],
	service: ['date'],
	survey: ['date'],
	receivables: ['invoiceDate', 'dueDate'],
	rateCard: []
};

/**
 * A slot for every row of the batch: the customer's row, `keys.size` without one, or a reason. Not
 * to be written to: it may be a column of the batch.
 */
export function placesOf(dataset: Dataset, batch: Batch, keys: Keys, window: Window): Int32Array {
	const customers = customersOf(dataset, batch, keys);
	const windowed = !window.whole && DATE_ROLES[dataset.kind].length > 0;
	if (!windowed && tellsRows(dataset, batch, keys)) return customers;
	const places = new Int32Array(customers.length);
	for (let i = 0; i < places.length; i++)
		places[i] = customers[i] === NO_CODE ? keys.size : customers[i]!;
	if (windowed) leaveOut(dataset, batch, window, places);
	return places;
}

function leaveOut(dataset: Dataset, batch: Batch, window: Window, places: Int32Array): void {
	const column = dateOf(dataset, batch);
	if (!column) {
		places.fill(UNDATED);
		return;
	}
	const { values, valid } = column;
	const { from, to } = window;
	for (let i = 0; i < places.length; i++) {
		if (!isValid(valid, i)) places[i] = UNDATED;
		else if (values[i]! < from || values[i]! > to) places[i] = OUTSIDE;
	}
}

/**
 * The day that decides whether a row is in the window, row by row the first that is told; null
 * where no column holds one.
 */
export function dateOf({ kind, table }: Dataset, batch: Batch): DateColumn | null {
	return DATE_ROLES[kind].reduce<DateColumn | null>((told, role) => {
		if (told?.valid === null) return told;
		const other = columnOf(table, batch, role, 'date');
		return told && other ? { type: 'date', ...firstTold(told, other) } : (told ?? other);
	}, null);
}
