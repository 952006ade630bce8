/** Files that were read and wait to be stored or forgotten. */
import { type CsvCell, csvOf } from '#lib/core/csv.ts';
import type { Table, TableSource } from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';
import { exact } from '#lib/core/money.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { EarlyBlocks } from '#lib/import/columns/early.ts';
import { contradicted } from '#lib/import/columns/forms.ts';
import type { RawColumn } from '#lib/import/columns/intern.ts';
import { joinTables, type Joinable } from '#lib/import/join/join.ts';
import { sameShared, sharedOrders, type SharedOrders } from '#lib/import/join/shared.ts';
import { withColumns } from '#lib/import/join/take.ts';
import { currencyOf, viewOf } from '#lib/import/judge.ts';
import { mappedPlan } from '#lib/import/roles/plan.ts';
import { judge, readFile, toSource, toTable, type RawReading } from '#lib/import/read.ts';
import type { Dialect, FileReading, Mapping, Problem, ReadProgress } from '#lib/import/reading.ts';
import { difference } from '#lib/rollup/difference.ts';
import { freshRows } from '#lib/rollup/fresh.ts';
import { markKnown } from '#lib/rollup/overlap.ts';
import { readDataset, readManifest, writeDatasets, type NewDataset } from '#lib/store/datasets.ts';
import type { Manifest } from '#lib/store/database.ts';
import { Ahead } from './ahead.ts';
import type {
	Addition,
	AsideCsvQuery,
	JoinedReading,
	Overlap,
	Replacement,
	StoredReading
} from './api.ts';
import * as importLock from './import-lock.ts';
import { newId } from './new-id.ts';
import { turn } from './turn.ts';

/** What it takes to read a file again just so. */
interface Source {
	readonly file: File;
	readonly locale: Locale;
	readonly dialect?: Partial<Dialect>;
	/** Places of columns that have been asked for as texts. */
	readonly interned: ReadonlySet<number>;
}

interface Held {
	readonly source: Source;
	/** Under way or done; null where another reading took its place and failed: it is read again when wanted. */
	readonly raw: Promise<RawReading> | null;
	/** Columns taken over from other files, behind its own. */
	readonly taken: readonly RawColumn[];
	/** Orders that others of the import hold too. */
	readonly shared: SharedOrders | null;
	/** What of it is written already, as long as it is held. */
	readonly ahead: Ahead;
}

type Progress = (at: ReadProgress) => void;

const held = new Map<string, Held>();

/** Whether no file was given to read yet, or all are forgotten. */
export function isIdle(): boolean {
	return held.size === 0;
}

export async function read(
	files: readonly File[],
	locale: Locale,
	progress: Progress,
	dialect?: Partial<Dialect>
): Promise<FileReading[]> {
	const readings: FileReading[] = [];
	for (const file of files) {
		const source = { file, locale, interned: new Set<number>(), ...(dialect && { dialect }) };
		readings.push(judgedAhead(await hold(newId(), source, progress)));
	}
	return readings;
}

export async function reread(
	reading: string,
	dialect: Partial<Dialect>,
	progress: Progress
): Promise<FileReading> {
	const { file, locale } = find(reading).source;
	const raw = await hold(reading, { file, locale, dialect, interned: new Set() }, progress);
	// Rows may come and go with the cut, so that what was taken over no longer stands beside them.
	held.set(reading, { ...find(reading), taken: [], shared: null });
	return judgedAhead(raw);
}

export async function remap(
	reading: string,
	mapping: Mapping,
	progress: Progress = () => {}
): Promise<FileReading> {
	return judgedAhead(await fitting(reading, mapping, progress), mapping);
}

export async function asideCsv({ reading, headers, reasons }: AsideCsvQuery): Promise<string> {
	const { columns, aside } = await own(reading);
	const rows: CsvCell[][] = Array.from(aside, ({ line, cells, why }) => [
		line,
		reasons[why],
		...cells
	]);
	// Beyond what fits in memory rows are only counted.
	if (aside.kept < aside.length) rows.push(['…', aside.length - aside.kept]);
	return csvOf([headers.line, headers.why, ...columns.map(({ header }) => header)], rows);
}

