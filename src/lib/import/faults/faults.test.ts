import { expect, test } from 'vitest';
import { judge, readFile } from '../read.ts';
import type { FileReading } from '../reading.ts';

async function read(lines: readonly string[]): Promise<FileReading> {
	const file = Object.assign(new Blob([lines.join('\n') + '\n']), { name: 'x.csv' });
	return judge(await readFile(file, { id: 'x', locale: 'en', onProgress: () => undefined }));
}

function counts({ problems }: FileReading): Record<string, number> {
	return Object.fromEntries(problems.map(({ problem, count }) => [problem, count]));
}

test('formulas that failed are told by themselves, and n/a as a blank', async () => {
	const reading = await read([
		'customer_id,order_date,amount',
		'K0,2024-03-10,99.50',
		'#REF!,2024-03-11,#DIV/0!',
		'K2,2024-03-12,n/a',
		'K3,2024-03-13,1.50'
	]);
	expect(reading.columns.map(({ unreadable }) => unreadable)).toEqual([0, 0, 0]);
	const failed = reading.problems.filter(({ problem }) => problem === 'cell_error');
	expect(failed.map(({ column, examples }) => [column, examples])).toEqual([
		['customer_id', [{ line: 3, text: '#REF!' }]],
		['amount', [{ line: 3, text: '#DIV/0!' }]]
	]);
	expect(counts(reading)).toEqual({ cell_error: 1, amount_missing: 1 });
});

test('a short row that is kept and one that is set aside have names of their own', async () => {
	const reading = await read([
		'customer_id,order_date,amount,region,channel',
		'K0,2024-03-10,99.50,North,web',
		'K1,2024-03-11,99.50,North',
		'K2,2024-03-12',
		'K3,2024-03-13,1.50,South,web'
	]);
	expect([reading.rows, reading.setAside]).toEqual([3, 1]);
	expect(counts(reading)).toEqual({ row_short: 1, row_scant: 1 });
});

test('a column of several currencies has no sum, one of a single currency has', async () => {
	const header = 'customer_id,order_date,amount';
	const mixed = await read([header, 'K0,2024-03-10,$99.50', 'K1,2024-03-11,€5.00']);
	const single = await read([header, 'K0,2024-03-10,$99.50', 'K1,2024-03-11,$5.00']);
	expect([mixed, single].map(({ columns }) => columns[2]!.sum)).toEqual([null, 10450]);
});
