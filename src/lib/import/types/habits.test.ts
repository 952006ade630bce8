import { expect, test } from 'vitest';
import { judge, readFile } from '../read.ts';
import type { FileReading } from '../reading.ts';

async function read(lines: readonly string[]): Promise<FileReading> {
	const file = Object.assign(new Blob([lines.join('\n') + '\n']), { name: 'x.csv' });
	return judge(await readFile(file, { id: 'x', locale: 'en', onProgress: () => undefined }));
}

function amountOf(reading: FileReading): unknown {
	const { format, sum, confidence } = reading.columns.find(({ header }) => header === 'Amount')!;
	return { sum: sum! / 10 ** format.scale, asked: confidence < 0.5 };
}

test.each([
	[';', ['K0;13/03/2024;1.100', 'K1;14/03/2024;2.107'], 3207, false],
	[';', ['K0;13/03/2024;1.100;2.5', 'K1;14/03/2024;2.107;3.5'], 3.207, false],
	[',', ['K0,2024-03-13,1.100,"2,5"', 'K1,2024-03-14,2.107,"3,5"'], 3207, false],
	[',', ['K0,2024-03-13,1.100', 'K1,2024-03-14,2.107'], 3.207, true],
	[',', ['K0,2024-03-13,"1,100"', 'K1,2024-03-14,"2,107"'], 3207, false],
	[';', ['K0;2024-03-13;1,100', 'K1;2024-03-14;2,107'], 3.207, true],
	[',', ['K0,2024-03-13,0.125', 'K1,2024-03-14,2.107'], 2.232, false]
])(
	'thousands or decimals, told by %j and the rest of the file: %j',
	async (cut, rows, sum, asked) => {
		const more = rows[0]!.split(cut).length > 3 || rows[0]!.endsWith('"2,5"') ? `${cut}Weight` : '';
		const reading = await read([`Customer${cut}Date${cut}Amount${more}`, ...rows]);
		expect(amountOf(reading)).toEqual({ sum, asked });
	}
);

test('the first amounts that could be either are handed over, wherever they stand', async () => {
	const plain = Array.from({ length: 300 }, (_, i) => `K${i},2024-03-13,${i}`);
	const open = ['1.100', '1.100', ' 2.107', '3.250', '4.500'].map((cell) => `K,2024-03-14,${cell}`);
	const { columns, preview } = await read(['Customer,Date,Amount', ...plain, ...open]);
	expect(preview.flat()).not.toContain('1.100');
	expect(columns[2]!.openAmounts).toEqual(['1.100', '2.107', '3.250']);
	expect(columns[1]!.openAmounts).toBeUndefined();
});

test.each([
	['Customer;Date;Amount', 'K0;01/02/2024;5', 'K1;01/03/2024;6', 'dmy'],
	['Customer;Date;Amount', 'K0;01/02/2024;5.5', 'K1;01/03/2024;6.5', 'mdy'],
	['Customer,Date,Amount', 'K0,01/02/2024,"5,5"', 'K1,01/03/2024,"6,5"', 'dmy'],
	['Customer,Date,Amount', 'K0,01/02/2024,5', 'K1,01/03/2024,6', 'mdy'],
	['Customer;Date;Amount', 'K0;01/13/2024;5', 'K1;01/03/2024;6', 'mdy']
])('days or months first in %j, %j', async (header, first, second, order) => {
	const { columns } = await read([header, first, second]);
	expect(columns[1]!.format.dateOrder).toBe(order);
	expect(columns[1]!.ambiguousDates).toBe(!first.includes('13'));
});
