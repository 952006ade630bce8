/**
 * The sample is what its generator writes, and everything that its README says is planted can be
 * found in the files: worked out here from the CSV alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bestZones } from './data/sample/zones.ts';
import {
	FILES,
	SAMPLE,
	answersOf,
	byKey,
	customer,
	customersOf,
	days,
	fen,
	interval,
	of,
	quantile,
	rowsOf,
	sum,
	tiersOf,
	type Customer,
	type Row
} from './data/sample/figures.ts';

const orders = rowsOf('orders');
const service = rowsOf('service');
const listed = rowsOf('customers');
const survey = rowsOf('survey');
const receivables = rowsOf('receivables');

const customers = customersOf(orders, service);
const profit = sum(customers.map((one) => one.profit));
const revenue = sum(customers.map((one) => one.revenue));
const tiers = tiersOf(customers);
const asOf = Math.max(...orders.map((row) => days(row, 'order_date')));
const fifth = quantile(
	customers.map((one) => one.revenue),
	0.8
);

const on = (date: string) => Date.parse(date) / 86_400_000;

/** What a customer was between two dates, both included. */
function during(one: Customer, from: string, to: string): Customer {
	const inside = (name: string) => (row: Row) =>
		days(row, name) >= on(from) && days(row, name) <= on(to);
	return customer(
		one.id,
		one.lines.filter(inside('order_date')),
		one.services.filter(inside('service_date'))
	);
}

const isKey = ({ id }: Customer) => tiers.get(id) === 'key' || tiers.get(id) === 'important';

