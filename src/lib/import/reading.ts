/** What reading a file tells about it: the value that the mapping sheet shows. */
import type { ColumnType } from '#lib/core/columns.ts';
import type { Kind, Role } from '#lib/core/kinds.ts';

export const ENCODINGS = [
	'utf-8',
	'gb18030',
	'big5',
	'shift_jis',
	'windows-1252',
	'utf-16le',
	'utf-16be'
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How the text of the file is cut into rows and cells. */
export interface Dialect {
	readonly encoding: Encoding;
	readonly delimiter: string;
	readonly quote: '"' | "'" | '';
	/** Lines before the header row, set aside. */
	readonly preamble: number;
	readonly header: boolean;
}

export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How the cells of one column are read. */
export interface ColumnFormat {
	readonly type: ColumnType;
	readonly scale: number;
	/** Decimal sign of numbers and money. */
	readonly decimal: '.' | ',';
	/** What one written unit is worth: 10,000 for a header `（万元）`. */
	readonly factor: number;
	readonly dateOrder: DateOrder;
	/** Sign found in the cells or the header, as shown: `¥`, `$`, `NT$`. */
	readonly currency: string | null;
}

export interface ColumnReading {
	readonly header: string;
	readonly format: ColumnFormat;
	readonly role: Role | null;
	/** 0 to 1; under a half the sheet marks the guess as a question. */
	readonly confidence: number;
	readonly filled: number;
	readonly distinct: number;
	/** Cells that can't be read in this format: they become missing. */
	readonly unreadable: number;
	/** Sum of a money or number column in minor units at `format.scale`, where it has one. */
	readonly sum: number | null;
	/** Two date orders would both fit every cell. */
	readonly ambiguousDates: boolean;
}

/** One kind of problem, with the first places where it occurs. */
export interface Problem {
	readonly problem: ProblemCode;
	readonly column: string | null;
	readonly count: number;
	readonly examples: readonly { readonly line: number; readonly text: string }[];
}

export const PROBLEM_CODES = [
	'cell_unreadable',
	'row_short',
	'row_long',
	'row_blank',
	'row_total',
	'quote_stray',
	'header_duplicate',
	'header_empty',
	'customer_missing',
	'date_missing',
	'amount_missing',
	'time_dropped',
	'id_broken',
	'characters_replaced'
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Everything known of a file that has been read to its end. */
export interface FileReading {
	/** Names this reading in calls to the worker. */
	readonly id: string;
	readonly fileName: string;
	readonly bytes: number;
	readonly dialect: Dialect;
	/** Guessed, or as the reader set it. */
	readonly kind: Kind;
	/** Data rows read; `rows + setAside` are all non-blank rows after the header. */
	readonly rows: number;
	readonly setAside: number;
	readonly columns: readonly ColumnReading[];
	/** The first rows as written. */
	readonly preview: readonly (readonly string[])[];
	readonly problems: readonly Problem[];
	readonly currency: string | null;
	/** Every sign or code found, and where: more than one can't be stored, as nothing adds up. */
	readonly currencies: { readonly column: string; readonly signs: readonly string[] };
}

/** What the reader changed on the sheet; a column is named by its place. */
export interface Mapping {
	readonly kind: Kind;
	readonly columns: readonly { readonly role: Role | null; readonly format: ColumnFormat }[];
}

export interface ReadProgress {
	readonly reading: string;
	readonly fileName: string;
	readonly bytes: number;
	readonly totalBytes: number;
	readonly rows: number;
	/** The first rows, as soon as they stand: dialect and guesses of the first block. */
	readonly early: FileReading | null;
}
