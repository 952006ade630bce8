/** What reading a file tells about it: the value that the mapping sheet shows. */
import type { ColumnType } from '#lib/core/columns.ts';
import type { Kind, Role } from '#lib/core/kinds.ts';

export const ENCODINGS = [
	'utf-8',
	'gb18030',
	'big5',
	'shift_jis',
	'euc-kr',
	'windows-1252',
	'windows-1251',
	'macintosh',
	'utf-16le',
	'utf-16be'
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How the text of the file is cut into rows and cells. */
export interface Dialect {
	readonly encoding: Encoding;
	readonly delimiter: string;
	readonly quote: '"' | "'" | '';
	/** How a quote inside quotes is written: `""` or `\\"`. */
	readonly escape: 'doubled' | 'backslash';
	/** Lines that begin with this are notes and set aside; empty: there are none. */
	readonly comment: string;
	/** Where each column begins, in characters, in a text of fixed widths; null where there is a delimiter. */
	readonly starts: readonly number[] | null;
	/** Lines before the header rows, set aside. */
	readonly preamble: number;
	/** Rows that name the columns: none, one, or several, one above the other. */
	readonly headerRows: number;
	/** The last line of the table, counted from 1, where more follows that is none of it; null: the file's last. */
	readonly until: number | null;
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
	/** The year from which numbers of days count; absent: 1900. */
	readonly serials?: 1900 | 1904;
	/** Sign found in the cells or the header, as shown: `¥`, `$`, `NT$`. */
	readonly currency: string | null;
}

/** Text as it stands, and what every other format has besides. */
export const PLAIN_FORMAT: ColumnFormat = {
	type: 'text',
	scale: 0,
	decimal: '.',
	factor: 1,
	dateOrder: 'ymd',
	currency: null
};

/** What the cells of a column are by themselves, whatever they are read as. */
export const NATURES = [
	'integer',
	'decimal',
	'money',
	'percent',
	'date',
	'datetime',
	'boolean',
	'identifier',
	'category',
	'text',
	'empty'
] as const;
export type Nature = (typeof NATURES)[number];

export interface ColumnReading {
	readonly header: string;
	readonly nature: Nature;
	readonly format: ColumnFormat;
	readonly role: Role | null;
	/** 0 to 1; under a half the sheet marks the guess as a question. */
	readonly confidence: number;
	readonly filled: number;
	/** Null for a column of numbers in a large file, where nobody counts them. */
	readonly distinct: number | null;
	/** Cells that can't be read in this format: they become missing. */
	readonly unreadable: number;
	/** Cells that could not be read if the column were taken for each type; where they were counted. */
	readonly fails?: Readonly<Partial<Record<ColumnType, number>>>;
	/** Sum of a money or number column in minor units at `format.scale`, where it has one. */
	readonly sum: number | null;
	/** Two date orders would both fit every cell. */
	readonly ambiguousDates: boolean;
	/** Both decimal signs fit every cell, as of 1.100: what the column comes to under each. */
	readonly decimals?: readonly DecimalReading[];
	/** Where `decimals` stands: the first different cells like 1.100, as written; three at most. */
	readonly openAmounts?: readonly string[];
	/** Some of its dates are numbers of days, whose epoch only the reader knows. */
	readonly serials?: boolean;
}

export interface DecimalReading {
	readonly decimal: '.' | ',';
	/** Minor units at `scale` of money, else plain; null past 2^53. */
	readonly sum: number | null;
	readonly scale: number;
}

/** One kind of problem, with the first places where it occurs. */
export interface Problem {
	readonly problem: ProblemCode;
	readonly column: string | null;
	readonly count: number;
	readonly examples: readonly { readonly line: number; readonly text: string }[];
	/** Of rounded numbers of orders or customers, how many different ones the rows share. */
	readonly ids?: number;
	/** Of rows without a day, what they come to, as written; where that is known and not nothing. */
	readonly money?: { readonly sum: number; readonly scale: number };
	/** Of a total that differs what it states and what its rows come to, in minor units at `scale`. */
	readonly total?: { readonly stated: number; readonly found: number; readonly scale: number };
}

export const PROBLEM_CODES = [
	'cell_unreadable',
	'cell_error',
	'row_short',
	'row_scant',
	'row_long',
	'row_blank',
	'row_total',
	'total_differs',
	'row_header',
	'row_comment',
	'row_outside',
	'row_cancelled',
	'row_paid_out',
	'row_other_side',
	'row_shared',
	'row_known',
	'row_mended',
	'quote_stray',
	'nul_removed',
	'column_blank',
	'header_ragged',
	'header_duplicate',
	'header_empty',
	'customer_missing',
	'date_missing',
	'amount_missing',
	'time_dropped',
	'date_far',
	'date_placeholder',
	'date_order_mixed',
	'score_worded',
	'units_mixed',
	'zeros_padded',
	'id_broken',
	'id_rounded',
	'id_float',
	'id_zeros',
	'characters_replaced'
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * What only the reader can know, each with a guess in force: `rival_amounts` (which of several
 * columns is the revenue; its answer follows from the roles), `cancelled` (do cancelled orders
 * count), `direction` (does what was paid out count beside what came in), `returns` (do rows of
 * goods sent back, written as positive, count as sales; if not, they are taken off), `entry_side`
 * (which side of a ledger is the revenue; the other is taken off or left out), `repeated_amount` (an amount of the order stands on each of its lines), `refunds` (is the revenue
 * net of them already; if not, they are taken off), `shared_orders` (which of several files an order
 * counts in that stands in them all), `fill_down` (blank cells mean the same as above).
 */
export const QUESTION_CODES = [
	'rival_amounts',
	'cancelled',
	'direction',
	'returns',
	'entry_side',
	'repeated_amount',
	'refunds',
	'shared_orders',
	'fill_down'
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

/** One way to take it, and what the file comes to if it is taken so. */
export interface Choice {
	/**
	 * `rival_amounts`: the place of a column, or `unitPrice`; `shared_orders`: `first`, `last` or
	 * `both`; `entry_side`: `debit` or `credit` less the other, either `…_alone`, or `both`; else `yes`
	 * or `no`.
	 */
	readonly answer: string;
	/** Headers that the choice is about. */
	readonly columns: readonly string[];
	/**
	 * Rows that it touches, and the sum of the revenue under it in minor units at `scale`; for
	 * `fill_down` the revenue that has a customer.
	 */
	readonly rows: number;
	readonly sum: number | null;
	readonly scale: number;
}

export interface Question {
	readonly question: QuestionCode;
	readonly choices: readonly Choice[];
	/**
	 * Words from the file that the question is about: the statuses taken for cancelled, and the like;
	 * of sides of a ledger the debit and the credit; of shared orders the names of the files.
	 */
	readonly words: readonly string[];
	/** Of shared orders how many stand in a file before this one too. */
	readonly orders?: number;
}

export type Answers = Readonly<Partial<Record<QuestionCode, string>>>;

/** As many as anybody looks at, those that differ first. */
export const MOST_TOTALS = 200;

/** A row that adds up the others, beside what the rows above it come to. */
export interface TotalCheck {
	readonly line: number;
	readonly column: string;
	readonly stated: number;
	readonly found: number;
	/** What counts of them under the answers in force; null past 2^53. */
	readonly counted: number | null;
	readonly scale: number;
}

/** Quantity × unit price beside an amount that stands there too, over the rows that count. */
export interface PriceCheck {
	/** Headers of the quantity, the price and the amount. */
	readonly columns: readonly [string, string, string];
	readonly priced: number;
	readonly amount: number;
	readonly scale: number;
	/** Apart by no more than the rounding of each line. */
	readonly agrees: boolean;
}

/** Another table in the same file: its lines, counted from 1. */
export interface OtherTable {
	readonly from: number;
	readonly to: number;
	readonly columns: number;
	readonly title: string;
}

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
	readonly questions: readonly Question[];
	/** The answers in force: the reader's, else the guess; one to each question. */
	readonly answers: Answers;
	readonly totals: readonly TotalCheck[];
	/** Null where the file has not all three. */
	readonly prices: PriceCheck | null;
	readonly otherTables: readonly OtherTable[];
	readonly currency: string | null;
	/** Every sign or code found, and where: more than one can't be stored, as nothing adds up. */
	readonly currencies: { readonly column: string; readonly signs: readonly string[] };
}

/** What the reader changed on the sheet; a column is named by its place. */
export interface Mapping {
	readonly kind: Kind;
	readonly columns: readonly { readonly role: Role | null; readonly format: ColumnFormat }[];
	readonly answers: Answers;
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
