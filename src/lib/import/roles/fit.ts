/** How well the values of a column suit a role. */
import type { ColumnType } from '#lib/core/columns.ts';
import type { Role } from '#lib/core/kinds.ts';
import { type Evidence, isPercentage, isRatio } from '../types/evidence.ts';
import { SCORED } from '../cells/scores.ts';
import { namesAmounts } from '../types/nature.ts';
import { readHeader } from './headers.ts';

export interface Candidate {
	readonly header: string;
	readonly evidence: Evidence;
	/** Rows to a distinct cell: 1 where every cell is another. */
	readonly repeats: number;
}

/** One and the same in three rows or more. */
export function isConstant({ evidence: { filled }, repeats }: Candidate): boolean {
	return filled > 2 && repeats >= filled;
}

/** 1 where they suit it; a fitting name over unfitting values stays a weak guess. */
export function fit(role: Role, type: ColumnType, candidate: Candidate): number {
	const { evidence, repeats } = candidate;
	if (evidence.filled === 0) return 0.5;
	if (role === 'customer' && isConstant(candidate)) return ONE_CUSTOMER;
	if (isBareName(candidate) && (role === 'orderId') !== evidence.numbered > 0.9) return 0;
	if (type === 'text') return keyFit(role, evidence, repeats);
	if (type === 'date') return share(evidence.possibleDates);
	if (type === 'boolean') return share(evidence.booleans);
	if ((type === 'money' || COUNTED.has(role)) && isPercentage(evidence)) return 0;
	if (type === 'money' && evidence.keyLike && !isPaddedAmount(candidate)) return 0.2;
	if (role === 'discount' && isRatio(evidence)) return 0;
	if (evidence.dates > 0.8 && evidence.numbers < 0.8) return 0;
	if (role === 'revenue' && evidence.min === 0 && evidence.max === 0) return 0.6;
	return share(SCORED.has(role) ? evidence.numbers + evidence.scores : evidence.numbers);
}

/** Numbers of pieces, orders and hours. */
const COUNTED: ReadonlySet<Role> = new Set<Role>(['quantity', 'orders', 'hours']);

/** What shops call the numbers of orders, and all others people. */
function isBareName({ header }: Candidate): boolean {
	return readHeader(header).joined === 'name';
}

/** 0000000100 under a header that says that it is an amount. */
function isPaddedAmount({ header, evidence }: Candidate): boolean {
	return evidence.padded && namesAmounts(readHeader(header));
}

/** A statement of one customer, or no key at all: to be asked. */
const ONE_CUSTOMER = 0.45;

// A column in which a thousand rows share a text numbers no orders.
function keyFit(role: Role, evidence: Evidence, repeats: number): number {
	if (role !== 'customer' && role !== 'orderId') return 1;
	if (evidence.dates > 0.8) return 0.1;
	return role === 'orderId' && repeats > 1000 ? 0.5 : 1;
}

function share(readable: number): number {
	return readable >= 0.5 ? 0.7 + 0.3 * readable : 0.4;
}
