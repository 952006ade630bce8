/** What serving a customer costs: deliveries, visits, complaints, promotions, channel fees. */
import { FEES } from './catalogue.mjs';
import { FIRST, LAST, iso, halfYearKey, yearOf } from './calendar.mjs';
import { yuan } from './csv.mjs';
import { between, chance, pick, stream, whole } from './random.mjs';

export const SERVICE_HEADER =
	'customer_id,service_date,activity,fee_category,quantity,hours,service_cost(CNY),complaint,resolved,resolved_date,staff'.split(
		','
	);

const DELIVERY = '配送 Delivery';
const VISIT = '拜访 Visit';
const COMPLAINT = '投诉处理 Complaint';
const PROMOTION = '促销 Promotion';
const FEE = '渠道费 Channel fee';

/** Every service to a customer with these order lines. */
export function serviceTo(customer, lines) {
	const random = stream(`service ${customer.id}`);
	const halves = byHalfYear(lines);
	return [
		...[...halves.values()].map((half) => delivery(customer, half)),
		...visits(random, customer, lines),
		...complaints(random, customer, lines),
		...[...halves.values()].flatMap((half) => fees(random, customer, half))
	];
}

function byHalfYear(lines) {
	const halves = new Map();
	for (const line of lines) {
		const key = halfYearKey(line.at);
		const half = halves.get(key) ?? { at: line.at, days: new Set(), revenue: 0 };
		half.at = Math.max(half.at, line.at);
		half.days.add(line.at);
		half.revenue += line.amount;
		halves.set(key, half);
	}
	return halves;
}

function delivery(customer, { at, days, revenue }) {
	const cost = days.size * 4_500 + 0.014 * Math.max(0, revenue);
	return event(customer, at, DELIVERY, { quantity: days.size, cost: round(cost) });
}

function visits(random, customer, lines) {
	const from = lines[0]?.at ?? FIRST;
	const to = Math.min(LAST, customer.end);
	const years = (to - from) / 365;
	const count = Math.round((customer.visits / 3) * years * between(random, 0.6, 1.4));
	return Array.from({ length: count }, () => {
		const at = whole(random, from, Math.max(from, to));
		const grown = 1 + ((customer.visitsGrow - 1) * (yearOf(at) - 2023)) / 2;
		const hours = whole(random, 1, 3) * grown;
		return event(customer, at, VISIT, { quantity: 1, hours, cost: round(9_000 * hours) });
	});
}

function complaints(random, customer, lines) {
	return lines
		.filter((line) => line.quantity > 0 && chance(random, customer.complaints * 0.6))
		.map(({ at }) => {
			// Whoever was heard, and soon, buys again.
			const again = lines.some((later) => later.at > at + 30 && later.at <= at + 150);
			const resolved = chance(random, again ? 0.88 : 0.4);
			const complained = Math.min(LAST, at + whole(random, 1, 6));
			const until = complained + (chance(random, again ? 0.8 : 0.3) ? 2 : whole(random, 8, 30));
			return event(customer, complained, COMPLAINT, {
				quantity: 1,
				hours: whole(random, 1, 4),
				cost: round(between(random, 12_000, 42_000)),
				complaint: 'yes',
				resolved: resolved ? 'yes' : 'no',
				resolvedAt: resolved ? Math.min(LAST, until) : null
			});
		});
}

function fees(random, customer, { at, revenue }) {
	const rate = customer.fees + customer.feesGrow * (yearOf(at) - 2023);
	const cost = round(rate * Math.max(0, revenue) * between(random, 0.8, 1.2));
	if (rate === 0 || cost === 0) return [];
	const fee = event(customer, at, FEE, { category: pick(random, FEES), cost });
	if (!customer.chain) return [fee];
	const promotion = round(0.02 * Math.max(0, revenue));
	return [fee, event(customer, at, PROMOTION, { quantity: 1, cost: promotion })];
}

function event(customer, at, activity, details) {
	return { customer: customer.id, staff: customer.salesperson, at, activity, ...details };
}

// Charges are booked in steps of five yuan.
const round = (fen) => Math.round(fen / 500) * 500;

export function serviceRows(events) {
	return events
		.toSorted(
			(a, b) => a.at - b.at || (a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0)
		)
		.map((event) => [
			event.customer,
			iso(event.at),
			event.activity,
			event.category ?? '',
			event.quantity ?? '',
			event.hours ?? '',
			yuan(event.cost),
			event.complaint ?? 'no',
			event.resolved ?? '',
			!event.resolvedAt ? '' : iso(event.resolvedAt),
			event.staff
		]);
}
