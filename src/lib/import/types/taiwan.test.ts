import { describe, expect, test } from 'vitest';
import { judge, readFile } from '../read.ts';

async function read(text: string) {
	const file = Object.assign(new Blob([text]), { name: 'file.csv' });
	const options = { id: 'x', locale: 'zh-CN' as const, onProgress: () => undefined };
	return judge(await readFile(file, options));
}

describe('元', () => {
	const rows = 'A01,2024-01-05,850,600\nA02,2024-01-06,90,70\n';

	test('is NT$ in a file of Traditional headers, whichever column it stands over', async () => {
		const { currency, currencies } = await read(`客戶編號,日期,金額(元),成本(元)\n${rows}`);
		expect([currency, currencies.signs]).toEqual(['NT$', ['NT$']]);
	});

	test('is the yuan elsewhere', async () => {
		expect((await read(`客户编号,日期,金额(元),成本(元)\n${rows}`)).currency).toBe('¥');
		expect((await read(`帐号,日期,金额(元),成本(元)\n${rows}`)).currency).toBe('¥');
	});

	test('is what the cells say where they do', async () => {
		const cells = rows.replaceAll(/,(\d+),(\d+)\n/g, ',NT$$$1,NT$$$2\n');
		const { currency, currencies } = await read(`客户编号,日期,金额(元),成本(元)\n${cells}`);
		expect([currency, currencies.signs]).toEqual(['NT$', ['NT$']]);
		expect((await read('客户编号,日期,金额\nA01,2024-01-05,HK$850元\n')).currency).toBe('HK$');
	});

	test('and dollars are two currencies', async () => {
		const { currencies } = await read('客户编号,日期,金额(元)\nA01,2024-01-05,US$850\n');
		expect(currencies.signs).toEqual(['¥', '$']);
	});
});

describe('seven bare digits', () => {
	const dates = async (header: string, other = '') => {
		const { columns } = await read(`${header}\nA01,1130105,850${other}\nA02,1130217,90${other}\n`);
		return columns.map(({ role, confidence }) => [role, confidence >= 0.5])[1];
	};

	test('are a date of the Republic under Traditional headers or beside such a date', async () => {
		expect(await dates('會員編號,交易日期,金額')).toEqual(['date', true]);
		expect(await dates('会员编号,交易日期,金额,备注', ',民國113年3月')).toEqual(['date', true]);
	});

	test('and are asked about elsewhere', async () => {
		expect(await dates('会员编号,交易日期,金额')).toEqual(['date', false]);
	});
});
