import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ABSENT, publicData } from '../../../../tests/data/public.ts';
import { judge, readFile, toTable } from '../read.ts';
import { joinTables, type Joinable, type Joined } from './join.ts';

async function table(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Joinable> {
	const file = Object.assign(new Blob([content]), { name });
	const raw = await readFile(file, { id: name, locale: 'en', onProgress: () => undefined });
	return { raw, reading: judge(raw) };
}

async function joined(files: Record<string, string | Uint8Array<ArrayBuffer>>) {
	const tables = await Promise.all(
		Object.entries(files).map(([name, content]) => table(name, content))
	);
	const all = joinTables(tables, judge);
	return Object.fromEntries(all.map((one) => [one.raw.id, one]));
}

function roles({ reading }: Joined): Record<string, string> {
	return Object.fromEntries(
		reading.columns.flatMap(({ role, header }) => (role ? [[role, header]] : []))
	);
}

const HEADS = 'order id,customer id,order date\n1,7,2025-01-05\n2,8,2025-01-06\n3,7,2025-01-07\n';
const LINES = 'order id,product,amount\n2,b,5.50\n1,a,10\n2,a,1\n4,c,3\n';
const PEOPLE = 'customer id,customer unique id,city\n7,ann,X\n8,bob,Y\n';

describe('joining', () => {
	test('is never done by a day or an amount that happens to stand in both', async () => {
		const { one } = await joined({
			one: 'order id,order date,revenue\nA,2025-01-05,3\nB,2025-01-06,4\n',
			other: 'customer,order date,revenue\nann,2025-01-05,3\nbob,2025-01-06,4\n'
		});
		expect(one?.taken).toEqual([]);
	});

	test('gives lines the customer and date of their order, and the customer the name that lasts', async () => {
		const { lines, heads, people } = await joined({ lines: LINES, heads: HEADS, people: PEOPLE });
		if (!lines || !heads || !people) throw new Error('three tables');
		expect(roles(lines)).toMatchObject({
			customer: 'customer unique id',
			date: 'order date',
			revenue: 'amount'
		});
		const { table: typed } = toTable(lines.raw, lines.reading);
		const customer = typed.fields.findIndex(({ name }) => name === 'customer');
		const codes = [...(typed.batches[0]?.columns[customer]?.values ?? [])];
		expect(codes.slice(0, 3).map((code) => typed.dictionaries[customer]?.at(code))).toEqual([
			'bob',
			'ann',
			'bob'
		]);
		expect(lines.reading.problems).toContainEqual(
			expect.objectContaining({ problem: 'customer_missing', count: 1 })
		);
		// Order 3 has no lines; what people have no order is no matter of orders.
		expect(lines.taken.map(({ from, ordersWithout }) => [from, ordersWithout])).toEqual([
			['heads', 1],
			['people', 0]
		]);
		expect(lines.reading.preview.slice(0, 2)).toEqual([
			['2', 'b', '5.50', '8', '2025-01-06', 'bob'],
			['1', 'a', '10', '7', '2025-01-05', 'ann']
		]);
		expect(heads.givenTo).toEqual(['lines']);
		expect([people.givenTo, people.reading.kind]).toEqual([[], 'customers']);
	});

	test('leaves whole tables alone', async () => {
		const whole = 'order id,customer id,order date,amount\n1,7,2025-01-05,3\n2,8,2025-01-06,4\n';
		const { a, b } = await joined({ a: whole, b: 'customer id,name\n7,Ann\n8,Bob\n' });
		expect([a?.taken, b?.taken]).toEqual([[], []]);
	});

	test('takes nothing by a key that occurs twice, or that is not found', async () => {
		const twice = await joined({ lines: LINES, heads: HEADS + '1,8,2025-02-01\n' });
		expect(twice['lines']?.taken).toEqual([]);
		const other = await joined({ lines: LINES, heads: HEADS.replace(/\n(\d),/g, '\n9$1,') });
		expect(other['lines']?.taken).toEqual([]);
	});

	test('compares keys as they are stored, without the blanks and signs of an export', async () => {
		const written = 'order id,product,amount\n2 ,b,5.50\n"=""1""",a,10\n２,a,1\n4,c,3\n';
		const { lines } = await joined({ lines: written, heads: HEADS });
		const taken = lines?.raw.columns.find(({ header }) => header === 'customer id');
		const cells = [...(taken?.blocks[0]?.codes ?? [])].map((code) => taken?.texts.at(code));
		expect(cells).toEqual(['8', '7', '8', '']);
		const twice = await joined({ lines: LINES, heads: HEADS + '"=""1""",8,2025-02-01\n' });
		expect(twice['lines']?.taken).toEqual([]);
	});

	test('tells which of two tables of amounts is left out', async () => {
		const payments = 'order id,amount\n1,11\n2,6.50\n';
		const { lines, paid } = await joined({ paid: payments, heads: HEADS, lines: LINES });
		expect([lines?.sameOrdersAs, paid?.sameOrdersAs]).toEqual([null, 'lines']);
	});

	test('finds for every row what a plain look-up finds', async () => {
		const key = fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5');
		const line = fc.tuple(key, fc.integer({ min: 1, max: 99 }));
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(key, { minLength: 3 }),
				fc.array(line, { minLength: 1, maxLength: 20 }),
				async (known, lines) => {
					const heads = known.map((one, i) => [one, `cust ${one}`, `2025-01-0${i + 1}`]);
					const { l } = await joined({
						l: Papa.unparse([['order id', 'amount'], ...lines]),
						h: Papa.unparse([['order id', 'customer id', 'order date'], ...heads])
					});
					const taken = l?.raw.columns.find(({ header }) => header === 'customer id');
					const distinct = new Set(lines.map(([one]) => one));
					const share = [...distinct].filter((one) => known.includes(one)).length / distinct.size;
					if (share < 0.5) {
						expect(taken).toBeUndefined();
						return;
					}
					const cells = lines.map((_, row) => taken?.texts.at(taken.blocks[0]?.codes?.[row] ?? 0));
					expect(cells).toEqual(lines.map(([one]) => (known.includes(one) ? `cust ${one}` : '')));
				}
			),
			{ numRuns: 60 }
		);
	});
});

