/**
 * Whether what is seen is stored, and who may change it.
 *
 * Invariants: it is called saved only when the browser has written the newest value durably; what
 * could not be written is tried again until it is, or until a newer value takes its place; a window
 * that reads while another writes writes nothing; and one that can't see the store any more takes no
 * further change, but goes on writing what it has.
 */
import { toFailure, type Failure } from '#lib/core/failure.ts';
import { Autosave } from './autosave.ts';
import { packHistory, type PackedHistory } from './history-steps.ts';
import type { History } from './history.ts';
import type { Notebook } from './notebook.ts';
import { writeNotebook } from './serialize.ts';

/** Where a notebook is kept; the page gives the real store, a test its own. */
export interface Store {
	/** Answers false where the notebook was written, but not the steps that can be undone. */
	readonly save: (notebook: Notebook, steps: PackedHistory) => Promise<boolean>;
	/** Writes without waiting, from a page that may be gone the next moment. */
	readonly saveAtOnce: (notebook: Notebook, steps: PackedHistory, going: boolean) => void;
	readonly now: () => Date;
}

export type Saved =
	| { readonly state: 'saved'; readonly at: Date }
	| { readonly state: 'saving' }
	| { readonly state: 'failed'; readonly failure: Failure };

/** From here on it is said that something is not written yet. */
export const LATE_MS = 300;
export const RETRY_MS = 5000;

interface Kept {
	readonly notebook: Notebook;
	readonly history: History;
}

export class Keeping {
	saved: Saved = $state.raw() as Saved;
	/** The write takes longer than a reader would take it to. */
	late = $state(false);
	/** Whether what can be undone survives the window. */
	stepsKept = $state(true);
	/** Another window writes: nothing can be changed here. */
	reading = $state(false);
	/** Why what others do to the store can no longer be seen here; null while it can. */
	blind: Failure | null = $state.raw(null);
	/** The notebook was deleted, in another window or with all that the browser kept. */
	gone = $state(false);
	/** How often something was to be changed where nothing can be. */
	refusals = $state(0);
	/** The stamp of the value that is known to be stored. */
	written: string;
	readonly #store: Store;
	readonly #saves: Autosave<Kept>;
	/** What the last edit left to be written; null before the first. */
	#newest: Kept | null = null;
	#lateness: ReturnType<typeof setTimeout> | undefined;
	#retry: ReturnType<typeof setTimeout> | undefined;

	constructor(modified: string, store: Store) {
		this.#store = store;
		this.written = modified;
		this.saved = { state: 'saved', at: new Date(modified) };
		this.#saves = new Autosave((kept) => this.#save(kept));
	}

	/** The notebook is another value now, which is to be written. */
	change(history: History): void {
		const modified = this.#store.now().toISOString();
		const notebook = writeNotebook({ ...history.present, modified });
		if (this.saved.state === 'saved')
			this.#lateness = setTimeout(() => (this.late = true), LATE_MS);
		if (this.saved.state !== 'failed') this.saved = { state: 'saving' };
		this.#write({ notebook, history });
	}

	/** What is seen is what another window has written. */
	follow(modified: string): void {
		this.#settle();
		this.#newest = null;
		this.written = modified;
		this.saved = { state: 'saved', at: new Date(modified) };
	}

	/** Nothing can be changed in this window. */
	get closed(): boolean {
		return this.reading || this.blind !== null;
	}

	/** What others do to the store can't be seen any more; what is saved stays so. */
	lose(failure: Failure): void {
		this.blind = failure;
	}

	refuse(): void {
		this.refusals++;
	}

	/** Writes what still rests, or waits to be tried again. */
	flush(): Promise<void> {
		if (this.saved.state === 'failed' && this.#newest && !this.reading) this.#write(this.#newest);
		return this.#saves.flush();
	}

	/** The page may be going away, or is: what is not known to be saved is written at once. */
	leave(going: boolean): void {
		if (this.saved.state === 'saved' || !this.#newest || this.reading) return;
		const { notebook, history } = this.#newest;
		this.#store.saveAtOnce(notebook, packHistory(history, notebook), going);
	}

	#write(kept: Kept): void {
		clearTimeout(this.#retry);
		this.#newest = kept;
		this.#saves.change(kept);
	}

	async #save(kept: Kept): Promise<void> {
		try {
			const steps = packHistory(kept.history, kept.notebook);
			this.stepsKept = await this.#store.save(kept.notebook, steps);
			this.written = kept.notebook.modified;
			if (kept === this.#newest) this.#done();
		} catch (thrown) {
			this.#failed(toFailure(thrown), kept);
		}
	}

	#done(): void {
		this.#settle();
		this.saved = { state: 'saved', at: this.#store.now() };
	}

	#failed(failure: Failure, kept: Kept): void {
		this.#settle();
		this.saved = { state: 'failed', failure };
		if (failure.code === 'notebook.taken') this.reading = true;
		else if (kept === this.#newest) this.#retry = setTimeout(() => this.#write(kept), RETRY_MS);
	}

	#settle(): void {
		clearTimeout(this.#lateness);
		clearTimeout(this.#retry);
		this.late = false;
	}
}
