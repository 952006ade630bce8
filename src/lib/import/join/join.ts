/**
 * Files that are one table cut in pieces: the lines of orders in one, their dates and customers in
 * another, who a customer is in a third. What a table lacks it takes over by a key that both hold.
 *
 * Invariant: a joined table has the rows of the table, in their order, and its columns first.
 */
import { missingRoles, ROLES, type Role } from '#lib/core/kinds.ts';
import type { RawReading } from '../raw.ts';
import type { FileReading } from '../reading.ts';
import { keyPair } from './keys.ts';
import { takeColumn, withColumns } from './take.ts';

export interface Joinable {
	readonly raw: RawReading;
	readonly reading: FileReading;
}

/** What was taken over from where. */
export interface Taken {
	/** The reading that it comes from. */
	readonly from: string;
	/** Header of the key. */
	readonly key: string;
	readonly columns: readonly string[];
	/** Where the key numbers orders, how many of those there have no row here. */
	readonly ordersWithout: number;
}

export interface Joined extends Joinable {
	readonly taken: readonly Taken[];
	/** Readings that took all that counts of this one, so that alone it is no dataset. */
	readonly givenTo: readonly string[];
	/** A reading with the amounts of the same orders: both together would count them twice. */
	readonly sameOrdersAs: string | null;
	/** No column of it means anything here: a list of products, of rates of exchange. */
	readonly unrelated: boolean;
}

/** Roles that one table may lend to another. */
const LENT: ReadonlySet<Role> = new Set<Role>([
	'customer',
	'date',
	'name',
	'region',
	'channel',
	'salesperson',
	'category'
]);

/** Dates stand in the orders, customers in the orders or a file of their own: two steps at most. */
const ROUNDS = 3;

/** Joins the tables that lack something with those that have it; the others stay as they are. */
export function joinTables(
	tables: readonly Joinable[],
	judge: (raw: RawReading) => FileReading
): Joined[] {
	let joined = tables.map((table): Joined => ({ ...table, ...ALONE }));
	for (let round = 0; round < ROUNDS; round++) {
		const next = joined.map((table) => takeWhatIsMissing(table, joined, judge));
		if (next.every((table, i) => table === joined[i])) break;
		joined = next;
	}
	return joined.map((table) => ({
		...table,
		givenTo: isWhole(table.reading) ? [] : takersOf(table, joined),
		sameOrdersAs: betterTeller(table, joined),
		unrelated: table.reading.columns.every(({ role }) => role === null)
	}));
}

const ALONE = { taken: [], givenTo: [], sameOrdersAs: null, unrelated: false } as const;

function isWhole({ kind, columns }: FileReading): boolean {
	// A mere guess by values is no reason to look no further.
	const sure = columns.filter(({ confidence }) => confidence >= 0.5);
	return missingRoles(kind, new Set(sure.flatMap(({ role }) => role ?? []))).length === 0;
}

function takersOf({ raw }: Joined, joined: readonly Joined[]): string[] {
	return joined
		.filter(({ taken }) => taken.some(({ from }) => from === raw.id))
		.map((t) => t.raw.id);
}

function takeWhatIsMissing(
	table: Joined,
	others: readonly Joined[],
	judge: (raw: RawReading) => FileReading
): Joined {
	for (const other of others) {
		if (other.raw.id === table.raw.id || table.taken.some(({ from }) => from === other.raw.id))
			continue;
		const step = take(table, other);
		if (step) return { ...table, ...step, reading: judge(step.raw) };
	}
	return table;
}

