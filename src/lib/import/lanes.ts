/**
 * The two ways from bytes to columns: the scanner for what is mostly regular, and the lenient lane
 * for every dialect. Invariant: which one is taken changes nothing in what comes out.
 */
import { Collector, type NumberColumns } from './cut/collect.ts';
import type { Layout } from './cut/layout.ts';
import { TextStream } from './bytes/decode.ts';
import { RowSplitter } from './cut/lenient.ts';
import { ScanLane, scannable } from './scan/lane.ts';

export type LaneName = 'scan' | 'lenient';

/** A collector that is fed the bytes of a file, in blocks of any size. */
export interface Lane extends Collector {
	/** `NotThisEncoding` where a byte does not fit and the lane is strict. */
	push(bytes: Uint8Array): void;
	end(): void;
}

/** The scanner where it understands the dialect and the platform has what it needs, unless `name` forbids. */
export function openLane(
	layout: Layout,
	numbers: NumberColumns,
	strict: boolean,
	name: LaneName = 'scan'
): Lane {
	return name === 'scan' && !layout.watched && scannable(layout.dialect)
		? new ScanLane(layout, numbers, strict)
		: new LenientLane(layout, numbers, strict);
}

class LenientLane extends Collector implements Lane {
	readonly #text: TextStream;
	readonly #splitter: RowSplitter;

	constructor(layout: Layout, numbers: NumberColumns, strict: boolean) {
		super(layout, numbers);
		this.#text = new TextStream(layout.dialect.encoding, strict);
		this.#splitter = new RowSplitter(layout, this);
	}

	push(bytes: Uint8Array): void {
		this.#splitter.push(this.#text.push(bytes));
	}

	end(): void {
		this.#splitter.push(this.#text.end());
		this.#splitter.end();
	}
}
