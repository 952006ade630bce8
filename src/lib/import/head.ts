/** The beginning of a file: how it is cut, and its rows by themselves, which need not wait for its end. */
import { Collector } from './cut/collect.ts';
import { type Layout, layoutOf } from './cut/layout.ts';
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
}

type Origin = Pick<RawReading, 'id' | 'fileName' | 'bytes'>;

/** Reads `bytes`, with which a file begins; what `set` leaves out of the dialect is guessed. */
export function readHead(
	origin: Origin,
	bytes: Uint8Array,
	encoding: Encoding,
	set?: Partial<Dialect>
): Head {
	const whole = bytes.length === origin.bytes;
	const text = whole ? wholeText(bytes, encoding) : headText(bytes, encoding);
	const { dialect, otherTables } = sniff(text, encoding, whole, set);
	const layout = layoutOf(text, dialect, whole);
	const collector = new Collector(layout);
	const splitter = new RowSplitter(layout, collector);
	splitter.push(text);
	if (whole) splitter.end();
	const none = collector.columns.length === 0;
	const raw = none ? null : rawReading({ ...origin, dialect, otherTables }, collector);
	const complete = whole && raw !== null && !text.includes('\uFFFD');
	return { layout, otherTables, raw, complete, blank: text.trim() === '' };
}

function wholeText(bytes: Uint8Array, encoding: Encoding): string {
	const stream = new TextStream(encoding, false);
	return stream.push(bytes) + stream.end();
}
