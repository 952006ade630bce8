/**
 * One customer as the worker tells it. Invariant: what is shown is of the query answered last; a
 * new one keeps it, as `stale`, until it is answered, unless that is about somebody else.
 */
import { toFailure, type Failure } from '#lib/core/failure.ts';
import type { Api } from '#lib/worker/api.ts';
import type { CardQuery, CustomerCard, PastTier } from '#lib/worker/card/contract.ts';
import { Latest } from '../latest.ts';

export class CustomerOnCard {
	card: CustomerCard | null = $state.raw(null);
	/** Null while it is not known. */
	history: readonly PastTier[] | null = $state.raw(null);
	failure: Failure | null = $state.raw(null);
	stale = $state(false);
	/** The key that no file names. */
	unknown: string | null = $state.raw(null);
	readonly #worker: Pick<Api, 'card' | 'tierHistory'>;
	#newest: CardQuery | null = null;
	readonly #asks = new Latest<CardQuery>((query) => this.#fetch(query));

	constructor(worker: Pick<Api, 'card' | 'tierHistory'>) {
		this.#worker = worker;
	}

	ask(query: CardQuery): void {
		if (this.card?.key !== query.key) this.card = null;
		this.stale = this.card !== null;
		this.unknown = null;
		this.#newest = query;
		this.#asks.ask(query);
	}

	/** The card is closed: what was cut off is not asked for again. */
	end(): void {
		this.#newest = null;
		this.#asks.forget();
	}

	async #fetch(query: CardQuery): Promise<void> {
		try {
			const card = await this.#worker.card(query);
			if (query !== this.#newest) return;
			this.card = card;
			this.unknown = card ? null : query.key;
			this.stale = false;
			this.failure = null;
			if (!card) return;
			this.history = null;
			const history = await this.#worker.tierHistory(query);
			if (query === this.#newest) this.history = history;
		} catch (thrown) {
			this.#failed(toFailure(thrown), query);
		}
	}

	/** An import that is cancelled takes the worker with it, and with that what ran for us. */
	#failed(failure: Failure, query: CardQuery): void {
		if (query !== this.#newest) return;
		if (failure.code === 'import.cancelled') this.#asks.ask(query);
		else this.failure = failure;
	}
}
