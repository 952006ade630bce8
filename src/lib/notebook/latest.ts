/**
 * One run at a time, and after it only the newest of what was asked for meanwhile: a slider that
 * asks a hundred times a second can't flood the worker, and results arrive in order.
 */
export class Latest<T> {
	readonly #run: (asked: T) => Promise<void>;
	#waiting: { readonly asked: T } | null = null;
	#running: Promise<void> | null = null;

	/** `run` answers for its own failures: it may not reject. */
	constructor(run: (asked: T) => Promise<void>) {
		this.#run = run;
	}

	ask(asked: T): void {
		this.#waiting = { asked };
		this.#running ??= this.#drain();
	}

	/** Drops what waits; what runs goes on. */
	forget(): void {
		this.#waiting = null;
	}

	/** Done when nothing runs and nothing waits. */
	async idle(): Promise<void> {
		await this.#running;
	}

	async #drain(): Promise<void> {
		while (this.#waiting) {
			const { asked } = this.#waiting;
			this.#waiting = null;
			await this.#run(asked);
		}
		this.#running = null;
	}
}
