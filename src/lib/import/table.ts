/**
 * A raw reading under a mapping as a typed table, by one lookup a cell.
 * Invariant: every row of the reading is a row of the table, in the same order.
 */
import {
	type Batch,
	type Column,
	type ColumnType,
	emptyValidity,
	setValid,
	type Table,
	type Validity
} from '#lib/core/columns.ts';
import { Dictionary } from '#lib/core/dictionary.ts';
import { Failure } from '#lib/core/failure.ts';
import { missingRoles, REVENUE_FROM, type Role, ROLES } from '#lib/core/kinds.ts';
import { problemsOf } from './faults.ts';
import { currenciesIn } from './currencies.ts';
import { BLOCK_ROWS } from './intern.ts';
import { mappedPlan, type Plan } from './plan.ts';
import type { RawReading } from './raw.ts';
import type { Mapping, Problem } from './reading.ts';
import { type Lookup, lookup, READABLE } from './typed.ts';

/**
 * The columns that have a role, each named by it, in batches of 131,072 rows.
 * Fails with `import.role_missing`, `import.no_numbers`, `import.no_dates`, `import.two_currencies`.
 */
export function toTable(raw: RawReading, mapping: Mapping): { table: Table; problems: Problem[] } {
	const plan = mappedPlan(raw, mapping);
	checkRoles(plan);
	checkCurrencies(raw, plan);
	const lookups = plan.columns.map(({ format, role }, i) => lookup(raw.columns[i]!, format, role));
	checkValues(raw, plan, lookups);
	return { table: build(raw, plan, lookups), problems: problemsOf(raw, plan, lookups) };
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
		if (raw.rows === 0 || lookups[i]!.state.includes(READABLE)) return;
		const code = format.type === 'date' ? 'import.no_dates' : 'import.no_numbers';
		throw new Failure(code, { column: raw.columns[i]!.header });
	});
}

function neededRoles({ kind, columns }: Plan): Set<Role> {
	const needed = new Set(ROLES[kind].flatMap(({ role, required }) => (required ? role : [])));
	const revenue = columns.some(({ role }) => role === 'revenue');
	if (kind === 'orders' && !revenue) for (const role of REVENUE_FROM) needed.add(role);
	return needed;
}

function build(raw: RawReading, plan: Plan, lookups: readonly Lookup[]): Table {
	const kept = plan.columns.flatMap(({ role, format }, i) =>
		role ? { role, format, raw: raw.columns[i]!, read: lookups[i]! } : []
	);
	const batches: Batch[] = [];
	for (let from = 0, b = 0; from < raw.rows; from += BLOCK_ROWS, b++) {
		const rows = Math.min(BLOCK_ROWS, raw.rows - from);
		const columns = kept.map((each) =>
			fill(each.format.type, each.raw.blocks[b]!.subarray(0, rows), each.read)
		);
		batches.push({ rows, columns });
	}
	return {
		fields: kept.map(({ role, format: { type, scale } }) => ({
			name: role,
			type,
			scale: type === 'money' ? scale : 0
		})),
		dictionaries: kept.map(({ format, read }) =>
			format.type === 'text' ? Dictionary.of(read.texts) : null
		),
		batches,
		rows: raw.rows
	};
}

function fill(type: ColumnType, codes: Int32Array, { values, state }: Lookup): Column {
	const valid = validity(codes, state);
	switch (type) {
		case 'text':
		case 'date':
			return { type, values: take(new Int32Array(codes.length), codes, values), valid };
		case 'money':
		case 'number':
			return { type, values: take(new Float64Array(codes.length), codes, values), valid };
		case 'boolean':
			return { type, values: take(new Uint8Array(codes.length), codes, values), valid };
	}
}

function take<T extends Int32Array | Float64Array | Uint8Array>(
	into: T,
	codes: Int32Array,
	values: Float64Array
): T {
	for (let i = 0; i < codes.length; i++) into[i] = values[codes[i]!]!;
	return into;
}

function validity(codes: Int32Array, state: Uint8Array): Validity {
	const valid = emptyValidity(codes.length);
	let complete = true;
	for (let i = 0; i < codes.length; i++)
		if (state[codes[i]!] === READABLE) setValid(valid, i);
		else complete = false;
	return complete ? null : valid;
}