function take(table: Joined, other: Joined): Pick<Joined, 'raw' | 'taken'> | null {
	if (!hasFacts(table.reading)) return null;
	const pair = keyPair(table.raw, other.raw, (place) => namesSomething(table.reading, place));
	if (!pair) return null;
	const places = lentTo(table, other, pair.own, pair.other);
	if (places.length === 0) return null;
	const key = table.raw.columns[pair.own]!;
	const columns = places.map((place) => {
		const column = other.raw.columns[place]!;
		return takeColumn(key, column, pair, freeHeader(column.header, table.raw, other.raw.fileName));
	});
	const taken = {
		from: other.raw.id,
		key: key.header,
		columns: columns.map(({ header }) => header),
		ordersWithout: table.reading.columns[pair.own]?.role === 'orderId' ? pair.unclaimed : 0
	};
	return {
		raw: withColumns(table.raw, columns),
		taken: [...table.taken, taken]
	};
}

/** A day or an amount that two tables share joins nothing. */
function namesSomething({ columns }: FileReading, place: number): boolean {
	const type = columns[place]?.format.type;
	return type === 'text' || type === 'number';
}

/** Something to count or to average; a list of products or of customers only lends. */
function hasFacts({ kind, columns }: FileReading): boolean {
	return columns.some(
		({ role, format }) =>
			role !== null &&
			(format.type === 'money' ||
				role === 'satisfaction' ||
				(kind === 'orders' && role === 'orderId'))
	);
}

/** The places of `other` that `table` can use: what it lacks, and who a customer really is. */
function lentTo(table: Joined, other: Joined, own: number, partner: number): number[] {
	const wanted = wantedRoles(table, other, table.reading.columns[own]?.role ?? null);
	const status = isWhole(table.reading) ? NOTHING : statusColumns(other.reading);
	return other.reading.columns.flatMap(({ role, header }, place) => {
		if (place === partner || other.raw.columns[place]!.numbers) return [];
		return status.has(header) || (role !== null && wanted.has(role)) ? [place] : [];
	});
}

const NOTHING: ReadonlySet<string> = new Set();

/** A whole table takes the customer behind its key for a customer, and from what only lends, its words. */
function wantedRoles(table: Joined, other: Joined, key: Role | null): ReadonlySet<Role> {
	const { kind, columns } = table.reading;
	const alias: Role[] = key === 'customer' ? ['customer'] : [];
	if (isWhole(table.reading) && isWhole(other.reading)) return new Set(alias);
	const has = new Set(columns.flatMap(({ role }) => role ?? []));
	const lacking = ROLES[kind].flatMap(({ role }) => (LENT.has(role) && !has.has(role) ? role : []));
	return new Set([...alias, ...lacking]);
}

/** Whether an order counts is told beside its date, not beside its amounts. */
function statusColumns({ questions }: FileReading): ReadonlySet<string> {
	const asked = questions.find(({ question }) => question === 'cancelled');
	return new Set(asked?.choices.flatMap(({ columns }) => columns) ?? []);
}

function freeHeader(header: string, { columns }: RawReading, fileName: string): string {
	return columns.some((column) => column.header === header) ? `${header} (${fileName})` : header;
}

/**
 * Of two tables of amounts that took their customers by the key of one orders file, the one that
 * says more of each order is told; null for that one.
 */
function betterTeller(table: Joined, joined: readonly Joined[]): string | null {
	const rivals = joined.filter((other) => other === table || tellSameOrders(other, table));
	const best = rivals.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
	return best === table ? null : best.raw.id;
}

function tellSameOrders(a: Joined, b: Joined): boolean {
	if (a.reading.kind !== 'orders' || b.reading.kind !== 'orders') return false;
	const [mine, theirs] = [orderSources(a), orderSources(b)];
	return mine.some((from) => theirs.includes(from));
}

/** The readings that lent something by the number of the order. */
function orderSources({ taken, reading }: Joined): string[] {
	const order = reading.columns.find(({ role }) => role === 'orderId')?.header;
	return taken.flatMap(({ from, key }) => (key === order ? from : []));
}

function rankOf({ reading }: Joined): number {
	const told = new Set(reading.columns.flatMap(({ role }) => role ?? []));
	return told.size + (told.has('product') || told.has('category') ? 10 : 0);
}
