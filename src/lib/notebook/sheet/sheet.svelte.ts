/**
 * The files of one import and how far each of them is.
 *
 * Invariant: nothing is stored before `store`, and cancelling ends the worker, which holds the
 * only copies of what was read.
 */
import { Failure, toFailure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Dialect, FileReading, Mapping, ReadProgress } from '#lib/import/reading.ts';
import type { Manifest } from '#lib/store/database.ts';
import { today } from '#lib/ui/today.ts';
import type { WorkerClient } from '#lib/worker/client.ts';
import { illegibleIn, mappingOf, missingIn, mixesCurrencies, secondsLeft } from './mapping.ts';
import { recall, remember } from './remembered.ts';

export type Stage = 'waiting' | 'reading' | 'ready' | 'failed';
export type TabState = Stage | 'blocked' | 'left';

export class SheetFile {
	readonly file: File;
	stage = $state<Stage>('waiting');
	progress = $state.raw<ReadProgress | null>(null);
	failure = $state.raw<Failure | null>(null);
	/** The reader does not want it. */
	left = $state(false);
	/** Being read again or judged anew. */
	busy = $state(false);
	seconds = $state<number | null>(null);
	#reading = $state.raw<FileReading | null>(null);
	/** What the reader changed while reading still went on. */
	#ahead = $state.raw<Mapping | null>(null);

	constructor(file: File) {
		this.file = file;
	}

	/** The reading to show: the finished one, else the guesses of the first block. */
	readonly reading = $derived.by(() => this.#reading ?? this.progress?.early ?? null);
	readonly mapping = $derived.by(
		() => this.#ahead ?? (this.reading === null ? null : mappingOf(this.reading))
	);
	readonly missing = $derived(this.mapping === null ? [] : missingIn(this.mapping));
	readonly illegible = $derived.by(() =>
		this.stage === 'ready' && this.reading !== null ? illegibleIn(this.reading) : []
	);
	/** Signs or codes that can't be added up; empty where there is at most one. */
	readonly mixed = $derived.by(() =>
		this.stage === 'ready' && this.reading !== null && mixesCurrencies(this.reading)
			? this.reading.currencies.signs
			: []
	);
	readonly blocked = $derived(this.missing.length + this.illegible.length + this.mixed.length > 0);
	readonly included = $derived(!this.left && this.stage !== 'failed');
	readonly ready = $derived(
		this.stage === 'ready' && !this.busy && this.#ahead === null && !this.blocked
	);
	readonly tab = $derived.by((): TabState => {
		if (this.left) return 'left';
		return this.stage === 'ready' && this.blocked ? 'blocked' : this.stage;
	});

	async read(client: WorkerClient, locale: Locale): Promise<void> {
		this.stage = 'reading';
		const follow = this.#follower();
		await this.#attempt(async () => {
			const [reading] = await client.api.read({ files: [this.file], locale }, follow);
			if (!reading) throw new Failure('import.unreadable', { file: this.file.name });
			await this.#settle(client, reading, this.#ahead ?? recall(reading));
		});
	}

	async reread(client: WorkerClient, dialect: Dialect): Promise<void> {
		const known = this.#reading;
		if (known === null) return;
		const follow = this.#follower();
		this.stage = 'reading';
		await this.#attempt(async () => {
			const reading = await client.api.reread({ reading: known.id, dialect }, follow);
			await this.#settle(client, reading, recall(reading));
		});
	}

	/** Takes another mapping: at once where the file has been read, else as soon as it has. */
	async remap(client: WorkerClient, mapping: Mapping): Promise<void> {
		this.#ahead = mapping;
		const known = this.#reading;
		if (known === null || this.stage !== 'ready') return;
		await this.#attempt(() => this.#settle(client, known, mapping));
	}

	/** Shows `reading` under `mapping`; what was changed meanwhile is judged in its turn. */
	async #settle(
		client: WorkerClient,
		reading: FileReading,
		mapping: Mapping | null
	): Promise<void> {
		let settled = reading;
		this.busy = true;
		for (let next = mapping; next !== null;) {
			settled = await client.api.remap({ reading: reading.id, mapping: next });
			next = this.#ahead === null || this.#ahead === next ? null : this.#ahead;
		}
		this.#reading = settled;
		this.#ahead = null;
		this.stage = 'ready';
	}

	async #attempt(step: () => Promise<void>): Promise<void> {
		this.failure = null;
		try {
			await step();
		} catch (thrown) {
			this.failure = toFailure(thrown);
			this.#ahead = null;
			// A second reading that fails leaves the first one in force, unless the worker died with it.
			const lost = this.#reading === null || this.failure.code === 'worker.lost';
			this.stage = lost ? 'failed' : 'ready';
		} finally {
			this.busy = false;
		}
	}

	#follower(): (at: ReadProgress) => void {
		const started = performance.now();
		this.progress = null;
		this.seconds = null;
		return (at) => {
			this.progress = { ...at, early: at.early ?? this.progress?.early ?? null };
			this.seconds = secondsLeft(at.bytes, at.totalBytes, performance.now() - started);
		};
	}
}