/** Looks anew which of the files are pieces of one table; what was taken over before is let go. */
export async function join(readings: readonly string[]): Promise<JoinedReading[]> {
	const tables: Joinable[] = [];
	for (const id of readings) {
		const raw = await own(id);
		tables.push({ raw, reading: judge(raw) });
	}
	return joinTables(tables, judge).map(({ raw, ...found }, i) => {
		const columns = raw.columns.slice(tables[i]!.raw.columns.length);
		held.set(raw.id, { ...find(raw.id), taken: columns, shared: null });
		writeAhead(raw, found.reading);
		return found;
	});
}

/**
 * Looks which orders stand in several of these readings; those not named share nothing. The
 * readings for which that changed are to be judged anew.
 */
export async function share(
	named: readonly { readonly reading: string; readonly mapping: Mapping }[]
): Promise<string[]> {
	const views = [];
	for (const { reading, mapping } of named)
		views.push(viewOf(await fitting(reading, mapping, () => {}), mapping));
	const found = new Map(sharedOrders(views).map((shared, i) => [named[i]!.reading, shared]));
	const changed: string[] = [];
	for (const [id, entry] of held) {
		const shared = found.get(id) ?? null;
		if (sameShared(shared, entry.shared)) continue;
		held.set(id, { ...entry, shared });
		changed.push(id);
	}
	// What was written ahead has the rows that counted before.
	await Promise.all(changed.map((id) => find(id).ahead.clear()));
	return changed;
}

/** What changes if the reading takes the place of a stored dataset. */
export async function differenceFrom(
	dataset: string,
	reading: string,
	mapping: Mapping
): Promise<Replacement> {
	const [manifest, before] = await Promise.all([readManifest(dataset), readDataset(dataset)]);
	const { table } = toTable(await fitting(reading, mapping, () => {}), mapping);
	return {
		...difference(before, { id: reading, kind: mapping.kind, table }),
		currency: manifest.currency
	};
}

/** The one of the stored datasets that has most rows in common with the reading. */
export async function overlapWith(
	datasets: readonly string[],
	reading: string,
	mapping: Mapping
): Promise<Overlap | null> {
	const { table } = toTable(await fitting(reading, mapping, () => {}), mapping);
	const known = new Uint8Array(table.rows);
	let most: Pick<Overlap, 'dataset' | 'rows'> | null = null;
	let all = 0;
	for (const dataset of datasets) {
		const rows = markKnown(table, (await readDataset(dataset)).table, known);
		all += rows;
		if (rows > (most?.rows ?? 0)) most = { dataset, rows };
	}
	return most && { ...most, known: all, of: table.rows };
}

/** What of the reading the datasets hold, and what they don't. */
export async function addition(
	datasets: readonly string[],
	reading: string,
	mapping: Mapping
): Promise<Addition> {
	const raw = await fitting(reading, mapping, () => {});
	const { table } = toTable(raw, mapping);
	const known = await knownIn(table, datasets);
	const [id, kind] = [reading, mapping.kind];
	const { rows, money, scale } = difference(
		{ id, kind, table: freshRows(table, known) },
		{ id, kind, table }
	);
	const rest = money && exact(money.after - money.before);
	return {
		all: { rows: rows.after, money: money?.after ?? null },
		known: { rows: rows.after - rows.before, money: rest },
		fresh: { rows: rows.before, money: money?.before ?? null },
		scale,
		currency: currencyOf(mappedPlan(raw, mapping))
	};
}

/** A byte for each row of the table: 1 where it stands in one of the datasets. */
async function knownIn(table: Table, datasets: readonly string[]): Promise<Uint8Array> {
	const known = new Uint8Array(table.rows);
	for (const dataset of datasets) markKnown(table, (await readDataset(dataset)).table, known);
	return known;
}

