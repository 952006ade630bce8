/** The answer to the question asked last: one that another has overtaken is never shown. */
import { toFailure, type Failure } from '#lib/core/failure.ts';

export class LastAnswer<T> {
	/** Null while it is awaited, or failed. */
	found = $state.raw<T | null>(null);
	failure = $state.raw<Failure | null>(null);
	#turn = 0;

	async take(asked: Promise<T>): Promise<void> {
		const turn = ++this.#turn;
		this.found = null;
		this.failure = null;
		try {
			const answer = await asked;
			if (turn === this.#turn) this.found = answer;
		} catch (thrown) {
			if (turn === this.#turn) this.failure = toFailure(thrown);
		}
	}
}
