/** Whether a file begins with a group that is longer than its head and counts its rows above them. */
import { lentBytesOf } from './bytes/blocks.ts';
import { TextStream } from './bytes/decode.ts';
import { GroupSums } from './cut/group-sums.ts';
import type { Layout } from './cut/layout.ts';
import { NO_RECORDS, RowSplitter, type RowSink } from './cut/lenient.ts';
import type { CutRow } from './cut/row.ts';
import { countedIn } from './cut/total.ts';

/** Reads no further than to the last row that the group says it has: what it states is their sum. */
export async function provesFirstGroup(file: Blob, layout: Layout): Promise<boolean> {
	const group = new FirstGroup();
	const text = new TextStream(layout.dialect.encoding, false);
	const splitter = new RowSplitter(layout, group);
	for await (const block of lentBytesOf(file)) {
		splitter.push(text.push(block));
		if (group.proven !== null) return group.proven;
	}
	splitter.push(text.end());
	splitter.end();
	return group.proven ?? false;
}

/** The rows of the innermost group with which a table begins. */
class FirstGroup implements RowSink {
	readonly #sums = new GroupSums();
	#name: readonly string[] = [];
	#rows = 0;
	/** Null until all of its rows have been told. */
	proven: boolean | null = null;

	row(cells: readonly string[]): void {
		if (this.proven !== null) return;
		if (this.#rows === 0 && countedIn(cells) > 0) {
			this.#name = cells;
			return;
		}
		this.#sums.add(cells);
		const count = countedIn(this.#name);
		if (++this.#rows >= count) this.proven = count > 1 && this.#sums.rowsIn(this.#name) === count;
	}

	/** What is set aside is among the rows that the group counts and adds up. */
	take({ cells, aside }: CutRow): void {
		if (!NO_RECORDS.has(aside)) this.row(cells);
	}

	nul(): void {}
}