export async function forget(readings: readonly string[]): Promise<void> {
	const gone = readings.flatMap((reading) => held.get(reading)?.ahead ?? []);
	for (const reading of readings) held.delete(reading);
	try {
		await Promise.all(gone.map((ahead) => ahead.end()));
	} finally {
		await releaseLock();
	}
}

/**
 * Stores the readings as datasets, all or none, and lets go of them; where that fails they can be
 * judged and stored again.
 */
export async function store(
	readings: readonly StoredReading[],
	today: string,
	progress: (share: number) => void
): Promise<Manifest[]> {
	let guessed = false;
	try {
		await Promise.all(aheads().map((ahead) => ahead.stop()));
		guessed = aheads().some(({ isEmpty }) => !isEmpty);
		return await storeOnce(readings, today, progress);
	} catch (thrown) {
		if (!guessed || !isOfStore(thrown)) throw thrown;
		// What was written ahead may be what takes up the room: once more, from nothing.
		return await storeOnce(readings, today, progress);
	} finally {
		await releaseLock();
	}
}

type Chosen = Parameters<typeof store>[0];

async function storeOnce(
	readings: Chosen,
	today: string,
	progress: (share: number) => void
): Promise<Manifest[]> {
	await importLock.hold();
	try {
		const datasets: NewDataset[] = [];
		const tables = new Map<StoredReading, Table>();
		for (const one of readings) {
			const { reading, mapping } = one;
			const raw = await fitting(reading, mapping, () => {});
			await find(reading).ahead.stop();
			const fresh = one.without ? await newIn(one, await beside(one, readings, tables)) : null;
			if (fresh) tables.set(one, fresh.table);
			datasets.push(toDataset(find(reading), raw, mapping, today, fresh));
		}
		const manifests = await writeDatasets(datasets, progress);
		for (const { reading } of readings) held.delete(reading);
		return manifests;
	} finally {
		// Stored or failed: of what is still held nothing is any use on disk.
		await Promise.all(aheads().map((ahead) => ahead.clear()));
	}
}

function isOfStore(thrown: unknown): boolean {
	return thrown instanceof Failure && thrown.code.startsWith('store.');
}

function aheads(): Ahead[] {
	return Array.from(held.values(), ({ ahead }) => ahead);
}

async function releaseLock(): Promise<void> {
	if (aheads().every(({ isEmpty }) => isEmpty)) await importLock.release();
}

/** The judgement of a reading, which is written while the reader looks at it. */
function judgedAhead(raw: RawReading, mapping?: Mapping): FileReading {
	const reading = judge(raw, mapping);
	writeAhead(raw, reading);
	return reading;
}

function writeAhead(raw: RawReading, { kind, columns, answers }: FileReading): void {
	const mapping = { kind, answers, columns: columns.map(({ role, format }) => ({ role, format })) };
	held.get(raw.id)?.ahead.begin(raw, mapping);
}

/** The reading with every column in a form that the mapping can take: read again where it is not. */
async function fitting(reading: string, mapping: Mapping, progress: Progress): Promise<RawReading> {
	const entry = find(reading);
	const raw = await own(reading, progress);
	const others = contradicted(raw.columns, mappedPlan(raw, mapping).columns);
	if (others.length === 0) return whole(raw);
	// Another call may have begun to read it again.
	if (find(reading).raw !== entry.raw) return fitting(reading, mapping, progress);
	const interned = new Set([...entry.source.interned, ...others]);
	return whole(await hold(reading, { ...entry.source, dialect: raw.dialect, interned }, progress));
}

/** A reading with the columns that it took over, and what it shares. */
function whole(raw: RawReading): RawReading {
	const { taken, shared } = find(raw.id);
	const joined = withColumns(raw, taken);
	return shared ? { ...joined, shared } : joined;
}

