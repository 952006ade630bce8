/**
 * Which column means what, and what kind of file that makes: headers weighed with values.
 * Invariants: a role has one column at most; a table without any role that its kind needs gets none.
 */
import type { ColumnType } from '#lib/core/columns.ts';
import { KINDS, missingRoles, ROLES, type Kind, type Role } from '#lib/core/kinds.ts';
import { type Candidate, fit, isConstant } from './fit.ts';
import { nameScore } from './header-match.ts';
import { type HeaderText, readHeader } from './headers.ts';
import { rolesByValues } from './role-values.ts';
import { EMAIL, namesOf } from './synonyms.ts';

export interface RoleGuess {
	readonly kind: Kind;
	/** Parallel to the columns. */
	readonly roles: readonly (Role | null)[];
	/** 0 to 1, parallel to the columns; under a half the sheet shows the guess as a question. */
	readonly confidence: readonly number[];
}

/** Columns that say who someone is beyond a name are read only when the reader asks for it. */
const PRIVATE: ReadonlySet<Role> = new Set<Role>(['phone', 'address']);
const LEAST = 0.3;
/** A column that could be the revenue as well as the one that is. */
const RIVAL = 0.6;
export const DOUBT = 0.4;

/** Guesses the kind of a file, or the roles within the `kind` given. */
export function guessRoles(columns: readonly Candidate[], kind?: Kind): RoleGuess {
	const headers = columns.map(({ header }) => readHeader(header));
	const guesses = (kind ? [kind] : KINDS).map((each) => assign(each, columns, headers));
	const summed = isSummed(columns, guesses);
	const weigh = (guess: RoleGuess) =>
		weight(guess) + (summed && guess.kind === 'customers' ? SUMMED : 0);
	const heaviest = guesses.reduce((a, b) => (weigh(b) > weigh(a) ? b : a));
	const best = kind === undefined && listsOrders(heaviest, columns) ? guesses[ORDERS]! : heaviest;
	if (kind === undefined && !namesNeeded(best)) return unknown(columns);
	return rolesByValues(best, columns, headers);
}

/**
 * The columns that could be the revenue, by place and best name first: paid before receivable
 * before list. `roles` are those in force: a column that means something else is none of them.
 */
export function revenueColumns(
	columns: readonly Candidate[],
	roles: readonly (Role | null)[]
): number[] {
	const scores = columns.map((column, i) =>
		OPEN.has(roles[i] ?? null) ? scoreOf('orders', 'revenue', 'money', column) : 0
	);
	return columns
		.flatMap((_, i) => (scores[i]! >= RIVAL || roles[i] === 'revenue' ? [i] : []))
		.sort((a, b) => scores[b]! - scores[a]!);
}

const OPEN: ReadonlySet<Role | null> = new Set<Role | null>([null, 'revenue', 'listPrice']);

function scoreOf(kind: Kind, role: Role, type: ColumnType, column: Candidate): number {
	return nameScore(readHeader(column.header), namesOf(kind, role)) * fit(role, type, column);
}

/**
 * Whether a table sums up customers: money by the customer, no customer twice and not a day, which
 * no order lacks.
 */
function isSummed(columns: readonly Candidate[], guesses: readonly RoleGuess[]): boolean {
	const roles = guesses.find(({ kind }) => kind === 'customers')?.roles ?? [];
	const key = columns[roles.indexOf('customer')];
	const money = roles.some(
		(role) => role === 'revenue' || role === 'grossProfit' || role === 'profit'
	);
	if (!key || !money || key.evidence.filled === 0 || key.repeats > 1.05) return false;
	return columns.every(
		({ evidence, header }, i) =>
			roles[i] !== null || (evidence.possibleDates < 0.5 && !DATED.test(header))
	);
}

/** The weight by which such a table is no orders without a date. */
const SUMMED = 4;
const DATED = /日期|时间|時間|\bdate\b|\btime\b/i;

/** A table in which no header names what a kind is about is left to the reader. */
function namesNeeded({ kind, roles }: RoleGuess): boolean {
	const needed = ROLES[kind].filter(({ required }) => required).map(({ role }) => role);
	return roles.some((role) => role !== null && (needed.includes(role) || role === 'unitPrice'));
}

const ORDERS = KINDS.indexOf('orders');
/** In a list of customers each stands once, but for a few that stand twice. */
const MOST_REPEATS = 2;

