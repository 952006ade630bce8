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

/** So many rows do not fit into the head of a file. */
const MANY = 12_000;
const rowsOf = (name: string) =>
	Array.from({ length: MANY }, (_, i) => `${name} ${i},2024-01-05,${10 + (i % 9)}.50,web`);
const SUM = Array.from({ length: MANY }, (_, i) => 10.5 + (i % 9)).reduce((a, b) => a + b, 0);

async function asideIn(lines: readonly string[]) {
	const content = ['Customer,Date,Amount,Channel', ...lines].join('\n');
	const file = Object.assign(new Blob([content]), { name: 'x.csv' });
	const raw = await readFile(file, { id: 'x', locale: 'en', onProgress: () => undefined });
	return { rows: raw.rows, aside: [...raw.aside].map(({ cells, why }) => [cells[0], why]) };
}

test('a footer far behind the head of a file is no row', async () => {
	const { rows, aside } = await asideIn([...rowsOf('a'), `${MANY} record(s) downloaded,,,`]);
	expect([rows, aside]).toEqual([MANY, [[`${MANY} record(s) downloaded`, 'row_comment']]]);
});

test('sums of groups that end far behind the head are no rows, and customers so named are', async () => {
	const { rows, aside } = await asideIn([
		...rowsOf('a'),
		`East Total,,${SUM},`,
		...rowsOf('b'),
		'Total Wine,,12.50,',
		`West Total,,${SUM + 12.5},`,
		'c,2024-01-05,7.50,web',
		'North Total,,7.50,',
		`Grand Total,,${2 * SUM + 20},`
	]);
	expect(rows).toBe(2 * MANY + 2);
	expect(aside).toEqual(
		['East Total', 'West Total', 'North Total', 'Grand Total'].map((name) => [name, 'row_total'])
	);
});

test('customers called Total far behind the head stay where they add up nothing', async () => {
	const { rows } = await asideIn([...rowsOf('a'), 'Total Wine,,12.50,', 'Total Oil,,12.50,']);
	expect(rows).toBe(MANY + 2);
});

test('a group that counts its rows above them may be longer than the head', async () => {
	const lines = [
		`East (${MANY}),,${SUM},`,
		...rowsOf('a'),
		'West (1),,7.50,',
		'b,2024-01-05,7.50,web'
	];
	const { rows, aside } = await asideIn(lines);
	expect([rows, aside]).toEqual([
		MANY + 1,
		[
			[`East (${MANY})`, 'row_total'],
			['West (1)', 'row_total']
		]
	]);
	const [, ...apart] = lines;
	expect((await asideIn([`East (${MANY}),,1${SUM},`, ...apart])).rows).toBe(MANY + 3);
});
