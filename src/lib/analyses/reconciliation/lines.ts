/** The statement as text: names, figures and verdicts that both layouts print. */
import { formatCount, formatMoney } from '#lib/core/format.ts';
import type { Kind } from '#lib/core/kinds.ts';
import { mainMoneyOf } from '#lib/rollup/amounts.ts';
import type { View } from '../analysis.ts';
import { MERGED_WORDS } from '../merged.ts';
import { moneyOf } from '../standing.ts';
import { hasMeaning, type DatasetRow, type ReconciliationResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export const COLUMNS = [
	'rows',
	'outsideWindow',
	'undated',
	'inWindow',
	'unattributed',
	'matched',
	'onlyHere',
	'onlyElsewhere',
	'withoutOrders',
	'duplicates',
	'moneyFile',
	'moneyOutside',
	'moneyUndated',
	'moneyWindow',
	'moneyUnattributed'
] as const;
export type ColumnName = (typeof COLUMNS)[number];

export interface FileLine {
	readonly name: string;
	readonly kind: string;
	/** Parallel to the columns shown; empty where a figure has no meaning. */
	readonly cells: readonly string[];
	/** Whether the figure is one to look at: present and not 0. */
	readonly strong: readonly boolean[];
}

export interface SumLine {
	readonly name: string;
	/** Customers, unattributed, files. */
	readonly cells: readonly [string, string, string];
	readonly agrees: boolean;
	readonly verdict: string;
}

/** Whether every file of a kind is about money: one of customers may tell of it, most don't. */
export function hasMoney(kind: Kind): boolean {
	return kind !== 'customers' && mainMoneyOf(kind) !== null;
}

/** Whether a figure has a meaning for a file of a kind: where others see none, it was not told. */
export function hasFigure(kind: Kind, column: ColumnName): boolean {
	return isMoney(column) ? hasMoney(kind) : hasMeaning(kind, column);
}

export function isMoney(column: ColumnName): boolean {
	return column.startsWith('money');
}

/** What has no room in a picture, and what takes several files. */
const TABLE_ALONE: ReadonlySet<ColumnName> = new Set<ColumnName>([
	'moneyOutside',
	'moneyUndated',
	'moneyUnattributed'
]);
const BESIDE: ReadonlySet<ColumnName> = new Set<ColumnName>(['matched', 'onlyHere']);

/** Columns that tell something of some file: not 0 in all, nor rows or money once more. */
export function shownColumns({ datasets }: ReconciliationResult): ColumnName[] {
	const together = datasets.length > 1;
	return COLUMNS.filter((column) => {
		if (TABLE_ALONE.has(column) || (!together && BESIDE.has(column))) return false;
		if (column === 'inWindow') return datasets.some(({ rows, inWindow }) => inWindow !== rows);
		if (column === 'moneyWindow')
			return datasets.some(({ moneyFile, moneyWindow }) => moneyFile !== moneyWindow);
		return column === 'rows' || datasets.some((row) => (row[column] ?? 0) !== 0);
	});
}

export function fileLines(view: View<ReconciliationResult>): FileLine[] {
	const { result, context, locale } = view;
	const columns = shownColumns(result);
	return result.datasets.map((row, i) => ({
		name: nameOf(view, i),
		// A file without a name goes by its kind, which need not be said twice.
		kind: context.names[row.dataset] === undefined ? '' : MESSAGES[locale].kinds[row.kind],
		cells: columns.map((column) => cell(view, row, column)),
		strong: columns.map((column) => (row[column] ?? 0) !== 0)
	}));
}

/** The same, with every file called by its kind. */
export function withoutNames(view: View<ReconciliationResult>): View<ReconciliationResult> {
	return { ...view, context: { ...view.context, names: {} } };
}

/** The name of the file; where it is not known its kind, numbered if there are several. */
export function nameOf({ result, context, locale }: View<ReconciliationResult>, i: number): string {
	const row = result.datasets[i];
	if (!row) return '';
	const known = context.names[row.dataset];
	if (known !== undefined) return known;
	const same = result.datasets.filter(({ kind }) => kind === row.kind);
	const name = MESSAGES[locale].kinds[row.kind];
	return same.length === 1 ? name : `${name} ${same.indexOf(row) + 1}`;
}

function cell(
	{ context, locale }: View<ReconciliationResult>,
	row: DatasetRow,
	column: ColumnName
): string {
	const value = row[column];
	if (value === null)
		return context.shared && hasFigure(row.kind, column) ? MERGED_WORDS[locale].blank : '';
	return isMoney(column)
		? formatMoney(value, moneyOf(context), locale)
		: formatCount(value, locale);
}

export function sumLines({ result, context, locale }: View<ReconciliationResult>): SumLine[] {
	const words = MESSAGES[locale];
	const money = (minor: number): string => formatMoney(minor, moneyOf(context), locale);
	return result.sums.map(({ name, customers, unattributed, files, difference }) => ({
		name: words.sums[name],
		cells: [money(customers), money(unattributed), money(files)],
		agrees: difference === 0,
		verdict: difference === 0 ? words.agrees : words.differs(money(difference))
	}));
}
