/** What the reader is asked, and what the table is under each answer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValid } from '#lib/core/columns.ts';
import { judge, readFile, type RawReading, toTable } from '../read.ts';
import type { Answers, FileReading, Mapping, Question, QuestionCode } from '../reading.ts';

async function read(text: string): Promise<RawReading> {
	const file = Object.assign(new Blob([text]), { name: 'x.csv' });
	return readFile(file, { id: 'x', locale: 'zh-CN', onProgress: () => undefined });
}

function csv(rows: readonly (readonly (string | number | null)[])[]): string {
	return rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n') + '\n';
}

function ofCode({ questions }: FileReading, code: QuestionCode): Question | undefined {
	return questions.find(({ question }) => question === code);
}

function told(reading: FileReading, code: QuestionCode) {
	const choices = ofCode(reading, code)?.choices ?? [];
	return choices.map(({ answer, columns, rows, sum }) => [answer, columns.join('+'), rows, sum]);
}

/** Cells of the table by role; null where one is missing. */
function tableOf(raw: RawReading, mapping: Mapping): Record<string, (string | number | null)[]> {
	const { table } = toTable(raw, mapping);
	const columns = table.fields.map(({ name }, c) => {
		const cells = table.batches.flatMap((batch) => {
			const { values, valid } = batch.columns[c]!;
			return Array.from(values, (value, i) => {
				if (!isValid(valid, i)) return null;
				return table.dictionaries[c]?.at(value) ?? value;
			});
		});
		return [name, cells] as const;
	});
	return Object.fromEntries(columns);
}

function answering(reading: FileReading, answers: Answers): Mapping {
	return { ...reading, answers: { ...reading.answers, ...answers } };
}

const HEAD = ['订单编号', '客户编号', '订单日期'];
const DAY = '2024-01-05';

describe('cancelled orders', () => {
	const text = csv([
		[...HEAD, '实付金额', '订单状态'],
		['1', 'a', DAY, '10.00', '交易成功'],
		['2', 'a', DAY, '20.00', '交易关闭'],
		['3', 'b', DAY, '40.00', '已取消'],
		['4', 'b', DAY, '80.00', '交易成功']
	]);

	test('are left out, with the rows and money that this moves', async () => {
		const raw = await read(text);
		const reading = judge(raw);
		expect(reading.answers).toEqual({ cancelled: 'no' });
		expect(ofCode(reading, 'cancelled')?.words).toEqual(['交易关闭', '已取消']);
		expect(told(reading, 'cancelled')).toEqual([
			['yes', '订单状态', 2, 15000],
			['no', '订单状态', 2, 9000]
		]);
		expect(reading.problems.find(({ problem }) => problem === 'row_cancelled')).toEqual({
			problem: 'row_cancelled',
			column: '订单状态',
			count: 2,
			examples: [
				{ line: 3, text: '交易关闭' },
				{ line: 4, text: '已取消' }
			]
		});
		const cells = tableOf(raw, reading);
		expect([cells.revenue, cells.customer]).toEqual([
			[1000, 8000],
			['a', 'b']
		]);
	});

	test('count where the reader says so, and then none is told', async () => {
		const raw = await read(text);
		const all = judge(raw, answering(judge(raw), { cancelled: 'yes' }));
		expect(all.problems).toEqual([]);
		expect(told(all, 'cancelled')).toEqual(told(judge(raw), 'cancelled'));
		expect(tableOf(raw, all).revenue).toEqual([1000, 2000, 4000, 8000]);
	});

	test.each([
		['订单状态', '交易成功', false],
		['收款状态', '未付款', false],
		['发货状态', '已取消', false],
		['备注', '已取消', false],
		['订单状态', '部分退款', false],
		// The line of a refund, with an amount below zero.
		['交易状态', '退款成功', false],
		['订单状态', '交易关闭', true],
		['訂單狀態', '已作廢', true],
		['交易状态', '等待买家付款', true],
		['当前状态', '已全额退款', true],
		['单据状态', '作废', true],
		['支付状态', '待付款', true],
		['order_status', 'canceled', true],
		['Financial Status', 'voided', true],
		['Status', 'Refunded', true],
		['Status', 'partially_refunded', false],
		['是否作废', '是', true],
		['is_cancelled', 'TRUE', true],
		['is_cancelled', 'FALSE', false]
	])('%s: %s', async (header, cell, is) => {
		const rows = [
			[...HEAD, '实付金额', header],
			['1', 'a', DAY, 10, 'ok'],
			['2', 'b', DAY, 20, cell]
		];
		const reading = judge(await read(csv(rows)));
		expect(reading.questions.map(({ question }) => question)).toEqual(is ? ['cancelled'] : []);
	});
});

