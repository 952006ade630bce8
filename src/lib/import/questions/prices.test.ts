import { expect, test } from 'vitest';
import { judge, readFile } from '../read.ts';
import type { Answers } from '../reading.ts';

const HEAD = '订单编号,下单日期,客户编号,数量,单价,实付金额';

async function prices(lines: readonly string[], answers: Answers = {}) {
	const file = Object.assign(new Blob([lines.join('\n') + '\n']), { name: 'x.csv' });
	const raw = await readFile(file, { id: 'x', locale: 'zh-CN', onProgress: () => undefined });
	const { prices } = judge(raw, { ...judge(raw), answers });
	return prices && [prices.priced, prices.amount, prices.scale, prices.agrees];
}

test('prices times quantities stand beside the amounts, with what they differ by', async () => {
	const rows = ['1,2024-01-05,a,2,5.00,10.00', '2,2024-01-06,b,3,1.50,4.50'];
	expect(await prices([HEAD, ...rows])).toEqual([1450, 1450, 2, true]);
	expect(await prices([HEAD, ...rows, '3,2024-01-07,b,1,8.00,6.00'])).toEqual([
		2250,
		2050,
		2,
		false
	]);
});

test('apart by the rounding of lines they agree', async () => {
	const rows = ['1,2024-01-05,a,3,0.333,1.00', '2,2024-01-06,b,3,0.667,2.00'];
	expect(await prices([HEAD, ...rows])).toEqual([3000, 3000, 3, true]);
	const odd = ['1,2024-01-05,a,1,0.335,0.34', '2,2024-01-06,b,1,0.335,0.34'];
	expect(await prices([HEAD, ...odd])).toEqual([670, 680, 3, true]);
});

test('of cancelled orders neither counts, and an amount of the order counts once', async () => {
	const head = `${HEAD},订单状态`;
	const rows = ['1,2024-01-05,a,2,5,10,交易成功', '2,2024-01-06,b,3,1,9,已取消'];
	expect(await prices([head, ...rows], { cancelled: 'no' })).toEqual([10, 10, 0, true]);
	expect(await prices([head, ...rows], { cancelled: 'yes' })).toEqual([13, 19, 0, false]);
	const orders = [1, 2, 3].flatMap((id) => [
		`${id},2024-01-05,a,1,4,10`,
		`${id},2024-01-05,a,2,3,10`
	]);
	expect(await prices([HEAD, ...orders], { repeated_amount: 'yes' })).toEqual([30, 30, 0, true]);
});

test('without one of the three there is nothing to compare', async () => {
	expect(
		await prices(['订单编号,下单日期,客户编号,数量,实付金额', '1,2024-01-05,a,2,9'])
	).toBeNull();
	expect(await prices(['订单编号,下单日期,客户编号,数量,单价', '1,2024-01-05,a,2,9'])).toBeNull();
});
