/** Rows that no window of days holds, and numbers that many rows came to share. */
import { expect, test } from 'vitest';
import { judge, readFile } from '../read.ts';
import type { ProblemCode } from '../reading.ts';

async function found(problem: ProblemCode, ...lines: string[]) {
	const file = Object.assign(new Blob([lines.join('\n') + '\n']), { name: 'x.csv' });
	const reading = judge(
		await readFile(file, { id: 'x', locale: 'zh-CN', onProgress: () => undefined })
	);
	const one = reading.problems.find((each) => each.problem === problem);
	return one && { kind: reading.kind, count: one.count, ids: one.ids, money: one.money };
}

test('service without a day is told with what it cost', async () => {
	const lines = ['客户编号,服务日期,服务类型,服务成本', 'a,2024-01-05,拜访,100', 'b,,拜访,30.50'];
	expect(await found('date_missing', ...lines, 'c,,维修,20')).toEqual({
		kind: 'service',
		count: 2,
		money: { sum: 5050, scale: 2 }
	});
	expect(await found('date_missing', ...lines.slice(0, 2))).toBeUndefined();
});

test('so are orders, and days that do not read', async () => {
	const lines = ['客户编号,订单日期,数量,单价', 'a,2024-01-05,1,5', 'a,2024-01-06,1,5', 'b,,2,10'];
	expect(await found('date_missing', ...lines)).toMatchObject({ money: { sum: 20, scale: 0 } });
	const odd = ['a,2024-01-07,1,5', 'a,2024-01-08,1,5', 'b,soon,3,10'];
	expect(await found('cell_unreadable', ...lines, ...odd)).toMatchObject({
		count: 1,
		money: { sum: 30, scale: 0 }
	});
});

test('without money only the rows are told', async () => {
	const lines = ['客户编号,服务日期,服务类型', 'a,2024-01-05,拜访', 'b,,拜访'];
	expect(await found('date_missing', ...lines)).toEqual({ kind: 'service', count: 1 });
});

test('rounded numbers are told with how many rows share how many', async () => {
	const lines = ['订单编号,客户编号,订单日期,金额'];
	const order = (id: string) => `${id},a,2024-01-05,5`;
	const broken = ['1.23E+17', '1.23E+17', '1.24E+17', '1.23E+17'];
	expect(await found('id_broken', ...lines, ...broken.map(order))).toMatchObject({
		count: 4,
		ids: 2
	});
	const ended = ['210458771239845000', '210458771239846000', '210458771239846000'];
	expect(await found('id_rounded', ...lines, ...ended.map(order))).toMatchObject({
		count: 3,
		ids: 2
	});
});
