/**
 * The sample's figures worked out the plain way, straight from the files and sharing no code
 * with the product: what the tests hold the planted phenomena against. Money in fen.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Row = Readonly<Record<string, string>>;

export const SAMPLE = fileURLToPath(new URL('../../../static/samples/', import.meta.url));

export const FILES = ['orders', 'customers', 'service', 'survey', 'receivables'] as const;

/** The rows of one file by header, its currency left away; the sample has no quoted cells. */
export function rowsOf(file: (typeof FILES)[number]): Row[] {
	const [header = '', ...lines] = readFileSync(`${SAMPLE}${file}.csv`, 'utf8')
		.trimEnd()
		.split('\n');
	const names = header.replaceAll('(CNY)', '').split(',');
	return lines.map((line) => {
		const cells = line.split(',');
		if (cells.length !== names.length) throw new Error(`${file}.csv: ${line}`);
		return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
	});
}

export const of = (row: Row, name: string): string => {
	const cell = row[name];
	if (cell === undefined) throw new Error(`no column ${name}`);
	return cell;
};
export const fen = (row: Row, name: string): number => Math.round(Number(of(row, name)) * 100);
export const days = (row: Row, name: string): number => Date.parse(of(row, name)) / 86_400_000;

export function byKey<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const group = groups.get(key(row));
		if (group) group.push(row);
		else groups.set(key(row), [row]);
	}
	return groups;
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Type 7: the default of R, NumPy and spreadsheets. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const low = sorted[Math.floor(at)] ?? NaN;
	return low + ((sorted[Math.ceil(at)] ?? NaN) - low) * (at - Math.floor(at));
}

export interface Customer {
	readonly id: string;
	readonly revenue: number;
	readonly gross: number;
	readonly service: number;
	readonly fees: number;
	readonly discount: number;
	readonly profit: number;
	readonly orders: number;
	/** Distinct days with an order, ascending. */
	readonly days: readonly number[];
	readonly lines: readonly Row[];
	readonly services: readonly Row[];
}

/** Everyone with money in the orders or the service file, most profitable first. */
export function customersOf(orders: readonly Row[], service: readonly Row[]): Customer[] {
	const lines = byKey(orders, (row) => of(row, 'customer_id'));
	const services = byKey(service, (row) => of(row, 'customer_id'));
	const ids = new Set([...lines.keys(), ...services.keys()]);
	ids.delete('');
	return [...ids]
		.map((id) => customer(id, lines.get(id) ?? [], services.get(id) ?? []))
		.sort((a, b) => b.profit - a.profit);
}

export function customer(id: string, lines: readonly Row[], services: readonly Row[]): Customer {
	const revenue = sum(lines.map((row) => fen(row, 'amount')));
	const gross = revenue - sum(lines.map((row) => fen(row, 'cost')));
	const service = sum(services.map((row) => fen(row, 'service_cost')));
	const charged = services.filter((row) => of(row, 'fee_category') !== '');
	const bought = lines.filter((row) => fen(row, 'amount') >= 0);
	return {
		id,
		revenue,
		gross,
		service,
		fees: sum(charged.map((row) => fen(row, 'service_cost'))),
		discount: sum(lines.map((row) => fen(row, 'discount'))),
		profit: gross - service,
		orders: new Set(bought.map((row) => of(row, 'order_no'))).size,
		days: [...new Set(bought.map((row) => days(row, 'order_date')))].sort((a, b) => a - b),
		lines,
		services
	};
}

/** Mean days between order days; null for one. */
export function interval({ days }: Customer): number | null {
	const first = days[0] ?? 0;
	const last = days[days.length - 1] ?? 0;
	return days.length < 2 ? null : (last - first) / (days.length - 1);
}

interface Answer {
	readonly customer: string;
	readonly at: number;
	readonly score: number;
	/** Whether an order followed within the horizon. */
	readonly loyal: boolean;
}

/** Answers that the data's end does not censor, with what came of them within `horizon` days. */
export function answersOf(
	survey: readonly Row[],
	customers: readonly Customer[],
	horizon: number,
	end: number
): Answer[] {
	const orderDays = new Map(customers.map(({ id, days }) => [id, days]));
	return survey
		.map((row) => ({
			customer: of(row, 'customer_id'),
			at: days(row, 'date'),
			score: Number(of(row, 'satisfaction'))
		}))
		.filter(({ at }) => at + horizon <= end)
		.map((answer) => ({
			...answer,
			loyal: ordered(orderDays.get(answer.customer), answer.at, horizon)
		}));
}

function ordered(days: readonly number[] | undefined, at: number, horizon: number): boolean {
	return (days ?? []).some((day) => day > at && day <= at + horizon);
}

type Tier = 'key' | 'important' | 'general' | 'maintain' | 'invalid';

/** Five tiers by share of profit at 50, 80 and 95 %; `ranked` most profitable first. */
export function tiersOf(ranked: readonly Customer[]): Map<string, Tier> {
	const positive = sum(ranked.map(({ profit }) => Math.max(0, profit)));
	let before = 0;
	return new Map(
		ranked.map(({ id, profit }) => {
			const tier = profit <= 0 ? 'invalid' : tierAt(before / positive);
			before += profit;
			return [id, tier];
		})
	);
}

function tierAt(share: number): Tier {
	if (share < 0.5) return 'key';
	return share < 0.8 ? 'important' : share < 0.95 ? 'general' : 'maintain';
}
