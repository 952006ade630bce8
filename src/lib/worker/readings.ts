/** Files that were read and wait to be stored or forgotten. */
import { csvOf } from '#lib/core/csv.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import { contradicted } from '#lib/import/forms.ts';
import { currencyOf } from '#lib/import/judge.ts';
import { mappedPlan } from '#lib/import/plan.ts';
import { judge, readFile, toSource, type RawReading } from '#lib/import/read.ts';
import type { Dialect, FileReading, Mapping, ReadProgress } from '#lib/import/reading.ts';
import { writeDatasets, type NewDataset } from '#lib/store/datasets.ts';
import type { Manifest } from '#lib/store/database.ts';
import { IMPORT_LOCK } from '#lib/store/sweep.ts';
import type { AsideCsvQuery } from './api.ts';

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
	const { source, raw } = find(reading);
	const { columns, aside } = await (raw ?? hold(reading, source, () => {}));
	return csvOf(
		[headers.line, headers.why, ...columns.map(({ header }) => header)],
		aside.map(({ line, cells, why }) => [line, reasons[why], ...cells])
	);
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
	const raw = await (entry.raw ?? hold(reading, entry.source, progress));
	const others = contradicted(raw.columns, mappedPlan(raw, mapping).columns);
	if (others.length === 0) return raw;
	// Another call may have begun to read it again.
	if (find(reading).raw !== entry.raw) return fitting(reading, mapping, progress);
	const interned = new Set([...entry.source.interned, ...others]);
	return hold(reading, { ...entry.source, dialect: raw.dialect, interned }, progress);
}

/** Reads, and lets go of what was held before under this id, so that no file is held twice. */
async function hold(id: string, source: Source, onProgress: Progress): Promise<RawReading> {
	const before = held.get(id)?.source;
	const { file, ...options } = source;
	const entry: Held = { source, raw: readFile(file, { id, onProgress, ...options }) };
	held.set(id, entry);
	try {
		return await entry.raw!;
	} catch (error) {
		if (held.get(id) === entry && before) held.set(id, { source: before, raw: null });
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