export class Sheet {
	readonly files: readonly SheetFile[];
	readonly #client: WorkerClient;
	readonly #needsBase: boolean;
	/** Share written; null while nothing is being stored. */
	storing = $state<number | null>(null);
	failure = $state.raw<Failure | null>(null);
	#cancelled = false;
	/** Files are being read in turn, also while the one at work has been left out. */
	#underWay = false;

	constructor(files: readonly File[], client: WorkerClient, needsBase: boolean) {
		this.files = files.map((file) => new SheetFile(file));
		this.#client = client;
		this.#needsBase = needsBase;
	}

	readonly chosen = $derived.by(() => this.files.filter(({ included }) => included));
	readonly reading = $derived(
		this.chosen.some(({ stage }) => stage === 'waiting' || stage === 'reading')
	);
	readonly blocked = $derived(this.chosen.some(({ tab }) => tab === 'blocked'));
	readonly lacksBase = $derived.by(
		() => this.#needsBase && !this.chosen.some(({ mapping }) => isBase(mapping))
	);
	readonly storable = $derived(
		this.storing === null &&
			this.chosen.length > 0 &&
			this.chosen.every(({ ready }) => ready) &&
			!this.lacksBase
	);

	/** One after the other: the worker is one, and a file that fails must not stop the next. */
	async readAll(locale: Locale): Promise<void> {
		if (this.#underWay) return;
		this.#underWay = true;
		for (let file = this.#next(); file; file = this.#next()) await file.read(this.#client, locale);
		this.#underWay = false;
	}

	/** Takes a file back in; one that was left out before its turn came is read after the others. */
	async takeBack(file: SheetFile, locale: Locale): Promise<void> {
		file.left = false;
		await this.readAll(locale);
	}

	#next(): SheetFile | undefined {
		return this.#cancelled ? undefined : this.chosen.find(({ stage }) => stage === 'waiting');
	}

	/** The manifests of what was stored; null where it failed (see `failure`) or was cancelled. */
	async store(): Promise<Manifest[] | null> {
		this.storing = 0;
		this.failure = null;
		try {
			const readings = this.chosen.map(chosenReading);
			const progress = (share: number) => (this.storing = share);
			const manifests = await this.#client.api.store({ readings, today: today() }, progress);
			for (const { reading } of this.chosen) if (reading) remember(reading);
			return manifests;
		} catch (thrown) {
			if (!this.#cancelled) this.failure = toFailure(thrown);
			this.storing = null;
			return null;
		}
	}

	cancel(): void {
		this.#cancelled = true;
		this.#client.cancel();
	}
}

function isBase(mapping: Mapping | null): boolean {
	return mapping !== null && (mapping.kind === 'orders' || mapping.kind === 'customers');
}

function chosenReading({ reading, mapping }: SheetFile): { reading: string; mapping: Mapping } {
	if (reading === null || mapping === null) throw new Failure('worker.lost');
	return { reading: reading.id, mapping };
}