/** A table said to be one of customers, whose key comes again and again beside dates and amounts. */
function listsOrders({ kind, roles }: RoleGuess, columns: readonly Candidate[]): boolean {
	const key = columns[roles.indexOf('customer')];
	if (kind !== 'customers' || !key || key.repeats <= MOST_REPEATS) return false;
	const told = columns.map(({ evidence }) => evidence);
	const dates = told.some(({ possibleDates }) => possibleDates > 0.8);
	return dates && told.some((one) => one.numbers > 0.9 && (one.signed || one.integers < 0.9));
}

function unknown(columns: readonly Candidate[]): RoleGuess {
	return { kind: 'orders', roles: columns.map(() => null), confidence: columns.map(() => 1) };
}

/** What tells one kind from the others weighs most; a required role that is missing weighs down. */
const WEIGHTS: Readonly<Record<Kind, Partial<Record<Role, number>>>> = {
	orders: { date: 2, revenue: 4, unitPrice: 2, orderId: 2 },
	customers: {
		level: 1.5,
		industry: 1.5,
		since: 2,
		shareOfWallet: 2,
		potential: 2,
		revenue: 0.3,
		cost: 0.3,
		grossProfit: 0.3,
		discount: 0.3,
		quantity: 0.3,
		satisfaction: 0.3,
		recommend: 0.3
	},
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
	nameForCustomer(kind, roles, taken, headers, columns);
	if (kind === 'orders') priceForRevenue(roles, confidence, taken);
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
	const needed = new Set(ROLES[kind].flatMap(({ role, required }) => (required ? role : [])));
	const full = columns.some(({ evidence }) => evidence.filled > 0);
	// Beside cells, a blank column tells nothing, unless something is amiss without it.
	const isIdle = (role: Role, { evidence }: Candidate) =>
		full && evidence.filled === 0 && !needed.has(role);
	if (!offered.some(({ role }) => role === 'name')) offered.push({ role: 'name', type: 'text' });
	const matches = offered.flatMap(({ role, type }) =>
		columns.map((each, column) => {
			const score = nameScore(headers[column]!, namesOf(kind, role)) * fit(role, type, each);
			return { column, role, score: isIdle(role, each) ? 0 : score };
		})
	);
	return matches.filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score);
}

/**
 * Where no column holds a key, the name is the customer, and so it is before an e-mail address,
 * which companies leave blank, unless it is only who receives the parcel; beside a key only some
 * kinds keep it. One name in every row is the seller's, or that of the list.
 */
function nameForCustomer(
	kind: Kind,
	roles: (Role | null)[],
	taken: Set<Role>,
	headers: readonly HeaderText[],
	columns: readonly Candidate[]
): void {
	const name = roles.indexOf('name');
	if (name < 0) return;
	const customer = roles.indexOf('customer');
	const mailed = customer >= 0 && EMAIL.test(headers[customer]!.words);
	if (mailed && !RECIPIENT.test(headers[name]!.words)) roles[customer] = null;
	if (roles.includes('customer')) {
		if (!ROLES[kind].some(({ role }) => role === 'name')) roles[name] = null;
	} else if (isConstant(columns[name]!) && !BUYER.test(headers[name]!.words)) {
		if (!ROLES[kind].some(({ role }) => role === 'name')) roles[name] = null;
	} else {
		roles[name] = 'customer';
		taken.add('customer');
	}
}

/** Whoever buys, and not just anybody with a name. */
const BUYER = /客户|顾客|会员|买家|买方|\b(?:customer|client|buyer|member|account)\b/;
const RECIPIENT = /^收[货件]人|\b(?:ship|bill|shipping|billing)\b/;

/** The price of a line that tells no quantity is what the line brought. */
function priceForRevenue(
	roles: (Role | null)[],
	confidence: number[],
	taken: ReadonlySet<Role>
): void {
	const price = roles.indexOf('unitPrice');
	if (price < 0 || taken.has('revenue') || taken.has('quantity')) return;
	roles[price] = 'revenue';
	confidence[price] = Math.min(confidence[price]!, 0.6);
}

/** Two columns that could both be the revenue are a question to the reader. */
function markRivals(matches: readonly Match[], roles: (Role | null)[], confidence: number[]): void {
	const column = roles.indexOf('revenue');
	const rival = matches.find(
		(match) => match.role === 'revenue' && match.column !== column && roles[match.column] === null
	);
	if (column >= 0 && rival && rival.score >= 0.7) confidence[column] = DOUBT;
}
