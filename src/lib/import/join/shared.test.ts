import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { isValid } from '#lib/core/columns.ts';
import { judge, viewOf } from '../judge.ts';
import { readFile, toTable } from '../read.ts';
import type { FileReading } from '../reading.ts';
import { sameShared, sharedOrders } from './shared.ts';

const HEAD = 'order id,customer id,order date,amount';
const DAY = '2025-01-05';

async function read(name: string, text: string) {
	const file = Object.assign(new Blob([text]), { name });
	return readFile(file, { id: name, locale: 'en', onProgress: () => undefined });
}

async function readAll(texts: readonly string[]) {
	const raws = await Promise.all(texts.map((text, i) => read(`${i}.csv`, text)));
	const found = sharedOrders(raws.map((raw) => viewOf(raw)));
	return raws.map((raw, i) => ({ ...raw, ...(found[i] && { shared: found[i] }) }));
}

const judged = async (...texts: string[]) => (await readAll(texts)).map((raw) => judge(raw));

function asked({ questions }: FileReading) {
	const question = questions.find(({ question }) => question === 'shared_orders');
	return question?.choices.map(({ answer, rows, sum }) => [answer, rows, sum]);
}

const MAY = `${HEAD}\n1,a,${DAY},10\n2,b,${DAY},20\n3,a,${DAY},40\n`;
const JUNE = `${HEAD}\n3,a,${DAY},40\n2,b,${DAY},25\n2,b,${DAY},1\n4,c,${DAY},80\n`;

describe('orders that stand in several files', () => {
	test('are asked about in each, with the rows and the money that either way moves', async () => {
		const [may, june] = await judged(MAY, JUNE);
		if (!may || !june) throw new Error('two files');
		expect(asked(may)).toEqual([
			['last', 2, 10],
			['first', 0, 70],
			['both', 0, 70]
		]);
		expect(asked(june)).toEqual([
			['last', 0, 146],
			['first', 3, 80],
			['both', 0, 146]
		]);
		expect([may.answers, june.answers]).toEqual([
			{ shared_orders: 'last' },
			{ shared_orders: 'last' }
		]);
		expect(june.questions[0]).toMatchObject({ words: ['0.csv', '1.csv'], orders: 2 });
		expect(may.problems).toContainEqual(
			expect.objectContaining({ problem: 'row_shared', count: 2, column: 'order id' })
		);
	});

	test('are no copies where one file holds what was paid back', async () => {
		const [sales, back] = await judged(
			`${HEAD}\n1,a,${DAY},100\n2,b,${DAY},50\n`,
			`${HEAD}\n1,a,${DAY},-100\n2,b,${DAY},-50\n`
		);
		expect(sales?.answers).toEqual({ shared_orders: 'both' });
		expect(back?.answers).toEqual({ shared_orders: 'both' });
	});

	test('are the same under other headers and for keys written otherwise', async () => {
		const other = `订单编号,客户编号,下单日期,实付金额\n"=""3""",a,${DAY},40\n 1,a,${DAY},10\n`;
		const [may, here] = await judged(MAY, other);
		if (!may || !here) throw new Error('two files');
		expect(asked(may)?.[0]).toEqual(['last', 2, 20]);
	});

	test('are none where the numbers are those of other customers', async () => {
		const shop = `${HEAD}\n1,x,${DAY},10\n2,y,${DAY},20\n3,a,${DAY},40\n`;
		expect((await judged(MAY, shop)).map(asked)).toEqual([undefined, undefined]);
	});

	test('are counted in both until the reader says otherwise where they differ in lines and money', async () => {
		const cut = [
			`${HEAD}\n1,a,${DAY},10\n2,b,${DAY},20\n`,
			`${HEAD}\n2,b,${DAY},7\n2,b,${DAY},8\n`
		];
		const [, second] = await judged(...cut);
		expect(second?.answers).toEqual({ shared_orders: 'both' });
	});

	test('are looked for by number only, and in tables of orders', async () => {
		const bare = `customer id,order date,amount\na,${DAY},10\n`;
		expect((await judged(MAY, bare)).map(asked)).toEqual([undefined, undefined]);
	});

	test('change with the files they are looked for in', async () => {
		const [may, june] = await readAll([MAY, JUNE]);
		const again = await readAll([MAY, JUNE]);
		expect(sameShared(may?.shared ?? null, again[0]?.shared ?? null)).toBe(true);
		expect(sameShared(may?.shared ?? null, june?.shared ?? null)).toBe(false);
		expect(sameShared(null, may?.shared ?? null)).toBe(false);
	});

	test('count in one file, the first or the last that has them, as a plain list has it', async () => {
		const line = fc.tuple(fc.constantFrom('1', '2', '3', '4', '5', '6'), fc.nat({ max: 99 }));
		const file = fc.array(line, { minLength: 1, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), async (files) => {
				// Always the same customer of an order, so that each number is one order.
				const texts = files.map((lines) =>
					Papa.unparse([
						HEAD.split(','),
						...lines.map(([order, amount]) => [order, `c${order}`, DAY, `${amount}.50`])
					])
				);
				const raws = await readAll(texts);
				for (const answer of ['first', 'last'] as const) {
					const kept = raws.map((raw) => {
						const mapping = { ...judge(raw), answers: { shared_orders: answer } };
						const { table } = toTable(raw, mapping);
						const place = table.fields.findIndex(({ name }) => name === 'orderId');
						return table.batches.flatMap(({ columns }) => {
							const { values, valid } = columns[place]!;
							return Array.from(values, (code, i) =>
								isValid(valid, i) ? table.dictionaries[place]?.at(code) : null
							);
						});
					});
					const chosen =
						answer === 'first' ? (held: number[]) => held[0] : (held: number[]) => held.at(-1);
					const plain = files.map((lines, f) =>
						lines.flatMap(([order]) => {
							const held = files.flatMap((other, i) =>
								other.some(([number]) => number === order) ? i : []
							);
							return chosen(held) === f ? order : [];
						})
					);
					expect(kept).toEqual(plain);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
