/** What is compared with what, and the statement as a table. */
import type { Kind } from '#lib/core/kinds.ts';
import type { FigureColumn, FigureTable, MethodCard, View } from '../analysis.ts';
import { partOf } from '../table-parts.ts';
import { inForce, leftOut } from '../standing.ts';
import type { ReconciliationResult } from './kernel.ts';
import { COLUMNS, hasFigure, isMoney, nameOf, withoutNames, type ColumnName } from './lines.ts';
import { MESSAGES } from './messages.ts';

export function method({ context, locale }: View<ReconciliationResult>): MethodCard {
	const words = MESSAGES[locale];
	return {
		formula: words.formula,
		parameters: inForce(context, locale),
		found: [],
		leftOut: leftOut(context, locale),
		source: words.source
	};
}

const KEYS: Readonly<Record<ColumnName, string>> = {
	rows: 'rows',
	outsideWindow: 'outside_window',
	undated: 'undated',
	inWindow: 'in_window',
	unattributed: 'unattributed_rows',
	matched: 'matched',
	onlyHere: 'only_here',
	onlyElsewhere: 'only_elsewhere',
	withoutOrders: 'without_orders',
	duplicates: 'duplicate_keys',
	moneyFile: 'money_file',
	moneyOutside: 'money_outside_window',
	moneyUndated: 'money_undated',
	moneyWindow: 'money_window',
	moneyUnattributed: 'money_unattributed'
};

/** A row a file, by its kind, then a row a kind of money; what one lacks is empty in it. */
export function table(named: View<ReconciliationResult>): FigureTable {
	const view = withoutNames(named);
	const { result, locale } = view;
	const words = MESSAGES[locale];
	const files = COLUMNS.map((name): FigureColumn => ({
		key: KEYS[name],
		title: words.columns[name],
		type: isMoney(name) ? 'money' : 'count',
		...(view.context.shared && { withheld: true })
	}));
	const money = (key: string, title: string): FigureColumn => ({ key, title, type: 'money' });
	const whole = {
		columns: [
			{ key: 'file', title: words.dataset, type: 'text' },
			...files,
			money('customers', words.customers),
			money('unattributed', words.unattributed),
			money('files', words.files),
			money('difference', words.difference)
		],
		rows: [
			...result.datasets.map((row, i) => [
				nameOf(view, i),
				...COLUMNS.map((name) => row[name]),
				...[null, null, null, null]
			]),
			...result.sums.map((sum) => [
				words.sums[sum.name],
				...COLUMNS.map(() => null),
				sum.customers,
				sum.unattributed,
				sum.files,
				sum.difference
			])
		]
	} satisfies FigureTable;
	const [file] = whole.columns;
	const sum: FigureColumn = { key: 'sum', title: words.dataset, type: 'text' };
	const count = result.datasets.length;
	const cells = (from: number, to?: number) =>
		whole.rows.slice(from, to).map(([name]) => name ?? null);
	return {
		...whole,
		parts: [
			{
				...partOf(
					whole,
					'files',
					0,
					{ column: file ?? sum, cells: cells(0, count) },
					(key) => !OF_SUMS.has(key)
				),
				lacks: result.datasets.map(({ kind }) => lackedBy(kind))
			},
			partOf(whole, 'sums', count, { column: sum, cells: cells(count) }, (key) => OF_SUMS.has(key))
		]
	};
}

function lackedBy(kind: Kind): ReadonlySet<string> {
	return new Set(COLUMNS.filter((name) => !hasFigure(kind, name)).map((name) => KEYS[name]));
}

const OF_SUMS: ReadonlySet<string> = new Set(['customers', 'unattributed', 'files', 'difference']);