/** The file as it was read, without what was taken over from others. */
function own(reading: string, progress: Progress = () => {}): Promise<RawReading> {
	const { raw, source } = find(reading);
	return raw ?? hold(reading, source, progress);
}

/** Reads, and lets go of what was held before under this id, so that no file is held twice. */
async function hold(id: string, source: Source, onProgress: Progress): Promise<RawReading> {
	const { source: before, taken = [], shared = null, ahead = new Ahead() } = held.get(id) ?? {};
	ahead.halt();
	const { file, ...options } = source;
	const following = {
		onEarly: (blocks: EarlyBlocks) => ahead.follow(blocks),
		leaveTurn: () => (ahead.isAtWork ? turn() : null),
		onProgress: (at: ReadProgress) => {
			onProgress(at);
			ahead.goOn();
		}
	};
	const entry: Held = {
		source,
		raw: readFile(file, { id, ...following, ...options }),
		taken,
		shared,
		ahead
	};
	held.set(id, entry);
	try {
		return await entry.raw!;
	} catch (error) {
		if (held.get(id) === entry && before) held.set(id, { ...entry, source: before, raw: null });
		else if (held.get(id) === entry) await forget([id]);
		throw error;
	}
}

function find(reading: string): Held {
	const found = held.get(reading);
	if (!found) throw new Failure('worker.lost');
	return found;
}

function toDataset(
	{ source: { file }, ahead }: Held,
	raw: RawReading,
	mapping: Mapping,
	today: string,
	fresh: Stored | null
): NewDataset {
	const { table, rows, problems } = fresh ?? ahead.writtenAs(raw, mapping) ?? typed(raw, mapping);
	const plan = mappedPlan(raw, mapping);
	const headers = plan.columns.flatMap(({ role }, i) =>
		role ? [[role, raw.columns[i]!.header] as const] : []
	);
	return {
		table,
		segments: ahead.segments,
		draft: {
			id: ahead.segments.dataset,
			fileName: file.name,
			kind: mapping.kind,
			rows,
			setAside: raw.setAside,
			fileBytes: file.size,
			headers: Object.fromEntries(headers),
			currency: currencyOf(plan),
			problems,
			imported: today
		}
	};
}

interface Stored {
	readonly table: TableSource;
	readonly rows: number;
	readonly problems: readonly Problem[];
}

interface Fresh extends Stored {
	readonly table: Table;
}

/**
 * What else of its kind is stored by this import: of the files before it only what is new, where
 * no more is asked of them. `tables` keeps what was made for the next.
 */
async function beside(
	one: StoredReading,
	readings: Chosen,
	tables: Map<StoredReading, Table>
): Promise<Table[]> {
	const found: Table[] = [];
	for (const other of readings) {
		const { reading, mapping, without } = other;
		if (other === one || mapping.kind !== one.mapping.kind) continue;
		if (!without && !tables.has(other))
			tables.set(other, toTable(await fitting(reading, mapping, () => {}), mapping).table);
		const table = tables.get(other);
		if (table) found.push(table);
	}
	return found;
}

/** Only the rows that neither the datasets nor these tables hold; the others are told. */
async function newIn(
	{ reading, mapping, without = [] }: StoredReading,
	others: readonly Table[]
): Promise<Fresh> {
	const raw = await fitting(reading, mapping, () => {});
	const { table: all, problems } = toTable(raw, mapping);
	const known = await knownIn(all, without);
	for (const other of others) markKnown(all, other, known);
	const table = freshRows(all, known);
	if (table.rows === 0) throw new Failure('import.nothing_new', { file: raw.fileName });
	const count = all.rows - table.rows;
	const told: Problem = { problem: 'row_known', column: null, count, examples: [] };
	return { table, rows: table.rows, problems: count > 0 ? [...problems, told] : problems };
}

function typed(raw: RawReading, mapping: Mapping): Stored {
	const { table, problems } = toSource(raw, mapping);
	return { table, rows: table.rows, problems };
}
