/** Formats that are no text, known by their first bytes; a text that begins with their letters is text. */
import { Failure } from '#lib/core/failure.ts';

export type Format =
	| 'xlsx'
	| 'zip'
	| 'gzip'
	| 'parquet'
	| 'arrow'
	| 'arrow-stream'
	| 'html'
	| 'xls'
	| 'locked'
	| 'other';

export interface Signature {
	readonly format: Format;
	/** As people call it. */
	readonly name: string;
}

/** What a file that begins with `head` is; null for anything that may be text. */
export function signatureOf(head: Uint8Array): Signature | null {
	const found = SIGNATURES.find(({ begins }) => matches(head, begins));
	if (!found) return isHtmlTable(head) ? { format: 'html', name: 'HTML' } : null;
	if (found.format === 'zip' && isWorkbook(head)) return { format: 'xlsx', name: 'XLSX' };
	if (found.format === 'xls' && contains(head, ENCRYPTED))
		return { format: 'locked', name: 'XLSX' };
	return found;
}

/** Refuses what no decoder can turn into rows; `head` is the beginning of the file. */
export function refuseBinary(head: Uint8Array, file: string): void {
	const found = signatureOf(head);
	if (!found || found.format === 'html') return;
	const { format, name } = found;
	if (format === 'locked') throw new Failure('import.locked', { file });
	const sheet = format === 'xlsx' || format === 'xls';
	throw new Failure(sheet ? 'import.spreadsheet' : 'import.binary', { file, format: name });
}

/** A letter stands for itself, a number for a byte, a function for what a byte may be. */
type Begins = readonly (number | ((byte: number) => boolean))[];

const control = (byte: number) => byte < 0x20;
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const SIGNATURES: readonly (Signature & { readonly begins: Begins })[] = [
	{ format: 'zip', name: 'ZIP', begins: [...letters('PK'), 3, 4] },
	{ format: 'zip', name: 'ZIP', begins: [...letters('PK'), 5, 6] },
	{ format: 'xls', name: 'XLS', begins: [0xd0, 0xcf, 0x11, 0xe0] },
	{ format: 'gzip', name: 'gzip', begins: [0x1f, 0x8b, 8] },
	{ format: 'parquet', name: 'Parquet', begins: [...letters('PAR1'), control] },
	{ format: 'locked', name: 'Parquet', begins: [...letters('PARE'), control] },
	{ format: 'arrow', name: 'Arrow', begins: [...letters('ARROW1'), 0, 0] },
	{ format: 'arrow-stream', name: 'Arrow', begins: [0xff, 0xff, 0xff, 0xff] },
	{ format: 'other', name: 'PDF', begins: letters('%PDF-') },
	{ format: 'other', name: 'PNG', begins: [0x89, ...letters('PNG')] },
	{ format: 'other', name: 'JPEG', begins: [0xff, 0xd8, 0xff] },
	{ format: 'other', name: 'GIF', begins: [...letters('GIF8'), isDigit, ...letters('a')] },
	{ format: 'other', name: '7z', begins: [...letters('7z'), 0xbc, 0xaf] },
	{ format: 'other', name: 'RAR', begins: [...letters('Rar!'), 0x1a] },
	{ format: 'other', name: 'bzip2', begins: [...letters('BZh'), isDigit, ...letters('1AY')] },
	{ format: 'other', name: 'xz', begins: [0xfd, ...letters('7zXZ'), 0] },
	{ format: 'other', name: 'zstd', begins: [0x28, 0xb5, 0x2f, 0xfd] },
	{ format: 'other', name: 'SQLite', begins: [...letters('SQLite format 3'), 0] },
	{ format: 'other', name: 'RTF', begins: letters('{\\rtf') }
];

/** The name of the stream that holds a workbook under a password, in UTF-16. */
const ENCRYPTED = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e';

function matches(head: Uint8Array, begins: Begins): boolean {
	return begins.every((expected, i) => {
		const byte = head[i];
		if (byte === undefined) return false;
		return typeof expected === 'number' ? byte === expected : expected(byte);
	});
}

function isDigit(byte: number): boolean {
	return byte >= 0x30 && byte <= 0x39;
}

/** A workbook names its parts in the first entries; any other archive is just a zip. */
function isWorkbook(head: Uint8Array): boolean {
	return contains(head, 'xl/') || contains(head, '[Content_Types]');
}

/** Many back offices write a page with a table and call it .xls. */
function isHtmlTable(head: Uint8Array): boolean {
	const text = ascii(head.subarray(0, 65_536)).replaceAll('\0', '');
	return (
		/^\s*<(!doctype html|html|head|meta|table|\?xml|!--|style|div)/i.test(text) &&
		/<table/i.test(text)
	);
}

function contains(head: Uint8Array, word: string): boolean {
	return ascii(head).includes(word);
}

/** One character a byte, those beyond ASCII as blanks. */
function ascii(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes.map((byte) => (byte < 0x80 ? byte : 0x20)));
}

/** Whether more than one byte in fifty is a control that no text file holds. */
export function looksBinary(head: Uint8Array): boolean {
	let controls = 0;
	for (let i = 0; i < head.length; i++) {
		const byte = head[i]!;
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) controls++;
	}
	return controls * 50 > head.length;
}
