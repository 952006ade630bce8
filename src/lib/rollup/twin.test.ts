/** The roll-up beside its obvious twin: objects in maps, one pass a question. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValid, type Column } from '#lib/core/columns.ts';
import { addMonths } from '#lib/core/dates.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';
import { roundHalfAway } from '#lib/core/money.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { datasetOf, type Cells } from '../../../tests/data/tables.ts';
import type { Profile } from './profile.ts';
import { rollup } from './rollup.ts';

interface Line {
	customer: string | null;
	date: number | null;
	revenue: number | null;
	cost: number | null;
	orderId: string | null;
	region: string | null;
}
interface Charge {
	customer: string | null;
	date: number | null;
	cost: number | null;
	complaint: boolean | null;
}
interface Answer {
	customer: string | null;
	date: number | null;
	satisfaction: number | null;
}
interface Files {
	lines: Line[][];
	charges: Charge[];
	answers: Answer[];
	withIds: boolean;
	withCost: boolean;
	batchRows: number;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });
const customer = maybe(fc.constantFrom('a', 'b', '客户', '001', '1', ' ', ''));
const date = maybe(fc.integer({ min: 20_000, max: 20_120 }));
const money = maybe(fc.integer({ min: -500, max: 5000 }));
const line: fc.Arbitrary<Line> = fc.record({
	customer,
	date,
	revenue: money,
	cost: money,
	orderId: maybe(fc.constantFrom('1', '2', '3', '4', '')),
	region: maybe(fc.constantFrom('N', 'S', ''))
});
const files: fc.Arbitrary<Files> = fc.record({
	lines: fc.array(fc.array(line, { maxLength: 25 }), { minLength: 1, maxLength: 3 }),
	charges: fc.array(fc.record({ customer, date, cost: money, complaint: maybe(fc.boolean()) }), {
		maxLength: 15
	}),
	answers: fc.array(
		fc.record({ customer, date, satisfaction: maybe(fc.integer({ min: 1, max: 5 })) }),
		{ maxLength: 15 }
	),
	withIds: fc.boolean(),
	withCost: fc.boolean(),
	batchRows: fc.integer({ min: 1, max: 9 })
});
const parameters: fc.Arbitrary<Parameters> = fc
	.record({
		asOf: fc.option(fc.integer({ min: 20_000, max: 20_140 })),
		windowMonths: fc.option(fc.integer({ min: 1, max: 4 })),
		assumedMargin: fc.option(
			fc.oneof(
				fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
				fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 1_000_000)
			)
		)
	})
	.map((chosen) => ({ ...DEFAULT_PARAMETERS, ...chosen }));

// Orders come at scale 1, service at 2, so that rescaling has something to do.
function datasetsOf({ lines, charges, answers, withIds, withCost, batchRows }: Files): Dataset[] {
	const column = <T, K extends keyof T>(rows: readonly T[], key: K) => rows.map((row) => row[key]);
	const scales = { revenue: 1, cost: 1 };
	const orders = lines.map((rows, i) => {
		const cells: Cells = {
			customer: column(rows, 'customer'),
			date: column(rows, 'date'),
			revenue: column(rows, 'revenue'),
			region: column(rows, 'region'),
			...(withIds && { orderId: column(rows, 'orderId') }),
			...(withCost && { cost: column(rows, 'cost') })
		};
		return datasetOf('orders', cells, scales, { id: `orders${i}`, batchRows });
	});
	const service: Cells = {
		customer: column(charges, 'customer'),
		date: column(charges, 'date'),
		cost: column(charges, 'cost'),
		complaint: column(charges, 'complaint')
	};
	const survey: Cells = {
		customer: column(answers, 'customer'),
		date: column(answers, 'date'),
		satisfaction: column(answers, 'satisfaction')
	};
	return [
		...orders,
		datasetOf('service', service, { cost: 2 }, { batchRows }),
		datasetOf('survey', survey, {}, { batchRows })
	];
}

const known = (key: string | null): key is string => key !== null && key.trim() !== '';
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** The margin as typed, in millionths, and whole numbers from there on; half away from zero. */
function earned(revenue: number, margin: number): number {
	const exactly = BigInt(revenue) * BigInt(margin.toFixed(6).replace('.', ''));
	const size = exactly < 0n ? -exactly : exactly;
	const rounded = Number((size + 500_000n) / 1_000_000n);
	return exactly < 0n ? 0 - rounded : rounded;
}

