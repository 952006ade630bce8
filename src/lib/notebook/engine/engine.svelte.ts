/**
 * Computes what the cells of a notebook ask for: what is remembered at once, then what is in view,
 * then the rest; one at a time, so that the next edit never waits behind a queue.
 *
 * Invariants: a result is asked for exactly where what is held does not answer it; what fails in
 * one place fails there alone; while a drag goes on nothing long is begun.
 */
import { toFailure, type Failure } from '#lib/core/failure.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { Api, Job } from '#lib/worker/api.ts';
import type { Notebook } from '../notebook.ts';
import { sameJob, wantedOf, type Wanted } from './jobs.ts';
import { nextOf } from './order.ts';
import { Slot } from './slot.svelte.ts';

/** So long after the last edit of a gesture, a drag rests. */
export const DRAG_REST_MS = 200;

export interface EngineServices {
	readonly worker: Pick<Api, 'run' | 'recall'>;
	readonly cancel: () => void;
}

export class Engine {
	readonly #services: EngineServices;
	#slots: ReadonlyMap<string, Slot> = $state.raw(new Map());
	#visible: ReadonlySet<string> = $state.raw(new Set());
	/** Why there is nothing to compute anything from; a single place's failure stands there. */
	failure: Failure | null = $state.raw(null);
	running = $state(false);
	/** The reader stopped it; `again` starts anew. */
	stopped = $state(false);

	#ended = false;
	#turn = 0;
	/** Jobs for which nobody asked yet what is remembered. */
	#unasked = true;
	#dragging: ReturnType<typeof setTimeout> | null = null;

	readonly #unanswered = $derived.by(() =>
		[...this.#slots.values()].filter(({ answered }) => !answered)
	);
	/** Share of the results that are there, 0 to 1. */
	readonly progress = $derived.by(() => {
		const all = this.#slots.size;
		return all === 0 ? 0 : (all - this.#unanswered.length) / all;
	});
	/** What is remembered of the cells has been looked up once. */
	#begun = $state(false);

	/** Nothing in view is out of date. */
	readonly calm = $derived.by(
		() => this.#begun && !this.#unanswered.some((slot) => this.#inView(slot))
	);
	/** Something shown is out of date. */
	readonly stale = $derived.by(() => this.#unanswered.some(({ stale }) => stale));
	/** And so for longer than a blink. */
	readonly lagging = $derived.by(() => this.#unanswered.some(({ lagging }) => lagging));

	constructor(services: EngineServices) {
		this.#services = services;
	}

	slot(name: string): Slot | null {
		return this.#slots.get(name) ?? null;
	}

	/** All places over everybody under the notebook's own parameters. */
	get common(): Slot[] {
		return [...this.#slots.values()].filter(({ wanted }) => wanted.common);
	}

	/** `gesture`: part of a drag or a spell of typing; `path`: whom the reader has picked. */
	want(notebook: Notebook, gesture: boolean, path: Path = []): void {
		const slots = slotsFor(wantedOf(notebook, path), this.#slots);
		if (!sameSlots(slots, this.#slots)) this.#slots = slots;
		if (this.#unanswered.length === 0) {
			this.#begun = true;
			return;
		}
		if (gesture) this.#drag();
		else this.#unasked = true;
		this.failure = null;
		this.#go();
	}

	/** A cell came into view, or left it. */
	see(cell: string, inView: boolean): void {
		if (this.#visible.has(cell) === inView) return;
		const visible = new Set(this.#visible);
		if (inView) visible.add(cell);
		else visible.delete(cell);
		this.#visible = visible;
	}

	sees(cell: string): boolean {
		return this.#visible.has(cell);
	}

	/** Tries again what failed or was stopped. */
	again(): void {
		this.stopped = false;
		this.failure = null;
		for (const slot of this.#slots.values()) slot.retry();
		this.#go();
	}

	stop(): void {
		this.stopped = true;
		this.#services.cancel();
	}

	end(): void {
		this.#ended = true;
		this.#rest();
	}

	#inView({ wanted }: Slot): boolean {
		return wanted.cells.some((cell) => this.sees(cell));
	}

	#drag(): void {
		this.#rest();
		this.#dragging = setTimeout(() => {
			this.#dragging = null;
			this.#go();
		}, DRAG_REST_MS);
	}

	#rest(): void {
		if (this.#dragging !== null) clearTimeout(this.#dragging);
		this.#dragging = null;
	}

	#go(): void {
		if (!this.running && !this.stopped && !this.#ended) void this.#work();
	}

	async #work(): Promise<void> {
		this.running = true;
		while (!this.stopped && !this.#ended) {
			if (this.#unasked) await this.#recall();
			this.#begun = true;
			// What comes after the end finds nothing here that still lives.
			const slot = this.#ended ? null : this.#next();
			if (!slot) break;
			await this.#run(slot);
		}
		this.running = false;
	}

	#next(): Slot | null {
		// Where nothing can be read from, no other place of the same kind has to try.
		const open = this.#unanswered.filter(({ wanted }) => !(this.failure && wanted.common));
		const waiting = open.map((slot) => ({
			slot,
			visible: this.#inView(slot),
			turn: slot.turn,
			long: slot.long
		}));
		return nextOf(waiting, this.#dragging !== null)?.slot ?? null;
	}

	/** What is remembered needs no computing; where nothing can be read of that, all is computed. */
	async #recall(): Promise<void> {
		this.#unasked = false;
		const slots = this.#unanswered;
		const jobs = slots.map(({ wanted }) => wanted.job);
		if (jobs.length === 0) return;
		const found = await this.#services.worker.recall({ jobs }).catch(() => []);
		if (this.#ended) return;
		slots.forEach((slot, i) => {
			const [job, ran] = [jobs[i], found[i]];
			if (job && ran) slot.take(job, ran);
		});
	}

	async #run(slot: Slot): Promise<void> {
		const { job } = slot.wanted;
		slot.turn = ++this.#turn;
		const began = performance.now();
		try {
			const ran = await this.#services.worker.run(job);
			if (this.#ended) return;
			slot.took = performance.now() - began;
			slot.take(job, ran);
		} catch (thrown) {
			this.#failed(slot, job, toFailure(thrown));
		}
	}

	/** Whoever ends the worker, to stop an import say, ends what ran for us: that is tried again. */
	#failed(slot: Slot, job: Job, failure: Failure): void {
		if (this.#ended || failure.code === 'import.cancelled' || !sameJob(job, slot.wanted.job))
			return;
		if (slot.wanted.common) this.failure = failure;
		else slot.fail(job, { state: 'failed', failure: { code: failure.code, facts: failure.facts } });
	}
}

/** The places that are wanted, those that were there before with what they hold. */
function slotsFor(
	wanted: readonly Wanted[],
	before: ReadonlyMap<string, Slot>
): ReadonlyMap<string, Slot> {
	const slots = new Map<string, Slot>();
	for (const one of wanted) {
		const known = before.get(one.slot);
		known?.want(one);
		slots.set(one.slot, known ?? new Slot(one));
	}
	return slots;
}

function sameSlots(a: ReadonlyMap<string, Slot>, b: ReadonlyMap<string, Slot>): boolean {
	const others = [...b.values()];
	return a.size === b.size && [...a.values()].every((slot, i) => slot === others[i]);
}
