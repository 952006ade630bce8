/** Elements out of a text that streams in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elements, streamed } from './xml.ts';

async function* pieces(xml: string, length: number) {
	const bytes = new TextEncoder().encode(xml);
	for (let at = 0; at < bytes.length; at += length)
		yield await Promise.resolve(bytes.subarray(at, at + length));
}

async function rowsIn(xml: string, length: number): Promise<string[]> {
	const rows: string[] = [];
	for await (const { attributes, inner } of streamed(pieces(xml, length), 'row'))
		rows.push(`${attributes}|${inner}`);
	return rows;
}

test('a stream in pieces of any length gives what the whole text gives', async () => {
	const row = fc.constantFrom(
		'<row r="1"/>',
		'<x:row  />',
		'<row/>',
		'<row r="2"><c><v>值</v></c></row>',
		'<x:row></x:row >',
		'\n'
	);
	await fc.assert(
		fc.asyncProperty(fc.array(row), fc.integer({ min: 1, max: 50 }), async (rows, length) => {
			const xml = `<worksheet><sheetData>${rows.join('')}</sheetData><rowBreaks/></worksheet>`;
			const whole = [...elements(xml, 'row')].map((one) => `${one.attributes}|${one.inner}`);
			expect(await rowsIn(xml, length)).toEqual(whole);
		})
	);
});

test('rows that stand alone, and what follows the rows, are no damage and take their time once', async () => {
	const rows = 262_144;
	const blanks = '<row r="1" spans="1:9" ht="15.75"/>'.repeat(rows);
	const tail = '<mergeCell ref="A1:B1"/>'.repeat(1_500_000);
	const xml = `<worksheet><sheetData>${blanks}</sheetData>${tail}</worksheet>`;
	const start = performance.now();
	let count = 0;
	for await (const { inner } of streamed(pieces(xml, 65_536), 'row')) count += inner === '' ? 1 : 0;
	expect(count).toBe(rows);
	expect(performance.now() - start).toBeLessThan(20_000);
});

test('one long row takes its time once, and a sheet without rows may have a long tail', async () => {
	const cells = '<c><v>1</v></c>'.repeat(1_500_000);
	const [row = ''] = await rowsIn(`<sheetData><row>${cells}</row></sheetData>`, 4096);
	expect(row.length).toBe(cells.length + 1);
	const tail = '<mergeCell ref="A1:B1"/>'.repeat(1_500_000);
	expect(await rowsIn(`<sheetData/>${tail}`, 65_536)).toEqual([]);
});

test('what follows the rows is still read through, as it proves them', async () => {
	async function* spoilt() {
		yield* pieces('<sheetData><row/></sheetData>', 1000);
		throw new Error('sum');
	}
	const rows = streamed(spoilt(), 'row');
	await rows.next();
	await expect(rows.next()).rejects.toThrow('sum');
});
