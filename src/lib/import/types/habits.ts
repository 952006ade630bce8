/**
 * How a file as a whole writes numbers and dates: what its other columns and its delimiter tell of
 * a column that could be read either way.
 */
import { cleanText, decimalEvidence, parseAmount } from '../cells/cells.ts';
import { dateOrders, scaleOf } from './infer.ts';
import type { RawColumn } from '../columns/intern.ts';
import type { RawReading } from '../raw.ts';
import type { ColumnFormat } from '../reading.ts';

export interface InFile {
	readonly format: ColumnFormat;
	/** False: the cells and the file leave it open, so that the reader is to be asked. */
	readonly sure: boolean;
}

/** A guessed format of a column as the rest of its file would have it. */
export function asFileWrites(raw: RawReading, column: RawColumn, format: ColumnFormat): InFile {
	if (format.type === 'money' || format.type === 'number') return amounts(raw, column, format);
	return { format: format.type === 'date' ? dates(raw, column, format) : format, sure: true };
}

function amounts(raw: RawReading, column: RawColumn, format: ColumnFormat): InFile {
	// Of plain numbers kept as such their sign is known, or they had no other reading.
	const sign = column.numbers ? null : openSign(column);
	if (sign === null) return { format, sure: true };
	const proved = decimalOfOthers(raw, column);
	const decimal = proved ?? decimalAmong(raw);
	const written = decimal === format.decimal ? format : { ...format, decimal };
	return { format: scaled(column, written), sure: proved !== null || isUsual(sign, decimal, raw) };
}

/** Whether neither the cells nor the file prove the decimal sign of a column of amounts. */
export function isSignOpen(raw: RawReading, column: RawColumn): boolean {
	const sign = column.numbers ? null : openSign(column);
	if (sign === null || decimalOfOthers(raw, column) !== null) return false;
	return !isUsual(sign, decimalAmong(raw), raw);
}

function decimalAmong({ dialect }: RawReading): '.' | ',' {
	return dialect.delimiter === ';' ? ',' : '.';
}

function scaled(column: RawColumn, format: ColumnFormat): ColumnFormat {
	return format.type === 'money' ? { ...format, scale: scaleOf(column, format) } : format;
}

/** A comma for thousands where a point is the decimal sign, and a point for them among semicolons. */
function isUsual(sign: '.' | ',', decimal: '.' | ',', { dialect }: RawReading): boolean {
	return sign !== decimal && (sign === ',' || dialect.delimiter === ';');
}

/** The sign that could be of thousands or of decimals in every cell; null where a cell decides. */
function openSign({ texts }: RawColumn): '.' | ',' | null {
	let open: '.' | ',' | null = null;
	for (let code = 0; code < texts.size; code++) {
		const text = texts.at(code);
		if (decimalEvidence(text) !== 0) return null;
		open ??= (OPEN.exec(text)?.[1] as '.' | ',' | undefined) ?? null;
	}
	return open;
}

/** The first `most` cells that could be read with either sign. */
export function openTexts({ texts }: RawColumn, most: number): string[] {
	const found: string[] = [];
	for (let code = 0; code < texts.size && found.length < most; code++) {
		const text = cleanText(texts.at(code));
		if (OPEN.test(text) && !found.includes(text)) found.push(text);
	}
	return found;
}

/** Three digits behind it; four behind a comma are grouped by ten thousands. */
const OPEN = /^\D*[1-9]\d{0,2}([.,])\d{3}\D*$/;

/** The decimal sign that most of the other columns prove; null where none does or they differ. */
function decimalOfOthers(raw: RawReading, column: RawColumn): '.' | ',' | null {
	const votes = raw.columns.map((other) => (other === column ? 0 : proofOf(other)));
	const sum = votes.reduce((total: number, vote) => total + vote, 0);
	return sum === 0 ? null : sum > 0 ? ',' : '.';
}

const proofs = new WeakMap<RawColumn, -1 | 0 | 1>();
/** Whoever writes commas does so from the first rows on. */
const LOOKED_AT = 1000;

/** 1 where the amounts of a column have decimal commas, −1 where they have points. */
function proofOf(column: RawColumn): -1 | 0 | 1 {
	const before = proofs.get(column);
	if (before !== undefined) return before;
	const { texts, numbers } = column;
	let sum = numbers && numbers.count > (numbers.byDecimals[0] ?? 0) + numbers.ambiguous ? 1 : 0;
	if (numbers?.decimalSign === '.') sum = -sum;
	for (let code = 0; code < Math.min(texts.size, LOOKED_AT); code++)
		sum += amountProof(cleanText(texts.at(code)));
	const proof = sum === 0 ? 0 : sum > 0 ? 1 : -1;
	proofs.set(column, proof);
	return proof;
}

/** Of what is an amount: versions, dates and names prove nothing. */
function amountProof(text: string): number {
	const evidence = decimalEvidence(text);
	if (evidence === 0) return 0;
	return parseAmount(text, evidence === 1 ? ',' : '.') === null ? 0 : evidence;
}

/** Where day and month could change places, semicolons and decimal commas go with days first. */
function dates(raw: RawReading, column: RawColumn, format: ColumnFormat): ColumnFormat {
	if (format.dateOrder !== 'mdy' || !dateOrders(column).ambiguous) return format;
	return isDayFirst(raw, column) ? { ...format, dateOrder: 'dmy' } : format;
}

function isDayFirst(raw: RawReading, column: RawColumn): boolean {
	const decimal = decimalOfOthers(raw, column);
	return decimal === ',' || (raw.dialect.delimiter === ';' && decimal === null);
}
