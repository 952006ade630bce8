/**
 * The rows of the customer list, fetched in blocks as they come into view.
 *
 * Invariant: the rows held belong to the query answered last; a new query keeps the old rows, as
 * `stale`, until its first block is there.
 */
import { toFailure, type Failure } from '#lib/core/failure.ts';
import type { Api, ListPage, ListQuery, ListRow } from '#lib/worker/api.ts';
import { Lag } from '../lag.svelte.ts';
import { Latest } from '../latest.ts';
import { BLOCK, blocksOf, nearest } from './blocks.ts';

/** What is listed, without the place in it. */
export type Listing = Omit<ListQuery, 'from' | 'count'>;
export type ListHead = Omit<ListPage, 'rows'>;

interface Asked {
	readonly listing: Listing;
	readonly from: number;
	readonly to: number;
}

const KEEP = 20;

export class ListRows {
	head: ListHead | null = $state.raw(null);
	failure: Failure | null = $state.raw(null);
	#blocks: ReadonlyMap<number, readonly ListRow[]> = $state.raw(new Map());
	#wanted: Listing | null = $state.raw(null);
	#answered: Listing | null = $state.raw(null);
	readonly stale = $derived.by(
		() => this.#answered !== null && !sameListing(this.#answered, this.#wanted)
	);
	readonly #lag = new Lag();
	/** Stale for longer than a blink. */
	readonly lagging = $derived.by(() => this.stale && this.#lag.late);
	readonly #list: Api['list'];
	/** What was asked for last. */
	#newest: Asked | null = null;
	readonly #asks = new Latest<Asked>((asked) => this.#fetch(asked));

	constructor(list: Api['list']) {
		this.#list = list;
	}

	/** The row at a place of the list, once its block is there. */
	at(place: number): ListRow | null {
		const block = Math.floor(place / BLOCK) * BLOCK;
		return this.#blocks.get(block)?.[place - block] ?? null;
	}

	ask(listing: Listing, from: number, to: number): void {
		this.#wanted = listing;
		if (this.stale) this.#lag.begin();
		this.#newest = { listing, from, to };
		this.#asks.ask(this.#newest);
	}

	/** The list is gone: what was cut off is not asked for again. */
	end(): void {
		this.#newest = null;
		this.#asks.forget();
	}

	async #fetch({ listing, from, to }: Asked): Promise<void> {
		const fresh = !sameListing(listing, this.#answered);
		const missing = blocksOf(from, to).filter((at) => fresh || !this.#blocks.has(at));
		try {
			for (const at of missing) await this.#fetchBlock(listing, at);
			this.failure = null;
		} catch (thrown) {
			this.#failed(toFailure(thrown));
		}
	}

	/** An import that is cancelled takes the worker with it, and with that what ran for us. */
	#failed(failure: Failure): void {
		if (failure.code !== 'import.cancelled') this.failure = failure;
		else if (this.#newest) this.#asks.ask(this.#newest);
	}

	async #fetchBlock(listing: Listing, at: number): Promise<void> {
		const { rows, ...head } = await this.#list({ ...listing, from: at, count: BLOCK });
		const held = sameListing(listing, this.#answered) ? this.#blocks : [];
		this.#blocks = nearest(new Map(held).set(at, rows), at, KEEP);
		this.#answered = listing;
		this.head = head;
		this.#lag.end();
		if (this.stale) this.#lag.begin();
	}
}

function sameListing(a: Listing, b: Listing | null): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
