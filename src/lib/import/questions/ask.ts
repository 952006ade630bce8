/** Everything that only the reader can know of a reading, with what it comes to either way. */
import type { Answers, Choice, Question, QuestionCode } from '../reading.ts';
import { refundedRows } from './refunds.ts';
import { RevenueSums, type Sum } from './revenue-sum.ts';
import { askRivals, rivalInForce } from './rivals.ts';
import { countLeftOut, countMarked } from './row-marks.ts';
import type { Marked } from './marked.ts';
import { settle, type Settled, type Terms, termsUnder } from './terms.ts';
import type { View } from './view.ts';

export interface Asked {
	readonly questions: readonly Question[];
	/** One to each question: the reader's, else our guess. */
	readonly answers: Answers;
	readonly terms: Terms;
}

export function ask(view: View, given: Answers): Asked {
	const settled = settle(view, given);
	const { found, answers, terms } = settled;
	const inquiry = { ...settled, view, sums: new RevenueSums(view) };
	const rivals = found.revenue && askRivals(view, terms, inquiry.sums);
	const questions = plainQuestions(inquiry);
	if (!rivals) return { questions, answers, terms };
	return {
		questions: [rivals, ...questions],
		answers: { rival_amounts: rivalInForce(view), ...answers },
		terms
	};
}

interface Inquiry extends Settled {
	readonly view: View;
	readonly sums: RevenueSums;
}

function plainQuestions(inquiry: Inquiry): Question[] {
	const { view, found } = inquiry;
	const { cancelled, direction, returns, repeated, refund, fill } = found;
	const asked: Question[] = [];
	if (cancelled) {
		const rows = countUnder(inquiry, { cancelled: 'no', direction: 'yes' });
		asked.push(ofMarked(inquiry, 'cancelled', rows, cancelled));
	}
	if (direction) {
		const rows = countUnder(inquiry, { direction: 'no' });
		const others = countUnder(inquiry, { direction: 'yes' });
		asked.push(ofMarked(inquiry, 'direction', rows - others, direction));
	}
	if (returns) asked.push(ofMarked(inquiry, 'returns', countMarked(view, returns), returns));
	if (repeated) asked.push(yesOrNo(inquiry, 'repeated_amount', repeated.rows, repeated.places));
	if (refund >= 0) asked.push(yesOrNo(inquiry, 'refunds', refundedRows(view, refund), [refund]));
	if (fill) asked.push(yesOrNo(inquiry, 'fill_down', fill.rows, fill.filled));
	return asked;
}

/** Rows left out under these answers and what else is in force: each is counted under one question. */
function countUnder({ view, found, answers }: Inquiry, given: Answers): number {
	return countLeftOut(view, termsUnder(view, found, { ...answers, ...given }));
}

function ofMarked(inquiry: Inquiry, code: QuestionCode, rows: number, marked: Marked): Question {
	const places = marked.columns.map(({ place }) => place);
	return { ...yesOrNo(inquiry, code, rows, places), words: marked.words };
}

/** Both answers with the revenue that each leaves. */
function yesOrNo(
	inquiry: Inquiry,
	question: QuestionCode,
	rows: number,
	places: readonly number[]
): Question {
	const columns = places.map((place) => inquiry.view.header(place));
	const choices = ['yes', 'no'].map((answer): Choice => ({
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
