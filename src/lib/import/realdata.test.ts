/** Public data sets, read to figures that are published with them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, publicData } from '../../../tests/data/public.ts';
import { columnOf, isValid } from '#lib/core/columns.ts';
import { textList } from './columns/intern.ts';
import { judge, readFile, type RawReading, toTable } from './read.ts';
import type { FileReading } from './reading.ts';

const present = publicData('.') !== null;
if (!present)
	// eslint-disable-next-line no-console -- what a run leaves out has to be seen
	console.info(`Left out: ${ABSENT}`);

async function read(path: string): Promise<RawReading> {
	const file = Object.assign(new Blob([readFileSync(publicData(path) ?? path)]), { name: path });
	return readFile(file, { id: path, locale: 'en', onProgress: () => undefined });
}

function byRole(reading: FileReading): Record<string, string> {
	return Object.fromEntries(
		reading.columns.flatMap(({ role, header }) => (role ? [[role, header]] : []))
	);
}

describe.runIf(present)('public data sets', () => {
	test('Superstore maps by itself, to the last digit', async () => {
		const reading = judge(await read('superstore/superstore.csv'));
		expect(byRole(reading)).toEqual({
			customer: 'Customer ID',
			name: 'Customer Name',
			date: 'Order Date',
			orderId: 'Order ID',
			revenue: 'Sales',
			grossProfit: 'Profit',
			quantity: 'Quantity',
			product: 'Product Name',
			category: 'Category',
			region: 'Region'
		});
		const column = (role: string) => reading.columns.find((each) => each.role === role);
		expect(reading.rows).toBe(9994);
		expect(column('customer')?.distinct).toBe(793);
		expect(column('orderId')?.distinct).toBe(5009);
		expect(column('revenue')).toMatchObject({ sum: 22_972_008_603, format: { scale: 4 } });
		expect(column('grossProfit')).toMatchObject({ sum: 2_863_970_217, format: { scale: 4 } });
	});

	test('online retail: returns, blank customers, keys with a point', async () => {
		const raw = await read('online-retail/online-retail.csv');
		const reading = judge(raw);
		expect(reading).toMatchObject({ kind: 'orders', rows: 541_909, setAside: 0 });
		const { table, problems } = toTable(raw, reading);
		const missing = problems.find(({ problem }) => problem === 'customer_missing');
		expect(missing).toMatchObject({ count: 135_080, examples: [{ line: 624 }, {}, {}, {}, {}] });
		const keys = table.dictionaries[table.fields.findIndex(({ name }) => name === 'customer')];
		expect(keys?.size).toBe(4372);
		expect(keys?.at(0)).toBe('17850');
		let all = 0;
		let attributed = 0;
		for (const batch of table.batches) {
			const quantity = columnOf(table, batch, 'quantity', 'number')!.values;
			const price = columnOf(table, batch, 'unitPrice', 'money')!.values;
			const customer = columnOf(table, batch, 'customer', 'text')!.valid;
			for (let i = 0; i < batch.rows; i++) {
				const money = quantity[i]! * price[i]!;
				all += money;
				if (isValid(customer, i)) attributed += money;
			}
		}
		expect([all, attributed]).toEqual([9_747_747_934, 8_300_065_814]);
	}, 120_000);

	test('CDNOW: columns set apart by blanks', async () => {
		const reading = judge(await read('cdnow/CDNOW_master.txt'));
		expect(reading.rows).toBe(69_659);
		expect(byRole(reading)).toMatchObject({ customer: 'customer_id', revenue: 'dollar_value' });
		expect(reading.columns.map(({ distinct }) => distinct)[0]).toBe(23_570);
		expect(reading.columns.find(({ role }) => role === 'revenue')?.sum).toBe(250_031_563);
	});

	test('Olist reviews: line breaks inside cells', async () => {
		const raw = await read('olist/olist_order_reviews_dataset.csv');
		const score = raw.columns[2]!;
		const counts = Object.fromEntries(
			textList(score.texts).map((value, code) => [value, score.counts[code]])
		);
		expect(counts).toEqual({ 1: 454, 2: 137, 3: 337, 4: 765, 5: 2293 });
		expect(judge(raw)).toMatchObject({ kind: 'survey', setAside: 0 });
	});
});
