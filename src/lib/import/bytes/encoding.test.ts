/** Exports in several languages and encodings, of one row and of thousands: is the guess the text? */
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '#lib/core/locale.ts';
import { encode } from '../../../../tests/data/encoded.ts';
import { exported, type Tongue, TONGUES } from '../../../../tests/data/tongues.ts';
import { NotThisEncoding, textOf } from './decode.ts';
import { guessFromFile, guessFromHead } from './encoding.ts';
import type { Encoding } from '../reading.ts';

const HEAD_BYTES = 65_536;

/** As a reading goes: from the head, then from the file, and again where a byte does not fit. */
async function guess(bytes: Uint8Array<ArrayBuffer>, locale: Locale): Promise<Encoding> {
	const file = new Blob([bytes]);
	const first = guessFromHead(bytes.subarray(0, HEAD_BYTES), locale);
	const { encoding, strict } = first.sure ? first : await guessFromFile(file, locale);
	if (await fits(file, encoding, strict)) return encoding;
	return (await guessFromFile(file, locale)).encoding;
}

async function fits(file: Blob, encoding: Encoding, strict: boolean): Promise<boolean> {
	try {
		for await (const { bytes } of textOf(file, encoding, strict)) expect(bytes).toBeGreaterThan(0);
		return true;
	} catch (error) {
		if (error instanceof NotThisEncoding) return false;
		throw error;
	}
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
	const decoder = new TextDecoder(encoding);
	return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function* files(tongue: Tongue): Generator<string> {
	for (const rows of [1, 2, 3, 5, 10, 50, 500, 2000]) yield exported(tongue, rows);
	for (const name of tongue.names) yield exported({ ...tongue, names: [name] }, 2000, 1500);
	for (const name of tongue.names) yield exported({ ...tongue, names: [name] }, 3, 1);
}

const everyone = Object.entries(TONGUES).flatMap(([language, tongue]) =>
	tongue.encodings.map((encoding) => ({ language, encoding, tongue }))
);

/** One accented name in Mac Roman among ASCII is hard to tell; no other file may be misread. */
const MISSES: Readonly<Partial<Record<Encoding, number>>> = { macintosh: 2 };

describe.each(everyone)('$language in $encoding', ({ encoding, tongue }) => {
	test.each(LOCALES)('is read as what it says, for a reader of %s', async (locale) => {
		const misread: string[] = [];
		for (const text of files(tongue)) {
			const bytes = encode(text, encoding);
			const found = await guess(bytes, locale);
			if (decoded(bytes, found) !== decoded(bytes, encoding))
				misread.push(`${found}: ${text.slice(-80)}`);
		}
		expect(misread.slice(MISSES[encoding] ?? 0)).toEqual([]);
	});
});

const CHINESE = '客户名称，所在地区，备注\n张建国，辽宁省沈阳市铁西区，老客户介绍，付款及时\n';

test.each([
	['utf-16le', 'mostly Chinese', CHINESE],
	['utf-16be', 'mostly Chinese', CHINESE],
	['utf-16le', 'Latin', 'customer,amount\nA,1\n'],
	['utf-16be', 'Latin', 'customer,amount\nA,1\n'],
	['utf-8', 'Latin with a zero byte in it', 'customer,amount\nA\0,1\nB,2\nC,3\n'],
	['windows-1251', 'Russian', 'Заказ;Клиент;Сумма\nА1;Пятёрочка;5\n'],
	['windows-1252', 'one price in pounds', 'item,price\ntea,£5\n'],
	['utf-8', 'one Hebrew name', 'id,name\n1,שלום\n'],
	['utf-8', 'one Greek name', 'id,name\n1,Μαρία\n'],
	['utf-8', 'one Polish name', 'id,name\n1,Łódź\n']
] as const)('%s, %s, is seen without a mark', (encoding, _, text) => {
	expect(guessFromHead(encode(text, encoding), 'en').encoding).toBe(encoding);
});

test.each([
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
	['gb18030', [0x84, 0x31, 0x95, 0x33]]
] as const)('the mark of %s settles it', (encoding, mark) => {
	const head = Uint8Array.from([...mark, ...encode('编号,金额\n', encoding)]);
	expect(guessFromHead(head, 'en')).toEqual({ encoding, strict: false, sure: true });
});

test('UTF-8 with a byte lost is still UTF-8', async () => {
	const text = exported(TONGUES['zh-CN']!, 50);
	const bytes = encode(text, 'utf-8');
	const cut = Uint8Array.from([...bytes.subarray(0, 700), ...bytes.subarray(701)]);
	expect(await guess(cut, 'zh-CN')).toBe('utf-8');
});

test('a name in GBK that is valid UTF-8 by chance is a name', () => {
	const bytes = encode('id,name\n1,模模\n', 'gb18030');
	expect(decoded(bytes, 'utf-8')).not.toContain('\uFFFD');
	expect(guessFromHead(bytes, 'zh-CN').encoding).toBe('gb18030');
});

test('a name of two signs that both codes can write is read in that of the reader', () => {
	const bytes = encode('id,name\n1,林怡\n', 'big5');
	expect(guessFromHead(bytes, 'zh-TW').encoding).toBe('big5');
});

test('the first byte that tells may stand behind 38,000 lines', async () => {
	const plain = 'A1,2025-01-05,12.50\n'.repeat(38_000);
	for (const encoding of ['utf-8', 'gb18030'] as const) {
		const bytes = encode(`order,date,amount\n${plain}合计,,475000.00\n`, encoding);
		expect(await guess(bytes, 'zh-CN')).toBe(encoding);
	}
});

test.each(LOCALES)('a euro alone is Western, for readers of %s too', (locale) => {
	const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
	for (const text of ['Kunde;Umsatz (\x80)\nK1;2,50\n', 'a,b\nK1,\x802.50\nK2,\x803.50\n'])
		expect(guessFromHead(bytes(text), locale).encoding).toBe('windows-1252');
	const chinese = bytes('\xbf\xcd\xbb\xa7,\xbd\xf0\xb6\xee\nK1,\x802.50\n');
	expect(guessFromHead(chinese, locale).encoding).toBe('gb18030');
});
