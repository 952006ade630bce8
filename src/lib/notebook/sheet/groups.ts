/**
 * Files whose headers agree belong together: they mean the same and are stored one after the other.
 *
 * Invariant: every file stands in exactly one group, groups and files in the order given.
 */
import type { Kind, Role } from '#lib/core/kinds.ts';
import { exact, rescale } from '#lib/core/money.ts';
import type { Choice, FileReading, Question } from '#lib/import/reading.ts';

/** Groups by header row; files that have not been looked at yet wait together in the last one. */
export function groupByHeaders<T extends { readonly reading: FileReading | null }>(
	files: readonly T[],
	isWaiting: (file: T) => boolean
): T[][] {
	const groups = new Map<string, T[]>();
	const waiting: T[] = [];
	for (const file of files) {
		if (isWaiting(file)) waiting.push(file);
		else {
			const key = file.reading ? headerKey(file.reading) : `alone ${groups.size}`;
			groups.set(key, [...(groups.get(key) ?? []), file]);
		}
	}
	return waiting.length > 0 ? [...groups.values(), waiting] : [...groups.values()];
}

/** A header row that names something; columns that go by their place agree with nothing. */
function headerKey({ id, columns, dialect }: FileReading): string {
	if (dialect.headerRows === 0) return `alone ${id}`;
	return JSON.stringify(columns.map(({ header }) => header));
}

export function sameHeaders(a: FileReading, b: FileReading): boolean {
	return headerKey(a) === headerKey(b);
}

/** Whether two files hold the same: every count, sum and first row of the one is the other's. */
export function isTwin(a: FileReading, b: FileReading): boolean {
	return a.bytes === b.bytes && contentOf(a) === contentOf(b);
}

function contentOf({ rows, setAside, columns, preview }: FileReading): string {
	const facts = columns.map(({ header, filled, distinct, unreadable, sum }) => [
		header,
		filled,
		distinct,
		unreadable,
		sum
	]);
	return JSON.stringify([rows, setAside, facts, preview]);
}

/** Headers of `own` that not all of `others` have too. */
export function furtherHeaders(own: FileReading, others: readonly FileReading[]): string[] {
	const headers = others.map(({ columns }) => new Set(columns.map(({ header }) => header)));
	return own.columns.flatMap(({ header }) =>
		header !== '' && headers.some((known) => !known.has(header)) ? header : []
	);
}

export interface Sum {
	readonly minor: number;
	readonly scale: number;
	readonly currency: string | null;
}

const MAIN_ROLE: Readonly<Record<Kind, Role | null>> = {
	orders: 'revenue',
	customers: null,
	service: 'cost',
	survey: null,
	receivables: 'amount',
	rateCard: null
};

/** What the file is about in money, under the answers in force; null where it has none. */
export function mainSum({ kind, columns, questions, answers, currency }: FileReading): Sum | null {
	const settled = questions
		.filter(({ question }) => question !== 'fill_down')
		.flatMap(({ question, choices }) =>
			choices.filter(({ answer, sum }) => answer === answers[question] && sum !== null)
		);
	const [choice] = settled;
	if (choice && choice.sum !== null) return { minor: choice.sum, scale: choice.scale, currency };
	const role = MAIN_ROLE[kind];
	const column = role === null ? undefined : columns.find((each) => each.role === role);
	if (!column || column.sum === null) return null;
	return { minor: column.sum, scale: column.format.scale, currency: column.format.currency };
}

/** The sums added up; null where one of them is missing or the currencies differ. */
export function sumOf(sums: readonly (Sum | null)[]): Sum | null {
	return sums.reduce((a, b) => (a === null || b === null ? null : plus(a, b)));
}

function plus(a: Sum, b: Sum): Sum | null {
	if (a.currency !== b.currency) return null;
	const scale = Math.max(a.scale, b.scale);
	const minor = exact(rescale(a.minor, a.scale, scale) + rescale(b.minor, b.scale, scale));
	return { minor, scale, currency: a.currency };
}

/**
 * The questions of several files as one set: a choice moves the rows and the money of all; what they
 * share with further files, `sharing`, moves those too.
 */
export function questionsOf(
	readings: readonly FileReading[],
	sharing: readonly FileReading[] = []
): Question[] {
	const merged = merge(readings);
	const shared = merge(sharing).get('shared_orders');
	if (merged.has('shared_orders') && shared) merged.set('shared_orders', shared);
	return [...merged.values()];
}

function merge(readings: readonly FileReading[]): Map<string, Question> {
	const merged = new Map<string, Question>();
	for (const question of readings.flatMap(({ questions }) => questions)) {
		const known = merged.get(question.question);
		merged.set(question.question, known ? joined(known, question) : question);
	}
	return merged;
}

function joined(a: Question, b: Question): Question {
	const choices = a.choices.map((choice) => {
		const other = b.choices.find(({ answer }) => answer === choice.answer);
		return other ? added(choice, other) : { ...choice, sum: null };
	});
	const further = b.choices.filter(
		(choice) => !a.choices.some((one) => one.answer === choice.answer)
	);
	return {
		question: a.question,
		choices: [...choices, ...further.map((choice) => ({ ...choice, sum: null }))],
		words: [...new Set([...a.words, ...b.words])],
		...(a.orders !== undefined && { orders: a.orders + (b.orders ?? 0) })
	};
}

function added(a: Choice, b: Choice): Choice {
	const scale = Math.max(a.scale, b.scale);
	const sum =
		a.sum === null || b.sum === null
			? null
			: exact(rescale(a.sum, a.scale, scale) + rescale(b.sum, b.scale, scale));
	return { ...a, rows: a.rows + b.rows, sum, scale };
}