const folder = publicData('olist');
// eslint-disable-next-line no-console -- what a run leaves out has to be seen
if (!folder) console.info(`Left out: ${ABSENT}`);

describe.runIf(folder !== null)('a marketplace in seven files', () => {
	test('is orders of persons, their answers and the persons', async () => {
		const read = (name: string) =>
			new Uint8Array(readFileSync(publicData(`olist/${name}`) ?? name));
		const all = await joined({
			customers: read('olist_customers_dataset.csv'),
			items: read('olist_order_items_dataset.csv'),
			payments: read('olist_order_payments_dataset.csv'),
			reviews: read('olist_order_reviews_dataset.csv'),
			orders: read('olist_orders_dataset.csv'),
			products: read('olist_products_dataset.csv')
		});
		const { items, payments, reviews, orders, customers } = all;
		if (!items || !payments || !reviews || !orders || !customers) throw new Error('tables');
		expect(roles(items)).toMatchObject({
			customer: 'customer_unique_id',
			date: 'order_purchase_timestamp',
			revenue: 'price',
			orderId: 'order_id'
		});
		expect(items.reading.kind).toBe('orders');
		expect([payments.sameOrdersAs, orders.sameOrdersAs, items.sameOrdersAs]).toEqual([
			'items',
			null,
			null
		]);
		expect(all['products']?.unrelated).toBe(true);
		expect(roles(reviews)).toMatchObject({
			customer: 'customer_unique_id',
			satisfaction: 'review_score'
		});
		expect(reviews.reading.kind).toBe('survey');
		expect(orders.givenTo).toContain('items');
		expect(customers.reading.kind).toBe('customers');
	});
});
