/** Everything that only the reader can know of a reading, with what it comes to either way. */
import type { Answers, Choice, Question, QuestionCode } from '../reading.ts';
import { type Amount, columnAmount } from './amount.ts';
import { revenueSum } from './revenue-sum.ts';
import { askRivals, rivalInForce } from './rivals.ts';
import { countLeftOut } from './row-marks.ts';
import { type Found, settle, type Terms, termsUnder } from './terms.ts';
import type { View } from './view.ts';

export interface Asked {
	readonly questions: readonly Question[];
	/** One to each question: the reader's, else our guess. */
	readonly answers: Answers;
	readonly terms: Terms;
}

export function ask(view: View, given: Answers): Asked {
	const { found, answers, terms } = settle(view, given);
	if (!found.revenue) return { questions: plainQuestions(view, found, answers), answers, terms };
	const rivals = askRivals(view, terms);
	const questions = plainQuestions(view, found, answers);
	if (!rivals) return { questions, answers, terms };
	return {
		questions: [rivals, ...questions],
		answers: { rival_amounts: rivalInForce(view), ...answers },
		terms
	};
}

function plainQuestions(view: View, found: Found, answers: Answers): Question[] {
	const { cancelled, repeated, refund, fill } = found;
	const asked: Question[] = [];
	const add = (
		code: QuestionCode,
		rows: number,
		places: readonly number[],
		words: readonly string[] = []
	) => asked.push(yesOrNo(view, found, answers, { code, rows, places, words }));
	if (cancelled) {
		const places = cancelled.columns.map(({ place }) => place);
		const all = termsUnder(view, found, { ...answers, cancelled: 'no' });
		add('cancelled', countLeftOut(view, all), places, cancelled.words);
	}
	if (repeated) add('repeated_amount', repeated.rows, repeated.places);
	if (refund >= 0) add('refunds', refundedRows(view, refund), [refund]);
	if (fill) add('fill_down', fill.rows, fill.filled);
	return asked;
}

interface Asking {
	readonly code: QuestionCode;
	readonly rows: number;
	readonly places: readonly number[];
	readonly words: readonly string[];
}

/** Both answers with the revenue that each leaves; of blanks, the revenue that has a customer. */
function yesOrNo(view: View, found: Found, answers: Answers, asking: Asking): Question {
	const { code, rows, places, words } = asking;
	const columns = places.map((place) => view.header(place));
	const choices = ['yes', 'no'].map((answer): Choice => {
		const terms = termsUnder(view, found, { ...answers, [code]: answer });
		return { answer, columns, rows, ...sumUnder(view, terms, found.revenue, code === 'fill_down') };
	});
	return { question: code, choices, words };
}

function sumUnder(view: View, terms: Terms, revenue: Amount | null, attributed: boolean) {
	if (!revenue) return { sum: null, scale: 0 };
	return revenueSum(view, terms, revenue, view.place('revenue'), attributed);
}

/** Rows from which something went back. */
function refundedRows(view: View, place: number): number {
	const refund = columnAmount(view, place);
	let rows = 0;
	for (let block = 0; refund && block < view.blocks; block++)
		for (const value of refund.read(block).values) if (value !== 0) rows++;
	return rows;
}
