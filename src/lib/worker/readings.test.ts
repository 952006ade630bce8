import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { readDataset } from '#lib/store/datasets.ts';
import type { FileReading, Mapping } from '#lib/import/reading.ts';
import {
	addition,
	overlapWith,
	asideCsv,
	differenceFrom,
	forget,
	join,
	read,
	remap,
	reread,
	share,
	store
} from './readings.ts';

/** Large enough for its amounts to be kept as numbers. */
const LINES = 600_000;
const large = new File(
	['customer,date,amount\n', 'a,2024-01-01,1.5\n'.repeat(LINES - 1), 'b,2024-01-02,n/a\n'],
	'large.csv'
);

async function readLarge(): Promise<FileReading> {
	const [reading] = await read([large], 'en', () => {});
	return reading!;
}

function mapped({ kind, columns, answers }: FileReading): Mapping {
	return { kind, answers, columns: columns.map(({ role, format }) => ({ role, format })) };
}

test('amounts of a large file taken for text are read again, once, for calls at the same time', async () => {
	const reading = await readLarge();
	expect(reading.columns[2]).toMatchObject({ distinct: null, sum: (LINES - 1) * 15 });
	const mapping = mapped(reading);
	const columns = mapping.columns.map(({ format }, i) =>
		i === 2 ? { role: null, format: { ...format, type: 'text' as const } } : { role: null, format }
	);
	const opened = vi.spyOn(large, 'stream');
	const asText = { ...mapping, columns };
	const [one, two] = await Promise.all([remap(reading.id, asText), remap(reading.id, asText)]);
	expect(opened).toHaveBeenCalledTimes(1);
	expect(one.columns[2]).toMatchObject({ distinct: 1, filled: LINES - 1 });
	expect(two).toEqual(one);
	opened.mockRestore();
	const [manifest] = await store([{ reading: reading.id, mapping }], '2025-01-05', () => {});
	const { table } = await readDataset(manifest!.id);
	expect(table.rows).toBe(LINES);
}, 60_000);

test('a reading whose store fails is still there', async () => {
	const file = new File(['customer,date,amount\na,2024-01-01,1.5\n'], 'x.csv');
	const [reading] = await read([file], 'en', () => {});
	const mapping = mapped(reading!);
	const before = await remap(reading!.id, mapping);
	const estimate = async () => ({ quota: 1, usage: 1 });
	vi.stubGlobal('navigator', { storage: { estimate } });
	const stored = () => store([{ reading: reading!.id, mapping }], '2025-01-05', () => {});
	await expect(stored()).rejects.toMatchObject({ code: 'store.quota' });
	vi.unstubAllGlobals();
	expect(await remap(reading!.id, mapping)).toEqual(before);
	expect(await stored()).toHaveLength(1);
	await expect(remap(reading!.id, mapping)).rejects.toMatchObject({ code: 'worker.lost' });
});

test('a cut that fails leaves the one before in force', async () => {
	const file = new File(['customer,date,amount\na,2024-01-01,1.5\n'], 'x.csv');
	const [reading] = await read([file], 'en', () => {});
	const before = await remap(reading!.id, mapped(reading!));
	await expect(reread(reading!.id, { delimiter: '|' }, () => {})).rejects.toMatchObject({
		code: 'import.one_column'
	});
	expect(await remap(reading!.id, mapped(reading!))).toEqual(before);
	forget([reading!.id]);
});

test('rows set aside are told with line and reason, and start no formula', async () => {
	const file = new File(['customer,date,amount\na,2024-01-01,1.5\n合计,=1+1,1.5\n'], 'x.csv');
	const [reading] = await read([file], 'en', () => {});
	const headers = { line: 'Line', why: 'Why' };
	const reasons = new Proxy({}, { get: (_, code) => String(code) }) as never;
	const csv = await asideCsv({ reading: reading!.id, headers, reasons });
	expect(csv).toBe("\uFEFFLine,Why,customer,date,amount\r\n3,row_total,合计,'=1+1,1.5\r\n");
});

async function readText(name: string, text: string): Promise<FileReading> {
	const [reading] = await read([new File([text], name)], 'en', () => {});
	return reading!;
}

test('what was taken over from another file is stored, and let go when the file is cut anew', async () => {
	const lines = await readText('lines.csv', 'order id,amount\n1,2.50\n2,4\n1,1\n');
	const heads = await readText(
		'heads.csv',
		'order id,customer id,order date\n1,ann,2025-01-05\n2,bob,2025-01-06\n'
	);
	const [joined, lent] = await join([lines.id, heads.id]);
	expect(joined?.taken).toEqual([
		{ from: heads.id, key: 'order id', columns: ['customer id', 'order date'], ordersWithout: 0 }
	]);
	expect(lent?.givenTo).toEqual([lines.id]);
	expect((await join([lines.id, heads.id]))[0]).toEqual(joined);
	const mapping = mapped(joined!.reading);
	const [manifest] = await store([{ reading: lines.id, mapping }], '2025-01-05', () => {});
	const { table } = await readDataset(manifest!.id);
	expect(table.fields.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['customer', 'date', 'revenue', 'orderId'])
	);

	const again = await readText('lines.csv', 'order id,amount\n1,2.50\n2,4\n1,1\n');
	const [whole] = await join([again.id, heads.id]);
	await expect(reread(again.id, { delimiter: '|' }, () => {})).rejects.toMatchObject({
		code: 'import.one_column'
	});
	expect((await remap(again.id, mapped(whole!.reading))).columns).toHaveLength(4);
	expect((await reread(again.id, { quote: '' }, () => {})).columns).toHaveLength(2);
	forget([again.id, heads.id]);
});

