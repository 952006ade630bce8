import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawReading } from '../raw.ts';
import { readFile } from '../read.ts';
import type { LaneName } from '../lanes.ts';

const ROWS = 9000;

async function columnOf(text: string, lane: LaneName) {
	const options = { id: 'a', locale: 'en', internedBytes: 0, lane, onProgress: () => {} } as const;
	return told(await readFile(new File([text], 'a.csv'), options));
}

function told({ rows, columns }: RawReading) {
	const { texts, counts, blocks } = columns[0]!;
	return {
		rows,
		texts: [...texts.dictionary.offsets, ...texts.dictionary.bytes].join(),
		odd: texts.odd,
		counts,
		blocks
	};
}

/** What a key begins with, and how many digits follow. */
const kinds = fc.constantFrom<readonly [string, number]>(
	['', 4],
	['', 8],
	['C', 7],
	['NO', 5],
	['SO-2024-', 6],
	['1380', 8],
	['ABCDEFGH', 8],
	['ABCDEFGHI', 6],
	['0000', 5]
);
const stranger = fc.constantFrom(
	'n/a',
	'',
	'C12',
	'c0000001',
	'"C,1"',
	'SO-2025-000001',
	'客户',
	'X'.repeat(300)
);
const strangers = fc.array(fc.tuple(stranger, fc.nat(ROWS - 1)), { maxLength: 40 });

function written(
	[start, digits]: readonly [string, number],
	step: number,
	distinct: number,
	odd: readonly (readonly [string, number])[]
): string {
	const space = Math.min(distinct, 10 ** digits);
	const cells = Array.from({ length: ROWS }, (_, i) => {
		const number = (((i * step) % space) * 104_729) % 10 ** digits;
		return start + String(number).padStart(digits, '0');
	});
	for (const [text, at] of odd) cells[at] = text;
	return `key,channel\n${cells.map((cell, i) => `${cell},some channel of sales no. ${i % 7}\n`).join('')}`;
}

describe('keys that are numbered', () => {
	it('are told apart as any texts are, wherever the numbers lie and whatever stands among them', async () => {
		await fc.assert(
			fc.asyncProperty(
				kinds,
				fc.constantFrom(1, 7919),
				fc.constantFrom(ROWS, 5000),
				strangers,
				async (kind, step, distinct, odd) => {
					const text = written(kind, step, distinct, odd);
					expect(await columnOf(text, 'scan')).toEqual(await columnOf(text, 'lenient'));
				}
			),
			{ numRuns: 12 }
		);
	}, 120_000);

	it('begin late or end early', async () => {
		const names = Array.from({ length: 5000 }, (_, i) => `name ${i}\n`).map(
			(n) => `${n.trim()},x\n`
		);
		const keys = Array.from({ length: 6000 }, (_, i) => `K${10_000 + i},x\n`);
		for (const parts of [
			[...names, ...keys],
			[...keys, ...names, ...keys]
		]) {
			const text = `key,channel\n${parts.join('')}`;
			expect(await columnOf(text, 'scan')).toEqual(await columnOf(text, 'lenient'));
		}
	});
});