describe('rival amounts', () => {
	const text = csv([
		[...HEAD, '总金额', '应付金额', '实付金额', '数量', '单价', '运费'],
		['1', 'a', DAY, 12, 11, 10, 2, 6, 1],
		['2', 'b', DAY, 24, 22, 20, 2, 12, 1]
	]);

	test('stand side by side, paid before payable before list', async () => {
		const reading = judge(await read(text));
		expect(reading.answers).toEqual({ rival_amounts: '5' });
		expect(told(reading, 'rival_amounts')).toEqual([
			['5', '实付金额', 2, 30],
			['4', '应付金额', 2, 33],
			['3', '总金额', 2, 36]
		]);
	});

	test('take in quantity × unit price where it comes to something else', async () => {
		const rows = [
			[...HEAD, '实付金额', '数量', '单价'],
			['1', 'a', DAY, 10, 2, 6.5],
			['2', 'b', DAY, 20, 0.5, 12]
		];
		const raw = await read(csv(rows));
		const reading = judge(raw);
		expect(told(reading, 'rival_amounts')).toEqual([
			['3', '实付金额', 2, 30],
			['unitPrice', '数量+单价', 2, 1900]
		]);
		expect(ofCode(reading, 'rival_amounts')?.choices.map(({ scale }) => scale)).toEqual([0, 2]);
		const columns = reading.columns.map((each) =>
			each.role === 'revenue' ? { ...each, role: null } : each
		);
		const priced = judge(raw, { ...reading, columns });
		expect(priced.answers).toEqual({ rival_amounts: 'unitPrice' });
		expect(Object.keys(tableOf(raw, priced))).not.toContain('revenue');
	});

	test('are no question where there is but one', async () => {
		const rows = [
			[...HEAD, '数量', '单价'],
			['1', 'a', DAY, 2, 6.5]
		];
		const reading = judge(await read(csv(rows)));
		expect([reading.questions, reading.answers]).toEqual([[], {}]);
	});
});

describe('an amount of the order on each of its lines', () => {
	const lines = (amounts: readonly number[], orders: readonly string[]) =>
		csv([
			[...HEAD, '商品名称', '实付金额', '成本'],
			...amounts.map((amount, i) => [orders[i]!, 'a', DAY, `p${i}`, amount, i + 1])
		]);

	test('is counted once an order, its lines cost what they cost', async () => {
		const raw = await read(lines([30, 30, 20, 20, 50, 50, 50, 7], [...'11223334']));
		const reading = judge(raw);
		expect(reading.answers).toEqual({ repeated_amount: 'yes' });
		expect(told(reading, 'repeated_amount')).toEqual([
			['yes', '实付金额', 4, 107],
			['no', '实付金额', 4, 257]
		]);
		const cells = tableOf(raw, reading);
		expect(cells.revenue).toEqual([30, 0, 20, 0, 50, 0, 0, 7]);
		expect(cells.cost).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		const no = answering(reading, { repeated_amount: 'no' });
		expect(tableOf(raw, no).revenue).toEqual([30, 30, 20, 20, 50, 50, 50, 7]);
	});

	test('of two orders alone is asked, but not taken for granted', async () => {
		const reading = judge(await read(lines([30, 30, 20, 20], [...'1122'])));
		expect(reading.answers).toEqual({ repeated_amount: 'no' });
	});

	test('is no question where lines have amounts of their own', async () => {
		const own = judge(await read(lines([30, 31, 20, 20, 50, 50], [...'112233'])));
		expect(own.questions).toEqual([]);
		const once = judge(await read(lines([30, 31, 20], [...'123'])));
		expect(once.questions).toEqual([]);
		const priced = csv([
			[...HEAD, '数量', '单价', '金额'],
			...[...'112233'].map((order) => [order, 'a', DAY, 2, 3, 6])
		]);
		expect(judge(await read(priced)).questions).toEqual([]);
	});
});

describe('refunds', () => {
	const text = csv([
		[...HEAD, '销售金额', '退款金额'],
		['1', 'a', DAY, '10.00', '0'],
		['2', 'b', DAY, '20.00', '5.50'],
		['3', 'b', DAY, '30.00', '']
	]);

	test('are offered and not taken off in silence', async () => {
		const raw = await read(text);
		const reading = judge(raw);
		expect(reading.answers).toEqual({ refunds: 'yes' });
		expect(told(reading, 'refunds')).toEqual([
			['yes', '退款金额', 1, 6000],
			['no', '退款金额', 1, 5450]
		]);
		expect(tableOf(raw, reading).refund).toBeUndefined();
		expect(tableOf(raw, answering(reading, { refunds: 'no' })).refund).toEqual([0, 550, null]);
	});

	test('are taken off what a buyer paid, unless the reader says otherwise', async () => {
		const reading = judge(await read(text.replace('销售金额', '实付金额')));
		expect(reading.answers).toEqual({ refunds: 'no' });
	});

	test('are no question where nothing went back', async () => {
		const reading = judge(await read(text.replace('5.50', '0.00')));
		expect(reading.questions).toEqual([]);
	});
});

