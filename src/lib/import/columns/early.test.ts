import { expect, test } from 'vitest';
import type { Column } from '#lib/core/columns.ts';
import { toTable, readFile } from '../read.ts';
import type { EarlyColumn } from './early.ts';
import { judge } from '../judge.ts';
import { BLOCK_ROWS } from './intern.ts';
import type { LaneName } from '../lanes.ts';

const HEADER = 'customer,date,amount,cost\n';

async function earlyOf(text: string, lane: LaneName) {
	let next = (): EarlyColumn[] | null => null;
	const early: EarlyColumn[] = [];
	const raw = await readFile(new File([text], 'x.csv'), {
		id: 'x',
		locale: 'en',
		lane,
		internedBytes: 0,
		onEarly: (blocks) => (next = () => blocks.next()),
		onProgress: () => {
			for (let columns = next(); columns; columns = next())
				early.push(
					...columns.map(({ field, column }) => ({ field, column: structuredClone(column) }))
				);
		}
	});
	const { kind, answers, columns } = judge(raw);
	const { table } = toTable(raw, { kind, answers, columns });
	return { early, table };
}

function bytesOf({ values }: Pick<Column, 'values'>): Buffer {
	return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

function lines(rows: number, lineOf: (row: number) => string): string {
	return HEADER + Array.from({ length: rows }, (_, row) => `${lineOf(row)}\n`).join('');
}

test.each(['scan', 'lenient'] as const)(
	'what stands early is what will stand (%s)',
	async (lane) => {
		const text = lines(
			2 * BLOCK_ROWS + 5,
			(row) => `C${row % 977},2024-01-0${(row % 9) + 1},${row % 89}.${10 + (row % 90)},${row % 7}`
		);
		const { early, table } = await earlyOf(text, lane);
		expect(early.map(({ field }) => field.name)).toEqual([
			...['customer', 'revenue', 'cost'],
			...['customer', 'revenue', 'cost']
		]);
		early.forEach(({ field, column }, i) => {
			const place = table.fields.findIndex(({ name }) => name === field.name);
			expect(field).toEqual(table.fields[place]);
			const { values, valid, type } = table.batches[Math.floor(i / 3)]!.columns[place]!;
			expect([column.type, column.valid]).toEqual([type, valid]);
			expect(bytesOf(column).equals(bytesOf({ values }))).toBe(true);
		});
	}
);

test('a block with a cell that is no plain number is left for later, keys that need cleaning are too', async () => {
	const text = lines(BLOCK_ROWS + 5, (row) =>
		row === BLOCK_ROWS - 1 ? `C1,2024-01-01,n/a,2` : ` C${row % 9},2024-01-01,${row % 89},2`
	);
	const { early } = await earlyOf(text, 'scan');
	expect(early.map(({ field }) => field.name)).toEqual(['cost']);
});
