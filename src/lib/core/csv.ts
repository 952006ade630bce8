/**
 * CSV for spreadsheets: UTF-8 with a mark, CRLF, RFC 4180 quotes.
 *
 * Invariant: no cell can start a formula when the file is opened; a number is never changed.
 */
import { plainText } from './decimal.ts';

export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** The headers and rows as one text; missing values are empty cells, numbers plain decimals. */
export function csvOf(headers: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
	return (
		BYTE_ORDER_MARK + [headers, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
	);
}

function cell(value: CsvCell): string {
	if (value === null) return '';
	if (typeof value === 'string') return quoted(inert(value));
	return Number.isFinite(value) ? plainText(value) : '';
}

/**
 * What a spreadsheet may take for a formula: a sign of one, plain or full width, after any
 * blanks; or a leading tab, line break or NUL. OWASP ASVS 1.2.10.
 */
const FORMULA = /^(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n\0])/;
/** Money and counts come as text where every digit counts; a lone number computes nothing. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The text, behind an apostrophe where it could start a formula. */
export function inert(text: string): string {
	return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
