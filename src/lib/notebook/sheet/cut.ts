/** How a file is cut, in the few values that menus and fields show. */
import type { Dialect } from '#lib/import/reading.ts';
import type { FailureCode } from '#lib/core/failure.ts';

/** Lines that hold the names of the columns, counted from 1; null: none does. */
export interface HeaderLines {
	readonly from: number;
	readonly to: number;
}

export function headerLines({ preamble, headerRows }: Dialect): HeaderLines | null {
	return headerRows === 0 ? null : { from: preamble + 1, to: preamble + headerRows };
}

export function withHeaderLines(lines: HeaderLines | null): Partial<Dialect> {
	return lines === null
		? { headerRows: 0 }
		: { preamble: lines.from - 1, headerRows: lines.to - lines.from + 1 };
}

/** `none`, `3` or `3-4`, the value of a menu. */
export function headerValue(lines: HeaderLines | null): string {
	if (lines === null) return 'none';
	return lines.from === lines.to ? String(lines.from) : `${lines.from}-${lines.to}`;
}

export function headerFrom(value: string): HeaderLines | null {
	const [from = 0, to = from] = value.split('-').map(Number);
	return value === 'none' ? null : { from, to };
}

/** Stands in the menu of delimiters where there is none. */
export const FIXED_WIDTHS = 'fixed';

export function delimiterValue({ delimiter, starts }: Dialect): string {
	return starts === null ? delimiter : FIXED_WIDTHS;
}

export function delimiterChange(value: string): Partial<Dialect> {
	return value === FIXED_WIDTHS ? {} : { delimiter: value, starts: null };
}

/** Where columns begin, counted from 1 as people count: `1, 12, 30`. */
export function startsText(starts: readonly number[] | null): string {
	return (starts ?? []).map((start) => start + 1).join(', ');
}

/** The columns' beginnings; null where the text names fewer than two, or any twice. */
export function startsFrom(text: string): number[] | null {
	const written = text.match(/\d+/g)?.map(Number) ?? [];
	const starts = [...new Set([1, ...written])]
		.filter((start) => start > 0)
		.map((start) => start - 1);
	return starts.length < 2 ? null : starts.sort((a, b) => a - b);
}

/** Failures that another way to cut the file may heal. */
const HEALED: readonly FailureCode[] = [
	'import.one_column',
	'import.no_header',
	'import.no_rows',
	'import.too_many_columns',
	'import.binary',
	'import.encoding'
];

export function healedByCut(code: FailureCode): boolean {
	return HEALED.includes(code);
}
