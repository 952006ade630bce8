/**
 * Entries of a ledger, whose amounts have no sign and whose side stands in a column of its own:
 * S and H, D and C, 借 and 贷. One side is the revenue; the other takes off from it, as returns do,
 * or is none of it, as what customers paid on their accounts.
 */
import { isValid } from '#lib/core/columns.ts';
import { readHeader } from '../roles/headers.ts';
import type { RawColumn } from '../columns/intern.ts';
import type { Amount } from './amount.ts';
import { allPositive, cellsOf, findMarked, type Marked } from './marked.ts';
import type { View } from './view.ts';

export interface EntrySides {
	readonly debit: Marked;
	readonly credit: Marked;
	/** The side with more money counts, as most entries of an account are of its own kind. */
	readonly guess: SideAnswer;
}

/** The side that counts: the other is taken off, or left out where it counts alone. */
export const SIDE_ANSWERS = ['debit', 'debit_alone', 'credit', 'credit_alone', 'both'] as const;
export type SideAnswer = (typeof SIDE_ANSWERS)[number];

/** Nobody sends back so much of what is sold: from this share on the other side is payments. */
const PAYMENTS = 1 / 3;

const HEADER =
	/^(?:(?:soll haben|soll|haben|sh|s h|debit credit|credit debit|d c|c d|dc|dr cr|cr dr|drcr|crdr|debe haber|d h)(?: (?:kennzeichen|kennz|kz|indicator|ind|flag|side|sign|mark))?|shkzg|sens|(?:记账|发生|交易|凭证|分录)?借 ?[贷貸](?:方向|标志|标识|标记|方)?|(?:记账|发生|分录)?方向)$/;
/** How each side is written: both words stand in one line. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
	[/^(?:s|soll)$/, /^(?:h|haben)$/],
	[/^(?:d|dr|deb|d[eé]bit)$/, /^(?:c|cr|cred|cr[eé]dit)$/],
	[/^(?:d|debe)$/, /^(?:h|haber)$/],
	[/^借方?$/, /^[贷貸]方?$/]
];

/** Null where no column tells both sides and nothing else, or the amounts have signs already. */
export function findEntrySides(view: View, revenue: Amount): EntrySides | null {
	for (const column of view.raw.columns) {
		const pair = pairIn(column);
		const [debit, credit] = (pair ?? []).map((side) =>
			findMarked(view, (each) => (each === column ? (cell) => side.test(plain(cell)) : null))
		);
		if (!debit || !credit) continue;
		const sums = { debit: sumOf(view, revenue, debit), credit: sumOf(view, revenue, credit) };
		const smaller = sums.credit > sums.debit ? debit : credit;
		return allPositive(view, revenue, smaller) ? { debit, credit, guess: guessOf(sums) } : null;
	}
	return null;
}

function guessOf({ debit, credit }: Record<'debit' | 'credit', number>): SideAnswer {
	const larger = credit > debit ? 'credit' : 'debit';
	const paid = Math.min(debit, credit) >= Math.max(debit, credit) * PAYMENTS;
	return paid ? `${larger}_alone` : larger;
}

function pairIn(column: RawColumn): readonly [RegExp, RegExp] | undefined {
	if (column.numbers || !HEADER.test(plain(column.header))) return undefined;
	if (column.texts.size > MOST_SIGNS) return undefined;
	const cells = cellsOf(column)
		.map(plain)
		.filter((cell) => cell !== '');
	return PAIRS.find(
		(sides) =>
			cells.every((cell) => sides.some((side) => side.test(cell))) &&
			sides.every((side) => cells.some((cell) => side.test(cell)))
	);
}

/** Two sides, each written a few ways, and blanks. */
const MOST_SIGNS = 20;

function plain(text: string): string {
	return readHeader(text).words;
}

/** In minor units, as near as a double comes: only how large one is beside another is asked. */
function sumOf(view: View, revenue: Amount, { marks }: Marked): number {
	let sum = 0;
	for (let block = 0; block < view.blocks; block++) {
		const { values, valid } = revenue.read(block);
		const marked = marks(block);
		for (let i = 0; i < marked.length; i++)
			if (marked[i] === 1 && isValid(valid, i)) sum += values[i]!;
	}
	return sum;
}
