/**
 * Writes what changed after a short rest, one write at a time, the newest last.
 *
 * Invariant: after `flush` settles, the last value given to `change` was written or its failure
 * reported.
 */
import { Latest } from './latest.ts';

/** With what a write takes on an idle machine it is durable within 300 ms; a test in the browser prints the times. */
export const REST_MS = 100;

export class Autosave<T> {
	readonly #writes: Latest<T>;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#changed: { readonly value: T } | null = null;

	/** `write` answers for its own failures: it may not reject. */
	constructor(write: (value: T) => Promise<void>) {
		this.#writes = new Latest(write);
	}

	change(value: T): void {
		this.#changed = { value };
		this.#timer ??= setTimeout(() => this.#write(), REST_MS);
	}

	/** Writes at once what still rests. */
	async flush(): Promise<void> {
		this.#write();
		await this.#writes.idle();
	}

	#write(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		if (!this.#changed) return;
		const { value } = this.#changed;
		this.#changed = null;
		this.#writes.ask(value);
	}
}
