import { expect, test } from 'vitest';
import { readFile } from '../read.ts';
import { isFooter, mayBeTotal } from './total.ts';

test('every line that is a footer is one that is looked at', () => {
	const footers = [
		...['制表人：王五', '导出时间：10:00', '操作员：王五', '报表日期: 2024', '下載時間：10:00'],
		...['generated', 'exported', 'printed', 'downloaded'].flatMap((word) => [
			`${word} on 2024-01-05`,
			`Report ${word} by Ada`
		]),
		'End of report'
	];
	for (const text of footers) {
		expect([text, isFooter([text, '', ''], 3)]).toEqual([text, true]);
		expect([text, mayBeTotal(text)]).toEqual([text, true]);
	}
});

test('a footer far behind the head of a file is no row', async () => {
	const rows = Array.from({ length: 12_000 }, (_, i) => `Harbour ${i},2024-01-05,1${i % 9}.50,web`);
	const content = ['Customer,Date,Amount,Channel', ...rows, '12000 record(s) downloaded,,,'].join(
		'\n'
	);
	const file = Object.assign(new Blob([content]), { name: 'x.csv' });
	const raw = await readFile(file, { id: 'x', locale: 'en', onProgress: () => undefined });
	expect([raw.rows, raw.setAside]).toEqual([12_000, 1]);
});
