/**
 * A raw reading under a mapping as a typed table, by one lookup a cell.
 * Invariant: every row of the reading is a row of the table, in the same order.
 */
import type { Batch, Table, TableSource } from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';
import { missingRoles, REVENUE_FROM, type Role, ROLES } from '#lib/core/kinds.ts';
import { problemsOf } from './faults.ts';
import { currenciesIn } from './currencies.ts';
import { filler } from './filler.ts';
import { BLOCK_ROWS, type RawColumn } from './intern.ts';
import { mappedPlan, type Plan } from './plan.ts';
import type { RawReading } from './raw.ts';
import type { ColumnFormat, Mapping, Problem } from './reading.ts';
import { type Lookup, lookup, READABLE } from './typed.ts';

export interface Typed<T> {
	readonly table: T;
	readonly problems: readonly Problem[];
}

/** The same with every batch in memory. */
export function toTable(raw: RawReading, mapping: Mapping): Typed<Table> {
	const { table, problems } = toSource(raw, mapping);
	return { table: { ...table, batches: [...table.batches] }, problems };
}

/**
 * The columns that have a role, each named by it, in batches of 131,072 rows, made as they are
 * asked for; a column that needs no change lends its buffers.
 * Fails with `import.role_missing`, `import.no_numbers`, `import.no_dates`, `import.two_currencies`.
 */
export function toSource(raw: RawReading, mapping: Mapping): Typed<TableSource> {
	const plan = mappedPlan(raw, mapping);
	checkRoles(plan);
	checkCurrencies(raw, plan);
	const lookups = plan.columns.map(({ format, role }, i) => lookup(raw.columns[i]!, format, role));
	checkValues(raw, plan, lookups);
	return { table: source(raw, plan, lookups), problems: problemsOf(raw, plan, lookups) };
}

function checkRoles({ kind, columns }: Plan): void {
	const given = new Set(columns.flatMap(({ role }) => role ?? []));
	const roles = missingRoles(kind, given);
	if (roles.length > 0) throw new Failure('import.role_missing', { roles });
}

function checkCurrencies(raw: RawReading, plan: Plan): void {
	const { column, signs } = currenciesIn(raw, plan);
	if (signs.length > 1) throw new Failure('import.two_currencies', { column, signs });
}

function checkValues(raw: RawReading, plan: Plan, lookups: readonly Lookup[]): void {
	const needed = neededRoles(plan);
	plan.columns.forEach(({ role, format }, i) => {
		if (!role || !needed.has(role) || format.type === 'text') return;
		if (raw.rows === 0 || hasValue(raw.columns[i]!, lookups[i]!)) return;
		const code = format.type === 'date' ? 'import.no_dates' : 'import.no_numbers';
		throw new Failure(code, { column: raw.columns[i]!.header });
	});
}

function hasValue({ numbers }: RawColumn, { state }: Lookup): boolean {
	return (numbers !== null && numbers.count > 0) || state.includes(READABLE);
}

function neededRoles({ kind, columns }: Plan): Set<Role> {
	const needed = new Set(ROLES[kind].flatMap(({ role, required }) => (required ? role : [])));
	const revenue = columns.some(({ role }) => role === 'revenue');
	if (kind === 'orders' && !revenue) for (const role of REVENUE_FROM) needed.add(role);
	return needed;
}

interface Kept {
	readonly role: Role;
	readonly format: ColumnFormat;
	readonly raw: RawColumn;
	readonly read: Lookup;
}

function source(raw: RawReading, plan: Plan, lookups: readonly Lookup[]): TableSource {
	const kept: Kept[] = plan.columns.flatMap(({ role, format }, i) =>
		role ? { role, format, raw: raw.columns[i]!, read: lookups[i]! } : []
	);
	return {
		fields: kept.map(({ role, format: { type, scale } }) => ({
			name: role,
			type,
			scale: type === 'money' ? scale : 0
		})),
		dictionaries: kept.map(({ read }) => read.keys?.dictionary() ?? null),
		batches: { [Symbol.iterator]: () => batchesOf(kept, raw.rows) },
		rows: raw.rows
	};
}

function* batchesOf(kept: readonly Kept[], rows: number): Generator<Batch, void, undefined> {
	const fills = kept.map(({ format, raw, read }) => filler(format.type, raw, read));
	for (let block = 0; block * BLOCK_ROWS < rows; block++) {
		const columns = fills.map((fill) => fill(block));
		yield { rows: Math.min(BLOCK_ROWS, rows - block * BLOCK_ROWS), columns };
	}
}
