/** Asks what is to become of notebooks that are here and in a file; one question at a time. */
import type { Ask, Twin } from '../backup.ts';

type Answer = Awaited<ReturnType<Ask>>;

export class TwinQuestion {
	/** Those it is about; null while nothing is asked. */
	twins: readonly Twin[] | null = $state.raw(null);
	#answered: (answer: Answer) => void = () => {};

	readonly ask: Ask = (twins) => {
		this.answer(null);
		this.twins = twins;
		return new Promise((answered) => (this.#answered = answered));
	};

	answer(answer: Answer): void {
		this.twins = null;
		this.#answered(answer);
	}
}
