import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { readDataset } from '#lib/store/datasets.ts';
import type { FileReading, Mapping } from '#lib/import/reading.ts';
import { asideCsv, forget, read, remap, reread, store } from './readings.ts';

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
