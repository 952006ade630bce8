/**
 * The files of one import and how far each of them is.
 *
 * Invariant: nothing is stored before `store`, and cancelling ends the worker, which holds the
 * only copies of what was read. Files whose headers agree have one mapping.
 */
import { Failure, toFailure } from '#lib/core/failure.ts';
import type { Kind, Role } from '#lib/core/kinds.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Dialect, FileReading, Mapping } from '#lib/import/reading.ts';
import type { Manifest } from '#lib/store/database.ts';
import { today } from '#lib/ui/today.ts';
import type { Api } from '#lib/worker/api.ts';
import type { WorkerClient } from '#lib/worker/client.ts';
import type { ListedPart } from '#lib/worker/containers.ts';
import { SheetFile } from './file.svelte.ts';
import { groupByHeaders, sameHeaders } from './groups.ts';
import { carriedTo } from './mapping.ts';
import { remember } from './remembered.ts';
import {
	type Fate,
	fateOf,
	isKnown,
	mappingLike,
	namesakeFate,
	namesakesOf,
	withOverlaps
} from './replacement.ts';

export class Sheet {
	files = $state.raw<readonly SheetFile[]>([]);
	readonly #client: WorkerClient;
	readonly #needsBase: boolean;
	readonly #locale: Locale;
	/** The stored dataset whose place the first file takes, whatever its name. */
	readonly replaced: Manifest | null;
	/** What the notebook holds already. */
	readonly #stored: readonly Manifest[];
	/** Share written; null while nothing is being stored. */
	storing = $state<number | null>(null);
	failure = $state.raw<Failure | null>(null);
	#cancelled = false;
	/** Files are being read in turn, also while the one at work has been left out. */
	#underWay = false;
	/** Files that were looked for among what is stored, and as what: nobody's answer is undone by another look. */
	readonly #recognised = new Map<SheetFile, Kind>();

	constructor(
		files: readonly File[],
		client: WorkerClient,
		needsBase: boolean,
		locale: Locale,
		replaced: Manifest | null = null,
		stored: readonly Manifest[] = []
	) {
		this.#stored = stored;
		this.replaced = replaced;
		this.files = files.map((file) => new SheetFile(file));
		this.#client = client;
		this.#needsBase = needsBase;
		this.#locale = locale;
	}

