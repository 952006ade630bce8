/** Files that were read and wait to be stored or forgotten. */
import { Failure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import { currencyOf } from '#lib/import/judge.ts';
import { mappedPlan } from '#lib/import/plan.ts';
import { judge, readFile, toTable, type RawReading } from '#lib/import/read.ts';
import type { Dialect, FileReading, Mapping, ReadProgress } from '#lib/import/reading.ts';
import { writeDatasets, type NewDataset } from '#lib/store/datasets.ts';
import type { Manifest } from '#lib/store/database.ts';
import { IMPORT_LOCK } from '#lib/store/sweep.ts';

interface Held {
	readonly file: File;
	readonly raw: RawReading;
	readonly locale: Locale;
}

const held = new Map<string, Held>();

export async function read(
	files: readonly File[],
	locale: Locale,
	progress: (at: ReadProgress) => void,
	dialect?: Partial<Dialect>
): Promise<FileReading[]> {
	const readings: FileReading[] = [];
	for (const file of files) readings.push(await hold(newId(), file, locale, progress, dialect));
	return readings;
}

export async function reread(
	reading: string,
	dialect: Partial<Dialect>,
	progress: (at: ReadProgress) => void
): Promise<FileReading> {
	const { file, locale } = find(reading);
	return hold(reading, file, locale, progress, dialect);
}

export function remap(reading: string, mapping: Mapping): FileReading {
	return judge(find(reading).raw, mapping);
}

export function forget(readings: readonly string[]): void {
	for (const reading of readings) held.delete(reading);
}

/** Stores the readings as datasets, all or none, and lets go of them. */
export async function store(
	readings: readonly { readonly reading: string; readonly mapping: Mapping }[],
	today: string,
	progress: (share: number) => void
): Promise<Manifest[]> {
	const datasets = readings.map(({ reading, mapping }) => toDataset(reading, mapping, today));
	const manifests = await whileImporting(() => writeDatasets(datasets, progress));
	forget(readings.map(({ reading }) => reading));
	return manifests;
}

async function hold(
	id: string,
	file: File,
	locale: Locale,
	onProgress: (at: ReadProgress) => void,
	dialect?: Partial<Dialect>
): Promise<FileReading> {
	const raw = await readFile(file, { id, locale, onProgress, ...(dialect && { dialect }) });
	held.set(id, { file, raw, locale });
	return judge(raw);
}

function find(reading: string): Held {
	const found = held.get(reading);
	if (!found) throw new Failure('worker.lost');
	return found;
}

function toDataset(reading: string, mapping: Mapping, today: string): NewDataset {
	const { file, raw } = find(reading);
	const { table, problems } = toTable(raw, mapping);
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