/** Everything about one key that the twin tells; `null` stands for the unattributed. */
function naive(files: Files, { asOf, windowMonths, assumedMargin }: Parameters) {
	const lines = files.lines.flat();
	const days = lines.flatMap((row) => (row.date === null ? [] : [row.date]));
	const last = Math.max(...days, -0x80000000);
	const to = asOf ?? last;
	const whole = (windowMonths === null && to >= last) || to === -0x80000000;
	const from =
		windowMonths === null || to === -0x80000000
			? -Infinity
			: new Date((to + 1) * 864e5).getUTCDate() === 1
				? addMonths(to + 1, -windowMonths)
				: addMonths(to, -windowMonths) + 1;
	const inside = ({ date }: { date: number | null }) =>
		whole || (date !== null && date >= from && date <= to);
	const of = <T extends { customer: string | null }>(rows: T[], key: string | null) =>
		rows.filter((row) => (known(row.customer) ? row.customer : null) === key);

	const unknownProfit = (key: string | null) => {
		const mine = files.withCost ? of(lines.filter(inside), key) : [];
		const unknown = mine.filter((row) => row.revenue === null || row.cost === null);
		return { rows: unknown.length, revenue: sum(unknown.map((row) => (row.revenue ?? 0) * 10)) };
	};
	const rolledUp = (key: string | null) => {
		const mine = of(lines.filter(inside), key);
		const sold = mine.filter((row) => row.revenue !== null) as (Line & { revenue: number })[];
		const charges = of(files.charges.filter(inside), key);
		const bought = sold.filter((row) => row.revenue >= 0);
		const dated = bought.filter((row) => row.date !== null).map((row) => row.date!);
		const orderOf = (row: Line) =>
			files.withIds && known(row.orderId)
				? `#${row.orderId}`
				: row.date === null
					? null
					: `day ${row.date}`;
		const names = new Set(sold.map(orderOf).filter((order) => order !== null));
		const sizes = [...names]
			.map((name) => sum(sold.filter((row) => orderOf(row) === name).map((row) => row.revenue)))
			.filter((size) => size > 0);
		const orders = new Set(bought.map(orderOf).filter((order) => order !== null)).size;
		const revenue = sum(sold.map((row) => row.revenue * 10));
		const margins = sold.flatMap((row) =>
			row.cost === null ? [] : [row.revenue * 10 - row.cost * 10]
		);
		const answers = of(files.answers.filter(inside), key).filter((a) => a.satisfaction !== null);
		const latest = answers.reduce<Answer | null>(
			(best, a) => (best === null || (a.date ?? -1) >= (best.date ?? -1) ? a : best),
			null
		);
		const told = of(lines, key).filter(
			(row) => known(row.region) && (row.date === null || row.date <= to)
		);
		const place = told.reduce<Line | null>(
			(best, row) => (best === null || (row.date ?? -1) >= (best.date ?? -1) ? row : best),
			null
		);
		const first = dated.length > 0 ? Math.min(...dated) : null;
		const lastOrder = dated.length > 0 ? Math.max(...dated) : null;
		const orderDays = new Set(dated).size;
		return {
			active:
				sold.length > 0 ||
				charges.some((row) => row.cost !== null) ||
				(files.withCost && mine.some((row) => row.cost !== null)),
			revenue,
			grossProfit: files.withCost
				? sum(margins)
				: assumedMargin === null
					? null
					: earned(revenue, assumedMargin),
			costToServe: sum(charges.map((row) => row.cost ?? 0)),
			complaints: charges.filter((row) => row.complaint === true).length,
			orders,
			firstOrder: first,
			lastOrder,
			recency: lastOrder === null ? null : to - lastOrder,
			interval: orderDays < 2 ? null : (lastOrder! - first!) / (orderDays - 1),
			averageOrder: orders === 0 ? null : roundHalfAway(revenue / orders) + 0,
			largestOrderShare: sizes.length === 0 ? null : (Math.max(...sizes) * 10) / (sum(sizes) * 10),
			satisfaction: latest?.satisfaction ?? null,
			region: place?.region ?? null,
			nextOrders: answers.map((a) => {
				const later = dated.filter((at) => a.date !== null && at > a.date);
				return later.length > 0 ? Math.min(...later) : null;
			})
		};
	};
	return { rolledUp, unknownProfit };
}

