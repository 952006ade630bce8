/** The customers: a character each, with a name, a place and habits of its own. */
import { CHAINS, OFFICES, REGIONS, STAFF, TRADES, STAPLES } from './catalogue.mjs';
import { FIRST, LAST, iso } from './calendar.mjs';
import { CHARACTERS } from './characters.mjs';
import { companyName } from './names.mjs';
import { chance, pick, stream, weighted, whole } from './random.mjs';

export const CUSTOMERS_HEADER =
	'customer_id,name,level,industry,region,channel,salesperson,since'.split(',');

/** All customers in a shuffled order, so that an id says nothing about a character. */
export function makeCustomers() {
	const characters = shuffled(
		CHARACTERS.flatMap((character) => Array(character.count).fill(character))
	);
	const taken = new Set();
	return characters.map((character, i) => makeCustomer(character, i + 1, taken));
}

function makeCustomer(character, number, taken) {
	const random = stream(`customer ${number}`);
	const id = `C${String(number).padStart(5, '0')}`;
	const region = character.region ?? weighted(random, REGIONS);
	const trade = pick(random, tradesOf(character));
	const start = character.start(random);
	const fades = chance(random, character.fading);
	return {
		...character,
		id,
		region,
		name: companyName(random, region, trade, taken),
		industry: `${trade[0]} ${trade[1]}`,
		channel: trade[2],
		salesperson: pick(random, STAFF[region]),
		start,
		end: fades ? whole(random, Math.min(start + 100, LAST), LAST) : character.end(random),
		// Whoever fades away was never asked, so that fading does not bend the survey's curve.
		survey: fades ? null : character.survey,
		every: character.every?.(random) ?? null,
		order: character.order(random) * 100,
		mix: Array.from({ length: whole(random, 3, 6) }, () => pick(random, STAPLES)),
		terms: pick(random, [30, 45, 60])
	};
}

function tradesOf({ chain, office }) {
	return chain ? CHAINS : office ? OFFICES : TRADES;
}

function shuffled(list) {
	const random = stream('order of customers');
	for (let i = list.length - 1; i > 0; i--) {
		const j = whole(random, 0, i);
		[list[i], list[j]] = [list[j], list[i]];
	}
	return list;
}

/** `level` is what the company believes today: by revenue alone. `revenue` maps id to fen. */
export function customerRows(customers, revenue) {
	return customers.map((customer) => {
		const random = stream(`since ${customer.id}`);
		const before = customer.start - FIRST < 60 ? whole(random, 0, 900) : whole(random, 0, 20);
		return [
			customer.id,
			customer.name,
			levelOf(revenue.get(customer.id) ?? 0),
			customer.industry,
			customer.region,
			customer.channel,
			customer.salesperson,
			iso(customer.start - before)
		];
	});
}

function levelOf(fen) {
	if (fen <= 0) return 'D';
	return fen >= 20_000_000 ? 'A' : fen >= 4_000_000 ? 'B' : 'C';
}
