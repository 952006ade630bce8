/** What serving costs, what is owed and how a customer orders, beside their obvious twins in whole numbers of any size. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValid, type Column } from '#lib/core/columns.ts';
import { addMonths, monthIndex } from '#lib/core/dates.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';
import { datasetOf, type Cell, type Cells, type Scales } from '../../../tests/data/tables.ts';
import type { Profile, ProfileColumns } from './profile.ts';
import { rollup } from './rollup.ts';

type Row = Readonly<Record<string, Cell>>;
interface Files {
	readonly orders: readonly Row[];
	readonly service: readonly Row[];
	readonly card: readonly Row[];
	readonly receivables: readonly Row[];
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5 });
const customer = maybe(fc.constantFrom('a', 'b', 'c', ' '));
const day = fc.integer({ min: 20_000, max: 20_200 });
const cents = (min: number, max: number) => fc.integer({ min, max });
const activity = fc.constantFrom('visit', '电话', 'repair');
const channel = maybe(fc.constantFrom('field', '热线'));
const order = fc.record({
	customer,
	date: maybe(day),
	revenue: maybe(cents(-500, 5000)),
	cost: maybe(cents(-300, 3000)),
	orderId: maybe(fc.constantFrom('1', '2', '3', '4')),
	product: maybe(fc.constantFrom('p', 'q', 'r', '')),
	discount: maybe(cents(-50, 300))
});
const charge = fc.record({
	customer,
	date: maybe(day),
	activity: maybe(activity),
	channel,
	quantity: maybe(cents(-1, 30)),
	cost: maybe(cents(-50, 900)),
	hours: maybe(fc.constantFrom(0, 0.1, 0.25, 1.7, 3)),
	feeCategory: maybe(fc.constantFrom('进店费', 'Advertising', 'travel', '差旅费', 'shelf fee'))
});
const rate = fc.record({
	activity: maybe(activity),
	channel,
	unitCost: maybe(cents(0, 700)),
	avoidableShare: maybe(fc.constantFrom(0, 0.333333, 0.5, 0.8, 1))
});
const invoice = fc.record({
	customer,
	amount: maybe(cents(-200, 9000)),
	invoiceDate: maybe(day),
	dueDate: maybe(day),
	paidDate: maybe(day),
	paidAmount: maybe(cents(0, 9000))
});
const files: fc.Arbitrary<Files> = fc.record({
	orders: fc.array(order, { minLength: 1, maxLength: 30 }),
	service: fc.array(charge, { minLength: 1, maxLength: 20 }),
	card: fc.array(rate, { maxLength: 6 }),
	receivables: fc.array(invoice, { minLength: 1, maxLength: 15 })
});
const price = fc.constantFrom(0, 0.005, 1.5, 12.345678, 80);
const parameters: fc.Arbitrary<Parameters> = fc
	.record({
		asOf: fc.option(fc.integer({ min: 20_060, max: 20_260 })),
		windowMonths: fc.option(fc.integer({ min: 1, max: 4 })),
		hourlyRate: price,
		costPerOrder: price,
		costOfCapital: fc.constantFrom(0, 0.06, 0.0875, 1)
	})
	.map((chosen) => ({ ...DEFAULT_PARAMETERS, ...chosen }));

const SCALE = 2;
const SCALES = { revenue: 2, cost: 2, discount: 2, unitCost: 2, amount: 2, paidAmount: 2 };

function tables(
	{ orders, service, card, receivables }: Files,
	cut: { batchRows: number; files: number }
): Dataset[] {
	const fields = {
		orders: ['customer', 'date', 'revenue', 'cost', 'orderId', 'product', 'discount'],
		service: [
			'customer',
			'date',
			'activity',
			'channel',
			'quantity',
			'cost',
			'hours',
			'feeCategory'
		],
		rateCard: ['activity', 'channel', 'unitCost', 'avoidableShare'],
		receivables: ['customer', 'amount', 'invoiceDate', 'dueDate', 'paidDate', 'paidAmount']
	} as const;
	const dataset = (kind: keyof typeof fields, rows: readonly Row[], id: string): Dataset => {
		const cells = fields[kind].map((role) => [role, rows.map((row) => row[role] ?? null)]);
		const { batchRows } = cut;
		return datasetOf(kind, Object.fromEntries(cells) as Cells, SCALES as Scales, { id, batchRows });
	};
	const share = Math.ceil(orders.length / cut.files);
	const parts = Array.from({ length: cut.files }, (_, i) =>
		dataset('orders', orders.slice(i * share, (i + 1) * share), `orders${i}`)
	);
	return [
		...parts,
		dataset('service', service, 'service'),
		dataset('receivables', receivables, 'receivables'),
		...(card.length > 0 ? [dataset('rateCard', card, 'card')] : [])
	];
}

const PARTS = 1_000_000n;
const big = (value: Cell | undefined) => BigInt(value as number);
const parts = (rate: number) => BigInt(Math.round(rate * 1e6));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const bigSum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);

/** Half away from zero. */
function rounded(whole: bigint, unit: bigint): number {
	const size = whole < 0n ? -whole : whole;
	const quotient = Number(size / unit) + ((size % unit) * 2n >= unit ? 1 : 0);
	return whole < 0n ? 0 - quotient : quotient;
}

