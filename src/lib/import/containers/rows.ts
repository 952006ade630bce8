/** Rows to a file of CSV whose dialect is known: comma, quotes doubled, UTF-8. */
import type { Dialect } from '../reading.ts';
import type { OnHead } from './part.ts';
import { spool } from './spool.ts';

export type Rows = AsyncIterable<readonly string[]>;

/** How the text is cut; which rows are headers is another matter. */
export const WRITTEN = {
	encoding: 'utf-8',
	delimiter: ',',
	quote: '"',
	escape: 'doubled',
	comment: '',
	starts: null
} as const satisfies Partial<Dialect>;

/** Where the first row names the columns and nothing else stands in the file. */
export const NAMED = {
	...WRITTEN,
	preamble: 0,
	headerRows: 1,
	until: null
} as const satisfies Partial<Dialect>;

/** The rows as a file of CSV in that dialect; fails as they do, and with `import.too_large`. */
export function writeRows(name: string, rows: Rows, onHead?: OnHead): Promise<File> {
	return spool(name, csvBytes(rows), onHead);
}

/** The first rows are wanted soon. */
const FIRST_CHARS = 16_384;
const CHUNK_CHARS = 262_144;

async function* csvBytes(rows: Rows): AsyncGenerator<Uint8Array, void, undefined> {
	const encoder = new TextEncoder();
	let text = '';
	let limit = FIRST_CHARS;
	for await (const row of rows) {
		text += `${row.map(csvCell).join(',')}\n`;
		if (text.length < limit) continue;
		yield encoder.encode(text);
		text = '';
		limit = CHUNK_CHARS;
	}
	yield encoder.encode(text);
}

/** As RFC 4180 has it; line ends within a cell become one. */
function csvCell(text: string): string {
	if (!/[",\r\n]|^[\s'#]|\s$/.test(text)) return text;
	return `"${text.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}
