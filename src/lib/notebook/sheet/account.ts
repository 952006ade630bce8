/** Every row of a file in one of three places: read, set aside, left out as the reader wishes. */
import type { FileReading } from '#lib/import/reading.ts';

export interface Account {
	readonly present: number;
	readonly read: number;
	readonly setAside: number;
	/** Readable, but not counted: cancelled orders, where they don't count. */
	readonly leftOut: number;
}

/** Invariant: read + set aside + left out = present. */
export function accountOf({ rows, setAside, questions, answers }: FileReading): Account {
	const cancelled = questions.find(({ question }) => question === 'cancelled');
	const leaves = answers.cancelled === 'no' ? cancelled : undefined;
	const leftOut = leaves?.choices.find(({ answer }) => answer === 'no')?.rows ?? 0;
	return { present: rows + setAside, read: rows - leftOut, setAside, leftOut };
}
