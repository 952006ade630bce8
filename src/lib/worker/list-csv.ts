/**
 * The customer list as CSV.
 *
 * Invariant: where names stay, nothing in it is a key or a name; customers go by their place.
 */
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { csvOf, type CsvCell } from '#lib/core/csv.ts';
import { toIso } from '#lib/core/dates.ts';
import { toDecimal } from '#lib/core/money.ts';
import type { ProfitClass, Qualifier, Tier } from '#lib/core/parameters.ts';
import type { ListColumn, ListCsvQuery } from './api.ts';
import { cellOf, filledColumns, type ListCell } from './list-cells.ts';

type Said = Pick<
	ListCsvQuery,
	'headers' | 'tierNames' | 'classNames' | 'qualifierNames' | 'anonymous'
>;

/** `order`: rows of the profile, as they are to stand. */
export function csvOfList(input: KernelInput, order: Int32Array, said: Said): string {
	const columns = filledColumns(input).filter(
		(column) => said.anonymous === null || !NAMES.has(column)
	);
	return csvOf(
		columns.map((column) => said.headers[column]),
		Array.from(order, (row, place) => {
			const { anonymous } = said;
			return columns.map((column) =>
				column === 'key' && anonymous !== null
					? `${anonymous} ${place + 1}`
					: written(column, cellOf(input, column, row), input.profile.scale, said)
			);
		})
	);
}

/** Of customers, and of who looks after them. */
const NAMES: ReadonlySet<ListColumn> = new Set(['name', 'salesperson']);

/** Dates as ISO, money with all its decimals, rates and means with six. */
function written(column: ListColumn, cell: ListCell | null, scale: number, said: Said): CsvCell {
	if (cell === null) return null;
	if (column === 'tier') return said.tierNames[cell.value as Tier];
	if (column === 'movedBy') return said.qualifierNames[cell.value as Qualifier];
	if (column === 'class') return said.classNames[cell.value as ProfitClass];
	if (cell.type === 'money') return { digits: toDecimal(Number(cell.value), scale) };
	if (cell.type === 'date') return toIso(Number(cell.value));
	return typeof cell.value === 'number' ? Number(cell.value.toFixed(6)) : cell.value;
}