/** The profile of one key, null the unattributed, by the words of the definitions. */
function naive({ orders, service, card, receivables }: Files, chosen: Parameters) {
	const { asOf, windowMonths, hourlyRate, costPerOrder, costOfCapital } = chosen;
	const dates = orders.flatMap(({ date }) => (typeof date === 'number' ? [date] : []));
	const latest = Math.max(...dates);
	const to = asOf ?? latest;
	const whole = windowMonths === null && to >= latest;
	const back = (months: number) => {
		const ends = new Date((to + 1) * 864e5).getUTCDate() === 1;
		return ends ? addMonths(to + 1, -months) : addMonths(to, -months) + 1;
	};
	const from = windowMonths === null ? -Infinity : back(windowMonths);
	const within = (date: Cell | undefined, from: number, to: number) =>
		typeof date === 'number' && date >= from && date <= to;
	const inside = (date: Cell | undefined) => whole || within(date, from, to);
	const keyOf = ({ customer }: Row) =>
		customer === null || String(customer).trim() === '' ? null : customer;
	const known = card.filter((row) => row['activity'] !== null && row['unitCost'] !== null);
	// Later lines first, so that the first one found counts.
	const rates = known.toReversed();
	const rateOf = (row: Row): Row | undefined => {
		const of = (channel: Cell | undefined) =>
			rates.find((each) => each['activity'] === row['activity'] && each['channel'] === channel);
		return row['activity'] === null ? undefined : (of(row['channel']) ?? of(null));
	};
	const costOf = (row: Row): bigint | null => {
		if (row['cost'] !== null) return big(row['cost']);
		const rate = rateOf(row);
		return rate && row['quantity'] !== null ? big(row['quantity']) * big(rate['unitCost']) : null;
	};
	const hoursOf = (row: Row): bigint =>
		row['cost'] === null && row['hours'] !== null ? parts(row['hours'] as number) : 0n;
	const shareOf = (row: Row): bigint => parts((rateOf(row)?.['avoidableShare'] ?? 1) as number);
	const isFee = (row: Row) => /进店费|Advertising|shelf/.test(String(row['feeCategory']));
	const hour = (millionths: bigint) =>
		rounded(millionths * parts(hourlyRate) * 100n, PARTS * PARTS);

	return (key: string | null) => {
		const mine = orders.filter((row) => keyOf(row) === key);
		const sold = mine.filter((row) => row['revenue'] !== null);
		const lines = sold.filter((row) => inside(row['date']));
		const bought = lines.filter((row) => (row['revenue'] as number) >= 0);
		const served = service.filter((row) => keyOf(row) === key && inside(row['date']));
		const orderNames = new Set(
			bought.flatMap((row) => {
				if (row['orderId'] !== null) return [`#${row['orderId']}`];
				return row['date'] === null ? [] : [`day ${row['date']}`];
			})
		);
		const handled = rounded(BigInt(orderNames.size) * parts(costPerOrder) * 100n, PARTS);
		const invoices = receivables.filter((row) => keyOf(row) === key && row['amount'] !== null);
		const paidOf = (row: Row): number => {
			const { paidDate, paidAmount, amount } = row;
			if (paidDate === null) return paidAmount === null ? 0 : (paidAmount as number);
			if ((paidDate as number) > to) return 0;
			return (paidAmount ?? amount) as number;
		};
		const daysFrom = (row: Row, until: number): bigint => {
			const issued = (row['invoiceDate'] ?? row['dueDate']) as number | null;
			return BigInt(issued === null ? 0 : Math.max(0, until - issued));
		};
		const moneyDays = invoices
			.filter((row) => whole || within(row['invoiceDate'] ?? row['dueDate'], from, to))
			.map((row) => {
				const paidOn = (row['paidDate'] ?? row['dueDate'] ?? -1e6) as number;
				const paid = BigInt(paidOf(row));
				return (
					paid * daysFrom(row, Math.min(paidOn, to)) +
					(big(row['amount']) - paid) * daysFrom(row, to)
				);
			});
		const capital = rounded(bigSum(moneyDays) * parts(costOfCapital), 365n * PARTS);
		const cost = Number(bigSum(served.map((row) => costOf(row) ?? 0n)));
		const fees = served.filter(isFee);
		const open = invoices
			.filter(({ invoiceDate }) => invoiceDate === null || (invoiceDate as number) <= to)
			.map((row) => ({ due: row['dueDate'], open: (row['amount'] as number) - paidOf(row) }));
		const late = open.flatMap(({ due, open }) =>
			typeof due === 'number' && due < to ? [{ days: to - due, open }] : []
		);
		const aged = (least: number, most: number) =>
			sum(late.filter(({ days }) => days >= least && days <= most).map(({ open }) => open));
		const overdue = sum(late.map(({ open }) => open));
		const days = [...new Set(bought.flatMap(({ date }) => (date === null ? [] : [Number(date)])))];
		days.sort((a, b) => a - b);
		const gaps = days.slice(1).map((at, i) => at - days[i]!);
		const mean = sum(gaps) / gaps.length;
		const sd = Math.sqrt(sum(gaps.map((gap) => (gap - mean) ** 2)) / (gaps.length - 1));
		const revenue = sum(lines.map((row) => row['revenue'] as number));
		const discount = mine
			.filter((row) => inside(row['date']) && row['discount'] !== null)
			.map((row) =>
				row['revenue'] !== null && (row['revenue'] as number) < 0
					? 0 - Math.abs(row['discount'] as number)
					: Math.abs(row['discount'] as number)
			);
		const before =
			windowMonths === null
				? []
				: sold.filter(({ date }) => within(date, back(2 * windowMonths), from - 1));
		const previous = sum(before.map((row) => row['revenue'] as number));
		return {
			costToServe: cost + hour(bigSum(served.map(hoursOf))) + handled + capital,
			fees: Number(bigSum(fees.map((row) => costOf(row) ?? 0n))) + hour(bigSum(fees.map(hoursOf))),
			capitalCharge: costOfCapital > 0 ? capital : null,
			avoidableCost:
				card.length === 0
					? null
					: rounded(bigSum(served.map((row) => (costOf(row) ?? 0n) * shareOf(row))), PARTS) +
						hour(BigInt(rounded(bigSum(served.map((row) => hoursOf(row) * shareOf(row))), PARTS))) +
						handled +
						capital,
			discount: sum(discount),
			discountRate: revenue + sum(discount) > 0 ? sum(discount) / (revenue + sum(discount)) : null,
			previousRevenue: windowMonths === null ? null : previous,
			growth: windowMonths === null || previous <= 0 ? null : revenue / previous - 1,
			regularity: gaps.length < 2 ? null : 1 - Math.min(1, sd / mean),
			activePeriods:
				days.length === 0
					? null
					: new Set(days.map(monthIndex)).size / (monthIndex(to) - monthIndex(days[0]!) + 1),
			products: new Set(
				bought.flatMap(({ product }) => (product === null || product === '' ? [] : [product]))
			).size,
			outstanding: sum(open.map((row) => row.open)),
			overdue,
			overdue30: aged(1, 30),
			overdue60: aged(31, 60),
			overdue90: aged(61, 90),
			overdueLonger: aged(91, Infinity),
			overdueDays: overdue > 0 ? sum(late.map(({ days, open }) => days * open)) / overdue : null
		};
	};
}