describe('money that was paid out', () => {
	const text = csv([
		['交易号', '交易对方', '付款时间', '金额', '收/支', '交易状态'],
		['1', 'a', DAY, '10.00', '收入', '交易成功'],
		['2', 'a', DAY, '20.00', '支出', '交易成功'],
		['3', 'b', DAY, '40.00', '收入', '交易关闭'],
		['4', 'b', DAY, '80.00', '支出', '交易关闭'],
		['5', 'b', DAY, '160.00', '不计收支', '交易成功']
	]);

	test('is left out, and no row is left out twice', async () => {
		const raw = await read(text);
		const reading = judge(raw);
		expect(reading.answers).toEqual({ cancelled: 'no', direction: 'no' });
		expect(ofCode(reading, 'direction')?.words).toEqual(['支出', '不计收支']);
		expect(told(reading, 'direction')).toEqual([
			['yes', '收/支', 2, 19000],
			['no', '收/支', 2, 1000]
		]);
		expect(told(reading, 'cancelled')).toEqual([
			['yes', '交易状态', 2, 5000],
			['no', '交易状态', 2, 1000]
		]);
		const left = reading.problems.flatMap(({ problem, count, examples }) =>
			problem === 'row_paid_out' ? [[count, ...examples.map(({ line }) => line)]] : []
		);
		expect(left).toEqual([[2, 3, 6]]);
		expect(tableOf(raw, reading).revenue).toEqual([1000]);
		const all = answering(reading, { direction: 'yes' });
		expect(tableOf(raw, all).revenue).toEqual([1000, 2000, 16000]);
	});

	test('is no question where everything came in', async () => {
		const all = text.replaceAll('支出', '收入').replaceAll('不计收支', '收入');
		expect(ofCode(judge(await read(all)), 'direction')).toBeUndefined();
	});
});

describe('returns in rows of their own', () => {
	const rows = [
		['单据类型', '单据日期', '客户名称', '数量', '单价', '金额'],
		['销售退货', DAY, 'a', '1', '100', '100'],
		['销售出库', DAY, 'b', '2', '50', '100'],
		['销售出库', DAY, 'b', '3', '10', '30']
	];

	test('are taken off, with their quantities and at their prices', async () => {
		const raw = await read(csv(rows));
		const reading = judge(raw);
		expect(reading.answers.returns).toBe('no');
		expect(ofCode(reading, 'returns')?.words).toEqual(['销售退货']);
		expect(told(reading, 'returns').map(([answer, , count, sum]) => [answer, count, sum])).toEqual([
			['yes', 1, 230],
			['no', 1, 30]
		]);
		const cells = tableOf(raw, reading);
		expect([cells.quantity, cells.revenue]).toEqual([
			[-1, 2, 3],
			[-100, 100, 30]
		]);
		const counted = answering(reading, { returns: 'yes' });
		expect(tableOf(raw, counted).revenue).toEqual([100, 100, 30]);
	});

	test('are no question where their amounts are negative already, or all are returns', async () => {
		const negative = rows.map((row) =>
			row[0] === '销售退货' ? ['销售退货', DAY, 'a', '-1', '100', '-100'] : row
		);
		const bought = rows.map((row) => [
			row[0]?.replace('销售退货', '采购退货') ?? '',
			...row.slice(1)
		]);
		const only = rows.filter(([type]) => type !== '销售出库');
		for (const none of [negative, bought, only])
			expect(ofCode(judge(await read(csv(none))), 'returns')).toBeUndefined();
	});
});

