/**
 * Satisfaction, and what it does to buying. An answer decides whether an order follows it: the
 * chance rises up to 6.5, stands still to 8.5 (the zone of indifference) and then climbs.
 */
import { LAST, FIRST, iso } from './calendar.mjs';
import { chance, normal, stream, weighted, whole } from './random.mjs';

export const SURVEY_HEADER = ['customer_id', 'date', 'satisfaction', 'recommend'];

/** An order that follows comes within so many days; one that does not, not for so many. */
const SOON = 70;
const LONG = 185;

const MIXED = [
	[1, 0.4],
	[2, 0.6],
	[3, 0.9],
	[4, 2],
	[5, 2.6],
	[5.5, 2.4],
	[6, 2.6],
	[6.5, 3],
	[7, 4],
	[7.5, 5],
	[8, 26],
	[8.5, 26],
	[9, 13],
	[9.5, 9],
	[10, 8]
];
const SCORES = {
	mixed: MIXED,
	unhappy: MIXED.map(([score, weight]) => [score, score < 7 ? weight * 2 : weight]),
	loyal: [
		[9, 2],
		[9.5, 3],
		[10, 3]
	],
	parting: [
		[8, 3],
		[8.5, 3],
		[9, 1],
		[6, 1]
	]
};

/** The chance that an order follows an answer with this score. */
function repurchase(score) {
	if (score < 6.5) return Math.max(0.03, 0.52 - 0.15 * (6.5 - score));
	return score <= 8.5 ? 0.52 : 0.52 + (0.44 * (score - 8.5)) / 1.5;
}

/**
 * Asks a customer who orders on `days`, which change accordingly: returns the answers and the
 * days on which orders really fall.
 */
export function askCustomer(customer, days) {
	if (customer.survey === null || days.length === 0) return { answers: [], days };
	const random = stream(`survey ${customer.id}`);
	const answers = answerDays(random, customer).map((at) => ({
		customer: customer.id,
		at,
		...scores(random, SCORES[customer.survey])
	}));
	if (customer.survey === 'mixed' || customer.survey === 'unhappy')
		for (const answer of answers) days = followed(random, days, answer);
	return { answers: answers.filter(({ at }) => at > days[0]), days };
}

function answerDays(random, { survey, start, end }) {
	if (survey === 'parting') return [end - whole(random, 1, 12)];
	const days = [];
	for (let at = start + whole(random, 25, 330); at < LAST - 15; at += whole(random, 215, 400))
		days.push(at);
	return days;
}

function scores(random, table) {
	const score = weighted(random, table);
	const recommend = Math.round(score + 0.9 * normal(random) - 0.2);
	return { score, recommend: Math.min(10, Math.max(0, recommend)) };
}

function followed(random, days, { at, score }) {
	if (at <= days[0]) return days;
	if (chance(random, repurchase(score))) return withOrderSoon(random, days, at);
	const gone = chance(random, 0.25);
	return days.filter((one) => one <= at || (!gone && one > at + LONG));
}

function withOrderSoon(random, days, at) {
	if (days.some((one) => one > at && one <= at + SOON)) return days;
	const extra = at + whole(random, 5, SOON);
	return extra > LAST ? days : [...days, extra].sort((a, b) => a - b);
}

export function surveyRows(answers) {
	return answers
		.toSorted((a, b) => a.at - b.at || (a.customer < b.customer ? -1 : 1))
		.filter(({ at }) => at >= FIRST)
		.map(({ customer, at, score, recommend }) => [customer, iso(at), score, recommend]);
}