describe('the files', () => {
	test('are the bytes that the generator writes', () => {
		const folder = mkdtempSync(join(tmpdir(), 'sample-'));
		try {
			const generator = join(import.meta.dirname, 'data/sample/generate.mjs');
			execFileSync(process.execPath, [generator, '--out', folder]);
			for (const file of FILES)
				expect(
					readFileSync(join(folder, `${file}.csv`)).equals(readFileSync(`${SAMPLE}${file}.csv`)),
					file
				).toBe(true);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	test('hold about two thousand customers over three whole years', () => {
		expect(customers.length).toBeGreaterThan(1_900);
		expect(orders.length).toBeGreaterThan(28_000);
		expect(readFileSync(`${SAMPLE}orders.csv`).length).toBeLessThan(2_750_000);
		const dates = orders.map((row) => of(row, 'order_date')).toSorted();
		expect([dates[0], dates[dates.length - 1]]).toEqual(['2023-01-01', '2025-12-31']);
	});

	test('name customers in two scripts under ids with leading zeros', () => {
		expect(listed.every((row) => /^C0\d{4}$/.test(of(row, 'customer_id')))).toBe(true);
		expect(
			listed.every((row) =>
				/\p{Script=Han}.*[A-Za-z]|[A-Za-z].*\p{Script=Han}/u.test(of(row, 'name'))
			)
		).toBe(true);
		const englishFirst = listed.filter((row) => /^[A-Z]/.test(of(row, 'name')));
		expect(englishFirst.length).toBeGreaterThan(100);
		expect(new Set(listed.map((row) => of(row, 'name'))).size).toBe(listed.length);
	});

	test('have returns, lines without a customer and a free order', () => {
		const returned = orders.filter((row) => fen(row, 'amount') < 0);
		expect(returned.length).toBeGreaterThan(200);
		expect(returned.every((row) => Number(of(row, 'quantity')) < 0)).toBe(true);
		expect(orders.filter((row) => of(row, 'customer_id') === '').length).toBe(36);
		expect(orders.filter((row) => of(row, 'amount') === '0').length).toBeGreaterThan(20);
	});

	test('do not quite match one another', () => {
		const ordering = new Set(orders.map((row) => of(row, 'customer_id')));
		const known = new Set(listed.map((row) => of(row, 'customer_id')));
		const served = new Set(service.map((row) => of(row, 'customer_id')));
		expect([...known].filter((id) => !ordering.has(id)).length).toBe(49);
		expect([...served].filter((id) => !ordering.has(id)).length).toBe(4);
		expect([...served].filter((id) => !known.has(id)).length).toBe(1);
		expect([...ordering].filter((id) => id !== '' && !known.has(id))).toEqual([]);
	});
});

describe('concentration', () => {
	test('the whale curve peaks at 130 to 150 % and a good seventh lose money', () => {
		let cumulated = 0;
		const peak = Math.max(...customers.map((one) => (cumulated += one.profit)));
		expect(peak / profit).toBeGreaterThan(1.3);
		expect(peak / profit).toBeLessThan(1.5);
		const losing = customers.filter((one) => one.profit <= 0).length / customers.length;
		expect(losing).toBeGreaterThan(0.12);
		expect(losing).toBeLessThan(0.18);
	});

	test('a fifth of the customers make more than four fifths of the profit', () => {
		const top = customers.slice(0, Math.ceil(customers.length / 5));
		expect(sum(top.map((one) => one.profit)) / profit).toBeGreaterThan(0.8);
	});

	test('every tier has members', () => {
		const sizes = byKey([...tiers.values()], (tier) => tier);
		for (const tier of ['key', 'important', 'general', 'maintain', 'invalid'])
			expect(sizes.get(tier)?.length, tier).toBeGreaterThan(40);
	});

	test('the largest customer brings a tenth of the revenue and a loss', () => {
		const largest = customers.toSorted((a, b) => b.revenue - a.revenue)[0];
		expect((largest?.revenue ?? 0) / revenue).toBeGreaterThan(0.1);
		expect(largest?.gross).toBeGreaterThan(0);
		expect(largest?.profit).toBeLessThan(0);
	});

	test('one region brings more than two fifths of the revenue', () => {
		const east = orders.filter((row) => of(row, 'region') === '华东 East');
		expect(sum(east.map((row) => fen(row, 'amount'))) / revenue).toBeGreaterThan(0.4);
	});
});

describe('who only looks like a key account', () => {
	test('one-off bulk buyers', () => {
		const line = quantile(
			customers.map((one) => one.revenue),
			0.9
		);
		const bulk = customers.filter((one) => one.revenue >= line && one.orders <= 2);
		expect(bulk.length).toBeGreaterThan(30);
	});

	test('chicken ribs, whose margin went into discounts, fees and service', () => {
		const rates = customers.filter((one) => one.profit > 0).map((one) => one.profit / one.revenue);
		const thin = quantile(rates, 0.5) / 2;
		const ribs = customers.filter(
			(one) =>
				one.revenue >= fifth &&
				one.orders >= 3 &&
				(one.profit <= 0 || one.profit / one.revenue < thin)
		);
		expect(ribs.length).toBeGreaterThan(45);
		const given = ribs.map((one) => one.discount + one.service);
		expect(sum(given) / sum(ribs.map((one) => one.revenue + one.discount))).toBeGreaterThan(0.25);
	});

	test('burdens, which are given more from year to year', () => {
		const given = ({ revenue, discount, fees }: Customer) =>
			discount / (revenue + discount) + fees / revenue;
		const burdens = customers.filter((one) => {
			const before = during(one, '2024-01-01', '2024-12-31');
			const now = during(one, '2025-01-01', '2025-12-31');
			return (
				one.revenue >= fifth &&
				before.revenue > 0 &&
				now.revenue > 0 &&
				given(now) - given(before) >= 0.05
			);
		});
		expect(burdens.length).toBeGreaterThanOrEqual(10);
	});

	test('served at a loss: visits, complaints and channel fees eat the gross profit', () => {
		const served = customers.filter((one) => one.gross > 0 && one.service >= one.gross);
		expect(served.length).toBeGreaterThan(150);
		const activities = new Set(
			served.flatMap((one) => one.services.map((row) => of(row, 'activity')))
		);
		expect(activities.size).toBe(5);
		const categories = new Set(service.map((row) => of(row, 'fee_category')));
		expect([...categories].toSorted()).toEqual(
			['', '进店费', '赞助费', '广告费', '专营费', '上架费'].toSorted()
		);
	});

	test('sold under cost', () => {
		expect(
			customers.filter((one) => one.lines.length > 0 && one.gross <= 0).length
		).toBeGreaterThan(9);
	});

	test('sesame for melon: small, young and growing fast', () => {
		const halves = customers.map((one) => ({
			one,
			before: during(one, '2025-01-01', '2025-06-30').revenue,
			now: during(one, '2025-07-01', '2025-12-31').revenue
		}));
		const growing = halves.filter(({ before }) => before > 0);
		const growth = ({ now, before }: { now: number; before: number }) => now / before - 1;
		const quartile = quantile(growing.map(growth), 0.75);
		const sesame = growing.filter(
			(half) =>
				!isKey(half.one) && asOf - (half.one.days[0] ?? 0) <= 365 && growth(half) >= quartile
		);
		expect(sesame.length).toBeGreaterThan(30);
	});
});

describe('satisfaction', () => {
	const intervals = customers.map(interval).filter((days) => days !== null);
	const horizon = 2 * quantile(intervals, 0.5);
	const answers = answersOf(survey, customers, horizon, asOf);

	test('about three thousand answers, most of which the end of the data leaves in sight', () => {
		expect(survey.length).toBeGreaterThan(2_800);
		expect(answers.length / survey.length).toBeGreaterThan(0.8);
		const years = new Set(survey.map((row) => of(row, 'date').slice(0, 4)));
		expect(years.size).toBe(3);
		const recommend = survey.map((row) => Number(of(row, 'recommend')));
		expect([Math.min(...recommend), Math.max(...recommend)]).toEqual([0, 10]);
	});

	test('moves nothing between about 6.5 and 8.5, and much below and above', () => {
		const best = bestZones(answers.map(({ score, loyal }) => ({ x: score, y: loyal ? 1 : 0 })));
		expect(best.model).toBe('zones');
		expect(best.breaks[0]).toBeGreaterThanOrEqual(5);
		expect(best.breaks[0]).toBeLessThanOrEqual(7.5);
		expect(best.breaks[1]).toBeGreaterThanOrEqual(8);
		expect(best.breaks[1]).toBeLessThanOrEqual(9);
	});

	test('does not keep the satisfied: 66 to 85 % of the lost were', () => {
		const lost = answers.filter(({ loyal }) => !loyal);
		const satisfied = lost.filter(({ score }) => score >= 8).length / lost.length;
		expect(satisfied).toBeGreaterThan(0.66);
		expect(satisfied).toBeLessThan(0.85);
	});

	test('complaints that are heard, and soon, are followed by orders', () => {
		const bought = new Map(customers.map((one) => [one.id, one.days]));
		const complaints = service
			.filter((row) => of(row, 'complaint') === 'yes')
			.filter((row) => days(row, 'service_date') + 150 <= asOf);
		const again = (rows: readonly Row[]) =>
			rows.filter((row) => {
				const at = days(row, 'service_date');
				return bought.get(of(row, 'customer_id'))?.some((day) => day > at && day <= at + 150);
			}).length / rows.length;
		const resolved = complaints.filter((row) => of(row, 'resolved') === 'yes');
		const open = complaints.filter((row) => of(row, 'resolved') === 'no');
		const fast = resolved.filter(
			(row) => days(row, 'resolved_date') - days(row, 'service_date') <= 7
		);
		expect(open.length).toBeGreaterThan(50);
		expect(again(resolved)).toBeGreaterThan(again(open) + 0.1);
		expect(again(fast)).toBeGreaterThan(again(resolved));
	});
});

describe('coming and going', () => {
	const until = (one: Customer, to: string) => during(one, '2023-01-01', to);
	const wasKey = () => {
		const before = customers.map((one) => until(one, '2025-06-30'));
		const then = tiersOf(before.toSorted((a, b) => b.profit - a.profit));
		return customers.filter(({ id }) => then.get(id) === 'key' || then.get(id) === 'important');
	};

	test('key accounts stop ordering in the last two quarters', () => {
		const steady = wasKey().filter((one) => (interval(one) ?? Infinity) < 30);
		const stopped = steady.filter((one) => asOf - (one.days[one.days.length - 1] ?? 0) > 100);
		expect(stopped.length).toBeGreaterThanOrEqual(12);
	});

	test('or thin out', () => {
		const thinner = wasKey().filter((one) => {
			const then = during(one, '2024-07-01', '2024-12-31').orders;
			const now = during(one, '2025-07-01', '2025-12-31').orders;
			return then >= 6 && now > 0 && now < 0.5 * then && asOf - (one.days.at(-1) ?? 0) < 100;
		});
		expect(thinner.length).toBeGreaterThanOrEqual(6);
	});

	test('new and reactivated customers', () => {
		const first = customers.filter((one) => (one.days[0] ?? 0) >= on('2025-01-01'));
		expect(first.length).toBeGreaterThan(180);
		const back = customers.filter(
			(one) =>
				during(one, '2023-01-01', '2023-12-31').orders > 0 &&
				during(one, '2024-01-01', '2024-12-31').orders === 0 &&
				during(one, '2025-01-01', '2025-12-31').orders > 0
		);
		expect(back.length).toBeGreaterThan(50);
	});

	test('seasonal ones buy before the festivals alone', () => {
		const seasonal = customers.filter(
			(one) =>
				one.orders >= 8 &&
				one.lines.every(
					(row) => Number(of(row, 'quantity')) < 0 || /-(01|09|12)-/.test(of(row, 'order_date'))
				)
		);
		expect(seasonal.length).toBeGreaterThan(60);
	});
});

describe('risks of key accounts', () => {
	test('credit: some owe long overdue money, in every age', () => {
		const open = receivables.filter(
			(row) => of(row, 'paid_date') === '' && days(row, 'due_date') < asOf
		);
		const late = byKey(open, (row) => of(row, 'customer_id'));
		const owing = customers.filter((one) => isKey(one) && (late.get(one.id)?.length ?? 0) >= 2);
		expect(owing.length).toBeGreaterThanOrEqual(8);
		const ages = new Set(
			open.map((row) => Math.min(3, Math.floor((asOf - days(row, 'due_date') - 1) / 30)))
		);
		expect(ages).toEqual(new Set([0, 1, 2, 3]));
	});

	test('invoices are the month’s order lines', () => {
		const invoiced = new Map<string, number>();
		for (const row of orders) {
			const month = `${of(row, 'customer_id')} ${of(row, 'order_date').slice(0, 7)}`;
			invoiced.set(month, (invoiced.get(month) ?? 0) + fen(row, 'amount'));
		}
		for (const row of receivables) {
			const month = `${of(row, 'customer_id')} ${of(row, 'invoice_date').slice(0, 7)}`;
			expect(fen(row, 'amount'), month).toBe(invoiced.get(month));
		}
	});

	test('setting up alone: the mix narrows to one product', () => {
		const products = (one: Customer) => new Set(one.lines.map((row) => of(row, 'product'))).size;
		const narrowing = customers.filter(
			(one) =>
				isKey(one) &&
				products(during(one, '2023-01-01', '2024-12-31')) >= 3 &&
				products(during(one, '2025-01-01', '2025-12-31')) === 1
		);
		expect(narrowing.length).toBeGreaterThanOrEqual(2);
	});

	test('market disorder: orders outside the own region', () => {
		const home = new Map(listed.map((row) => [of(row, 'customer_id'), of(row, 'region')]));
		const straying = customers.filter((one) =>
			one.lines.some((row) => of(row, 'region') !== home.get(one.id))
		);
		expect(straying.length).toBe(3);
		expect(straying.every(isKey)).toBe(true);
	});

	test('service that costs more from year to year', () => {
		const rate = (one: Customer) => one.service / one.revenue;
		const demanding = customers.filter(
			(one) =>
				isKey(one) &&
				one.fees === 0 &&
				one.orders > 30 &&
				rate(during(one, '2025-01-01', '2025-12-31')) >
					1.5 * rate(during(one, '2023-01-01', '2023-12-31'))
		);
		expect(demanding.length).toBeGreaterThanOrEqual(3);
	});
});