describe('sides of a ledger in a column of their own', () => {
	const ledger = (header: string, [debit, credit]: readonly [string, string]) => [
		['Belegdatum', 'Kunde', 'Betrag', header, 'Menge'],
		[DAY, 'a', '119', debit, '2'],
		[DAY, 'b', '238', debit, '4'],
		[DAY, 'a', '19', credit, '1']
	];

	test.each([
		['Soll/Haben-Kennzeichen', 'S', 'H'],
		['S/H', 'Soll', 'Haben'],
		['D/C', 'D', 'C'],
		['Dr/Cr', 'Dr.', 'Cr.'],
		['Debe/Haber', 'D', 'H'],
		['借贷方向', '借', '贷'],
		['借/貸', '借方', '貸方']
	])('%s: the side with more money counts, the other is taken off', async (header, ...sides) => {
		const raw = await read(csv(ledger(header, sides)));
		const reading = judge(raw);
		expect(reading.answers).toEqual({ entry_side: 'debit' });
		expect(ofCode(reading, 'entry_side')?.words).toEqual(sides);
		expect(told(reading, 'entry_side')).toEqual([
			['debit', header, 3, 338],
			['debit_alone', header, 3, 357],
			['credit', header, 3, -338],
			['credit_alone', header, 3, 19],
			['both', header, 3, 376]
		]);
		const cells = tableOf(raw, reading);
		expect([cells.revenue, cells.quantity]).toEqual([
			[119, 238, -19],
			[2, 4, -1]
		]);
		const turned = answering(reading, { entry_side: 'credit' });
		expect(tableOf(raw, turned).revenue).toEqual([-119, -238, 19]);
		const added = answering(reading, { entry_side: 'both' });
		expect(tableOf(raw, added).revenue).toEqual([119, 238, 19]);
	});

	test('of an account of revenue the credit counts', async () => {
		const reading = judge(await read(csv(ledger('S/H', ['H', 'S']))));
		expect(reading.answers).toEqual({ entry_side: 'credit' });
		expect(told(reading, 'entry_side').map(([answer, , , sum]) => [answer, sum])).toEqual([
			['debit', -338],
			['debit_alone', 19],
			['credit', 338],
			['credit_alone', 357],
			['both', 376]
		]);
	});

	test('of an account of customers, who pay what was sold to them, the debit counts alone', async () => {
		const raw = await read(
			csv([
				['Customer', 'Date', 'Debit/Credit', 'Amount', 'Status'],
				['A', DAY, 'D', '100', 'done'],
				['A', DAY, 'C', '100', 'cancelled'],
				['B', DAY, 'D', '200', 'done'],
				['B', DAY, 'C', '150', 'done']
			])
		);
		const reading = judge(raw);
		expect(reading.answers.entry_side).toBe('debit_alone');
		const under = (answers: Answers) => tableOf(raw, answering(reading, answers)).revenue;
		const all = { cancelled: 'yes', entry_side: 'debit_alone' };
		expect(under(all)).toEqual([100, 200]);
		expect(under({ ...all, entry_side: 'credit_alone' })).toEqual([100, 150]);
		expect(under({ ...all, entry_side: 'debit' })).toEqual([100, -100, 200, -150]);
		const { problems } = toTable(raw, answering(reading, { cancelled: 'no' }));
		const left = problems.flatMap(({ problem, count }) =>
			problem === 'row_cancelled' || problem === 'row_other_side' ? [[problem, count]] : []
		);
		expect(left).toEqual([
			['row_cancelled', 1],
			['row_other_side', 1]
		]);
	});

	test('are no question where amounts have signs, a side is lacking or other signs stand there', async () => {
		const rows = ledger('S/H', ['S', 'H']);
		const signed = rows.map((row) =>
			row[3] === 'H' ? [...row.slice(0, 2), '-19', 'H', '1'] : row
		);
		const alone = rows.filter((row) => row[3] !== 'H');
		const sizes = [...rows, [DAY, 'c', '5.00', 'M', '1']];
		const mixed = ledger('S/H', ['S', 'C']);
		const other = ledger('Size', ['S', 'H']);
		for (const none of [signed, alone, sizes, mixed, other])
			expect(ofCode(judge(await read(csv(none))), 'entry_side')).toBeUndefined();
	});
});

