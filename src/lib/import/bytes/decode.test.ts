/** Text as it streams in, whatever the sizes of the blocks, beside the text decoded at once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../../tests/data/encoded.ts';
import { bytesOf } from './blocks.ts';
import { headText, NotThisEncoding, textOf } from './decode.ts';
import type { Encoding } from '../reading.ts';

/** Signs that each encoding has, of every length in bytes that it knows. */
const SIGNS: Readonly<Record<Encoding, string>> = {
	'utf-8': 'a,\r\n"é客𠮷😀ℵ',
	gb18030: 'a,\r\n"客户é㐀𠮷😀ø€',
	big5: 'a,\r\n"客戶許功蓋，',
	shift_jis: 'a,\r\n"客ソ表ｱｲあア',
	'euc-kr': 'a,\r\n"고객漢，',
	'windows-1252': 'a,\r\n"éÿœ€’ß',
	'windows-1251': 'a,\r\n"яЯёЁ№€',
	macintosh: 'a,\r\n"éüßØ€†',
	'utf-16le': 'a,\r\n"é客𠮷😀Ċ਀',
	'utf-16be': 'a,\r\n"é客𠮷😀Ċ਀'
};

/** A file that hands out its bytes in blocks of the given sizes, over and over. */
function inBlocks(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[]): Blob {
	const stream = () => {
		let at = 0;
		let turn = 0;
		return new ReadableStream<Uint8Array<ArrayBuffer>>({
			pull(controller) {
				if (at >= bytes.length) return controller.close();
				const size = sizes[turn++ % sizes.length] ?? 1;
				controller.enqueue(bytes.subarray(at, at + size));
				at += size;
			}
		});
	};
	return Object.assign(new Blob([bytes]), { stream });
}

async function read(file: Blob, encoding: Encoding, strict = true): Promise<string> {
	let text = '';
	let last = '';
	for await (const block of textOf(file, encoding, strict)) {
		expect(last.endsWith('\r')).toBe(false);
		text += block.text;
		last = block.text;
	}
	return text;
}

const encodings = Object.keys(SIGNS) as Encoding[];
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe.each(encodings)('%s', (encoding) => {
	const written = fc
		.array(fc.constantFrom(...[...SIGNS[encoding]]), { maxLength: 40 })
		.map((signs) => signs.join(''));

	test('comes out whole from blocks of any size, with one kind of line end', async () => {
		await fc.assert(
			fc.asyncProperty(written, sizes, async (text, blocks) => {
				const bytes = encode(text, encoding);
				expect(await read(inBlocks(bytes, blocks), encoding)).toBe(text.replace(/\r\n?/g, '\n'));
			}),
			{ numRuns: 150 }
		);
	});
});

test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)(
	'the mark of %s is no text',
	async (encoding) => {
		const bytes = encode('\uFEFF编号,金额', encoding);
		expect(await read(inBlocks(bytes, [1]), encoding)).toBe('编号,金额');
		expect(headText(bytes, encoding)).toBe('编号,金额');
	}
);

test('a strict reading stops where a byte does not fit, any other marks the place', async () => {
	const broken = inBlocks(Uint8Array.of(0x61, 0xc3, 0x28, 0x0a), [2]);
	await expect(read(broken, 'utf-8')).rejects.toBeInstanceOf(NotThisEncoding);
	expect(await read(broken, 'utf-8', false)).toBe('a\uFFFD(\n');
});

test('a file cut within a character is not that encoding, or ends with a mark', async () => {
	const cut = inBlocks(encode('客户', 'gb18030').slice(0, 3), [1]);
	await expect(read(cut, 'gb18030')).rejects.toBeInstanceOf(NotThisEncoding);
	expect(await read(cut, 'gb18030', false)).toBe('客\uFFFD');
});

test('a file that goes away while it is read is unreadable', async () => {
	const stream = () =>
		new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
	const file = Object.assign(new Blob(['a']), { stream }) as Blob;
	await expect(bytesOf(file).next()).rejects.toMatchObject({ code: 'import.unreadable' });
});
