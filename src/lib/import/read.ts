/** Reading a file: from its bytes to raw columns in one pass, and again only where its encoding was misjudged. */
import { Failure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import { headText, NotThisEncoding } from './bytes/decode.ts';
import { type EncodingGuess, guessFromFile, guessFromHead } from './bytes/encoding.ts';
import { EarlyBlocks } from './columns/early.ts';
import { contradicted, numberColumns } from './columns/forms.ts';
import { feed } from './feed.ts';
import { provesFirstGroup } from './first-group.ts';
import { type Head, HEAD_BYTES, readHead, readHeadAt } from './head.ts';
import { judge } from './judge.ts';
import { type Lane, type LaneName, openLane } from './lanes.ts';
import { guessPlan } from './roles/plan.ts';
import { previewByHead } from './preview.ts';
import { rawReading, type RawReading } from './raw.ts';
import type { Dialect, Encoding, FileReading, ReadProgress } from './reading.ts';
import { type TableChoice, tablesOfAll } from './cut/choice.ts';
import type { NumberColumns } from './cut/collect.ts';
import { type Layout, withTail } from './cut/layout.ts';
import { looksBinary, refuseBinary } from './bytes/signature.ts';
import { MAX_BYTES } from './size.ts';

export { judge } from './judge.ts';
export { toSource, toTable } from './table.ts';
export type { RawReading } from './raw.ts';

/** Files up to here are interned throughout. */
const INTERNED_BYTES = 8_000_000;
/** The part of the head that is shown at once: so many lines, in one of these many bytes. */
const EARLY_LINES = 64;
const EARLY_BYTES = [4096, 8192];
const MOST_EARLY = 16_384;

export interface ReadOptions {
	readonly id: string;
	/** Language of the interface: it settles encodings that the bytes leave open. */
	readonly locale: Locale;
	/** What the reader set of it; the rest is guessed. */
	readonly dialect?: Partial<Dialect>;
	/** For tests: both give the same. */
	readonly lane?: LaneName;
	/** Places of columns to be kept as texts, whatever the head suggests. */
	readonly interned?: ReadonlySet<number>;
	/** Files beyond this many bytes keep columns of numbers as such; for tests. */
	readonly internedBytes?: number;
	/** Where nobody watches: no rows beforehand, nothing read twice, and a table of one column or without rows is a reading too. */
	readonly anyTable?: boolean;
	/** Handed what may be made of the columns while they are read; again where they are read anew. */
	readonly onEarly?: (blocks: EarlyBlocks) => void;
	/** Asked between two blocks: a stream that is ahead of its reader leaves others no turn. */
	readonly leaveTurn?: () => Promise<void> | null;
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
		if (isNoRoom(error)) throw tooLarge(file, error);
		if (!(error instanceof Failure)) throw error;
		throw new Failure(error.code, { file: file.name, ...error.facts }, error.cause);
	}
}

/**
 * What the first rows promise, by the bytes with which a file of `bytes` begins that is still
 * being unpacked; null where they are no table by themselves.
 */
export function judgeHead(
	head: Uint8Array,
	{ name, bytes }: { readonly name: string; readonly bytes: number },
	{ locale, dialect }: Pick<ReadOptions, 'locale' | 'dialect'>
): FileReading | null {
	const { encoding } = dialect?.encoding ? given(dialect.encoding) : guessFromHead(head, locale);
	if (!encoding.startsWith('utf-16') && looksBinary(head)) return null;
	const origin = { id: '', fileName: name, bytes: Math.max(bytes, head.length + 1) };
	const { raw } = readHead(origin, head, encoding, dialect);
	return raw && raw.columns.length > 1 ? judge(raw, undefined, true) : null;
}

/** A buffer that can't be had is a RangeError; so is a recursion that never ends, and that is a defect. */
export function isNoRoom(error: unknown): boolean {
	return error instanceof RangeError && !/call stack/.test(error.message);
}

function tooLarge({ name, size }: NamedFile, cause?: unknown): Failure {
	return new Failure('import.too_large', { file: name, bytes: size, limit: MAX_BYTES }, cause);
}

async function read(file: NamedFile, options: ReadOptions): Promise<RawReading> {
	const bytes = await headOf(file);
	const set = options.dialect?.encoding;
	const guess = set ? given(set) : guessFromHead(bytes, options.locale);
	if (!guess.encoding.startsWith('utf-16') && looksBinary(bytes))
		throw new Failure('import.binary', { file: file.name, format: '' });
	const origin = { id: options.id, fileName: file.name, bytes: file.size };
	const headIn = (encoding: Encoding, part = bytes) =>
		readHeadAt(file, origin, part, encoding, options.dialect);
	// First a few rows, so that a wrong cut is seen at once and can be set right.
	const opening = options.anyTable ? null : await headIn(guess.encoding, openingOf(bytes));
	const early = opening?.raw ? judge(opening.raw, undefined, true) : null;
	options.onProgress(progress(file, options.id, 0, 0, early));
	if (early) refuseOneColumn(file, early.columns);
	const first = opening && bytes.length <= MOST_EARLY ? opening : await headIn(guess.encoding);
	const whole = async ({ encoding, strict }: EncodingGuess) => {
		const head = encoding === guess.encoding ? first : await headIn(encoding);
		return readWhole(file, head, strict, options);
	};
	const better = guess.sure ? guess : await guessFromFile(file, options.locale);
	try {
		return await whole(better);
	} catch (error) {
		if (!(error instanceof NotThisEncoding)) throw error;
		return whole(await guessFromFile(file, options.locale));
	}
}