function told(profile: Profile, c: number) {
	const { columns, answers } = profile;
	const cell = (column: Column | null) =>
		column && isValid(column.valid, c) ? column.values[c]! : null;
	const region = cell(columns.region!.column);
	const mine = Array.from(answers!.customer.keys()).filter((i) => answers!.customer[i] === c);
	return {
		active: profile.active[c] === 1,
		revenue: cell(columns.revenue),
		grossProfit: cell(columns.grossProfit),
		costToServe: cell(columns.costToServe),
		complaints: cell(columns.complaints),
		orders: cell(columns.orders),
		firstOrder: cell(columns.firstOrder),
		lastOrder: cell(columns.lastOrder),
		recency: cell(columns.recency),
		interval: cell(columns.interval),
		averageOrder: cell(columns.averageOrder),
		largestOrderShare: cell(columns.largestOrderShare),
		satisfaction: cell(columns.satisfaction),
		region: region === null ? null : columns.region!.dictionary.at(region),
		nextOrders: mine.map((i) =>
			answers!.nextOrder[i] === -0x80000000 ? null : answers!.nextOrder[i]!
		)
	};
}

const keyed = ({ lines, charges, answers }: Files) =>
	[...lines.flat(), ...charges, ...answers].map((row) => row.customer).filter(known);

/** Null where nobody has money in the window: the roll-up's own refusal. */
function profileOf(files: Files, parameters: Parameters): Profile | null {
	try {
		return rollup(datasetsOf(files), parameters, null);
	} catch (thrown) {
		if ((thrown as { code?: string }).code === 'notebook.no_customers') return null;
		throw thrown;
	}
}

describe('the roll-up', () => {
	test('equals its twin for every customer and every column', () => {
		fc.assert(
			fc.property(files, parameters, (files, parameters) => {
				const { rolledUp: twin, unknownProfit } = naive(files, parameters);
				const keys = new Set(keyed(files));
				const profile = profileOf(files, parameters);
				if (profile === null) {
					expect([...keys].some((key) => twin(key).active)).toBe(false);
					return;
				}
				expect(profile.customers).toBe(keys.size);
				for (let c = 0; c < profile.customers; c++) {
					const key = profile.keys.at(c);
					const measured = files.withCost || files.lines.flat().length === 0;
					const expected = twin(key);
					if (measured && !files.withCost) expected.grossProfit = 0;
					expect({ key, ...told(profile, c) }).toEqual({ key, ...expected });
				}
				const rest = twin(null);
				expect(profile.unattributed).toMatchObject({
					revenue: rest.revenue,
					costToServe: rest.costToServe
				});
				const unknown = sum(profile.reconciliation.map((row) => row.unknownProfit.rows));
				const missing = [...keys, null].map(unknownProfit);
				expect(unknown).toBe(sum(missing.map((row) => row.rows)));
				expect(sum(profile.reconciliation.map((row) => row.unknownProfit.revenue))).toBe(
					sum(missing.map((row) => row.revenue))
				);
				if (files.withCost) expect(profile.unattributed.grossProfit).toBe(rest.grossProfit);
			}),
			{ numRuns: 400 }
		);
	});

	test('adds up to the files, whatever the order of rows and the cut of batches', () => {
		fc.assert(
			fc.property(
				files,
				parameters,
				fc.integer({ min: 1, max: 40 }),
				(files, parameters, batchRows) => {
					const profile = profileOf(files, parameters);
					const turned = { ...files, batchRows, lines: files.lines.map((l) => l.toReversed()) };
					const again = profileOf(turned, parameters);
					expect(again?.totals).toEqual(profile?.totals);
					expect(again?.unattributed).toEqual(profile?.unattributed);
					if (profile === null) return;
					for (const money of ['revenue', 'grossProfit', 'costToServe'] as const) {
						const values = Array.from(profile.columns[money]?.values ?? []);
						expect(sum(values) + profile.unattributed[money]).toBe(profile.totals[money]);
					}
					const ordered = profile.reconciliation.filter(({ kind }) => kind === 'orders');
					expect(sum(ordered.map(({ money }) => money?.window ?? 0))).toBe(profile.totals.revenue);
					const unknown = again!.reconciliation.map((row) => row.unknownProfit);
					expect(profile.reconciliation.map((row) => row.unknownProfit)).toEqual(unknown);
					for (const row of profile.reconciliation)
						expect(row.outsideWindow + row.undated + row.unattributedRows).toBeLessThanOrEqual(
							row.rows
						);
				}
			),
			{ numRuns: 200 }
		);
	});
});
