/** One file of an import: how it is read, how far that is, what it is taken for. */
import { Failure, toFailure, type FailureCode } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import { COMMON_DIALECT } from '#lib/import/cut/common.ts';
import type { Dialect, FileReading, Mapping, ReadProgress } from '#lib/import/reading.ts';
import type { JoinedReading, Overlap } from '#lib/worker/api.ts';
import type { ListedPart, OpenedPart } from '#lib/worker/containers.ts';
import type { WorkerClient } from '#lib/worker/client.ts';
import { illegibleIn, mappingOf, missingIn, mixesCurrencies, secondsLeft } from './mapping.ts';
import { recall } from './remembered.ts';
import type { Fate } from './replacement.ts';

export type Stage = 'waiting' | 'reading' | 'ready' | 'failed';
export type TabState = Stage | 'matching' | 'blocked' | 'left' | 'lent';

/** Columns that a file took over from another. */
export interface TakenOver {
	readonly file: SheetFile;
	readonly key: string;
	readonly columns: readonly string[];
	readonly ordersWithout: number;
}

/** Files that hold tables rather than being one, by their names; others tell by their first bytes. */
const CONTAINERS = /\.(xlsx|xlsm|xls|zip|gz|parquet|arrow|arrows|feather|html?)$/i;
const REFUSED: readonly FailureCode[] = ['import.binary', 'import.spreadsheet'];

export class SheetFile {
	readonly file: File;
	readonly name: string;
	/** The sheets of a workbook, one of which is read. */
	parts = $state.raw<readonly ListedPart[]>([]);
	/** The place of the part that is read; null for a file of text. */
	place = $state<number | null>(null);
	#opened = $state.raw<OpenedPart | null>(null);
	#listed = false;
	stage = $state<Stage>('waiting');
	progress = $state.raw<ReadProgress | null>(null);
	failure = $state.raw<Failure | null>(null);
	/** The reader does not want it. */
	left = $state(false);
	/** Is kept beside a stored dataset instead of taking its place. */
	besides = $state(false);
	/** Of what is kept beside the stored datasets only rows that none of them holds. */
	onlyNew = $state(false);
	/** The stored dataset that holds many of its rows already. */
	overlap = $state.raw<Overlap | null>(null);
	/** Others are still to be read that may have what it lacks. */
	matching = $state(false);
	/** Being judged anew. */
	busy = $state(false);
	seconds = $state<number | null>(null);
	/** What was guessed before anybody answered. */
	guessed = $state.raw<Mapping | null>(null);
	taken = $state.raw<readonly TakenOver[]>([]);
	/** Files that took over what counts of this one. */
	givenTo = $state.raw<readonly SheetFile[]>([]);
	/** A file with the amounts of the same orders. */
	sameOrdersAs = $state.raw<SheetFile | null>(null);
	/** Nothing in it means anything to a notebook. */
	unrelated = $state(false);
	#reading = $state.raw<FileReading | null>(null);
	/** What the reader changed while reading still went on. */
	#ahead = $state.raw<Mapping | null>(null);
	/** What the reader set of the dialect; the rest is guessed with every reading. */
	#set = $state.raw<Partial<Dialect>>({});
	/** Of that, what the reading in force was cut by. */
	#inForce: Partial<Dialect> = {};
	/** The dialect was changed while the file was being read. */
	#again = false;

	/** A dropped file, or the part of one at `place`. */
	constructor(file: File, part: { readonly name: string; readonly place: number } | null = null) {
		this.file = file;
		this.name = part?.name ?? file.name;
		this.place = part?.place ?? null;
	}

