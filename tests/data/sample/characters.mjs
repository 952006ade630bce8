/**
 * What kinds of customers there are and what is planted in each: the one place to look for why
 * a customer behaves as it does. Money in yuan; `revenue` is what an order is worth at list
 * price, `every` the days between two orders.
 */
import { FIRST, LAST, LEAVING, day, monthOf } from './calendar.mjs';
import { between, skewed, whole } from './random.mjs';

const DEFAULTS = {
	chain: false,
	office: false,
	credit: false,
	survey: null,
	region: null,
	visits: 4,
	visitsGrow: 1,
	complaints: 0.05,
	discount: 0.03,
	discountGrows: 0,
	fees: 0,
	feesGrow: 0,
	late: null,
	stray: 0,
	narrowFrom: Infinity,
	bulk: false,
	gifts: false,
	sample: false,
	months: null,
	silent: null,
	fading: 0,
	every: null,
	order: () => 0,
	start: (random) => FIRST + whole(random, 0, random() < 0.6 ? 60 : 640),
	end: () => LAST,
	pace: () => 1,
	growth: () => 1
};

const KEY = { survey: 'loyal', credit: true, visits: 24, discount: 0.05, chain: false };
const MEETING = day(2025, 1, 1);

export const CHARACTERS = [
	// One supermarket chain with more than a tenth of all revenue that costs more than it brings.
	character('giant', 1, {
		chain: true,
		credit: true,
		visits: 10,
		every: () => 5,
		order: () => 90_000,
		discount: 0.165,
		fees: 0.155,
		region: '华东 East'
	}),
	character('key', 44, { ...KEY, every: key, order: keyOrder }),
	// Key accounts that stop, or thin out, in the last two quarters of the data.
	character('stopping', 12, {
		...KEY,
		survey: 'parting',
		every: key,
		order: keyOrder,
		end: (random) => LEAVING + whole(random, -20, 50)
	}),
	character('thinning', 10, {
		...KEY,
		every: key,
		order: keyOrder,
		pace: (at) => (at < LEAVING ? 1 : 5)
	}),
	// Key accounts that each carry one more risk.
	character('narrowing', 3, { ...KEY, every: key, order: keyOrder, narrowFrom: MEETING }),
	character('straying', 3, { ...KEY, every: key, order: keyOrder, stray: 0.2 }),
	character('demanding', 4, { ...KEY, every: key, order: keyOrder, visits: 40, visitsGrow: 4 }),
	character('overdue', 9, { ...KEY, every: key, order: keyOrder, late: [70, 210] }),
	// Much revenue, many orders, no profit: discounts, fees and service eat it.
	character('rib', 34, {
		chain: true,
		credit: true,
		visits: 20,
		every: (random) => between(random, 18, 26),
		order: (random) => between(random, 13_000, 22_000),
		discount: 0.16,
		fees: 0.18
	}),
	// The same, and growing worse: what they are given rises from year to year.
	character('burden', 12, {
		chain: true,
		credit: true,
		visits: 20,
		every: (random) => between(random, 18, 26),
		order: (random) => between(random, 13_000, 20_000),
		discount: 0.1,
		discountGrows: 0.06,
		fees: 0.115,
		feesGrow: 0.045
	}),
	// Gross profit above nothing, service above gross profit.
	character('costly', 118, {
		survey: 'unhappy',
		visits: 60,
		complaints: 0.5,
		every: (random) => between(random, 40, 80),
		order: (random) => 2_400 * skewed(random, 0.5),
		fees: 0.16
	}),
	// Sold under cost.
	character('below cost', 14, {
		visits: 8,
		every: (random) => between(random, 50, 90),
		order: (random) => between(random, 3_000, 7_000),
		discount: 0.34
	}),
	character('bulk', 42, {
		office: true,
		bulk: true,
		order: (random) => between(random, 200_000, 330_000),
		discount: 0.2
	}),
	character('seasonal', 80, {
		every: () => 14,
		order: (random) => 3_600 * skewed(random, 0.6),
		visits: 2,
		gifts: true,
		months: [1, 9, 12]
	}),
	character('returning', 60, {
		every: (random) => between(random, 30, 70),
		order: (random) => 3_000 * skewed(random, 0.6),
		visits: 3,
		start: (random) => FIRST + whole(random, 0, 120),
		silent: [day(2023, 10, 1), day(2025, 2, 1)]
	}),
	// Small and young, but every order is larger than the last: sesame worth a melon.
	character('sprouting', 32, {
		every: (random) => between(random, 22, 30),
		order: (random) => between(random, 420, 620),
		start: (random) => day(2025, 1, 10) + whole(random, 0, 70),
		growth: (at, start) => 1 + (at - start) / 45,
		sample: true,
		visits: 1
	}),
	character('new', 170, {
		every: (random) => between(random, 35, 75),
		order: regularOrder,
		survey: 'mixed',
		start: (random) => day(2025, 1, 5) + whole(random, 0, 330)
	}),
	character('tiny', 160, {
		every: (random) => between(random, 50, 110),
		order: (random) => 440 * skewed(random, 0.35),
		visits: 1.5,
		survey: 'mixed'
	}),
	character('regular', 1_150, {
		every: (random) => 78 * skewed(random, 0.35),
		order: regularOrder,
		survey: 'mixed',
		fading: 0.3
	}),
	// In the customers file alone: never ordered.
	character('prospect', 46, { every: null, visits: 0 }),
	// Served, never ordered: a loss without revenue.
	character('courted', 4, { every: null, visits: 18 })
];

function character(kind, count, traits) {
	return { kind, count, ...DEFAULTS, ...traits };
}

function key(random) {
	return between(random, 15, 22);
}
function keyOrder(random) {
	return 9_200 * skewed(random, 0.45);
}
function regularOrder(random) {
	return 1_900 * skewed(random, 0.75);
}

/** Whether a customer of this character orders on that day at all. */
export function inSeason(customer, at) {
	if (customer.silent && at >= customer.silent[0] && at < customer.silent[1]) return false;
	return customer.months === null || customer.months.includes(monthOf(at));
}
