import { describe, expect, test } from 'vitest';
import type { Reconciliation } from '#lib/rollup/profile.ts';
import { exampleContext } from './example.ts';
import { leftOut } from './standing.ts';

const dataset = (changes: Partial<Reconciliation>): Reconciliation => ({
	dataset: 'd',
	kind: 'orders',
	rows: 10,
	outsideWindow: 0,
	undated: 0,
	unattributedRows: 0,
	matched: 1,
	onlyHere: 0,
	onlyElsewhere: 0,
	withoutOrders: 0,
	duplicateKeys: 0,
	money: null,
	lacksProfit: false,
	timeless: [],
	unknownProfit: { rows: 0, revenue: 0 },
	...changes
});

describe('what was left out', () => {
	test('is nothing only where every row of every file counts', () => {
		const context = exampleContext({ reconciliation: [dataset({}), dataset({ kind: 'survey' })] });
		expect(leftOut(context, 'en')).toEqual(['Nothing: every row has a customer and is counted']);
		expect(leftOut(context, 'zh-CN')).toEqual(['无：每一行都有客户编号，并已计入']);
	});

	test('takes in rows without a key of any file, and their cost to serve', () => {
		const context = exampleContext({
			unattributed: { rows: 2, revenue: 12345, grossProfit: 0, costToServe: 600 },
			reconciliation: [
				dataset({ unattributedRows: 2 }),
				dataset({ kind: 'service', unattributedRows: 3 }),
				dataset({ kind: 'survey', unattributedRows: 1 })
			]
		});
		expect(leftOut(context, 'en')).toEqual([
			'6 rows without a customer key, revenue ¥123.45, cost to serve ¥6.00 (unattributed)'
		]);
		expect(leftOut(context, 'zh-CN')).toEqual([
			'没有客户编号的 6 行，销售额 ¥123.45，服务成本 ¥6.00（未归属）'
		]);
	});

	test('tells of an answer without a key where no money is at stake', () => {
		const survey = dataset({ kind: 'survey', unattributedRows: 1 });
		const context = exampleContext({ reconciliation: [dataset({}), survey] });
		expect(leftOut(context, 'en')).toEqual(['1 row without a customer key (unattributed)']);
	});

	test('names lines of unknown profit, except where the figures are of revenue', () => {
		const reconciliation = [dataset({ unknownProfit: { rows: 1200, revenue: 9000 } })];
		const context = exampleContext({ reconciliation });
		expect(leftOut(context, 'en')).toEqual([
			'1,200 order lines whose profit is not known, as an amount is blank: revenue ¥90.00, profit counted as nothing'
		]);
		expect(leftOut(context, 'zh-CN')).toEqual([
			'金额缺失、利润未知的 1,200 行订单：销售额 ¥90.00，利润按零计入'
		]);
		const revenue = exampleContext({ reconciliation, measure: 'revenue' });
		expect(leftOut(revenue, 'en')).toEqual(['Nothing: every row has a customer and is counted']);
	});

	test('counts rows outside the window and without a date, over all files', () => {
		const reconciliation = [
			dataset({ outsideWindow: 4, undated: 1 }),
			dataset({ kind: 'service', outsideWindow: 1 })
		];
		expect(leftOut(exampleContext({ reconciliation }), 'en')).toEqual([
			'5 rows outside the window',
			'1 row without a date'
		]);
	});
});
