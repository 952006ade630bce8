/**
 * Tables as CSV, for two kinds of readers.
 *
 * Invariants: for people no cell can start a formula when a spreadsheet opens the file, and what is
 * text stays text; for machines every text is as it was. A number is never changed.
 */
import { plainText } from './decimal.ts';

/** A number whose every digit counts, written out already: `-1234567890123.45`. */
export interface WrittenNumber {
	readonly digits: string;
}

export type CsvCell = string | number | WrittenNumber | null;

type Rows = readonly (readonly CsvCell[])[];

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * For spreadsheets: UTF-8 with a mark, CRLF, RFC 4180 quotes. Missing values are empty cells,
 * numbers plain decimals.
 */
export function csvOf(headers: readonly string[], rows: Rows): string {
	return BYTE_ORDER_MARK + linesOf([headers, ...rows], '\r\n', forPeople);
}

/** For programs: UTF-8 without a mark, LF, RFC 4180 quotes, no text changed. */
export function plainCsvOf(headers: readonly string[], rows: Rows): string {
	return linesOf([headers, ...rows], '\n', (text) => text);
}

function linesOf(rows: Rows, end: string, written: (text: string) => string): string {
	return rows.map((row) => row.map((cell) => cellOf(cell, written)).join(',') + end).join('');
}

function cellOf(value: CsvCell, written: (text: string) => string): string {
	if (value === null) return '';
	if (typeof value === 'string') return quoted(written(value));
	if (typeof value === 'object') return value.digits;
	return Number.isFinite(value) ? plainText(value) : '';
}

/** The text as a spreadsheet shows it: inert, and still text. */
export function forPeople(text: string): string {
	return NUMBER_LIKE.test(text) ? `${text}\t` : inert(text);
}

/**
 * Texts that a spreadsheet takes for numbers and changes: leading zeros go, beyond 15 digits come
 * zeros, `1E5` is reckoned. A tab behind them is not seen and keeps them as they are.
 */
const NUMBER_LIKE = /^(?:0\d+|\d{12,}|\d+[eE]\d+)$/;

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