test('what a newer file would change is told without storing it', async () => {
	const old = await readText(
		'may.csv',
		'customer,date,amount\nann,2025-05-05,2.50\nbob,2025-05-06,4\n'
	);
	const [manifest] = await store(
		[{ reading: old.id, mapping: mapped(old) }],
		'2025-06-01',
		() => {}
	);
	const fresh = await readText(
		'june.csv',
		'customer,date,amount\nann,2025-05-05,2.50\ncy,2025-06-06,5\ncy,2025-06-07,1\n'
	);
	expect(await differenceFrom(manifest!.id, fresh.id, mapped(fresh))).toMatchObject({
		rows: { before: 2, after: 3 },
		customers: { before: 2, after: 2, kept: 1, gone: 1, added: 1 },
		money: { before: 650, after: 850 },
		scale: 2
	});
	forget([fresh.id]);
});

test('orders of two files are stored once, and in both where the reader says so', async () => {
	const HEAD = 'order id,customer id,order date,amount\n';
	const may = () => readText('may.csv', `${HEAD}1,a,2025-05-30,10\n2,b,2025-05-31,20\n`);
	const june = () => readText('june.csv', `${HEAD}2,b,2025-05-31,20\n3,c,2025-06-01,40\n`);
	const stored = async (answers: Mapping['answers']) => {
		const readings = [await may(), await june()];
		const named = readings.map((one) => ({ reading: one.id, mapping: mapped(one) }));
		expect(await share(named)).toEqual(readings.map(({ id }) => id));
		expect(await share(named)).toEqual([]);
		const answered = named.map(({ reading, mapping }) => ({
			reading,
			mapping: { ...mapping, answers }
		}));
		const manifests = await store(answered, '2025-07-01', () => {});
		return manifests.map(({ rows }) => rows);
	};
	expect(await stored({})).toEqual([1, 2]);
	expect(await stored({ shared_orders: 'first' })).toEqual([2, 1]);
	expect(await stored({ shared_orders: 'both' })).toEqual([2, 2]);

	const [one, other] = [await may(), await june()];
	await share([one, other].map((each) => ({ reading: each.id, mapping: mapped(each) })));
	const asked = async () => (await remap(one.id, mapped(one))).questions.length;
	expect(await asked()).toBe(1);
	expect(await share([{ reading: one.id, mapping: mapped(one) }])).toEqual([one.id, other.id]);
	expect(await asked()).toBe(0);
	await forget([one.id, other.id]);
});

test('of a file that runs into stored ones only the new rows are stored, and all are told', async () => {
	const header = 'customer,date,amount\n';
	const january = 'a,2024-01-01,1.5\na,2024-01-01,1.5\nb,2024-01-20,2\n';
	const february = 'b,2024-02-01,4\na,2024-02-02,1.5\n';
	const put = async (text: string, without: readonly string[] = []) => {
		const reading = await readText('x.csv', header + text);
		const [chosen, today] = [
			{ reading: reading.id, mapping: mapped(reading), without },
			'2025-01-05'
		];
		const [manifest] = await store([chosen], today, () => {});
		return manifest!;
	};
	const stored = [await put(january), await put(february)].map(({ id }) => id);
	const text = january + february + 'a,2024-01-01,1.5\nc,2024-03-01,8\n';
	const reading = await readText('cumulative.csv', header + text);
	const asked = { datasets: stored, reading: reading.id, mapping: mapped(reading) };
	expect(await overlapWith(stored, reading.id, asked.mapping)).toEqual({
		dataset: stored[0],
		rows: 3,
		known: 5,
		of: 7
	});
	expect(await addition(stored, reading.id, asked.mapping)).toMatchObject({
		all: { rows: 7, money: 200 },
		known: { rows: 5, money: 105 },
		fresh: { rows: 2, money: 95 },
		scale: 1
	});
	forget([reading.id]);
	const manifest = await put(text, stored);
	expect(manifest).toMatchObject({ rows: 2, setAside: 0 });
	expect(manifest.problems).toContainEqual(
		expect.objectContaining({ problem: 'row_known', count: 5 })
	);
	const { table } = await readDataset(manifest.id);
	expect(table.rows).toBe(2);
	await expect(put(text, [...stored, manifest.id])).rejects.toMatchObject({
		code: 'import.nothing_new'
	});
});

test('what is new in several files of one import is stored once, beside those stored whole too', async () => {
	const months = ['01', '02', '03', '04'].map((month) => `a,2024-${month}-01,1.5\n`);
	const upTo = (end: number, from = 0) =>
		'customer,date,amount\n' + months.slice(from, end).join('');
	const put = async (files: readonly (readonly [string, (readonly string[])?])[]) => {
		const chosen = [];
		for (const [text, without] of files) {
			const reading = await readText('x.csv', text);
			chosen.push({ reading: reading.id, mapping: mapped(reading), ...(without && { without }) });
		}
		return store(chosen, '2025-01-05', () => {});
	};
	const rows = async (...files: Parameters<typeof put>[0]) =>
		(await put(files)).map((manifest) => manifest.rows);
	const [january] = await put([[upTo(1)]]);
	const without = [january!.id];
	expect(await rows([upTo(3), without], [upTo(4), without])).toEqual([2, 1]);
	// In the order in which they came, whichever counts whole.
	expect(await rows([upTo(4), without], [upTo(3, 1)])).toEqual([1, 2]);
	await expect(rows([upTo(3), without], [upTo(3), without])).rejects.toMatchObject({
		code: 'import.nothing_new'
	});
});
