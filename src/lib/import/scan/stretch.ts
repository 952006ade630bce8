/**
 * A stretch of a file, from one cut to another, scanned by itself: its rows, and of those that are
 * not regular what has to be told, so that whoever has read what stands before can take it up.
 * Invariant: it says so where it does not end with a row, as then the next one would begin elsewhere.
 */
import { lentBytesOf } from '../bytes/blocks.ts';
import type { NumberColumns } from '../cut/collect.ts';
import type { Layout } from '../cut/layout.ts';
import { RowSplitter, type RowSink } from '../cut/lenient.ts';
import { LineMap, type LineSteps } from '../cut/lines.ts';
import type { CutRow } from '../cut/row.ts';
import type { Standing } from '../columns/intern.ts';
import { layoutAgain } from '../head.ts';
import type { OtherReader, StretchTask } from './both-ends.ts';
import type { Known } from './column.ts';
import { type Engine, engineFor } from './engine.ts';
import { DoubtfulLines, planFor } from './lane.ts';
import { Scanner, type ScanPlan } from './scanner.ts';

/** A row, or a line with characters U+0000, to be told of. */
export type Remark =
	| { readonly row: CutRow; readonly line: number; readonly written: string }
	| { readonly nul: number };

/** Plain values, but for the buffers of the blocks; lines and rows count from its beginning. */
export interface Stretch {
	readonly rows: number;
	readonly lines: number;
	readonly columns: readonly Standing[];
	readonly steps: LineSteps;
	readonly remarks: readonly Remark[];
}

/** More of them take more room than they save time. */
const MOST_REMARKS = 100_000;

/** A reader of stretches as it is asked from another thread; nothing of it runs before `open`. */
export function otherReader(): OtherReader {
	let opened: { readonly task: StretchTask; readonly reader: StretchReader } | null = null;
	const current = () => {
		if (!opened) throw new Error('no file was opened');
		return opened;
	};
	return {
		async open(task) {
			const layout = await layoutAgain(task.file, task.dialect);
			opened = { task, reader: new StretchReader(layout, task.numbers, task.strict) };
		},
		read({ from, to }) {
			const { task, reader } = current();
			return reader.read(lentBytesOf(task.file.slice(from, to)), to === task.file.size);
		},
		known: async () => current().reader.known()
	};
}

/** Buffers that go along with what is told, as the reader needs them no more. */
export function buffersOf(stretch: Stretch): ArrayBuffer[] {
	return stretch.columns.flatMap(({ blocks }) =>
		blocks.flatMap(({ codes, mantissas, odd }) =>
			[codes, mantissas, odd].flatMap((values) => (values ? [values.buffer as ArrayBuffer] : []))
		)
	);
}

/** Scans stretches of one file, in any order, with one set of texts. */
class StretchReader {
	readonly #layout: Layout;
	readonly #plan: ScanPlan;
	readonly #engine: Engine;
	#last: StretchLane | null = null;

	constructor(layout: Layout, numbers: NumberColumns, strict: boolean) {
		this.#layout = behindHeader(layout);
		this.#plan = planFor(this.#layout, numbers, strict);
		this.#engine = engineFor(this.#plan);
	}

	/** The stretch of these blocks, `last` where the file ends with it; null where it is no whole rows. */
	async read(blocks: AsyncIterable<Uint8Array>, last: boolean): Promise<Stretch | null> {
		const lane = new StretchLane(this.#layout, this.#plan, this.#engine);
		this.#last = lane;
		for await (const block of blocks) lane.scanner.push(block);
		if (last) lane.scanner.end();
		else if (!lane.scanner.settle()) return null;
		return lane.remarks.length > MOST_REMARKS ? null : lane.stretch();
	}

	/** What is known of each column, when the last stretch was read. */
	known(): Known[] {
		return this.#last?.scanner.columns.map((column) => column.known()) ?? [];
	}
}

class StretchLane implements RowSink {
	readonly lines = new LineMap();
	readonly remarks: Remark[] = [];
	readonly scanner: Scanner;

	constructor(layout: Layout, plan: ScanPlan, engine: Engine) {
		const rows = new DoubtfulLines(new RowSplitter(layout, this));
		this.scanner = new Scanner(plan, rows, this.lines, engine);
	}

	stretch(): Stretch {
		const { rows, lines, columns } = this.scanner;
		const cut = columns.map((column) => column.cut());
		return { rows, lines, columns: cut, steps: this.lines.steps, remarks: this.remarks };
	}

	row(cells: readonly string[], line: number): void {
		this.scanner.add(cells, line);
	}

	take(row: CutRow, line: number, written: string): void {
		const kept = row.aside === null;
		if (!kept) this.remarks.push({ row, line, written });
		else if (row.mended.length > 0)
			this.remarks.push({ row: { ...row, cells: [] }, line, written });
		if (kept) this.scanner.add(row.cells, line);
	}

	nul(line: number): void {
		this.remarks.push({ nul: line });
	}
}

/** The same rows where the header has been read already. */
function behindHeader(layout: Layout): Layout {
	return {
		...layout,
		dataLine: 0,
		notes: [],
		get shapes() {
			return layout.shapes;
		}
	};
}
