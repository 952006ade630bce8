/** Which column means what, and what kind of file that makes: headers weighed with values. */
import type { ColumnType } from '#lib/core/columns.ts';
import { KINDS, missingRoles, ROLES, type Kind, type Role } from '#lib/core/kinds.ts';
import { type Evidence, isRatio } from './evidence.ts';
import { type HeaderText, readHeader } from './headers.ts';
import { type Names, NAMES, SERVICE_COST, type Word } from './synonyms.ts';

export interface Candidate {
	readonly header: string;
	readonly evidence: Evidence;
}

export interface RoleGuess {
	readonly kind: Kind;
	/** Parallel to the columns. */
	readonly roles: readonly (Role | null)[];
	/** 0 to 1, parallel to the columns. */
	readonly confidence: readonly number[];
}

/** Columns that say who someone is beyond a name are read only when the reader asks for it. */
const PRIVATE: ReadonlySet<Role> = new Set<Role>(['phone', 'address']);
const LEAST = 0.3;

/** Guesses the kind of a file, or the roles within the `kind` given. */
export function guessRoles(columns: readonly Candidate[], kind?: Kind): RoleGuess {
	const headers = columns.map(({ header }) => readHeader(header));
	const guesses = (kind ? [kind] : KINDS).map((each) => assign(each, columns, headers));
	return byValues(
		guesses.reduce((a, b) => (weight(b) > weight(a) ? b : a)),
		columns
	);
}

/** Under a half: the sheet shows the guess as a question. */
const QUESTION = 0.4;

/**
 * A needed role that no header names goes to the only free column whose values could be it: the
 * one column of dates is the date, whatever it is called.
 */
function byValues(guess: RoleGuess, columns: readonly Candidate[]): RoleGuess {
	const roles = [...guess.roles];
	const confidence = [...guess.confidence];
	const given = new Set(roles.filter((role) => role !== null));
	for (const { role, type } of ROLES[guess.kind].filter(({ required }) => required)) {
		if (!missingRoles(guess.kind, given).includes(role)) continue;
		const free = columns.flatMap(({ evidence }, i) =>
			roles[i] === null && couldBe(type, evidence) ? [i] : []
		);
		if (free.length !== 1) continue;
		roles[free[0]!] = role;
		confidence[free[0]!] = QUESTION;
		given.add(role);
	}
	return { ...guess, roles, confidence };
}

function couldBe(type: ColumnType, { filled, dates, numbers }: Evidence): boolean {
	if (filled === 0) return false;
	if (type === 'date') return dates > 0.8;
	if (type === 'text') return dates < 0.2 && numbers < 0.2;
	return numbers > 0.9 && dates < 0.2;
}

/** What tells one kind from the others weighs most; a required role that is missing weighs down. */
const WEIGHTS: Readonly<Record<Kind, Partial<Record<Role, number>>>> = {
	orders: { date: 2, revenue: 4, unitPrice: 2, orderId: 2 },
	customers: { level: 1.5, industry: 1.5, since: 2, shareOfWallet: 2, potential: 2 },
	service: { activity: 4, feeCategory: 3, complaint: 3, hours: 2.5, cost: 2, resolved: 2.5 },
	survey: { satisfaction: 5, recommend: 3, repurchaseIntention: 3, effort: 3 },
	receivables: { amount: 2, dueDate: 8, paidDate: 2, paidAmount: 2 },
	rateCard: { activity: 3, unitCost: 4, avoidableShare: 4 }
};

function weight({ kind, roles, confidence }: RoleGuess): number {
	const given = new Set(roles.filter((role) => role !== null));
	let total = -2.5 * missingRoles(kind, given).length;
	roles.forEach((role, i) => {
		if (role) total += (WEIGHTS[kind][role] ?? 1) * (confidence[i] ?? 0);
	});
	return total;
}

interface Match {
	readonly column: number;
	readonly role: Role;
	readonly score: number;
}

function assign(
	kind: Kind,
	columns: readonly Candidate[],
	headers: readonly HeaderText[]
): RoleGuess {
	const matches = matchesOf(kind, columns, headers);
	const roles: (Role | null)[] = columns.map(() => null);
	const confidence = columns.map(() => 1);
	const taken = new Set<Role>();
	for (const { column, role, score } of matches) {
		if (roles[column] || taken.has(role)) continue;
		roles[column] = role;
		confidence[column] = score;
		taken.add(role);
	}
	nameForCustomer(kind, roles, taken);
	markRivals(matches, roles, confidence);
	return {
		kind,
		roles: roles.map((role) => (role && PRIVATE.has(role) ? null : role)),
		confidence
	};
}

function matchesOf(
	kind: Kind,
	columns: readonly Candidate[],
	headers: readonly HeaderText[]
): Match[] {
	const offered = ROLES[kind].map(({ role, type }) => ({ role, type }));
	if (!offered.some(({ role }) => role === 'name')) offered.push({ role: 'name', type: 'text' });
	const matches = offered.flatMap(({ role, type }) =>
		columns.map(({ evidence }, column) => {
			const words = kind === 'service' && role === 'cost' ? SERVICE_COST : NAMES[role];
			const score = nameScore(headers[column]!, words) * fit(role, type, evidence);
			return { column, role, score };
		})
	);
	return matches.filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score);
}

/** Where no column holds a key, the name is the customer; beside a key only some kinds keep it. */
function nameForCustomer(kind: Kind, roles: (Role | null)[], taken: Set<Role>): void {
	const name = roles.indexOf('name');
	if (name < 0) return;
	if (!taken.has('customer')) roles[name] = 'customer';
	else if (!ROLES[kind].some(({ role }) => role === 'name')) roles[name] = null;
}

/** Two columns that could both be the revenue are a question to the reader. */
function markRivals(matches: readonly Match[], roles: (Role | null)[], confidence: number[]): void {
	const column = roles.indexOf('revenue');
	const rival = matches.find(
		(match) => match.role === 'revenue' && match.column !== column && roles[match.column] === null
	);
	if (column >= 0 && rival && rival.score >= 0.7) confidence[column] = QUESTION;
}

/** 1 for the best name, a little less for each further one, 0.5 to 0.8 for a name within a header. */
function nameScore(header: HeaderText, { words, not }: Names): number {
	if (not?.test(header.words)) return 0;
	let best = 0;
	words.forEach((word, rank) => {
		if (header.joined === word.joined) best = Math.max(best, 1 - rank * 0.004);
		else if (!word.exact && within(header, word))
			best = Math.max(
				best,
				0.45 + (0.3 * word.joined.length) / header.joined.length - rank * 0.001
			);
	});
	return best;
}

function within(header: HeaderText, word: Word): boolean {
	if (!header.joined.includes(word.joined)) return false;
	return !word.latin || ` ${header.words} `.includes(` ${word.words} `);
}

/** How well the values suit a role; a fitting name over unfitting values stays a weak guess. */
function fit(role: Role, type: ColumnType, evidence: Evidence): number {
	if (evidence.filled === 0) return 0.5;
	if (type === 'text') return role === 'customer' && evidence.dates > 0.8 ? 0.1 : 1;
	if (type === 'date') return share(evidence.possibleDates);
	if (type === 'boolean') return share(evidence.booleans);
	if (role === 'discount' && isRatio(evidence)) return 0;
	if (evidence.dates > 0.8 && evidence.numbers < 0.8) return 0;
	return share(evidence.numbers);
}

function share(readable: number): number {
	return readable >= 0.5 ? 0.7 + 0.3 * readable : 0.4;
}
