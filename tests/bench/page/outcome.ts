/** What every contender tells about one reading of a file. */
import type { Economics } from './economics/answer.ts';
import type { ShapeName } from './shapes.ts';

export interface Task {
	readonly file: File;
	readonly shape: ShapeName;
}

/** Facts of the whole file: contenders that read the same have the same. */
export interface Answer {
	readonly rows: number;
	readonly setAside: number;
	readonly amountCents: number;
	readonly costCents: number;
	readonly customers: number;
	/** Days since 1970-01-01. */
	readonly firstDay: number;
	readonly lastDay: number;
}

/** Names of the parts of the work and how long each took, in milliseconds. */
export type Parts = Readonly<Record<string, number>>;

export interface ReadColumns {
	readonly parts: Parts;
	/** Bytes of the typed columns with their dictionaries; null where they can't be counted. */
	readonly columnBytes: number | null;
}

/** A contender that is loaded and waits for a file. */
export interface Contender {
	/** Ends when the columns stand in the worker. */
	read(task: Task): Promise<ReadColumns>;
	/** Null for one that makes no columns. */
	answer(): Promise<Answer | Economics | null>;
}
