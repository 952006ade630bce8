/** Every row of a file in one of three places: read, set aside, left out as the reader wishes. */
import type { FileReading, QuestionCode } from '#lib/import/reading.ts';

export interface Account {
	readonly present: number;
	readonly read: number;
	readonly setAside: number;
	/** Readable, but not counted: cancelled orders, what was paid out, what another file tells. */
	readonly leftOut: number;
}

/** Answers that leave rows out; no row is left out by two of them. */
const LEAVING: Readonly<Partial<Record<QuestionCode, readonly string[]>>> = {
	cancelled: ['no'],
	direction: ['no'],
	shared_orders: ['first', 'last']
};

/** Invariant: read + set aside + left out = present. */
export function accountOf({ rows, setAside, questions, answers }: FileReading): Account {
	let leftOut = 0;
	for (const { question, choices } of questions) {
		const given = choices.find(({ answer }) => answer === answers[question]);
		if (given && LEAVING[question]?.includes(given.answer)) leftOut += given.rows;
	}
	return { present: rows + setAside, read: rows - leftOut, setAside, leftOut };
}
