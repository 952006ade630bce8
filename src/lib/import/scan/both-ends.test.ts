import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawReading } from '../raw.ts';
import { readFile } from '../read.ts';
import type { OtherReader, OtherThread } from './both-ends.ts';
import { otherReader } from './stretch.ts';

const HEAD_BYTES = 262_144;

/** Another reader without a thread of its own; `spoil` changes what it does. */
function here(spoil: Partial<OtherReader> = {}): OtherThread & { readonly parts: number[] } {
	const reader = otherReader();
	const parts: number[] = [];
	const read: OtherReader['read'] = async (part) => {
		parts.push(part.from);
		return structuredClone(await reader.read(part));
	};
	return {
		parts,
		reader: { ...reader, read, ...spoil },
		close: () => {},
		turn: () => new Promise((done) => setImmediate(done))
	};
}

async function read(text: string, other: OtherThread | null, stretchBytes = 30_000) {
	const raw = await readFile(new File([text], 'a.csv'), {
		id: 'a',
		locale: 'en',
		internedBytes: 0,
		otherThread: () => other,
		stretchBytes,
		onProgress: () => {}
	});
	return told(raw);
}

/** All of a reading that can be told from outside. */
function told({ rows, columns, lines, problems, aside, otherTables }: RawReading) {
	return {
		rows,
		problems,
		otherTables,
		aside: [...aside],
		lines: Array.from({ length: rows }, (_, row) => lines.lineOf(row)),
		columns: columns.map((column) => ({
			header: column.header,
			rows: column.rows,
			blocks: column.blocks,
			texts: Array.from({ length: column.texts.size }, (_, code) => column.texts.at(code)),
			odd: column.texts.odd,
			counts: column.counts,
			numbers: column.numbers
		}))
	};
}

const odd = fc.constantFrom(
	'K1,2025-01-02,1.5,"a\nb"',
	'K2,2025-01-03,12.125,"x, y"',
	'K3,2025-01-03,n/a,web',
	'K4,2025-01-03,7',
	'K5,2025-01-03,7,web,more',
	'',
	'合计,,100,',
	'K6,2025-01-03,-3,"say ""x"""',
	'K7,2025-01-03,5,a\0b',
	'K8,2025-01-03,5,"open',
	'K9,2025-01-03,0.000001,客户'
);
const table = fc.record({
	seed: fc.nat(1000),
	keys: fc.constantFrom(7, 500, 9000),
	odds: fc.array(fc.tuple(odd, fc.nat(11_999)), { maxLength: 60 }),
	end: fc.constantFrom('\n', '\r\n'),
	last: fc.boolean()
});

/** More than the head of a file; mostly regular rows. */
function written({
	seed,
	keys,
	odds,
	end,
	last
}: typeof table extends fc.Arbitrary<infer T> ? T : never) {
	const lines = Array.from({ length: 12_000 }, (_, i) => {
		const key = (i * 7919 + seed) % keys;
		return `C${String(key).padStart(5, '0')},2025-01-${(i % 28) + 10},${(i * seed) % 977}.5${i % 10},web ${i % 3}`;
	});
	for (const [line, at] of odds) lines.splice(at, 0, line);
	return `customer,date,amount,channel${end}${lines.join(end)}${last ? end : ''}`;
}

describe('a file read from both ends', () => {
	it('gives what one reader gives', async () => {
		await fc.assert(
			fc.asyncProperty(table, fc.integer({ min: 9000, max: 60_000 }), async (parts, bytes) => {
				const text = written(parts);
				expect(text.length).toBeGreaterThan(HEAD_BYTES);
				expect(await read(text, here(), bytes)).toEqual(await read(text, null));
			}),
			{ numRuns: 8 }
		);
	}, 120_000);

	const regular = written({ seed: 3, keys: 500, odds: [], end: '\n', last: true });

	it('is shared by the two', async () => {
		const other = here();
		await read(regular, other);
		expect(other.parts.length).toBeGreaterThan(2);
		expect(Math.max(...other.parts)).toBeGreaterThan(regular.length - 40_000);
	});

	it.each<[string, Partial<OtherReader>]>([
		['never starts', { open: () => Promise.reject(new Error('gone')) }],
		['finds no rows', { read: async () => null }],
		['breaks off', { known: () => Promise.reject(new Error('gone')) }]
	])('is read by one where the other %s', async (_, spoil) => {
		expect(await read(regular, here(spoil))).toEqual(await read(regular, null));
	});

	it('is read by one where a cut stands in a cell that looks like rows', async () => {
		const rows = regular.split('\n').slice(2000, 2060).join('\n');
		const quoted = `C00001,2025-01-02,1,"\n${rows}"\n`;
		const text = regular + quoted.repeat(40) + regular;
		expect(await read(text, here())).toEqual(await read(text, null));
	});
});
