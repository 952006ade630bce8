/** What a format says beyond the type: where days begin, what is counted, what a hundredth is. */
import { expect, test } from 'vitest';
import { columnOf } from '#lib/core/columns.ts';
import { toIso } from '#lib/core/dates.ts';
import { judge, readFile, toTable } from '../read.ts';
import type { FileReading, Mapping } from '../reading.ts';
import { unitFaults } from '../faults/unit-faults.ts';

async function read(text: string) {
	const file = Object.assign(new Blob([text]), { name: 'file.csv' });
	return readFile(file, { id: 'x', locale: 'zh-CN', onProgress: () => undefined });
}

const problem = ({ problems }: FileReading, code: string) =>
	problems.find((each) => each.problem === code);

test('numbers of days count from 1904 where the reader says so', async () => {
	const raw = await read('客户编号,订单日期,金额\nA01,43834,8.5\nA02,2024-01-06,9\n');
	const reading = judge(raw);
	expect(reading.columns.map(({ serials }) => serials)).toEqual([undefined, true, undefined]);
	const days = (mapping: Mapping) => {
		const { table } = toTable(raw, mapping);
		return [...columnOf(table, table.batches[0]!, 'date', 'date')!.values].map(toIso);
	};
	expect(days(reading)).toEqual(['2020-01-04', '2024-01-06']);
	const columns = reading.columns.map(({ role, format }) =>
		format.type === 'date'
			? { role, format: { ...format, serials: 1904 as const } }
			: { role, format }
	);
	expect(days({ ...reading, columns })).toEqual(['2024-01-05', '2024-01-06']);
});

test('quantities of several things are told with their first lines', async () => {
	const rows = [
		'A01,2024-01-05,8,3箱',
		'A02,2024-01-05,8,5件',
		'A03,2024-01-05,8,2箱',
		'A04,2024-01-05,8,7'
	];
	const found = problem(
		judge(await read(`客户编号,日期,金额,数量\n${rows.join('\n')}\n`)),
		'units_mixed'
	);
	expect([found?.column, found?.count, found?.examples]).toEqual([
		'数量',
		1,
		[{ line: 3, text: '5件' }]
	]);
	const alike = judge(
		await read('客户编号,日期,金额,数量\nA01,2024-01-05,8,3个\nA02,2024-01-05,8,5個\n')
	);
	expect(problem(alike, 'units_mixed')).toBeUndefined();
});

test('the commonest thing is that of the most cells, not of the most spellings', () => {
	const units = new Map([
		[0, '箱'],
		[1, '件'],
		[2, 'pcs'],
		[3, '箱']
	]);
	expect([...unitFaults(units, [1, 5, 1, 1])]).toEqual([1, 0, 0, 1]);
	expect([...unitFaults(new Map(), [1, 5])]).toEqual([0, 0]);
});

test('percent by its unit is a share, by a word alone it is asked', async () => {
	const column = async (header: string, cell: string) => {
		const { columns } = judge(await read(`客户编号,客户等级,${header}\nA01,A,${cell}\nA02,B,20\n`));
		const { role, format, sum, confidence } = columns[2]!;
		return [role, format.factor, sum, confidence >= 0.5];
	};
	expect(await column('钱包份额（%）', '35')).toEqual(['shareOfWallet', 0.01, 0.55, true]);
	expect(await column('钱包份额占比', '35')).toEqual(['shareOfWallet', 1, 55, false]);
});
