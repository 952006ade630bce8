/** Reading a file: from its bytes to raw columns in one pass, and again only where its encoding was misjudged. */
import { Failure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import { Collector } from './collect.ts';
import { headText, NotThisEncoding, textOf } from './decode.ts';
import { type EncodingGuess, guessFromFile, guessFromHead } from './encoding.ts';
import { judge } from './judge.ts';
import { RowSplitter } from './lenient.ts';
import { rawReading, type RawReading } from './raw.ts';
import type { Dialect, FileReading, ReadProgress } from './reading.ts';
import { looksBinary, refuseBinary } from './signature.ts';
import { sniff } from './sniff.ts';

export { judge } from './judge.ts';
export { toSource, toTable } from './table.ts';
export type { RawReading } from './raw.ts';

/** Beyond this the raw columns would not fit beside the rest of a tab. */
export const MAX_BYTES = 1_000_000_000;
const HEAD_BYTES = 262_144;
const PROGRESS_BYTES = 2_097_152;

export interface ReadOptions {
	readonly id: string;
	/** Language of the interface: it settles encodings that the bytes leave open. */
	readonly locale: Locale;
	/** What the reader set of it; the rest is guessed. */
	readonly dialect?: Partial<Dialect>;
	/** Told every 2 MB; the first time with `early`, before the file is read on. */
	readonly onProgress: (at: ReadProgress) => void;
}

type NamedFile = Blob & { readonly name: string };

/**
 * Reads a whole file into raw columns. Fails with `import.empty`, `.too_large`, `.spreadsheet`,
 * `.binary`, `.one_column`, `.no_header`, `.no_rows`, `.too_many_columns`, `.too_many_distinct`
 * or `.unreadable`; each names the `file`.
 */
export async function readFile(file: NamedFile, options: ReadOptions): Promise<RawReading> {
	try {
		return await read(file, options);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		throw new Failure(error.code, { file: file.name, ...error.facts }, error.cause);
	}
}

async function read(file: NamedFile, options: ReadOptions): Promise<RawReading> {
	const head = await headOf(file);
	const set = options.dialect?.encoding;
	const guess = set ? given(set) : guessFromHead(head, options.locale);
	if (!guess.encoding.startsWith('utf-16') && looksBinary(head))
		throw new Failure('import.binary', { file: file.name, format: '' });
	const early = readHead(file, head, guess.encoding, options);
	// First the rows, so that a wrong cut is seen and can be set right.
	options.onProgress(progress(file, options.id, 0, 0, early));
	if (early) refuseOneColumn(file, early.columns);
	const better = guess.sure ? guess : await guessFromFile(file, options.locale);
	try {
		return await readAll(file, head, better, options);
	} catch (error) {
		if (!(error instanceof NotThisEncoding)) throw error;
		return readAll(file, head, await guessFromFile(file, options.locale), options);
	}
}

function given(encoding: Dialect['encoding']): EncodingGuess {
	return { encoding, strict: false, sure: true };
}

async function headOf(file: NamedFile): Promise<Uint8Array> {
	const { name, size } = file;
	if (size === 0) throw new Failure('import.empty', { file: name });
	if (size > MAX_BYTES)
		throw new Failure('import.too_large', { file: name, bytes: size, limit: MAX_BYTES });
	try {
		const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
		refuseBinary(head, name);
		return head;
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw new Failure('import.unreadable', { file: name, message: String(error) }, error);
	}
}

function dialectOf(
	file: Blob,
	head: Uint8Array,
	encoding: Dialect['encoding'],
	set?: Partial<Dialect>
): Dialect {
	return { ...sniff(headText(head, encoding), encoding, head.length === file.size), ...set };
}

/** The first rows judged by themselves, for a preview that need not wait for the file's end. */
function readHead(
	file: NamedFile,
	head: Uint8Array,
	encoding: Dialect['encoding'],
	{ id, dialect: set }: ReadOptions
): FileReading | null {
	const dialect = dialectOf(file, head, encoding, set);
	const collector = new Collector(dialect.headerRows > 0);
	const splitter = new RowSplitter(dialect, collector);
	splitter.push(headText(head, encoding));
	if (head.length === file.size) splitter.end();
	if (collector.columns.length === 0) return null;
	return judge(rawReading({ id, fileName: file.name, bytes: file.size, dialect }, collector));
}

async function readAll(
	file: NamedFile,
	head: Uint8Array,
	{ encoding, strict }: EncodingGuess,
	options: ReadOptions
): Promise<RawReading> {
	const { id, onProgress } = options;
	const dialect = dialectOf(file, head, encoding, options.dialect);
	const collector = new Collector(dialect.headerRows > 0);
	const splitter = new RowSplitter(dialect, collector);
	let told = 0;
	for await (const { text, bytes } of textOf(file, encoding, strict)) {
		splitter.push(text);
		if (bytes - told < PROGRESS_BYTES) continue;
		told = bytes;
		onProgress(progress(file, id, bytes, collector.rows, null));
	}
	splitter.end();
	refuseEmpty(file, head, collector, dialect);
	onProgress(progress(file, id, file.size, collector.rows, null));
	return rawReading({ id, fileName: file.name, bytes: file.size, dialect }, collector);
}

function progress(
	file: NamedFile,
	reading: string,
	bytes: number,
	rows: number,
	early: FileReading | null
): ReadProgress {
	return { reading, fileName: file.name, bytes, totalBytes: file.size, rows, early };
}

function refuseOneColumn(file: NamedFile, columns: readonly { readonly header: string }[]): void {
	const [only] = columns;
	if (only === undefined || columns.length > 1) return;
	throw new Failure('import.one_column', { file: file.name, column: only.header });
}

function refuseEmpty(
	file: NamedFile,
	head: Uint8Array,
	collector: Collector,
	dialect: Dialect
): void {
	refuseOneColumn(file, collector.columns);
	if (collector.rows > 0) return;
	const blank = headText(head, dialect.encoding).trim() === '';
	const named = collector.columns.length > 0 && dialect.headerRows > 0;
	const code = blank ? 'import.empty' : named ? 'import.no_rows' : 'import.no_header';
	throw new Failure(code, { file: file.name });
}
