/** How the rows of a reading count under the answers, through its blocks in their order. */
import type { Validity } from '#lib/core/columns.ts';
import { Carried, continues } from './fill-down.ts';
import { Once } from './repeated.ts';
import type { Terms } from './terms.ts';
import type { View } from './view.ts';

export interface BlockMarks {
	/** 1 where the row counts for nothing; null: all count. */
	readonly out: Uint8Array | null;
	/** 1 where the row goes on with the order above; null: none does. */
	readonly below: Uint8Array | null;
	/** 1 where the amount in the column at `place` has been counted; null: it counts on each row. */
	again(place: number, valid: Validity): Uint8Array | null;
}

export class RowMarks {
	readonly #view: View;
	readonly #terms: Terms;
	readonly #status = new Carried();
	readonly #once: ReadonlyMap<number, Once>;

	constructor(view: View, terms: Terms) {
		this.#view = view;
		this.#terms = terms;
		const orders = terms.orders?.count ?? 0;
		this.#once = new Map(terms.once.map((place) => [place, new Once(orders)]));
	}

	/** Asked for once a block, from the first to the last. */
	next(block: number): BlockMarks {
		const { leftOut, fill, orders } = this.#terms;
		const below = fill && continues(this.#view, fill.anchor, block);
		const called = leftOut?.marks(block) ?? null;
		const out = called && below ? this.#status.marks(called, below) : called;
		const codes = orders?.read(block) ?? null;
		return {
			out,
			below,
			again: (place, valid) => (codes && this.#once.get(place)?.mark(codes, valid, out)) ?? null
		};
	}
}

function countMarks(marks: Uint8Array): number {
	let count = 0;
	for (let i = 0; i < marks.length; i++) count += marks[i]!;
	return count;
}

/** How many rows are left out. */
export function countLeftOut(view: View, terms: Terms): number {
	if (!terms.leftOut) return 0;
	const marks = new RowMarks(view, { ...terms, orders: null, once: [] });
	let rows = 0;
	for (let block = 0; block < view.blocks; block++) rows += countMarks(marks.next(block).out!);
	return rows;
}
