/**
 * One open notebook: its value, what was computed from it, what is selected, what is saved.
 *
 * Invariants: the notebook is only ever replaced by an edit, undo or redo, and each of these both
 * schedules a write and asks for the figures that no longer answer it; `stale` is true until those
 * of the present value are there.
 */
import { createContext } from 'svelte';
import type { ConcentrationResult } from '#lib/analyses/concentration/kernel.ts';
import { stretchesOf, type Stretch } from '#lib/analyses/concentration/stretches.ts';
import type { HeadlineResult } from '#lib/analyses/headline/kernel.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { Path, Selection } from '#lib/chart/marks.ts';
import { toggled } from '#lib/chart/selection.ts';
import type { Manifest } from '#lib/store/database.ts';
import type { Api, CellOutcome, Computed } from '#lib/worker/api.ts';
import type { Edit } from './edit.ts';
import { record, redo, settle, startHistory, undo, type History } from './history.ts';
import { Keeping, type Saved, type Store } from './keeping.svelte.ts';
import { DrawOrder } from './engine/draw-order.svelte.ts';
import { Engine } from './engine/engine.svelte.ts';
import {
	filterOf,
	sameIds,
	pickedSlot,
	slotOf,
	sumSlot,
	type AnalysisSpec
} from './engine/jobs.ts';
import type { Shown } from './engine/slot.svelte.ts';
import type { Notebook } from './notebook.ts';

/** What a session needs of the world; the page gives the real ones, a test its own. */
export interface Services extends Store {
	readonly worker: Pick<Api, 'run' | 'recall' | 'list' | 'card' | 'tierHistory'>;
	/** Ends what the worker is doing; what was asked of it rejects. */
	readonly cancel: () => void;
	readonly manifest: (dataset: string) => Promise<Manifest>;
	/** Makes this window the one that writes. */
	readonly takeOver?: () => Promise<void>;
}

/** Whom the customer list lists, and under which settings. */
export interface ListBase {
	readonly datasets: readonly string[];
	readonly parameters: Parameters;
}

export class Session {
	readonly services: Services;
	#history: History = $state.raw() as History;
	readonly engine: Engine;
	readonly drawOrder: DrawOrder;
	/** What is picked, in the order it was picked in: conditions that all hold. */
	path: Path = $state.raw([]);
	readonly keeping: Keeping;
	manifests: readonly Manifest[] = $state.raw([]);
	/** Datasets of the notebook of which nothing can be read; they can still be taken out. */
	lost: readonly string[] = $state.raw([]);

