/** Files that are no text, known by their first bytes. */
import { Failure } from '#lib/core/failure.ts';

/** Refuses what no decoder can turn into rows; `head` is the beginning of the file. */
export function refuseBinary(head: Uint8Array, file: string): void {
	const format = formatOf(head);
	if (format === 'XLSX' || format === 'XLS')
		throw new Failure('import.spreadsheet', { file, format });
	if (format) throw new Failure('import.binary', { file, format });
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
	['XLSX', [0x50, 0x4b, 0x03, 0x04]],
	['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
	['Parquet', ascii('PAR1')],
	['Arrow', ascii('ARROW1')],
	['gzip', [0x1f, 0x8b]],
	['PDF', ascii('%PDF')],
	['PNG', [0x89, 0x50, 0x4e, 0x47]],
	['JPEG', [0xff, 0xd8, 0xff]],
	['GIF', ascii('GIF8')],
	['7z', [0x37, 0x7a, 0xbc, 0xaf]],
	['RAR', ascii('Rar!')],
	['SQLite', ascii('SQLite format 3')],
	['RTF', ascii('{\\rtf')]
];

function formatOf(head: Uint8Array): string | null {
	const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
	// A workbook names its parts in the first entries; any other archive is just a zip.
	if (found?.[0] === 'XLSX' && !contains(head, 'xl/') && !contains(head, '[Content_Types]'))
		return 'ZIP';
	return found?.[0] ?? null;
}

function contains(head: Uint8Array, word: string): boolean {
	return new TextDecoder('windows-1252').decode(head).includes(word);
}

/** Whether more than one byte in fifty is a control that no text file holds. */
export function looksBinary(head: Uint8Array): boolean {
	let controls = 0;
	for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) controls++;
	return controls * 50 > head.length;
}

function ascii(text: string): number[] {
	return [...text].map((letter) => letter.charCodeAt(0));
}
