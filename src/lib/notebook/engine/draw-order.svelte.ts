/**
 * Which cells have their charts drawn: what is in view at once, the others one after the other when
 * the page has nothing else to do, so that a long notebook neither opens late nor holds up a key.
 *
 * Invariants: what is drawn stays drawn; whoever waits is drawn in the end; one at a time.
 */
import { SvelteSet } from 'svelte/reactivity';
import { turn } from '#lib/worker/turn.ts';

export interface Pace {
	/** Lets what waits in the queue of events go first. */
	turn(): Promise<void>;
	/** Until the page has nothing else to do. */
	rest(): Promise<void>;
}

export class DrawOrder {
	readonly #inView: (cell: string) => boolean;
	readonly #pace: Pace;
	readonly #drawn = new SvelteSet<string>();
	readonly #waiting = new Set<string>();
	#drawing = false;

	constructor(inView: (cell: string) => boolean, pace: Pace = PACE) {
		this.#inView = inView;
		this.#pace = pace;
	}

	isDrawn(cell: string): boolean {
		return this.#drawn.has(cell);
	}

	/** It has something to draw; the answer takes it back. */
	wait(cell: string): () => void {
		this.#waiting.add(cell);
		if (!this.#drawing) void this.#draw();
		return () => void this.#waiting.delete(cell);
	}

	/** Nobody waits any longer: the page goes to print, say. */
	drawAll(): void {
		for (const cell of this.#waiting) this.#drawn.add(cell);
		this.#waiting.clear();
	}

	async #draw(): Promise<void> {
		this.#drawing = true;
		while (this.#waiting.size > 0) {
			await this.#pace.turn();
			if (!this.#seen()) await this.#pace.rest();
			// What came into view meanwhile goes first.
			const next = this.#seen() ?? [...this.#waiting][0];
			if (next === undefined) break;
			this.#waiting.delete(next);
			this.#drawn.add(next);
		}
		this.#drawing = false;
	}

	#seen(): string | undefined {
		return [...this.#waiting].find(this.#inView);
	}
}

/** However busy the page is, a cell out of view waits no longer than this for its turn. */
const PATIENCE_MS = 500;

const PACE: Pace = {
	turn,
	// Safari can't tell when it rests.
	rest: () =>
		new Promise((done) => {
			if (typeof requestIdleCallback === 'undefined') setTimeout(done, 50);
			else requestIdleCallback(() => done(), { timeout: PATIENCE_MS });
		})
};