	readonly notebook = $derived.by(() => this.#history.present);
	readonly canUndo = $derived.by(() => this.#history.past.length > 0 && !this.keeping.closed);
	readonly canRedo = $derived.by(() => this.#history.future.length > 0 && !this.keeping.closed);
	readonly saved: Saved = $derived.by(() => this.keeping.saved);
	/** Why nothing can be computed; a single cell's failure stands in the cell. */
	readonly failure = $derived.by(() => this.engine.failure);
	readonly running = $derived.by(() => this.engine.running);
	readonly stopped = $derived.by(() => this.engine.stopped);
	readonly progress = $derived.by(() => this.engine.progress);
	/** Something shown is of settings that are no longer in force; and so for longer than a blink. */
	readonly stale = $derived.by(() => this.engine.stale);
	readonly lagging = $derived.by(() => this.engine.lagging);

	/** What is there of the notebook's own parameters over everybody; null before anything is. */
	readonly computed: Computed | null = $derived.by(() => {
		const outcomes: Record<string, CellOutcome> = {};
		let context: Computed['context'] | null = null;
		for (const { shown, wanted, answered } of this.engine.common) {
			if (!shown) continue;
			outcomes[wanted.job.analysis] = shown.outcome;
			if (answered || !context) context = shown.context ?? context;
		}
		return context && { context, outcomes };
	});

	#base: ListBase | null = null;
	/**
	 * What the customer list follows: what the charts in view show, so that a customer never has one
	 * tier there and another here.
	 */
	readonly shown: ListBase | null = $derived.by(() => {
		const { datasets, parameters } = this.notebook;
		const same = this.#base?.datasets === datasets && this.#base.parameters === parameters;
		if (!same && this.engine.calm && !this.failure) this.#base = { datasets, parameters };
		return this.#base;
	});

	readonly #closers: (() => void)[] = [];

	/** `notebook` has been read through `readNotebook`, so it is what is stored. */
	constructor(notebook: Notebook, services: Services, history = startHistory(notebook)) {
		this.services = services;
		this.#history = history;
		this.keeping = new Keeping(notebook.modified, services);
		this.engine = new Engine(services);
		this.drawOrder = new DrawOrder((cell) => this.engine.sees(cell));
	}

	/** Asks for the first figures and the names of the datasets. */
	start(): void {
		this.engine.want(this.notebook, false);
		void this.#describe();
	}

	/** `gesture` names a drag or a spell of typing, which undo takes as one step. */
	edit(change: Edit, gesture: string | null = null): void {
		const next = change(this.notebook);
		if (next === this.notebook) return;
		if (this.keeping.closed) return this.keeping.refuse();
		this.#replace(record(this.#history, next, gesture));
	}

	/**
	 * Makes an edit and gives what takes back this one and no other: the step itself while nothing
	 * came after it, else `inverse`; nothing once it was undone. Null where nothing was changed.
	 */
	step(change: Edit, inverse: Edit): (() => void) | null {
		const before = this.notebook;
		this.edit(change);
		const after = this.notebook;
		if (after === before) return null;
		return () => {
			if (this.notebook === after) this.undo();
			else if (this.#history.past.includes(after)) this.edit(inverse);
		};
	}

	/** Ends a drag: the next one is a step of its own. */
	settle(): void {
		this.#history = settle(this.#history);
	}

	undo(): void {
		if (this.canUndo) this.#replace(undo(this.#history));
	}

	redo(): void {
		if (this.canRedo) this.#replace(redo(this.#history));
	}

	/** Picks all of it, in the place of others of its kinds; where all is picked already, it is let go. */
	select(picked: Selection | Path): void {
		this.pickAll(toggled(this.path, picked));
	}

	/** Picks all of this in place of what is picked. */
	pickAll(path: Path): void {
		this.path = path;
		this.engine.want(this.notebook, false, path);
	}

	/** Nothing is picked any more. */
	clear(): void {
		this.pickAll([]);
	}

	/** How many are picked and what they bring; null where nothing is, or not yet. */
	readonly sum = $derived.by(() => {
		const { outcome } = this.engine.slot(sumSlot(this.path))?.shown ?? {};
		return outcome?.state === 'done' ? (outcome.result as HeadlineResult) : null;
	});

	/** Of no active customer all that is picked holds. */
	readonly nobody = $derived.by(
		() => this.engine.slot(sumSlot(this.path))?.shown?.context?.customers === 0
	);

	/** The classes of revenue as the notebook shows them: what picks of them are called by. */
	readonly classes = $derived.by((): readonly Stretch[] => {
		const outcome = this.computed?.outcomes['concentration'];
		if (outcome?.state !== 'done') return [];
		return stretchesOf(outcome.result as ConcentrationResult) ?? [];
	});

	/** What stands in a cell of analysis; null while there is nothing yet. */
	shownIn(cell: AnalysisSpec): Shown | null {
		return this.engine.slot(slotOf(cell))?.shown ?? null;
	}

	/** What a cell of analysis says of those picked alone; null where it does not, or not yet. */
	pickedIn(cell: AnalysisSpec): Shown | null {
		const slot = pickedSlot(cell, this.path);
		return slot === null ? null : (this.engine.slot(slot)?.shown ?? null);
	}

	/** What stands there has been out of date for longer than a blink. */
	lags(cell: AnalysisSpec): boolean {
		return this.engine.slot(slotOf(cell))?.lagging ?? false;
	}

	/** Whom a segment picks, by its id; everybody where there is none. */
	filter(segment: string | null): Path {
		return filterOf(this.notebook, segment);
	}

	again(): void {
		this.engine.again();
	}

	stop(): void {
		this.engine.stop();
	}

	/** The notebook is closed: what still rests is written, and nothing is asked of the worker again. */
	async end(): Promise<void> {
		this.engine.end();
		await this.flush();
		for (const close of this.#closers) close();
	}

	/** Calls `close` when everything is written and the notebook closed. */
	whenClosed(close: () => void): void {
		this.#closers.push(close);
	}

	/** Writes what still rests. */
	flush(): Promise<void> {
		return this.keeping.flush();
	}

	/** The page may be going away, or is: what is not known to be saved is written at once. */
	leave(going: boolean): void {
		this.keeping.leave(going);
	}

	/** Shows what another window has written, with what could be undone there. */
	follow(history: History): void {
		this.keeping.follow(history.present.modified);
		this.#show(history);
	}

	/** Asks anew which of the datasets are there. */
	describe(): void {
		void this.#describe();
	}

	#replace(history: History): void {
		this.keeping.change(history);
		this.#show(history);
	}

	#show(history: History): void {
		const before = this.notebook;
		this.#history = history;
		this.engine.want(this.notebook, history.gesture !== null, this.path);
		if (!sameIds(before.datasets, this.notebook.datasets)) void this.#describe();
	}

	async #describe(): Promise<void> {
		const { datasets } = this.notebook;
		const found = await Promise.allSettled(datasets.map(this.services.manifest));
		if (datasets !== this.notebook.datasets) return;
		// A dataset that is gone makes the computation fail, and that failure is the one shown.
		this.manifests = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
		this.lost = datasets.filter((_, i) => found[i]?.status === 'rejected');
	}
}

export const [getSession, setSession] = createContext<Session>();
