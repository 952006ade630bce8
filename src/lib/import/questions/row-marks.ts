/** How the rows of a reading count under the answers, through its blocks in their order. */
import type { Validity } from '#lib/core/columns.ts';
import { Carried, continues } from './fill-down.ts';
import type { Marked } from './marked.ts';
import { Once } from './repeated.ts';
import type { Terms } from './terms.ts';
import type { View } from './view.ts';

export interface BlockMarks {
	/** 1 where the row counts for nothing; null: all count. */
	readonly out: Uint8Array | null;
	/** 1 where the row gives back what it says; null: none does. */
	readonly back: Uint8Array | null;
	/** 1 where the row goes on with the order above; null: none does. */
	readonly below: Uint8Array | null;
	/** 1 where the amount in the column at `place` has been counted; null: it counts on each row. */
	again(place: number, valid: Validity): Uint8Array | null;
}

export class RowMarks {
	readonly #view: View;
	readonly #terms: Terms;
	readonly #statuses: readonly Carried[];
	readonly #back = new Carried();
	readonly #once: ReadonlyMap<number, Once>;

	constructor(view: View, terms: Terms) {
		this.#view = view;
		this.#terms = terms;
		this.#statuses = terms.leftOut.map(() => new Carried());
		const orders = terms.orders?.count ?? 0;
		this.#once = new Map(terms.once.map((place) => [place, new Once(orders)]));
	}

	/** Asked for once a block, from the first to the last. */
	next(block: number): BlockMarks {
		const { back, fill, orders } = this.#terms;
		const below = fill && continues(this.#view, fill.anchor, block);
		const out = this.#out(block, below);
		const returned = back?.marks(block) ?? null;
		const codes = orders?.read(block) ?? null;
		return {
			out,
			back: returned && below ? this.#back.marks(returned, below) : returned,
			below,
			again: (place, valid) => (codes && this.#once.get(place)?.mark(codes, valid, out)) ?? null
		};
	}

	/** A row that any of the marks leaves out. */
	#out(block: number, below: Uint8Array | null): Uint8Array | null {
		const each = this.#terms.leftOut.map(({ marked }, i) => {
			const plain = marked.marks(block);
			return below ? this.#statuses[i]!.marks(plain, below) : plain;
		});
		const [first = null, ...others] = each;
		if (!first || others.length === 0) return first;
		return first.map((mark, i) => (mark === 1 || others.some((other) => other[i] === 1) ? 1 : 0));
	}
}

function countMarks(marks: Uint8Array): number {
	let count = 0;
	for (let i = 0; i < marks.length; i++) count += marks[i]!;
	return count;
}

/** How many rows are marked, whatever else counts. */
export function countMarked(view: View, { marks }: Marked): number {
	let rows = 0;
	for (let block = 0; block < view.blocks; block++) rows += countMarks(marks(block));
	return rows;
}

/** How many rows are left out. */
export function countLeftOut(view: View, terms: Terms): number {
	if (terms.leftOut.length === 0) return 0;
	const marks = new RowMarks(view, { ...terms, orders: null, once: [] });
	let rows = 0;
	for (let block = 0; block < view.blocks; block++) rows += countMarks(marks.next(block).out!);
	return rows;
}
