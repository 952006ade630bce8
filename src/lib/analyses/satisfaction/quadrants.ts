/**
 * Satisfied or not against loyal or lost, one customer once, by the latest judged answer.
 *
 * Invariant: the four counts add up to the customers judged, the four sums to their money.
 */
import { exact } from '#lib/core/money.ts';
import type { MoneyColumn } from '#lib/core/columns.ts';
import { INACTIVE } from '#lib/segment/tiering.ts';
import type { Judged } from '#lib/segment/loyalty/judged.ts';

export const QUADRANTS = ['loyalists', 'mercenaries', 'hostages', 'defectors'] as const;
export type QuadrantName = (typeof QUADRANTS)[number];

export interface Quadrant {
	readonly customers: number;
	/** Profit, or revenue where profit can't be known; minor units. */
	readonly money: number;
}
export type Quadrants = Readonly<Record<QuadrantName, Quadrant>>;

export function quadrantsOf(judged: Judged, satisfiedLine: number, money: MoneyColumn): Quadrants {
	const found = { loyalists: empty(), mercenaries: empty(), hostages: empty(), defectors: empty() };
	for (const [customer, i] of latestAnswers(judged)) {
		const quadrant = found[nameOf(judged.score[i]! >= satisfiedLine, judged.loyal[i] === 1)];
		quadrant.customers++;
		quadrant.money = exact(quadrant.money + money.values[customer]!);
	}
	return found;
}

/** The place in QUADRANTS of every customer of the profile; INACTIVE for who was not judged. */
export function quadrantOfRows(
	judged: Judged,
	satisfiedLine: number,
	customers: number
): Uint8Array {
	const codes = new Uint8Array(customers).fill(INACTIVE);
	for (const [customer, i] of latestAnswers(judged))
		codes[customer] = QUADRANTS.indexOf(
			nameOf(judged.score[i]! >= satisfiedLine, judged.loyal[i] === 1)
		);
	return codes;
}

function nameOf(satisfied: boolean, loyal: boolean): QuadrantName {
	if (loyal) return satisfied ? 'loyalists' : 'hostages';
	return satisfied ? 'mercenaries' : 'defectors';
}

/** Customer and place of the latest answer; of answers on one day, the later row. */
function latestAnswers({ customer, day }: Judged): Map<number, number> {
	const latest = new Map<number, number>();
	for (let i = 0; i < customer.length; i++) {
		const known = latest.get(customer[i]!);
		if (known === undefined || day[i]! >= day[known]!) latest.set(customer[i]!, i);
	}
	return latest;
}

const empty = (): { customers: number; money: number } => ({ customers: 0, money: 0 });