/** The fewest bytes that show enough lines: judging them takes most of the wait for the first rows. */
function openingOf(bytes: Uint8Array): Uint8Array {
	const most = bytes.subarray(0, MOST_EARLY);
	if (most.length === bytes.length) return bytes;
	const parts = EARLY_BYTES.map((length) => bytes.subarray(0, length));
	return parts.find((part) => hasLines(part, EARLY_LINES)) ?? most;
}

function hasLines(bytes: Uint8Array, count: number): boolean {
	let at = -1;
	while (count > 0 && (at = bytes.indexOf(LF, at + 1)) >= 0) count--;
	return count === 0;
}

const LF = 10;

function given(encoding: Encoding): EncodingGuess {
	return { encoding, strict: false, sure: true };
}

async function headOf(file: NamedFile): Promise<Uint8Array> {
	const { name, size } = file;
	if (size === 0) throw new Failure('import.empty', { file: name });
	if (size > MAX_BYTES) throw tooLarge(file);
	const head = await bytesIn(file, 0, HEAD_BYTES);
	refuseBinary(head, name);
	return head;
}

async function bytesIn(file: NamedFile, from: number, to: number): Promise<Uint8Array> {
	try {
		return new Uint8Array(await file.slice(from, to).arrayBuffer());
	} catch (error) {
		throw new Failure('import.unreadable', { file: file.name, message: String(error) }, error);
	}
}

/** Reads on in the forms that the head suggests, and again where the whole says otherwise. */
async function readWhole(
	file: NamedFile,
	head: Head,
	strict: boolean,
	options: ReadOptions
): Promise<RawReading> {
	const large = file.size > (options.internedBytes ?? INTERNED_BYTES);
	if (!large && head.complete && head.raw && options.anyTable && !options.lane)
		return finished(file, head, head.raw, options);
	const plan = large && head.raw ? guessPlan(head.raw) : null;
	let interned = options.interned ?? new Set();
	const layout = await layoutOfAll(file, head.layout);
	for (;;) {
		const numbers: NumberColumns =
			head.raw && plan ? numberColumns(head.raw, plan, interned) : new Map();
		const lane = openLane(layout, numbers, strict, options.lane);
		if (plan) options.onEarly?.(new EarlyBlocks(head.raw!, plan, lane.columns, numbers));
		const raw = await readAll(file, head, lane, options);
		const tables = isOpen(file, options) ? tablesOfAll(head, raw, lane) : null;
		if (tables?.dialect) return readTable(file, tables, tables.dialect, strict, options);
		const otherwise = numbers.size > 0 ? contradicted(raw.columns, guessPlan(raw).columns) : [];
		if (otherwise.length === 0)
			return { ...raw, ...(tables && { otherTables: tables.otherTables }) };
		interned = new Set([...interned, ...otherwise]);
	}
}

/** Whether the head showed only a part of the tables, and nobody said where the one to read ends. */
function isOpen(file: NamedFile, { dialect }: ReadOptions): boolean {
	return file.size > HEAD_BYTES && dialect?.until === undefined;
}

/** Reads the largest of the tables that only the whole file has shown. */
async function readTable(
	file: NamedFile,
	{ otherTables }: TableChoice,
	dialect: Dialect,
	strict: boolean,
	options: ReadOptions
): Promise<RawReading> {
	const origin = { id: options.id, fileName: file.name, bytes: file.size };
	const bytes = await headOf(file);
	const chosen = await readHeadAt(file, origin, bytes, dialect.encoding, dialect);
	return readWhole(file, { ...chosen, otherTables }, strict, { ...options, dialect });
}

/** The layout with what the rest of a file tells that is longer than its head. */
async function layoutOfAll(file: NamedFile, layout: Layout): Promise<Layout> {
	if (file.size <= HEAD_BYTES) return layout;
	if (layout.opened && (await provesFirstGroup(file, layout)))
		return { ...layout, watched: true, counted: true };
	const tail = await bytesIn(file, file.size - TAIL_BYTES, file.size);
	return withTail(layout, headText(tail, layout.dialect.encoding));
}

/** Even, as characters of UTF-16 take two; footers have few lines. */
const TAIL_BYTES = 4096;

async function readAll(
	file: NamedFile,
	head: Head,
	lane: Lane,
	options: ReadOptions
): Promise<RawReading> {
	const { id, leaveTurn = () => null, onProgress } = options;
	await feed(lane, file, leaveTurn, (bytes, rows) =>
		onProgress(progress(file, id, bytes, rows, null))
	);
	const { layout, otherTables } = head;
	const origin = {
		id,
		fileName: file.name,
		bytes: file.size,
		dialect: layout.dialect,
		otherTables
	};
	return finished(file, head, rawReading(origin, lane), options);
}

function finished(
	file: NamedFile,
	head: Head,
	raw: RawReading,
	{ id, anyTable, onProgress }: ReadOptions
): RawReading {
	if (!anyTable || raw.columns.length === 0) refuseEmpty(file, head, raw);
	onProgress(progress(file, id, file.size, raw.rows, null));
	return { ...raw, preview: previewByHead(head.raw, raw) };
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

function refuseEmpty(file: NamedFile, { layout, blank }: Head, raw: RawReading): void {
	refuseOneColumn(file, raw.columns);
	if (raw.rows > 0) return;
	const named = raw.columns.length > 0 && layout.dialect.headerRows > 0;
	const code = blank ? 'import.empty' : named ? 'import.no_rows' : 'import.no_header';
	throw new Failure(code, { file: file.name });
}