type Twin = ReturnType<ReturnType<typeof naive>>;
const ROUGH: ReadonlySet<string> = new Set(['regularity']);

function told({ columns }: Profile, c: number, names: readonly string[]) {
	const cell = (column: Column | null) =>
		column && isValid(column.valid, c) ? column.values[c]! : null;
	return Object.fromEntries(
		names.map((name) => [name, cell(columns[name as keyof ProfileColumns] as Column | null)])
	);
}

function profileOf(datasets: Dataset[], chosen: Parameters): Profile | null {
	try {
		return rollup(datasets, chosen, null);
	} catch (thrown) {
		if ((thrown as { code?: string }).code === 'notebook.no_customers') return null;
		throw thrown;
	}
}

const cut = fc.record({
	batchRows: fc.integer({ min: 1, max: 9 }),
	files: fc.integer({ min: 1, max: 3 })
});
const dated = ({ orders }: Files) => orders.some(({ date }) => date !== null);

describe('the economics of a customer', () => {
	test('equal their twin, for every customer and the unattributed', () => {
		fc.assert(
			fc.property(files.filter(dated), parameters, cut, (files, chosen, cut) => {
				const profile = profileOf(tables(files, cut), chosen);
				if (profile === null) return;
				expect(profile.scale).toBe(SCALE);
				const twin = naive(files, chosen);
				for (let c = 0; c < profile.customers; c++) {
					const key = profile.keys.at(c);
					const expected: Twin = twin(key);
					const names = Object.keys(expected) as (keyof Twin)[];
					const found = told(profile, c, names);
					for (const name of names) {
						if (ROUGH.has(name) && expected[name] !== null)
							expect(found[name]).toBeCloseTo(expected[name], 9);
						else
							expect({ key, name, value: found[name] }).toEqual({
								key,
								name,
								value: expected[name]
							});
					}
				}
				expect(profile.unattributed.costToServe).toBe(twin(null).costToServe);
			}),
			{ numRuns: 300 }
		);
	});

	test('come out bit for bit the same in any order of rows, batches and files', () => {
		const NAMES = ['revenue', 'profit', 'costToServe', 'fees', 'capitalCharge', 'avoidableCost'];
		const OTHERS = [
			'discount',
			'previousRevenue',
			'outstanding',
			'overdue',
			'regularity',
			'growth'
		];
		fc.assert(
			fc.property(files.filter(dated), parameters, cut, cut, (files, chosen, one, other) => {
				const turned = {
					...files,
					orders: files.orders.toReversed(),
					service: files.service.toReversed(),
					receivables: files.receivables.toReversed()
				};
				const profile = profileOf(tables(files, one), chosen);
				const again = profileOf(tables(turned, other), chosen);
				expect(again?.totals).toEqual(profile?.totals);
				expect(again?.unattributed).toEqual(profile?.unattributed);
				if (profile === null || again === null) return;
				const names = [...NAMES, ...OTHERS];
				const byKey = (each: Profile) =>
					Object.fromEntries(
						Array.from({ length: each.customers }, (_, c) => [
							each.keys.at(c),
							told(each, c, names)
						])
					);
				expect(byKey(again)).toEqual(byKey(profile));
				const { costToServe, profit } = profile.columns;
				const { unattributed, totals } = profile;
				expect(sum([...costToServe.values]) + unattributed.costToServe).toBe(totals.costToServe);
				const rest = unattributed.grossProfit - unattributed.costToServe;
				expect(sum([...profit!.values]) + rest).toBe(totals.grossProfit - totals.costToServe);
			}),
			{ numRuns: 200 }
		);
	});
});
