/** What a dropped file holds: tables that can be read one by one, each as a file of text. */
import type { Dialect } from '../reading.ts';

export type OnHead = (head: Uint8Array) => void;

export interface Part {
	/** The name of the sheet or entry; of a plain file its own. */
	readonly name: string;
	/** `file`: the dropped file itself, read as it is; anything else has to be opened. */
	readonly kind: 'file' | 'sheet' | 'entry';
	/** Unpacked, as far as the container says so; it is not believed when the part is opened. */
	readonly bytes: number | null;
	/** Rows that hold something, of a sheet that is quickly counted. */
	readonly rows?: number;
	/**
	 * The part as a file of its own; fails as `unpack` does. `onHead` is told once what it begins
	 * with, 16 KB or more, while the rest is still to be unpacked; never where that is all.
	 */
	open(onHead?: OnHead): Promise<File>;
	/** What is known of the text, as it was written here; the rest is for the reader to find. */
	readonly dialect?: Partial<Dialect>;
}
