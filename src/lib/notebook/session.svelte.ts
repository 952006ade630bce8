/**
 * One open notebook: its value, what was computed from it, what is selected, what is saved.
 *
 * Invariants: the notebook is only ever replaced by an edit, undo or redo, and each of these both
 * schedules a write and asks for the figures again; results arrive in the order asked for, and
 * `stale` is true until those of the present value are there.
 */
import { createContext } from 'svelte';
import { toFailure, type Failure } from '#lib/core/failure.ts';
import type { Path, Selection } from '#lib/chart/marks.ts';
import { isPicked, letGo, pick } from '#lib/chart/selection.ts';
import type { Manifest } from '#lib/store/database.ts';
import type { Api, Computation, Computed } from '#lib/worker/api.ts';
import type { Edit } from './edit.ts';
import { record, redo, settle, startHistory, undo, type History } from './history.ts';
import { Keeping, type Saved, type Store } from './keeping.svelte.ts';
import { Lag } from './lag.svelte.ts';
import { Latest } from './latest.ts';
import type { Cell, Notebook } from './notebook.ts';
import { analysesNamed } from './text/names.ts';

/** What a session needs of the world; the page gives the real ones, a test its own. */
export interface Services extends Store {
	readonly worker: Pick<Api, 'compute' | 'list' | 'listCsv'>;
	/** Ends what the worker is doing; what was asked of it rejects. */
	readonly cancel: () => void;
	readonly manifest: (dataset: string) => Promise<Manifest>;
	/** Something was to be changed in a window that only reads. */
	readonly refused?: () => void;
	/** Everything is written, and the notebook closed. */
	readonly closed?: () => void;
}

export class Session {
	readonly services: Services;
	#history: History = $state.raw() as History;
	/** What `computed` was computed from; the customer list follows it. */
	shown: Computation | null = $state.raw(null);
	computed: Computed | null = $state.raw(null);
	/** Why the whole computation failed; a single cell's failure stands in its outcome. */
	failure: Failure | null = $state.raw(null);
	running = $state(false);
	/** The reader stopped the computation; `again` starts it anew. */
	stopped = $state(false);
	progress = $state(0);
	/** What is picked, in the order it was picked in: conditions that all hold. */
	path: Path = $state.raw([]);
	readonly keeping: Keeping;
	manifests: readonly Manifest[] = $state.raw([]);
	/** Datasets of the notebook of which nothing can be read; they can still be taken out. */
	lost: readonly string[] = $state.raw([]);

	readonly notebook = $derived.by(() => this.#history.present);
	readonly canUndo = $derived.by(() => this.#history.past.length > 0 && !this.keeping.reading);
	readonly canRedo = $derived.by(() => this.#history.future.length > 0 && !this.keeping.reading);
	readonly saved: Saved = $derived.by(() => this.keeping.saved);
	readonly #wanted = $derived.by(() => computationOf(this.notebook));
	readonly stale = $derived.by(
		() => this.shown !== null && !sameComputation(this.shown, this.#wanted)
	);

	readonly #lag = new Lag();
	/** Stale for longer than a blink. */
	readonly lagging = $derived.by(() => this.stale && this.#lag.late);

	#ended = false;
	readonly #computes: Latest<Computation>;

	/** `notebook` has been read through `readNotebook`, so it is what is stored. */
	constructor(notebook: Notebook, services: Services, history = startHistory(notebook)) {
		this.services = services;
		this.#history = history;
		this.keeping = new Keeping(notebook.modified, services);
		this.#computes = new Latest((computation) => this.#compute(computation));
	}

	/** Asks for the first figures and the names of the datasets. */
	start(): void {
		this.again();
		void this.#describe();
	}

	/** `gesture` names a drag or a spell of typing, which undo takes as one step. */
	edit(change: Edit, gesture: string | null = null): void {
		const next = change(this.notebook);
		if (next === this.notebook) return;
		if (this.keeping.reading) return this.services.refused?.();
		this.#replace(record(this.#history, next, gesture));
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

	/** Picks it, in the place of another of its kind; one that is picked already is let go. */
	select(selection: Selection): void {
		const { path } = this;
		this.path = isPicked(path, selection) ? letGo(path, selection) : pick(path, selection);
	}

	/** Nothing is picked any more. */
	clear(): void {
		this.path = [];
	}

	again(): void {
		this.stopped = false;
		this.#computes.ask(this.#wanted);
	}

	stop(): void {
		this.#computes.forget();
		this.stopped = true;
		this.services.cancel();
	}

	/** The notebook is closed: what still rests is written, and nothing is asked of the worker again. */
	async end(): Promise<void> {
		this.#ended = true;
		this.#computes.forget();
		await this.flush();
		this.services.closed?.();
	}

	/** Writes what still rests. */
	flush(): Promise<void> {
		return this.keeping.flush();
	}

	/** The page may be going away: what is not known to be saved is written at once. */
	leave(): void {
		this.keeping.leave();
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
		if (!sameComputation(computationOf(before), this.#wanted)) this.again();
		if (this.stale) this.#lag.begin();
		if (before.datasets !== this.notebook.datasets) void this.#describe();
	}

	async #compute(computation: Computation): Promise<void> {
		this.running = true;
		this.progress = 0;
		try {
			const progress = (share: number) => void (this.progress = share);
			const computed = await this.services.worker.compute(computation, progress);
			this.computed = computed;
			this.shown = computation;
			this.failure = null;
			this.#lag.end();
			if (this.stale) this.#lag.begin();
		} catch (thrown) {
			this.#failed(toFailure(thrown));
		}
		this.running = false;
	}

	/** An import that is cancelled takes the worker with it, and with that what ran for us. */
	#failed(failure: Failure): void {
		if (failure.code !== 'import.cancelled') this.failure = failure;
		else if (!this.stopped && !this.#ended) this.again();
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

function computationOf({ datasets, parameters, cells }: Notebook): Computation {
	return { datasets, parameters, analyses: [...new Set(cells.flatMap(analysesOf))] };
}

/** What a cell shows, or what its text speaks of. */
function analysesOf(cell: Cell): string[] {
	if (cell.type === 'analysis') return [cell.analysis];
	return cell.type === 'text' ? analysesNamed(cell.text) : [];
}

function sameComputation(a: Computation, b: Computation): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

export const [getSession, setSession] = createContext<Session>();
