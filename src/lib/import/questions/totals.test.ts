import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, readFile, toTable } from '../read.ts';
import type { Answers } from '../reading.ts';
import { agrees } from './agrees.ts';

async function totals(lines: readonly string[]) {
	const file = Object.assign(new Blob([lines.join('\n') + '\n']), { name: 'x.csv' });
	const options = { id: 'x', locale: 'zh-CN' as const, onProgress: () => undefined };
	const { totals } = judge(await readFile(file, options));
	return totals.map(({ line, column, stated, found, scale }) => [
		line,
		column,
		stated,
		found,
		scale
	]);
}

const HEAD = '单据编号,日期,客户编码,数量,单价,金额';
const ROWS = [
	'1,2024-01-05,a,2,5.00,10.00',
	'2,2024-01-06,b,1,20.50,20.50',
	'3,2024-01-07,a,3,1.00,3.00'
];

describe('rows of totals', () => {
	test('agree, column by column, where a column is one of sums', async () => {
		expect(await totals([HEAD, ...ROWS, '合计,,,6,9.99,33.50'])).toEqual([
			[5, '数量', 6, 6, 0],
			[5, '金额', 3350, 3350, 2]
		]);
	});

	test('differ, and say by what', async () => {
		expect(await totals([HEAD, ...ROWS, '合计：,,,6,,"¥1,033.50"'])).toEqual([
			[5, '数量', 6, 6, 0],
			[5, '金额', 103_350, 3350, 2]
		]);
	});

	test('that differ are told with the data, with what they state and what was read', async () => {
		const lines = [HEAD, ...ROWS, '合计：,,,6,,"¥1,033.50"'];
		const file = Object.assign(new Blob([lines.join('\n') + '\n']), { name: 'x.csv' });
		const options = { id: 'x', locale: 'zh-CN' as const, onProgress: () => undefined };
		const raw = await readFile(file, options);
		const { kind, columns, answers, problems } = judge(raw);
		const stored = toTable(raw, { kind, columns, answers }).problems;
		expect(stored).toEqual(problems);
		expect(stored.filter(({ problem }) => problem === 'total_differs')).toEqual([
			{
				problem: 'total_differs',
				column: '金额',
				count: 1,
				examples: [{ line: 5, text: '' }],
				total: { stated: 103_350, found: 3350, scale: 2 }
			}
		]);
	});

	test('of a part count since the last one, those of all from the first', async () => {
		const [one, two, three] = ROWS;
		const lines = [
			HEAD,
			one!,
			two!,
			'小计,,,3,,30.50',
			three!,
			'小计,,,3,,3.00',
			'合计,,,6,,33.50'
		];
		expect(await totals(lines)).toEqual([
			[4, '数量', 3, 3, 0],
			[4, '金额', 3050, 3050, 2],
			[6, '数量', 3, 3, 0],
			[6, '金额', 300, 300, 2],
			[7, '数量', 6, 6, 0],
			[7, '金额', 3350, 3350, 2]
		]);
	});

	test('of a part begin at no row that merely makes them agree', async () => {
		const rows = ['5.00', '4.00', '3.00'].map((amount, i) => `${i},2024-01-05,a,1,1.00,${amount}`);
		expect(await totals([HEAD, ...rows, 'Subtotal,,,,,7.00'])).toEqual([[5, '金额', 700, 1200, 2]]);
	});

	test('of a part may be of the row above alone, or of groups that have theirs', async () => {
		const rows = ['5.00', '4.00', '3.00'].map((amount, i) => `${i},2024-01-05,a,1,1.00,${amount}`);
		const lines = [HEAD, ...rows, 'Subtotal,,,,,3.00'];
		expect(await totals(lines)).toEqual([[5, '金额', 300, 300, 2]]);
		const [one, two, three] = rows;
		const groups = [
			one!,
			'小计,,,,,5.00',
			two!,
			'小计,,,,,4.00',
			three!,
			'小计,,,,,3.00',
			'小计,,,,,7.00'
		];
		expect((await totals([HEAD, ...groups])).map(([, , , found]) => found)).toEqual([
			500, 400, 300, 700
		]);
	});

	test('under another name may be of a part too, where that is what they come to', async () => {
		const [one, two, three] = ROWS;
		const lines = [HEAD, one!, two!, 'Total,,,3,,30.50', three!, 'Total,,,3,,3.00'];
		expect((await totals(lines)).every(([, , stated, found]) => stated === found)).toBe(true);
	});

	test('of a group that counts its rows differ where one of these was set aside', async () => {
		const group = (name: string, rows: readonly (readonly [number, string])[], stated: number) => [
			`${name} (${rows.length}),,,${stated}`,
			...rows.map(([amount, more]) => `${name},1,2024-01-05,${amount}${more}`)
		];
		const lines = [
			'Customer,Number,Date,Amount',
			...group(
				'Harbour',
				[
					[10, ''],
					[20, ''],
					[30, '']
				],
				60
			),
			...group(
				'Meadow',
				[
					[11, ''],
					[22, ',extra,more'],
					[33, '']
				],
				66
			),
			...group(
				'Orchard',
				[
					[22, ''],
					[30, '']
				],
				52
			),
			...group(
				'Willow',
				[
					[7, ''],
					[8, ',extra,more']
				],
				15
			),
			...group(
				'Heath',
				[
					[8, ''],
					[9, '']
				],
				17
			)
		];
		const found = await totals(lines);
		expect(
			found.filter(([, column]) => column === 'Amount').map((each) => each.slice(2, 4))
		).toEqual([
			[60, 60],
			[66, 44],
			[52, 52],
			[15, 7],
			[17, 17]
		]);
	});

	test('shown to the cent are compared to the cent', async () => {
		const rows = ['1,2024-01-05,a,1,1.2345,1.2345', '2,2024-01-05,a,1,1.1115,1.1115'];
		expect(await totals([HEAD, ...rows, 'Total,,,2,,2.35'])).toEqual([
			[4, '数量', 2, 2, 0],
			[4, '金额', 235, 235, 2]
		]);
	});

	test('in ten thousands are those of the cells', async () => {
		const head = '单据编号,日期,客户编码,数量,单价,金额（万元）';
		const rows = ['1,2024-01-05,a,1,1,1.5', '2,2024-01-05,a,1,1,2.25'];
		expect((await totals([head, ...rows, '合计,,,,,3.75'])).map(([, , ...rest]) => rest)).toEqual([
			[37_500, 37_500, 0]
		]);
	});

	const counted = async (lines: readonly string[], answers: Answers = {}) => {
		const file = Object.assign(new Blob([lines.join('\n') + '\n']), { name: 'x.csv' });
		const raw = await readFile(file, { id: 'x', locale: 'zh-CN', onProgress: () => undefined });
		const guess = judge(raw);
		const reading = judge(raw, { ...guess, answers: { ...guess.answers, ...answers } });
		return reading.totals.map((total) => [total.found, total.counted, agrees(total)]);
	};

	test('are of all rows, or of those that count', async () => {
		const head = '单据编号,日期,客户编码,状态,金额';
		const rows = [
			'1,2024-01-05,a,交易成功,10',
			'2,2024-01-06,b,已取消,20',
			'3,2024-01-07,a,交易成功,3'
		];
		const last = (total: number) => [head, ...rows, `合计,,,,${total}`];
		expect(await counted(last(33))).toEqual([[33, 13, true]]);
		expect(await counted(last(13))).toEqual([[33, 13, true]]);
		expect(await counted(last(13), { cancelled: 'yes' })).toEqual([[33, 33, false]]);
		expect(await counted(last(20))).toEqual([[33, 13, false]]);
	});

	test('count the amount of an order once, and less what went back', async () => {
		const head = '订单编号,下单日期,客户编号,商品名称,实付金额,退款金额';
		const order = (id: number, amount: number, back: number) =>
			['x', 'y'].map((product) => `${id},2024-01-05,a,${product},${amount},${back}`);
		const rows = [1, 2, 3].flatMap((id) => order(id, id * 10, id === 3 ? 5 : 0));
		const lines = [head, ...rows, '合计,,,,60,5'];
		expect(await counted(lines, { refunds: 'yes' })).toEqual([
			[120, 60, true],
			[10, 5, true]
		]);
		expect((await counted([head, ...rows, '合计,,,,55,']))[0]).toEqual([120, 55, true]);
	});

	test('count what the table has, whatever is answered', async () => {
		const row = fc.record({
			id: fc.constantFrom('1', '2', '3', '4'),
			amount: fc.integer({ min: -999, max: 9999 }),
			status: fc.constantFrom('交易成功', '已取消')
		});
		const answers = fc.record({ cancelled: fc.constantFrom('yes', 'no') });
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 2, maxLength: 12 }),
				answers,
				async (rows, given) => {
					const lines = rows.map(
						({ id, amount, status }) => `${id},2024-01-05,a,${status},${amount}`
					);
					const text =
						['单据编号,日期,客户编码,状态,金额', ...lines, '合计,,,,1'].join('\n') + '\n';
					const file = Object.assign(new Blob([text]), { name: 'x.csv' });
					const raw = await readFile(file, {
						id: 'x',
						locale: 'zh-CN',
						onProgress: () => undefined
					});
					const mapping = { ...judge(raw), answers: given };
					const { table } = toTable(raw, mapping);
					const place = table.fields.findIndex(({ name }) => name === 'revenue');
					const sum = table.batches
						.flatMap(({ columns }) => [...columns[place]!.values])
						.reduce((a, b) => a + b, 0);
					expect(judge(raw, mapping).totals.map(({ counted }) => counted)).toEqual([sum]);
				}
			),
			{ numRuns: 40 }
		);
	});

	test('without figures check nothing', async () => {
		expect(await totals([HEAD, ...ROWS, '合计,,,,,'])).toEqual([]);
		expect(await totals([HEAD, ...ROWS])).toEqual([]);
	});

	test('are what adding up says, wherever they stand', async () => {
		const amounts = fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(fc.array(amounts, { minLength: 1, maxLength: 5 }), async (blocks) => {
				const cell = (minor: number) => (minor / 100).toFixed(2);
				const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
				const lines = blocks.flatMap((block) => [
					...block.map((minor, i) => `${i},2024-01-05,a,1,1.00,${cell(minor)}`),
					`小计,,,,,${cell(sum(block))}`
				]);
				const checks = await totals([HEAD, ...lines, `合计,,,,,${cell(sum(blocks.flat()) + 1)}`]);
				const last = checks.at(-1);
				expect(checks).toHaveLength(blocks.length + 1);
				expect(checks.slice(0, -1).map(([, , , found]) => found)).toEqual(blocks.map(sum));
				expect(last?.slice(2, 4)).toEqual([sum(blocks.flat()) + 1, sum(blocks.flat())]);
			}),
			{ numRuns: 60 }
		);
	});
});
