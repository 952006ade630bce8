import type { Context } from '#lib/analyses/analysis.ts';
import type { CellOutcome, Job, Ran } from '#lib/worker/api.ts';
import { Lag } from '../lag.svelte.ts';
import { answers, sameWanted, type Wanted } from './jobs.ts';

/** What stands in a cell: for everything but a failure, with what it stands on. */
export interface Shown {
	readonly context: Context | null;
	readonly outcome: CellOutcome;
}

/** A result that took longer waits until a drag rests. */
const LONG_MS = 120;

/**
 * The place of one result. Invariant: what is held was computed for `asked`; `stale` says whether
 * that still answers what is wanted.
 */
export class Slot {
	wanted: Wanted = $state.raw() as Wanted;
	#held: { readonly asked: Job; readonly ran: Pick<Ran, 'reads' | 'imposed'> & Shown } | null =
		$state.raw(null);
	readonly #lag = new Lag();
	/** When it was last begun, so that nobody is passed over twice. */
	turn = 0;
	/** How long it took, ms; 0 before the first time. */
	took = 0;

	constructor(wanted: Wanted) {
		this.wanted = wanted;
	}

	readonly answered = $derived.by(() => {
		const held = this.#held;
		return held !== null && answers(held.asked, held.ran.reads, this.wanted.job);
	});
	/** Something is shown, and it is of settings that are no longer in force. */
	readonly stale = $derived.by(() => this.#held !== null && !this.answered);
	/** Stale for longer than a blink. */
	readonly lagging = $derived.by(() => this.stale && this.#lag.late);

	/** With the parameters as they are now: what was never read may have changed meanwhile. */
	readonly shown = $derived.by((): Shown | null => {
		if (!this.#held) return null;
		const { context, outcome, imposed } = this.#held.ran;
		if (!context || !this.answered) return { context, outcome };
		const parameters = { ...this.wanted.job.parameters, ...imposed };
		return { context: { ...context, parameters }, outcome };
	});

	get long(): boolean {
		return this.took > LONG_MS;
	}

	/** An edit that asks for the same, as each key typed into a text does, must not move what shows it. */
	want(wanted: Wanted): void {
		if (sameWanted(wanted, this.wanted)) return;
		this.wanted = wanted;
		if (this.stale) this.#lag.begin();
	}

	take(asked: Job, ran: Ran): void {
		this.#hold(asked, ran);
	}

	/** It hangs on everything: whatever changes, it is tried again. */
	fail(asked: Job, outcome: CellOutcome): void {
		this.#hold(asked, { context: null, outcome, reads: asked.parameters, imposed: {} });
	}

	/** A failure is worth another try. */
	retry(): void {
		if (this.#held?.ran.outcome.state === 'failed') this.#held = null;
	}

	#hold(asked: Job, ran: Pick<Ran, 'reads' | 'imposed'> & Shown): void {
		this.#held = { asked, ran };
		this.#lag.end();
		if (this.stale) this.#lag.begin();
	}
}