	/** The text that is read: the file itself, or what was unpacked of it. */
	readonly source = $derived.by(() => this.#opened?.file ?? this.file);
	/** Its bytes are no text, and what they hold is still to be unpacked. */
	readonly sealed = $derived.by(
		() =>
			CONTAINERS.test(this.file.name) &&
			this.#opened === null &&
			this.reading === null &&
			this.failure === null
	);
	/** How it is cut is known, as its text was written from a container. */
	readonly known = $derived.by(() => this.#opened?.dialect.delimiter !== undefined);

	/** The reading to show: the finished one, else the guesses of the first block. */
	readonly reading = $derived.by(() => this.#reading ?? this.progress?.early ?? null);
	readonly dialect = $derived.by((): Dialect => ({
		...(this.reading?.dialect ?? COMMON_DIALECT),
		...this.#set
	}));
	readonly mapping = $derived.by(
		() => this.#ahead ?? (this.reading === null ? null : mappingOf(this.reading))
	);
	/** Roles that it needs and that no other file gives it or takes over. */
	readonly missing = $derived.by(() =>
		this.mapping === null || this.matching || this.lent ? [] : missingIn(this.mapping)
	);
	readonly illegible = $derived.by(() =>
		this.stage === 'ready' && this.reading !== null ? illegibleIn(this.reading) : []
	);
	/** Signs or codes that can't be added up; empty where there is at most one. */
	readonly mixed = $derived.by(() =>
		this.stage === 'ready' && this.reading !== null && mixesCurrencies(this.reading)
			? this.reading.currencies.signs
			: []
	);
	readonly blocked = $derived.by(
		() => this.missing.length + this.illegible.length + this.mixed.length > 0
	);
	/** Others hold what counts of it, so that it is not stored by itself. */
	readonly lent = $derived.by(() => this.givenTo.some(({ left }) => !left));
	readonly included = $derived.by(() => !this.left && !this.lent && this.stage !== 'failed');
	readonly ready = $derived.by(
		() =>
			this.stage === 'ready' &&
			!this.busy &&
			!this.matching &&
			this.#ahead === null &&
			!this.blocked
	);
	/** The worker keeps what was read of it. */
	readonly held = $derived.by(() => this.#reading !== null);
	readonly tab = $derived.by((): TabState => {
		if (this.left) return 'left';
		if (this.lent) return 'lent';
		if (this.stage !== 'ready') return this.stage;
		return this.blocked ? 'blocked' : this.matching ? 'matching' : 'ready';
	});

	/** What becomes of it beside what is stored. */
	readonly fate = $derived.by((): Fate => {
		if (this.left) return 'leave';
		return this.onlyNew ? 'fresh' : this.besides ? 'besides' : 'replace';
	});

	/** Takes it beside what is stored, or in a place there; leaving it out is up to the sheet. */
	stand(fate: Fate): void {
		this.besides = fate === 'besides' || fate === 'fresh';
		this.onlyNew = fate === 'fresh';
	}

	/** Reads the file, anew if it has been read; `known` is the mapping of files like it, if any. */
	async read(
		client: WorkerClient,
		locale: Locale,
		known: (reading: FileReading) => Mapping | null
	): Promise<void> {
		do {
			this.#again = false;
			this.stage = 'reading';
			await this.#attempt(async () => {
				const set = this.#set;
				const reading = await this.#readOnce(client, locale, set);
				this.#inForce = set;
				this.guessed = mappingOf(reading);
				await this.#settle(client, reading, this.#ahead ?? known(reading) ?? recall(reading));
			});
		} while (this.#again);
	}

	/** Whether to ask for the tables in it: by its name, or as it is no text. */
	get closed(): boolean {
		if (this.#listed || this.place !== null) return false;
		return this.failure === null
			? CONTAINERS.test(this.file.name)
			: REFUSED.includes(this.failure.code);
	}

	/** The tables in it; none where it could not be opened, which then is told. */
	async list(client: WorkerClient): Promise<readonly ListedPart[]> {
		this.#listed = true;
		this.stage = 'reading';
		let parts: readonly ListedPart[] = [];
		await this.#attempt(async () => {
			parts = await client.api.listParts({ file: this.file });
		});
		return parts;
	}

	/** Reads the part at `place` of `parts` from now on. */
	choose(parts: readonly ListedPart[], place: number): void {
		this.parts = parts;
		this.place = parts[place]?.kind === 'file' ? null : place;
		this.#opened = null;
		this.#reading = null;
		this.#ahead = null;
		this.#set = {};
		this.stage = 'waiting';
	}

	/** Cuts it otherwise from the next reading on; true where one is under way and will be repeated. */
	recut(part: Partial<Dialect>): boolean {
		this.#set = { ...this.#set, ...part };
		this.#ahead = null;
		this.#again = this.stage === 'reading';
		return this.#again;
	}

	/** Takes another mapping: at once where the file has been read, else as soon as it has. */
	async remap(client: WorkerClient, mapping: Mapping): Promise<void> {
		const waits = this.#ahead !== null;
		this.#ahead = mapping;
		const known = this.#reading;
		if (known === null || this.stage !== 'ready' || waits) return;
		await this.#attempt(() => this.#settle(client, known, mapping));
	}

	/** What it shares with the others has changed: the questions are to be asked anew. */
	async rejudge(client: WorkerClient): Promise<void> {
		if (this.mapping === null) return;
		await this.remap(client, this.mapping);
		const { shared_orders } = this.reading?.answers ?? {};
		if (this.guessed && shared_orders !== undefined)
			this.guessed = { ...this.guessed, answers: { shared_orders, ...this.guessed.answers } };
	}

	/** Takes its place among the other files of the import. */
	joined(
		{ reading, taken, givenTo, sameOrdersAs, unrelated }: JoinedReading,
		files: ReadonlyMap<string, SheetFile>
	): void {
		const fileOf = (id: string) => files.get(id) ?? [];
		const news = taken.length > 0 || this.taken.length > 0;
		this.taken = taken.flatMap((one) => {
			const file = files.get(one.from);
			if (!file) return [];
			const { key, columns, ordersWithout } = one;
			return { file, key, columns, ordersWithout };
		});
		this.givenTo = givenTo.flatMap(fileOf);
		const same = sameOrdersAs === null ? null : (files.get(sameOrdersAs) ?? null);
		if (same !== null && this.sameOrdersAs === null) this.left = true;
		if (unrelated && !this.unrelated) this.left = true;
		this.sameOrdersAs = same;
		this.unrelated = unrelated;
		if (!news) return;
		this.#reading = reading;
		this.guessed = mappingOf(reading);
	}

	async #readOnce(
		client: WorkerClient,
		locale: Locale,
		dialect: Partial<Dialect>
	): Promise<FileReading> {
		const follow = this.#follower();
		const how = { locale, dialect };
		if (this.place !== null)
			this.#opened ??= await client.api.openPart(
				{ file: this.file, place: this.place, reading: how },
				follow
			);
		const cut = { ...this.#opened?.dialect, ...dialect };
		if (this.#reading !== null)
			return client.api.reread({ reading: this.#reading.id, dialect: cut }, follow);
		const [reading] = await client.api.read({ files: [this.source], locale, dialect: cut }, follow);
		if (!reading) throw new Failure('import.unreadable', { file: this.file.name });
		return reading;
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
			this.#fallBack(this.failure);
		} finally {
			this.busy = false;
		}
	}

	/** A second reading that fails leaves the first one in force, unless the worker died with it. */
	#fallBack({ code }: Failure): void {
		if (code === 'worker.lost' || code === 'import.cancelled') this.#reading = null;
		if (this.#reading !== null) this.#set = this.#inForce;
		this.stage = this.#reading === null ? 'failed' : 'ready';
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
