/** Every row of a file in one of three places: read, set aside, left out as the reader wishes. */
import type { FileReading, QuestionCode } from '#lib/import/reading.ts';

export interface Account {
	readonly present: number;
	readonly read: number;
	readonly setAside: number;
	/** Readable, but not counted: cancelled orders and what was paid out, where they don't count. */
	readonly leftOut: number;
}

/** Questions whose no leaves rows out; no row is left out by two of them. */
const LEAVING: ReadonlySet<QuestionCode> = new Set<QuestionCode>(['cancelled', 'direction']);

/** Invariant: read + set aside + left out = present. */
export function accountOf({ rows, setAside, questions, answers }: FileReading): Account {
	let leftOut = 0;
	for (const { question, choices } of questions)
		if (LEAVING.has(question) && answers[question] === 'no')
			leftOut += choices.find(({ answer }) => answer === 'no')?.rows ?? 0;
	return { present: rows + setAside, read: rows - leftOut, setAside, leftOut };
}
