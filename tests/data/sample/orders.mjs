/** Order lines: when a customer orders, what is in it and what it earns. Money in fen. */
import { GIFTS, REGIONS, STAPLES } from './catalogue.mjs';
import { FIRST, LAST, iso, yearOf } from './calendar.mjs';
import { inSeason } from './characters.mjs';
import { yuan } from './csv.mjs';
import { between, chance, pick, skewed, stream, wait, whole } from './random.mjs';

export const ORDERS_HEADER =
	'customer_id,order_date,order_no,product,category,region,channel,salesperson,quantity,amount(CNY),discount(CNY),cost(CNY)'.split(
		','
	);

/** The days on which a customer would order if nothing came between. */
export function orderDays(customer) {
	const random = stream(`days ${customer.id}`);
	if (customer.bulk) return bulkDays(random);
	if (customer.every === null) return [];
	const days = [];
	let at = customer.start;
	while (at <= customer.end) {
		if (inSeason(customer, at)) days.push(at);
		const gap = customer.every * customer.pace(at) * wait(random);
		at += Math.max(1, Math.round(gap));
	}
	return days;
}

// Firms buy for their staff once: before Mid-Autumn or before the new year.
function bulkDays(random) {
	const year = whole(random, 0, 2);
	const first = FIRST + year * 365 + pick(random, [235, 350]) - whole(random, 0, 12);
	return chance(random, 0.2) ? [first, first + whole(random, 2, 9)] : [first];
}

/** The lines of all orders on `days`, returns among them. */
export function orderLines(customer, days) {
	const random = stream(`lines ${customer.id}`);
	return days.flatMap((at, i) => {
		if (customer.sample && i === 0) return [freeSample(customer, at)];
		const lines = oneOrder(random, customer, at, days.length);
		const returned = lines.filter((line) => line.quantity > 1 && chance(random, 0.012));
		return [...lines, ...returned.map((line) => returnOf(random, line))];
	});
}

function oneOrder(random, customer, at, orders) {
	const count = customer.bulk ? whole(random, 3, 6) : chance(random, 0.2) ? 2 : 1;
	const share = customer.bulk ? 1 / orders : 1;
	const worth = customer.order * share * customer.growth(at, customer.start) * skewed(random, 0.25);
	const region = chance(random, customer.stray)
		? elsewhere(random, customer.region)
		: customer.region;
	return Array.from({ length: count }, () =>
		line(customer, at, region, productFor(random, customer, at), worth / count, random)
	);
}

function productFor(random, customer, at) {
	if (customer.bulk || (customer.gifts && chance(random, 0.8))) return pick(random, GIFTS);
	return at >= customer.narrowFrom ? customer.mix[0] : pick(random, customer.mix);
}

function line(customer, at, region, product, worth, random) {
	const quantity = Math.max(1, Math.round(worth / product.price));
	const list = quantity * product.price;
	const strayed = region === customer.region ? 0 : 0.12;
	const rate = discountRate(customer, at) + strayed;
	const discount = Math.round((list * rate * between(random, 0.6, 1.4)) / 100) * 100;
	const dearer = 1 + 0.01 * (yearOf(at) - 2023);
	const cost = Math.round((list * product.cost * dearer) / 100) * 100;
	return { customer, at, region, product, quantity, amount: list - discount, discount, cost };
}

function discountRate({ discount, discountGrows }, at) {
	return discount + discountGrows * (yearOf(at) - 2023);
}

function returnOf(random, line) {
	const share = Math.ceil(line.quantity * between(random, 0.1, 0.5)) / line.quantity;
	const at = Math.min(LAST, line.at + whole(random, 3, 20));
	return {
		...line,
		at,
		quantity: -Math.round(line.quantity * share),
		amount: -Math.round(line.amount * share),
		discount: 0,
		cost: -Math.round(line.cost * share)
	};
}

function freeSample(customer, at) {
	const product = customer.mix[0];
	const cost = Math.round(product.price * product.cost);
	const whose = { customer, at, region: customer.region, product };
	return { ...whose, quantity: 1, amount: 0, discount: product.price, cost };
}

function elsewhere(random, region) {
	return pick(
		random,
		REGIONS.map(([name]) => name).filter((name) => name !== region)
	);
}

/** Lines over the counter that nobody wrote a customer on. */
export function unattributedLines() {
	const random = stream('unattributed');
	const nobody = {
		id: '',
		region: '华东 East',
		channel: 'Retail',
		salesperson: '王芳',
		discount: 0
	};
	return Array.from({ length: 36 }, () => {
		const at = whole(random, FIRST, LAST);
		const customer = { ...nobody, discountGrows: 0 };
		return line(customer, at, nobody.region, pick(random, STAPLES), 90_000, random);
	});
}

/** Rows by date, with an order number for each customer's day; returns have their own. */
export function orderRows(lines) {
	const sorted = lines.toSorted(
		(a, b) =>
			a.at - b.at || (a.customer.id < b.customer.id ? -1 : a.customer.id > b.customer.id ? 1 : 0)
	);
	const numbers = new Map();
	return sorted.map((line, i) => {
		const { customer, at, region, product, quantity, amount, discount, cost } = line;
		const whose = customer.id === '' ? `nobody ${i}` : customer.id;
		const order = numberOf(numbers, `${whose} ${at} ${quantity < 0}`, quantity < 0 ? 'R' : 'S');
		const what = [product.name, product.category, region, customer.channel, customer.salesperson];
		return [
			customer.id,
			iso(at),
			order,
			...what,
			quantity,
			yuan(amount),
			yuan(discount),
			yuan(cost)
		];
	});
}

function numberOf(numbers, order, letter) {
	let number = numbers.get(order);
	if (number === undefined) numbers.set(order, (number = numbers.size + 1));
	return letter + String(number).padStart(5, '0');
}
