/** The order of each row as a number below `count`; −1 where it has none. */
import { isValid } from '#lib/core/columns.ts';
import { Carried, continues, type FillDown } from './fill-down.ts';
import type { View } from './view.ts';

export interface OrderCodes {
	readonly count: number;
	/** Blocks are asked for from the first on, one after the other, as often as need be. */
	read(block: number): Int32Array;
}

/** Null where no column numbers the orders. */
export function orderCodes(view: View, fill: FillDown | null): OrderCodes | null {
	const place = view.place('orderId');
	const keys = place < 0 ? null : view.lookups[place]!.keys;
	if (!keys) return null;
	const filled = fill?.filled.includes(place) ? fill.anchor : -1;
	let carried = new Carried();
	return {
		count: keys.size,
		read(block) {
			if (block === 0) carried = new Carried();
			const plain = view.column(place, block);
			const column = filled < 0 ? plain : carried.fill(plain, continues(view, filled, block));
			const codes = column.values as Int32Array;
			if (column.valid === null) return codes;
			return codes.map((code, i) => (isValid(column.valid, i) ? code : -1));
		}
	};
}
