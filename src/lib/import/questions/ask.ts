/** Everything that only the reader can know of a reading, with what it comes to either way. */
import type { Answers, Choice, Question, QuestionCode } from '../reading.ts';
import { columnAmount } from './amount.ts';
import { RevenueSums, type Sum } from './revenue-sum.ts';
import { askRivals, rivalInForce } from './rivals.ts';
import { countLeftOut } from './row-marks.ts';
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
	const { view, found, answers } = inquiry;
	const { cancelled, repeated, refund, fill } = found;
	const asked: Question[] = [];
	if (cancelled) {
		const rows = countLeftOut(view, termsUnder(view, found, { ...answers, cancelled: 'no' }));
		const places = cancelled.columns.map(({ place }) => place);
		asked.push({ ...yesOrNo(inquiry, 'cancelled', rows, places), words: cancelled.words });
	}
	if (repeated) asked.push(yesOrNo(inquiry, 'repeated_amount', repeated.rows, repeated.places));
	if (refund >= 0) asked.push(yesOrNo(inquiry, 'refunds', refundedRows(view, refund), [refund]));
	if (fill) asked.push(yesOrNo(inquiry, 'fill_down', fill.rows, fill.filled));
	return asked;
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

/** Rows from which something went back. */
function refundedRows(view: View, place: number): number {
	const refund = columnAmount(view, place);
	let rows = 0;
	for (let block = 0; refund && block < view.blocks; block++)
		rows += countNonzero(refund.read(block).values);
	return rows;
}

function countNonzero(values: Float64Array): number {
	let count = 0;
	for (let i = 0; i < values.length; i++) if (values[i] !== 0) count++;
	return count;
}