	readonly chosen = $derived.by(() => this.files.filter(({ included }) => included));
	/** The dataset that a file may take the place of. */
	readonly namesakes = $derived.by(() =>
		withOverlaps(namesakesOf(this.chosen, this.#stored, this.replaced), this.files, this.#stored)
	);
	/** Files to be appended stand together, and so do those that wait their turn. */
	readonly groups = $derived.by(() =>
		groupByHeaders(this.files, ({ stage, reading }) => stage === 'waiting' && reading === null)
	);
	readonly reading = $derived.by(() =>
		this.chosen.some(({ stage }) => stage === 'waiting' || stage === 'reading')
	);
	/** Something is under way that may still change what stands there. */
	readonly unsettled = $derived.by(
		() => this.reading || this.chosen.some(({ ready, blocked }) => !ready && !blocked)
	);
	readonly blocked = $derived.by(() => this.chosen.some(({ tab }) => tab === 'blocked'));
	readonly lacksBase = $derived.by(
		() => this.#needsBase && !this.chosen.some(({ mapping }) => isBase(mapping))
	);
	/** Currencies of different files, which nothing could add up; empty where there is at most one. */
	readonly mixed = $derived.by(() => {
		const signs = new Set(this.chosen.flatMap(({ reading }) => reading?.currency ?? []));
		return signs.size > 1 ? [...signs] : [];
	});
	readonly storable = $derived.by(
		() =>
			this.storing === null &&
			this.chosen.length > 0 &&
			this.chosen.every(({ ready }) => ready) &&
			this.mixed.length === 0 &&
			!this.lacksBase
	);

	/** One after the other: the worker is one, and a file that fails must not stop the next. */
	async readAll(): Promise<void> {
		if (this.#underWay) return;
		this.#underWay = true;
		do {
			for (let file = this.#next(); file; file = this.#next()) {
				this.#match(this.files.length > 1);
				await this.#read(file);
			}
			await this.#join();
			await this.#share();
			await this.#recognise(this.chosen);
			this.#match(false);
			// Others may have come while these were being joined.
		} while (this.#next());
		this.#underWay = false;
	}

	/** While files are to be matched, none of them is said to lack what another may have. */
	#match(matching: boolean): void {
		for (const file of this.files) file.matching = matching;
	}

	/** Files that lack something get it from the others, where those have it. */
	async #join(): Promise<void> {
		const files = new Map(
			this.files.flatMap((file) =>
				file.held && file.reading && !file.failure ? [[file.reading.id, file]] : []
			)
		);
		if (this.#cancelled || files.size < 2) return;
		try {
			const joined = await this.#client.api.join({ readings: [...files.keys()] });
			[...files.values()].forEach((file, i) => joined[i] && file.joined(joined[i], files));
		} catch (thrown) {
			if (!this.#cancelled) this.failure = toFailure(thrown);
		}
	}

	/** Orders that stand in several of the files that count are asked about in each of them. */
	async #share(): Promise<void> {
		const files = this.chosen.filter(
			({ stage, failure, sameOrdersAs }) => stage === 'ready' && !failure && !sameOrdersAs
		);
		const readings = files.flatMap(({ reading, mapping }) =>
			reading && mapping && numbersOrders(mapping) ? [{ reading: reading.id, mapping }] : []
		);
		if (this.#cancelled || (readings.length < 2 && this.sharing.length === 0)) return;
		const inForce = this.sharing[0]?.answers.shared_orders;
		try {
			const changed = await this.#client.api.share({ readings });
			for (const file of this.files)
				if (file.reading && changed.includes(file.reading.id)) await file.rejudge(this.#client);
			// A file that has come since counts them as the others do.
			if (inForce !== undefined) await Promise.all(this.#shareAnswer(inForce, []));
		} catch (thrown) {
			if (!this.#cancelled) this.failure = toFailure(thrown);
		}
	}

	/** Looks whether the notebook holds rows of these files already, whatever their names. */
	async #recognise(files: readonly SheetFile[]): Promise<void> {
		for (const file of files) {
			const { reading, mapping, failure } = file;
			if (this.#recognised.get(file) === mapping?.kind) continue;
			if (this.#recognised.delete(file)) takeNew(file);
			const datasets = this.#stored
				.filter(({ kind }) => kind === mapping?.kind)
				.map(({ id }) => id);
			if (this.#cancelled || failure || !reading || !mapping || datasets.length === 0) continue;
			const namesake = this.namesakes.get(file);
			if (!namesake && (!file.held || file.missing.length > 0)) continue;
			this.#recognised.set(file, mapping.kind);
			if (namesake) {
				// An answer may have come before all files were read.
				if (!file.besides) file.stand(this.guessOf(file));
				// The one that the reader has chosen goes, whatever else is held against the file.
				if (namesake === this.replaced) file.besides = false;
				continue;
			}
			file.matching = true;
			await this.#look(file, { datasets, reading: reading.id, mapping });
			file.matching = false;
		}
	}

	async #look(file: SheetFile, request: Parameters<Api['overlap']>[0]): Promise<void> {
		try {
			const found = await this.#client.api.overlap(request);
			const stored = this.#stored.find(({ id }) => id === found?.dataset);
			if (!found || !stored || !isKnown(found, stored)) return;
			file.overlap = found;
			const fate = this.guessOf(file);
			file.stand(fate);
			file.left = fate === 'leave';
		} catch (thrown) {
			if (!this.#cancelled) this.failure = toFailure(thrown);
		}
	}

	/** The stored dataset that a file is held against, also where another file has its place. */
	runsInto(file: SheetFile): Manifest | null {
		const known = this.#stored.find(({ id }) => id === file.overlap?.dataset);
		return this.namesakes.get(file) ?? known ?? null;
	}

	/** What a file is taken for beside what is stored, unless the reader says otherwise. */
	guessOf(file: SheetFile): Fate {
		const { overlap } = file;
		const stored = this.runsInto(file);
		if (stored === null) return 'besides';
		if (overlap === null) return namesakeFate(stored);
		return fateOf(overlap, stored, this.namesakes.has(file));
	}

	/** The readings of all files that have orders in common. */
	readonly sharing = $derived.by(() =>
		this.chosen.flatMap(({ reading }) =>
			reading?.questions.some(({ question }) => question === 'shared_orders') ? reading : []
		)
	);

	/** Leaves a file out; what it shared with others is theirs alone then. */
	async leave(file: SheetFile): Promise<void> {
		file.left = true;
		if (!this.#underWay) await this.#share();
	}

	/** Takes further files, dropped or pasted while the sheet stands open. */
	async add(files: readonly File[]): Promise<void> {
		this.files = [...this.files, ...files.map((file) => new SheetFile(file))];
		await this.readAll();
	}

	/** Takes a file back in; one that was left out before its turn came is read after the others. */
	async takeBack(file: SheetFile): Promise<void> {
		file.left = false;
		await this.readAll();
	}

	/** Cuts a file otherwise. A reading under way is ended for it, unless that would lose another's. */
	async recut(file: SheetFile, part: Partial<Dialect>): Promise<void> {
		const underWay = file.recut(part);
		if (!underWay) {
			await this.#read(file);
			await this.#join();
			return this.#share();
		}
		if (this.files.every(({ held }) => !held)) this.#client.cancel();
	}

	/** Takes another mapping for a file and for all whose headers agree with it. */
	change(file: SheetFile, mapping: Mapping): void {
		const before = file.mapping;
		const alike = this.#alike(file);
		const judged = [file.remap(this.#client, mapping)];
		for (const other of alike) {
			if (other !== file && other.reading)
				judged.push(other.remap(this.#client, carriedTo(other.reading, mapping, before)));
		}
		const answer = mapping.answers.shared_orders;
		if (answer !== undefined) judged.push(...this.#shareAnswer(answer, alike));
		if (before && countsOthers(before, mapping) && !this.#underWay)
			void Promise.all(judged).then(() => this.#share());
		if (before?.kind !== mapping.kind && !this.#underWay)
			void Promise.all(judged).then(() => this.#recognise(alike));
	}

	/** Files with orders in common count them by one rule, or an order would count twice or never. */
	#shareAnswer(answer: string, alike: readonly SheetFile[]): Promise<void>[] {
		return this.files.flatMap((other) => {
			const { reading, mapping } = other;
			if (!reading || !mapping || alike.includes(other) || !this.sharing.includes(reading))
				return [];
			if (mapping.answers.shared_orders === answer) return [];
			const answers = { ...mapping.answers, shared_orders: answer };
			return [other.remap(this.#client, { ...mapping, answers })];
		});
	}

	async #read(file: SheetFile): Promise<void> {
		if (file.closed && !(await this.#open(file))) return;
		await this.#readText(file);
		if (file.closed && (await this.#open(file))) await this.#readText(file);
	}

	/** Takes another sheet of the workbook. */
	async choose(file: SheetFile, place: number): Promise<void> {
		const { reading } = file;
		file.choose(file.parts, place);
		if (reading) await this.#client.api.forget({ readings: [reading.id] });
		await this.readAll();
	}

	/** Reads a further sheet of the workbook, as a file beside the first. */
	async readToo(file: SheetFile, place: number): Promise<void> {
		const part = file.parts[place];
		if (!part) return;
		const further = new SheetFile(file.file, { name: `${file.name} · ${part.name}`, place });
		this.files = [...this.files, further];
		await this.readAll();
	}

	/** The sheets of its workbook that no file here is read from. */
	unreadParts(file: SheetFile): (ListedPart & { readonly place: number })[] {
		const read = this.files.filter((other) => other.file === file.file).map(({ place }) => place);
		return file.parts.flatMap((part, place) => (read.includes(place) ? [] : { ...part, place }));
	}

	/**
	 * Looks which tables a container holds: the sheets of a workbook stand for one another, the
	 * files of an archive each for itself. False where nothing is left to be read in its place.
	 */
	async #open(file: SheetFile): Promise<boolean> {
		const parts = await file.list(this.#client);
		if (parts.length > 1 && parts.some(({ kind }) => kind !== 'sheet')) {
			const files = parts.map(({ name }, place) => new SheetFile(file.file, { name, place }));
			this.files = this.files.flatMap((one) => (one === file ? files : one));
			return false;
		}
		if (parts.length > 0) file.choose(parts, 0);
		return parts.length > 0;
	}

	#readText(file: SheetFile): Promise<void> {
		return file.read(this.#client, this.#locale, (reading) => {
			const known = this.files.find(
				(other) =>
					other !== file && other.held && other.reading && sameHeaders(other.reading, reading)
			)?.mapping;
			if (known) return carriedTo(reading, known);
			return this.replaced ? mappingLike(this.replaced, reading) : null;
		});
	}

	/** The first readings of the other groups whose files are of the same kind. */
	besideOf(group: readonly SheetFile[]): FileReading[] {
		const kind = group[0]?.mapping?.kind;
		return this.groups.flatMap((other) => {
			const first = other.find(({ included }) => included);
			return other !== group && first?.reading && first.mapping?.kind === kind ? first.reading : [];
		});
	}

	/** The finished readings of a file and of those to be appended to it. */
	alike(file: SheetFile): FileReading[] {
		return this.#alike(file).flatMap(({ included, stage, reading }) =>
			included && stage === 'ready' && reading ? reading : []
		);
	}

	/** The dataset that it takes the place of; null where it stands beside all. */
	placeOf(file: SheetFile): Manifest | null {
		return file.besides ? null : (this.namesakes.get(file) ?? null);
	}

	/** The datasets of its kind that stay beside it. */
	besideWhich(file: SheetFile): string[] {
		const going = this.chosen.map((other) => this.placeOf(other));
		return this.#stored
			.filter((one) => one.kind === file.mapping?.kind && !going.includes(one))
			.map(({ id }) => id);
	}

	#alike(file: SheetFile): readonly SheetFile[] {
		return this.groups.find((group) => group.includes(file)) ?? [file];
	}

	#next(): SheetFile | undefined {
		return this.#cancelled ? undefined : this.chosen.find(({ stage }) => stage === 'waiting');
	}

	/** The manifests of what was stored; null where it failed (see `failure`) or was cancelled. */
	async store(): Promise<Manifest[] | null> {
		this.storing = 0;
		this.failure = null;
		try {
			const readings = this.chosen.map((file) => ({
				...chosenReading(file),
				...(file.onlyNew && { without: this.besideWhich(file) })
			}));
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

/** Nothing is known of it: what was stored is of another kind than it is now. */
function takeNew(file: SheetFile): void {
	file.stand('replace');
	if (file.overlap !== null) file.left = false;
	file.overlap = null;
}

function isBase(mapping: Mapping | null): boolean {
	return mapping !== null && (mapping.kind === 'orders' || mapping.kind === 'customers');
}

function numbersOrders({ kind, columns }: Mapping): boolean {
	return kind === 'orders' && columns.some(({ role }) => role === 'orderId');
}

/** Whether another column numbers the orders or names their customers by now, or it is no table of orders. */
function countsOthers(before: Mapping, now: Mapping): boolean {
	const place = ({ columns }: Mapping, role: Role) => columns.findIndex((one) => one.role === role);
	const roles: readonly Role[] = ['orderId', 'customer'];
	return before.kind !== now.kind || roles.some((role) => place(before, role) !== place(now, role));
}

function chosenReading({ reading, mapping }: SheetFile): { reading: string; mapping: Mapping } {
	if (reading === null || mapping === null) throw new Failure('worker.lost');
	return { reading: reading.id, mapping };
}