describe('lines that leave blank what the first line of the order says', () => {
	const text = csv([
		['单据编号', '单据日期', '客户编码', '单据状态', '商品名称', '数量', '金额', '订单金额'],
		['1', DAY, 'a', '已审核', 'x', 1, 10, 30],
		['', '', '', '', 'y', 2, 20, ''],
		['2', '2024-01-06', 'b', '作废', 'x', 1, 40, 80],
		['', '', '', '', 'z', 1, 40, ''],
		['3', '2024-01-07', 'a', '已审核', 'z', 1, 5, 5]
	]);

	test('are filled from it, and go the way of their order', async () => {
		const raw = await read(text);
		const reading = judge(raw);
		expect(reading.answers).toMatchObject({ fill_down: 'yes', cancelled: 'no' });
		const kept = tableOf(raw, reading);
		expect(kept.customer).toEqual(['a', 'a', 'a']);
		expect(kept.orderId).toEqual(['1', '1', '3']);
		expect(kept.date).toEqual([19727, 19727, 19729]);
		const all = tableOf(raw, answering(reading, { cancelled: 'yes' }));
		expect(all.customer).toEqual(['a', 'a', 'b', 'b', 'a']);
		expect(reading.problems.map(({ problem }) => problem)).not.toContain('customer_missing');
	});

	test('show the money that would have no customer', async () => {
		const reading = judge(await read(text.replace(',订单金额', ',备注')));
		expect(told(reading, 'fill_down')).toEqual([
			['yes', '单据编号+单据日期+客户编码', 2, 35],
			['no', '单据编号+单据日期+客户编码', 2, 15]
		]);
		expect(told(reading, 'cancelled').map(([, , rows]) => rows)).toEqual([2, 2]);
	});

	test('left blank are gaps, and told', async () => {
		const raw = await read(text);
		const blank = judge(raw, answering(judge(raw), { fill_down: 'no' }));
		const missing = blank.problems.find(({ problem }) => problem === 'customer_missing');
		expect(missing?.count).toBe(2);
		expect(tableOf(raw, blank).customer).toEqual(['a', null, null, 'a']);
	});

	test('where only the order number goes on', async () => {
		const rows = [
			[...HEAD, '金额'],
			['1', 'a', DAY, 10],
			['1', '', DAY, 20],
			['2', 'b', DAY, 40]
		];
		expect(judge(await read(csv(rows))).answers).toEqual({ fill_down: 'yes' });
		rows[2] = ['3', '', DAY, 20];
		expect(judge(await read(csv(rows))).answers).toEqual({});
		rows[1] = ['1', '', DAY, 20];
		rows[2] = ['1', 'a', DAY, 20];
		expect(judge(await read(csv(rows))).answers).toEqual({});
	});
});

describe('whatever the answers', () => {
	const STATUSES = ['完成', '已取消', '交易关闭', ''];
	const line = fc.record({
		order: fc.constantFrom('1', '2', '3', '4', ''),
		paid: fc.constantFrom('10.00', '20.50', '', '-3'),
		list: fc.constantFrom('11.00', '22.00', ''),
		refund: fc.constantFrom('', '0', '1.25', '-2.00'),
		status: fc.constantFrom(...STATUSES),
		customer: fc.constantFrom('a', 'b', '')
	});
	const yesOrNo = fc.constantFrom('yes', 'no');
	const given = fc.record(
		{ cancelled: yesOrNo, repeated_amount: yesOrNo, refunds: yesOrNo, fill_down: yesOrNo },
		{ requiredKeys: [] }
	);

	test('rows are read or left out, and every sum is that of the table', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(line, { minLength: 3, maxLength: 12 }),
				given,
				async (lines, answers) => {
					const rows = lines.map((each) => [
						each.order,
						each.customer,
						DAY,
						each.paid,
						each.list,
						each.refund,
						each.status,
						'x'
					]);
					const head = [...HEAD, '实付金额', '订单金额', '退款金额', '订单状态', '备注'];
					// One row that needs no question, so that each column has a type.
					const raw = await read(
						csv([head, ['0', 'a', DAY, '1.00', '2.00', '0.50', '完成', 'x'], ...rows])
					);
					const reading = judge(raw, answering(judge(raw), answers));
					const { table, problems } = toTable(raw, reading);
					const out = problems.find(({ problem }) => problem === 'row_cancelled')?.count ?? 0;
					expect(table.rows + out).toBe(raw.rows);
					expect(table.batches.reduce((sum, batch) => sum + batch.rows, 0)).toBe(table.rows);
					for (const { question, choices } of reading.questions) {
						if (question === 'rival_amounts' || question === 'fill_down') continue;
						for (const { answer, sum, scale } of choices) {
							const under = tableOf(raw, answering(reading, { [question]: answer }));
							expect([question, answer, sum]).toEqual([question, answer, naive(under, scale)]);
						}
					}
				}
			),
			{ numRuns: 150 }
		);
	});

	/** Every amount here is written with two decimals. */
	function naive(cells: Record<string, (string | number | null)[]>, scale: number): number {
		const sum = (values: (string | number | null)[] = []) =>
			values.reduce<number>((total, value) => total + Number(value ?? 0), 0);
		const back = (cells.refund ?? []).reduce<number>(
			(total, value) => total + Math.abs(Number(value ?? 0)),
			0
		);
		expect(scale).toBe(2);
		return sum(cells.revenue) - back;
	}
});
