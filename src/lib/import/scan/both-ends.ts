/**
 * A large file read by two: here from its beginning on, stretch by stretch, and by another reader,
 * in a thread of its own, from its end.
 * Invariants: each stretch is taken by one of the two; where the other fails, or a stretch turns out
 * not to begin with a row, this one reads on to the end as if it were alone.
 */
import { lentBytesOf } from '../bytes/blocks.ts';
import type { Known } from './column.ts';
import type { NumberColumns } from '../cut/collect.ts';
import type { Dialect } from '../reading.ts';
import type { Stretch } from './stretch.ts';

/** All that it takes to read a stretch. */
export interface StretchTask {
	readonly file: Blob;
	readonly dialect: Dialect;
	readonly numbers: NumberColumns;
	readonly strict: boolean;
}

/** The other reader. */
export interface OtherReader {
	/** To be called first. */
	open(task: StretchTask): Promise<void>;
	/** The stretch between two places of the file; null where it is no whole rows. */
	read(part: { readonly from: number; readonly to: number }): Promise<Stretch | null>;
	/** Of all stretches read; the last call. */
	known(): Promise<Known[]>;
}

export interface OtherThread {
	readonly reader: OtherReader;
	/** Ends it, whatever it does. */
	close(): void;
	/** Lets its messages arrive. */
	turn(): Promise<void>;
}

/** What the other has read: the rest of the file. */
export interface Rest {
	readonly stretches: readonly Stretch[];
	readonly known: readonly Known[];
}

/** Blocks between two turns for the other. */
const TURN_BLOCKS = 16;

export class BothEnds {
	readonly #file: Blob;
	readonly #cuts: readonly number[];
	readonly #other: OtherThread;
	readonly #othersWork: Promise<void>;
	/** Stretches taken from the beginning; the first one taken from the end. */
	#front = 0;
	#back: number;
	#stretches: Stretch[] = [];
	#known: Known[] = [];

	/** `cuts` are places where rows begin, the first 0, the last the end of the file. */
	constructor(task: StretchTask, cuts: readonly number[], other: OtherThread) {
		this.#file = task.file;
		this.#cuts = cuts;
		this.#other = other;
		this.#back = cuts.length - 1;
		this.#othersWork = this.#readBack(task);
	}

	/** Of what the other has read by now. */
	get othersBytes(): number {
		return this.#stretches.length === 0 ? 0 : this.#file.size - this.#cuts[this.#back]!;
	}

	get othersRows(): number {
		return this.#stretches.reduce((sum, { rows }) => sum + rows, 0);
	}

	/** The blocks to be read here; `settle` says whether what was read of them ended with a row. */
	async *blocks(settle: () => boolean): AsyncGenerator<Uint8Array, void, undefined> {
		let count = 0;
		while (this.#front < this.#back) {
			const at = this.#front++;
			const stretch = this.#file.slice(this.#cuts[at], this.#cuts[at + 1]);
			for await (const block of lentBytesOf(stretch)) {
				yield block;
				if (++count % TURN_BLOCKS === 0) await this.#other.turn();
			}
			if (this.#front < this.#back) continue;
			await this.#othersWork;
			if (this.#stretches.length > 0 && !settle()) this.#readAlone();
		}
	}

	/** When all blocks have been read: what stands behind them; null where they were all. */
	get rest(): Rest | null {
		if (this.#stretches.length === 0) return null;
		return { stretches: this.#stretches, known: this.#known };
	}

	close(): void {
		this.#other.close();
	}

	async #readBack(task: StretchTask): Promise<void> {
		const { reader } = this.#other;
		try {
			await reader.open(task);
			while (this.#back > this.#front + 1) {
				const at = --this.#back;
				const stretch = await reader.read({ from: this.#cuts[at]!, to: this.#cuts[at + 1]! });
				if (stretch === null) return this.#readAlone();
				this.#stretches.unshift(stretch);
			}
			if (this.#stretches.length > 0) this.#known = await reader.known();
			this.#other.close();
		} catch {
			// Whatever it was: if it lies in the file it is met here again.
			this.#readAlone();
		}
	}

	#readAlone(): void {
		this.#other.close();
		this.#stretches = [];
		this.#back = this.#cuts.length - 1;
	}
}
