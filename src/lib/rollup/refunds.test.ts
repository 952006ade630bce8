/** A column of refunds from the file to the profile: it is taken off the revenue only where the reader says so. */
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { judge, readFile, toTable } from '#lib/import/read.ts';
import type { Answers } from '#lib/import/reading.ts';
import { rollup } from './rollup.ts';

const FILE = `订单编号,客户编号,订单日期,销售金额,成本,退款金额
1,甲,2024-01-05,10.00,6.00,0
2,乙,2024-01-06,20.00,12.00,5.505
3,乙,2024-01-07,30.00,18.00,
4,丙,2024-01-08,8.00,5.00,-8.00
5,,2024-01-09,4.00,1.00,1.00
`;

async function profileUnder(answers: Answers) {
	const file = Object.assign(new Blob([FILE]), { name: 'orders.csv' });
	const options = { id: 'x', locale: 'zh-CN' as const, onProgress: () => undefined };
	const raw = await readFile(file, options);
	const reading = judge(raw);
	const settled = { ...reading, answers: { ...reading.answers, ...answers } };
	const { table } = toTable(raw, settled);
	const profile = rollup([{ id: 'x', kind: 'orders', table }], DEFAULT_PARAMETERS, null);
	const asked = reading.questions.find(({ question }) => question === 'refunds');
	const sums = asked?.choices.map(({ answer, sum, scale }) => [answer, (sum ?? NaN) / 10 ** scale]);
	return { profile, sums: Object.fromEntries(sums ?? []) as Record<string, number> };
}

test('the revenue stands as written while nobody says otherwise', async () => {
	const { profile, sums } = await profileUnder({});
	expect([...profile.columns.revenue.values]).toEqual([1000, 5000, 800]);
	expect([...profile.columns.grossProfit!.values]).toEqual([400, 2000, 300]);
	expect(profile.totals.revenue).toBe(7200);
	expect(sums['yes']).toBe(72);
});

test('and is net of what went back, whatever its sign, where the reader says so', async () => {
	const { profile, sums } = await profileUnder({ refunds: 'no' });
	expect([profile.scale, ...profile.columns.revenue.values]).toEqual([3, 10_000, 44_495, 0]);
	expect([...profile.columns.grossProfit!.values]).toEqual([4000, 14_495, -5000]);
	expect(profile.unattributed.revenue).toBe(3000);
	expect(profile.totals.revenue).toBe(57_495);
	expect(sums['no']).toBe(57.495);
});
