/**
 * A raw reading under a mapping as a typed table, by one lookup a cell.
 * Invariant: every row of the reading that the answers don't leave out is a row of the table, in the
 * same order; those left out are told.
 */
import type { Table, TableSource } from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';
import { missingRoles, REVENUE_FROM, type Role, ROLES } from '#lib/core/kinds.ts';
import { batchesUnder, blanksExplained, leftOutProblems } from './questions/answers.ts';
import { differingTotals } from './questions/differing-totals.ts';
import { totalsOf } from './questions/totals.ts';
import { problemsOf } from './faults/faults.ts';
import { currenciesIn } from './types/currencies.ts';
import type { RawColumn } from './columns/intern.ts';
import { mappedPlan, type Plan } from './roles/plan.ts';
import { countLeftOut } from './questions/row-marks.ts';
import { settle, type Terms } from './questions/terms.ts';
import { View } from './questions/view.ts';
import type { RawReading } from './raw.ts';
import type { Mapping, Problem } from './reading.ts';
import { type Lookup, lookup, READABLE } from './columns/typed.ts';

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
	const view = new View(raw, plan, lookups);
	const { terms } = settle(view, mapping.answers);
	const problems = problemsOf(view, blanksExplained(view, terms));
	const differing = differingTotals(totalsOf(view, terms));
	return {
		table: source(view, terms),
		problems: [...problems, ...leftOutProblems(view, terms), ...differing]
	};
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

function source(view: View, terms: Terms): TableSource {
	const columns = view.plan.columns.flatMap(({ role, format }, place) =>
		role && isKept(place, role, terms) ? [{ role, format, place }] : []
	);
	const places = columns.map(({ place }) => place);
	return {
		fields: columns.map(({ role, format: { type, scale } }) => ({
			name: role,
			type,
			scale: type === 'money' ? scale : 0
		})),
		dictionaries: places.map((place) => view.lookups[place]!.keys?.dictionary() ?? null),
		batches: { [Symbol.iterator]: () => batchesUnder(view, terms, places) },
		rows: view.raw.rows - countLeftOut(view, terms)
	};
}

/** In a table of orders a refund is taken off the revenue, so it stands there only if it is to be. */
function isKept(place: number, role: Role, { refund }: Terms): boolean {
	return role !== 'refund' || place === refund;
}
