/** Everything that only the reader can know of a reading, with what it comes to either way. */
import type { Answers, Choice, PriceCheck, Question, QuestionCode } from '../reading.ts';
import type { EntrySides } from './entry-sides.ts';
import { checkPrices } from './prices.ts';
import { refundedRows } from './refunds.ts';
import { RevenueSums, type Sum } from './revenue-sum.ts';
import { askRivals, rivalInForce } from './rivals.ts';
import { countLeftOut, countMarked } from './row-marks.ts';
import type { Marked } from './marked.ts';
import type { Shared } from './shared.ts';
import { answersTo, settle, type Settled, type Terms, termsUnder } from './terms.ts';
import type { View } from './view.ts';

export interface Asked {
	readonly questions: readonly Question[];
	/** One to each question: the reader's, else our guess. */
	readonly answers: Answers;
	readonly terms: Terms;
	readonly prices: PriceCheck | null;
}

export function ask(view: View, given: Answers): Asked {
	const settled = settle(view, given);
	const { found, answers, terms } = settled;
	const inquiry = { ...settled, view, sums: new RevenueSums(view) };
	const rivals = found.revenue && askRivals(view, terms, inquiry.sums);
	const questions = plainQuestions(inquiry);
	const prices = found.revenue && checkPrices(view, terms, inquiry.sums);
	if (!rivals) return { questions, answers, terms, prices };
	return {
		questions: [rivals, ...questions],
		answers: { rival_amounts: rivalInForce(view), ...answers },
		terms,
		prices
	};
}

interface Inquiry extends Settled {
	readonly view: View;
	readonly sums: RevenueSums;
}

function plainQuestions(inquiry: Inquiry): Question[] {
	const { view, found } = inquiry;
	const { cancelled, direction, returns, sides, repeated, shared, refund, fill } = found;
	const asked: Question[] = [];
	if (cancelled) {
		const rows = countUnder(inquiry, { cancelled: 'no', ...ALL_COUNT });
		asked.push(ofMarked(inquiry, 'cancelled', rows, cancelled));
	}
	if (direction) {
		const rows = countUnder(inquiry, { ...ALL_COUNT, direction: 'no' });
		const others = countUnder(inquiry, ALL_COUNT);
		asked.push(ofMarked(inquiry, 'direction', rows - others, direction));
	}
	if (returns) asked.push(ofMarked(inquiry, 'returns', countMarked(view, returns), returns));
	if (sides) asked.push(ofSides(inquiry, sides));
	if (shared) asked.push(ofShared(inquiry, shared));
	if (repeated) asked.push(ofAnswers(inquiry, 'repeated_amount', repeated.rows, repeated.places));
	if (refund >= 0) asked.push(ofAnswers(inquiry, 'refunds', refundedRows(view, refund), [refund]));
	if (fill) asked.push(ofAnswers(inquiry, 'fill_down', fill.rows, fill.filled));
	return asked;
}

/** What leaves out rows beside cancelled orders, answered so that they count. */
const ALL_COUNT = {
	direction: 'yes',
	entry_side: 'both',
	shared_orders: 'both'
} as const satisfies Answers;

/** Rows left out under these answers and what else is in force: each is counted under one question. */
function countUnder({ view, found, answers }: Inquiry, given: Answers): number {
	return countLeftOut(view, termsUnder(view, found, { ...answers, ...given }));
}

function ofMarked(inquiry: Inquiry, code: QuestionCode, rows: number, marked: Marked): Question {
	const places = marked.columns.map(({ place }) => place);
	return { ...ofAnswers(inquiry, code, rows, places), words: marked.words };
}

/** All entries are touched: whichever side counts, the other is taken off or left out. */
function ofSides(inquiry: Inquiry, { debit, credit }: EntrySides): Question {
	const rows = countMarked(inquiry.view, debit) + countMarked(inquiry.view, credit);
	return { ...ofMarked(inquiry, 'entry_side', rows, debit), words: sideWords(debit, credit) };
}

/** One word for each side, the debit first. */
function sideWords(...sides: readonly Marked[]): string[] {
	return sides.map(({ words }) => words[0] ?? '');
}

/** Each answer with the rows that count nowhere but elsewhere, and what is left. */
function ofShared(inquiry: Inquiry, { files, again }: Shared): Question {
	const others = countUnder(inquiry, { shared_orders: 'both' });
	const place = inquiry.view.place('orderId');
	const { question, choices } = ofAnswers(inquiry, 'shared_orders', 0, [place]);
	const counted = choices.map((choice) => ({
		...choice,
		rows: countUnder(inquiry, { shared_orders: choice.answer }) - others
	}));
	return { question, choices: counted, words: files, orders: again };
}

/** Each answer with the revenue that it leaves. */
function ofAnswers(
	inquiry: Inquiry,
	question: QuestionCode,
	rows: number,
	places: readonly number[]
): Question {
	const columns = places.map((place) => inquiry.view.header(place));
	const choices = answersTo(question).map((answer): Choice => ({
		answer,
		columns,
		rows,
		...sumUnder(inquiry, question, answer)
	}));
	return { question, choices, words: [] };
}

/** Of blanks, the revenue that has a customer: they change who it belongs to, not what it is. */
function sumUnder(
	{ view, found, answers, sums }: Inquiry,
	code: QuestionCode,
	answer: string
): Sum {
	if (!found.revenue) return { sum: null, scale: 0 };
	const terms = termsUnder(view, found, { ...answers, [code]: answer });
	return sums.of(terms, found.revenue, view.place('revenue'), code === 'fill_down');
}
