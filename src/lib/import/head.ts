/** The beginning of a file: how it is cut, and its rows by themselves, which need not wait for its end. */
import { Collector } from './cut/collect.ts';
import { type Layout, layoutOf } from './cut/layout.ts';
import { textBehind } from './bytes/behind.ts';
import { headText, TextStream } from './bytes/decode.ts';
import { RowSplitter } from './cut/lenient.ts';
import { rawReading, type RawReading } from './raw.ts';
import type { Dialect, Encoding, OtherTable } from './reading.ts';
import { sniff } from './cut/sniff.ts';

export interface Head {
	readonly layout: Layout;
	readonly otherTables: readonly OtherTable[];
	/** Its rows, always by the lenient lane; null where not even a header was found. */
	readonly raw: RawReading | null;
	/** All of the file, and every byte of it fits the encoding: `raw` is the reading. */
	readonly complete: boolean;
	/** Nothing but blanks. */
	readonly blank: boolean;
	/** The last line of the file that was looked at for other tables. */
	readonly lastLine: number;
}

type Origin = Pick<RawReading, 'id' | 'fileName' | 'bytes'>;
type Cut = Partial<Dialect>;

/** What the judgement of the whole file begins with. */
export const HEAD_BYTES = 262_144;

/** Reads `bytes`, with which a file begins; what `set` leaves out of the dialect is guessed. */
export function readHead(origin: Origin, bytes: Uint8Array, encoding: Encoding, set?: Cut): Head {
	const whole = bytes.length === origin.bytes;
	const text = whole ? wholeText(bytes, encoding) : headText(bytes, encoding);
	return headOf(origin, text, whole, encoding, set);
}

/**
 * Where `set` says that the table begins behind `bytes` the beginning is that of the table: lines
 * above it are counted, but not looked at.
 */
export async function readHeadAt(
	file: Blob,
	origin: Origin,
	bytes: Uint8Array,
	encoding: Encoding,
	set: Cut = {}
): Promise<Head> {
	const above = set.preamble ?? 0;
	const text = above < NEAR_LINES ? '' : headText(bytes, encoding);
	if (above < NEAR_LINES || above + NEAR_LINES < linesOf(text) || bytes.length === origin.bytes)
		return readHead(origin, bytes, encoding, set);
	const behind = await textBehind(file, encoding, above, bytes.length);
	const until = set.until === undefined ? {} : { until: set.until && set.until - above };
	const cut = { ...set, ...until, preamble: 0 };
	const head = headOf(origin, behind.text, behind.whole, encoding, cut);
	return {
		...head,
		complete: false,
		layout: lower(head.layout, above),
		lastLine: head.lastLine + above
	};
}

/** A table that begins so near the start of a file has enough of its rows in the beginning of it. */
const NEAR_LINES = 50;

function headOf(origin: Origin, text: string, whole: boolean, encoding: Encoding, set?: Cut): Head {
	const { dialect, otherTables } = sniff(text, encoding, whole, set);
	const layout = layoutOf(text, dialect, whole);
	const collector = new Collector(layout);
	const splitter = new RowSplitter(layout, collector);
	splitter.push(text);
	if (whole) splitter.end();
	const none = collector.columns.length === 0;
	const raw = none ? null : rawReading({ ...origin, dialect, otherTables }, collector);
	const complete = whole && raw !== null && !text.includes('\uFFFD');
	const blank = text.trim() === '';
	return { layout, otherTables, raw, complete, blank, lastLine: linesOf(text) };
}

function linesOf(text: string): number {
	return text.split('\n').length - 1;
}

/** The layout of a table that stands so many lines further down. */
function lower({ dialect, ...layout }: Layout, lines: number): Layout {
	const { preamble, until } = dialect;
	return {
		...layout,
		dialect: { ...dialect, preamble: preamble + lines, until: until && until + lines },
		dataLine: layout.dataLine + lines,
		notes: layout.notes.map((note) => ({ ...note, line: note.line + lines }))
	};
}

function wholeText(bytes: Uint8Array, encoding: Encoding): string {
	const stream = new TextStream(encoding, false);
	return stream.push(bytes) + stream.end();
}
