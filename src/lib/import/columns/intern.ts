/**
 * Columns as read, the same from both lanes. A column is a list of cells in blocks, in one of two
 * forms: *interned*, each cell a code into the distinct cells as written, in order of appearance;
 * or *numbers*, where a plain number is a whole mantissa at the scale of the column and only the
 * other cells, the odd ones, are codes. So that a type is judged over the whole column, once for
 * each distinct text, and can change without reading again.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';

export const BLOCK_ROWS = 131_072;

export type DecimalSign = '.' | ',';

export interface RawColumn {
	readonly header: string;
	readonly rows: number;
	/** Distinct texts: all of them, or for a column of numbers the odd ones only. */
	readonly texts: Texts;
	/** How many rows hold each text; parallel to the codes. */
	readonly counts: Int32Array;
	/** Null: the column is interned. */
	readonly numbers: NumberFacts | null;
	/** `BLOCK_ROWS` rows each, the last as many as there are. */
	readonly blocks: readonly CellBlock[];
}

export interface CellBlock {
	readonly rows: number;
	/** Interned: the codes. Numbers: null. */
	readonly codes: Int32Array | null;
	/** Numbers: the mantissas; where `odd` has a bit, the code of a text. Interned: null. */
	readonly mantissas: Float64Array | null;
	/** One bit a row, least significant first; null: no odd cell in the block. */
	readonly odd: Uint8Array | null;
}

/** What stands of a column while it is still being read: the blocks that are full. */
export interface Standing {
	readonly blocks: readonly CellBlock[];
	/** Decimals of all mantissas in them; what is read next may raise it, and them with it. */
	readonly scale: number;
}

/** Distinct texts as UTF-8, decoded only when asked for: there can be ten million. */
export interface Texts {
	readonly size: number;
	at(code: number): string;
	readonly dictionary: Dictionary;
	/** Codes, ascending, of the texts that are not *plain text* and need a look. */
	readonly odd: Int32Array;
}

/** What is known of the plain numbers of a column without looking at them again. */
export interface NumberFacts {
	readonly decimalSign: DecimalSign;
	/** Decimals of all mantissas: the most that a plain cell was written with. */
	readonly scale: number;
	readonly count: number;
	/** Of them without a fraction other than zeros. */
	readonly integers: number;
	/** Plain cells written with 0 to 6 decimals. */
	readonly byDecimals: readonly number[];
	/** Plain cells written with three decimals, which could as well be grouped thousands. */
	readonly ambiguous: number;
	/** Mantissas; Infinity and −Infinity where there is none. */
	readonly min: number;
	readonly max: number;
}

/** All texts as strings: for columns of few. */
export function textList(texts: Texts): string[] {
	return Array.from({ length: texts.size }, (_, code) => texts.at(code));
}

/** The code of the text in row `at` of a block, or −1 where a plain number stands there. */
export function codeIn({ codes, mantissas, odd }: CellBlock, at: number): number {
	if (codes) return codes[at]!;
	return isOdd(odd, at) ? mantissas![at]! : -1;
}

/** The cell of `row` as written; a plain number with the decimals of its column. */
export function cellAt(column: RawColumn, row: number): string {
	return plainAt(column, row) ?? column.texts.at(codeIn(blockOf(column, row), row % BLOCK_ROWS));
}

/** The plain number in `row` with the decimals of its column; null where a text stands there. */
export function plainAt(column: RawColumn, row: number): string | null {
	const { mantissas, odd } = blockOf(column, row);
	const at = row % BLOCK_ROWS;
	if (!mantissas || !column.numbers || isOdd(odd, at)) return null;
	return written(mantissas[at]!, column.numbers);
}

function blockOf({ blocks }: RawColumn, row: number): CellBlock {
	return blocks[Math.floor(row / BLOCK_ROWS)]!;
}

function written(mantissa: number, { scale, decimalSign }: NumberFacts): string {
	const digits = String(Math.abs(mantissa)).padStart(scale + 1, '0');
	const sign = mantissa < 0 ? '-' : '';
	if (scale === 0) return sign + digits;
	return `${sign}${digits.slice(0, -scale)}${decimalSign}${digits.slice(-scale)}`;
}

export function isOdd(odd: Uint8Array | null, at: number): boolean {
	return odd !== null && (odd[at >> 3]! & (1 << (at & 7))) !== 0;
}
