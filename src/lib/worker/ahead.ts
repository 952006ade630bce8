/**
 * What will probably be stored of one reading, written before anyone asks for it: while the file is
 * still being read, and all of it while the reader looks at the sheet.
 * Invariants: whatever happens here, the same is stored as without it; nothing here is named by a
 * manifest; the import lock is held while anything is there; between two segments others have a turn;
 * a defect met here is told by whoever waits for the end of it next.
 */
import { Failure } from '#lib/core/failure.ts';
import type { EarlyBlocks } from '#lib/import/columns/early.ts';
import type { RawColumn } from '#lib/import/columns/intern.ts';
import { isNoRoom, toSource, type RawReading } from '#lib/import/read.ts';
import type { Mapping, Problem } from '#lib/import/reading.ts';
import { writeTable, type Written } from '#lib/store/datasets.ts';
import { encodeColumn, Segments } from '#lib/store/segments.ts';
import { hold } from './import-lock.ts';
import { newId } from './new-id.ts';

/** A table that is there as a whole, under a mapping of these columns. */
export interface WrittenAhead {
	readonly table: Written;
	readonly rows: number;
	readonly problems: readonly Problem[];
}

type Whole = WrittenAhead & { readonly columns: readonly RawColumn[]; readonly mapping: Mapping };

/** Readers change one thing after the other; a moment's rest means that they look. */
const REST_MS = 150;

export class Ahead {
	#segments = new Segments(newId());
	#early: EarlyBlocks | null = null;
	#whole: Whole | null = null;
	#work: Promise<void> | null = null;
	#defects: unknown[] = [];
	#turn = 0;
	#off = false;

	/** Where it was written, and where the rest may follow. */
	get segments(): Segments {
		return this.#segments;
	}

	get isAtWork(): boolean {
		return this.#work !== null;
	}

	get isEmpty(): boolean {
		return !this.isAtWork && this.#segments.bytes === 0;
	}

	/** The columns of a file that is being read; each `goOn` writes those that stand by then. */
	follow(blocks: EarlyBlocks): void {
		this.#early = blocks;
	}

	goOn(): void {
		const blocks = this.#early;
		if (blocks && !this.#work) this.#start((step) => this.#writeEarly(blocks, step));
	}

	/** Begins to write all of it, and ends what was under way. */
	begin(raw: RawReading, mapping: Mapping): void {
		this.halt();
		if (!this.writtenAs(raw, mapping)) this.#start((step) => this.#writeAll(raw, mapping, step));
	}

	/** Ends what is under way at its next segment; what was written stays. */
	halt(): void {
		this.#turn++;
		this.#early = null;
	}

	/** Halts, and resolves when nothing is being written any more; rejects with a defect not told yet. */
	async stop(): Promise<void> {
		this.halt();
		await this.#work;
		const [defect] = this.#defects.splice(0);
		if (defect !== undefined) throw defect;
	}

	writtenAs({ columns }: RawReading, mapping: Mapping): WrittenAhead | null {
		const { columns: known, mapping: taken } = this.#whole ?? {};
		const same = known?.length === columns.length && known.every((one, i) => one === columns[i]);
		return same && keyOf(taken!) === keyOf(mapping) ? this.#whole : null;
	}

	/** Takes all of it away, and would begin anew; rejects as `stop` does, when that is done. */
	async clear(): Promise<void> {
		const { segments } = this;
		this.#whole = null;
		this.#segments = new Segments(newId());
		try {
			await this.stop();
		} finally {
			// What can't be taken away now, the next sweep takes.
			if (segments.bytes > 0) await segments.remove().catch(forgiven);
		}
	}

	/** Takes all of it away for good. */
	async end(): Promise<void> {
		this.#off = true;
		await this.clear();
	}

	#start(write: (step: () => void) => Promise<void>): void {
		if (this.#off) return;
		const [before, turn] = [this.#work, ++this.#turn];
		const step = () => {
			if (turn !== this.#turn) throw STOPPED;
		};
		const work = this.#attempt(before, write, step).finally(() => {
			if (this.#work === work) this.#work = null;
		});
		this.#work = work;
	}

	async #attempt(
		before: Promise<void> | null,
		write: (step: () => void) => Promise<void>,
		step: () => void
	): Promise<void> {
		try {
			await before;
			step();
			if (await hold()) await write(step);
		} catch (thrown) {
			if (thrown === STOPPED) return;
			this.#early = null;
			if (!isForgivable(thrown)) this.#defects.push(thrown);
		}
	}

	async #writeEarly(blocks: EarlyBlocks, step: () => void): Promise<void> {
		const { segments } = this;
		for (let columns = blocks.next(); columns; columns = blocks.next()) {
			await segments.keep(columns.map(({ field, column }) => encodeColumn(field, column)));
			step();
		}
	}

	async #writeAll(raw: RawReading, mapping: Mapping, step: () => void): Promise<void> {
		await new Promise((rested) => setTimeout(rested, REST_MS));
		step();
		const { table: source, problems } = toSource(raw, mapping);
		const table = await writeTable(source, this.segments, step);
		step();
		const { columns } = raw;
		this.#whole = { table, rows: source.rows, problems, columns, mapping };
	}
}

/** Thrown to end what has become useless. */
const STOPPED = new Error('stopped');

/** No room, or a mapping that can't be stored: `store` meets the same again and tells it. */
function isForgivable(thrown: unknown): boolean {
	return thrown instanceof Failure || isNoRoom(thrown);
}

function forgiven(thrown: unknown): void {
	if (!isForgivable(thrown)) throw thrown;
}

function keyOf({ kind, columns, answers }: Mapping): string {
	const ordered = (plain: object) => Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1));
	const formats = columns.map(({ role, format }) => [role, ordered(format)]);
	return JSON.stringify([kind, formats, ordered(answers)]);
}
