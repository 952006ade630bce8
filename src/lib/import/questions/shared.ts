/** Rows of orders that another file of the import holds too: they count there, here, or in both. */
import { isValid } from '#lib/core/columns.ts';
import type { Marked } from './marked.ts';
import type { View } from './view.ts';

export interface Shared {
	/** Rows of orders that a file before this one holds: left out where the first counts. */
	readonly first: Marked;
	/** Rows of orders that a file behind this one holds: left out where the last counts. */
	readonly last: Marked;
	readonly alike: boolean;
	/** Names of the files that have orders in common. */
	readonly files: readonly string[];
	/** Orders of this file that one before it holds too. */
	readonly again: number;
}

/** Null where nothing is shared, or another column numbers the orders by now. */
export function findShared(view: View): Shared | null {
	const { shared } = view.raw;
	if (!shared || view.plan.kind !== 'orders' || view.place('orderId') !== shared.place) return null;
	const { place, earlier, later, files, alike } = shared;
	const [first, last] = [marked(view, place, earlier), marked(view, place, later)];
	return { first, last, alike, files, again: earlier.reduce((sum, one) => sum + one, 0) };
}

function marked(view: View, place: number, keys: Uint8Array): Marked {
	const known: Uint8Array[] = [];
	return {
		columns: [{ place }],
		words: [],
		marks: (block) => (known[block] ??= mark(view, place, keys, block))
	};
}

function mark(view: View, place: number, keys: Uint8Array, block: number): Uint8Array {
	const { values, valid } = view.column(place, block);
	return Uint8Array.from(values, (key, i) => (isValid(valid, i) ? keys[key]! : 0));
}
