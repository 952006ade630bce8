/** What went back of each order, in a column of its own. */
import { columnAmount } from './amount.ts';
import type { View } from './view.ts';

/** Rows from which something went back; none where no column tells. */
export function refundedRows(view: View, place: number): number {
	const refund = place < 0 ? null : columnAmount(view, place);
	let rows = 0;
	for (let block = 0; refund && block < view.blocks; block++)
		rows += countNonzero(refund.read(block).values);
	return rows;
}

function countNonzero(values: Float64Array): number {
	let count = 0;
	for (let i = 0; i < values.length; i++) if (values[i] !== 0) count++;
	return count;
}
