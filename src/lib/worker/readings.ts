/** Files that were read and wait to be stored or forgotten. */
import { type CsvCell, csvOf } from '#lib/core/csv.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import { contradicted } from '#lib/import/forms.ts';
import type { RawColumn } from '#lib/import/intern.ts';
import { joinTables, type Joinable } from '#lib/import/join/join.ts';
import { currencyOf } from '#lib/import/judge.ts';
import { mappedPlan } from '#lib/import/plan.ts';
import { judge, readFile, toSource, toTable, type RawReading } from '#lib/import/read.ts';
import type { Dialect, FileReading, Mapping, ReadProgress } from '#lib/import/reading.ts';
import { difference } from '#lib/rollup/difference.ts';
import { readDataset, readManifest, writeDatasets, type NewDataset } from '#lib/store/datasets.ts';
import type { Manifest } from '#lib/store/database.ts';
import { IMPORT_LOCK } from '#lib/store/sweep.ts';
import type { AsideCsvQuery, JoinedReading, Replacement } from './api.ts';

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
}

type Progress = (at: ReadProgress) => void;

const held = new Map<string, Held>();

export async function read(
	files: readonly File[],
	locale: Locale,
	progress: Progress,
	dialect?: Partial<Dialect>
): Promise<FileReading[]> {
	const readings: FileReading[] = [];
	for (const file of files) {
		const source = { file, locale, interned: new Set<number>(), ...(dialect && { dialect }) };
		readings.push(judge(await hold(newId(), source, progress)));
	}
	return readings;
}

export async function reread(
	reading: string,
	dialect: Partial<Dialect>,
	progress: Progress
): Promise<FileReading> {
	const { file, locale } = find(reading).source;
	// Rows may come and go with the cut, so that what was taken over no longer stands beside them.
	held.set(reading, { ...find(reading), taken: [] });
	return judge(await hold(reading, { file, locale, dialect, interned: new Set() }, progress));
}

export async function remap(
	reading: string,
	mapping: Mapping,
	progress: Progress = () => {}
): Promise<FileReading> {
	return judge(await fitting(reading, mapping, progress), mapping);
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
		held.set(raw.id, { ...find(raw.id), taken: columns });
		return found;
	});
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

export function forget(readings: readonly string[]): void {
	for (const reading of readings) held.delete(reading);
}

/**
 * Stores the readings as datasets, all or none, and lets go of them; where that fails they can be
 * judged and stored again.
 */
export async function store(
	readings: readonly { readonly reading: string; readonly mapping: Mapping }[],
	today: string,
	progress: (share: number) => void
): Promise<Manifest[]> {
	const datasets: NewDataset[] = [];
	for (const { reading, mapping } of readings) {
		const raw = await fitting(reading, mapping, () => {});
		datasets.push(toDataset(find(reading).source.file, raw, mapping, today));
	}
	const manifests = await whileImporting(() => writeDatasets(datasets, progress));
	forget(readings.map(({ reading }) => reading));
	return manifests;
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

/** A reading with the columns that it took over. */
function whole(raw: RawReading): RawReading {
	const { taken } = find(raw.id);
	return taken.length === 0 ? raw : { ...raw, columns: [...raw.columns, ...taken] };
}

/** The file as it was read, without what was taken over from others. */
function own(reading: string, progress: Progress = () => {}): Promise<RawReading> {
	const { raw, source } = find(reading);
	return raw ?? hold(reading, source, progress);
}

/** Reads, and lets go of what was held before under this id, so that no file is held twice. */
async function hold(id: string, source: Source, onProgress: Progress): Promise<RawReading> {
	const { source: before, taken = [] } = held.get(id) ?? {};
	const { file, ...options } = source;
	const entry: Held = { source, raw: readFile(file, { id, onProgress, ...options }), taken };
	held.set(id, entry);
	try {
		return await entry.raw!;
	} catch (error) {
		if (held.get(id) === entry && before) held.set(id, { source: before, raw: null, taken });
		else if (held.get(id) === entry) held.delete(id);
		throw error;
	}
}

function find(reading: string): Held {
	const found = held.get(reading);
	if (!found) throw new Failure('worker.lost');
	return found;
}

function toDataset(file: File, raw: RawReading, mapping: Mapping, today: string): NewDataset {
	const { table, problems } = toSource(raw, mapping);
	const plan = mappedPlan(raw, mapping);
	const headers = plan.columns.flatMap(({ role }, i) =>
		role ? [[role, raw.columns[i]!.header] as const] : []
	);
	return {
		table,
		draft: {
			id: newId(),
			fileName: file.name,
			kind: mapping.kind,
			rows: table.rows,
			setAside: raw.setAside,
			fileBytes: file.size,
			headers: Object.fromEntries(headers),
			currency: currencyOf(plan),
			problems,
			imported: today
		}
	};
}

function whileImporting<T>(operation: () => Promise<T>): Promise<T> {
	const locks = globalThis.navigator?.locks;
	return locks ? locks.request(IMPORT_LOCK, { mode: 'shared' }, operation) : operation();
}

/** 128 random bits; `crypto.randomUUID` would need a secure context. */
function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
