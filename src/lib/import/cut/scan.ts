/**
 * One row by the letter: a cell is quoted whole or not at all.
 * Invariant: what a scan calls sound reads the same whatever text follows.
 */
import type { Dialect } from '../reading.ts';

/** A quoted cell of more than this is taken for a quote that was never closed. */
export const MAX_CELL_BREAKS = 200;
export const MAX_CELL_CHARS = 1_000_000;

export type Marks = Pick<Dialect, 'delimiter' | 'quote' | 'escape'>;

export interface Scan {
	readonly cells: string[];
	/** Behind the line end of the row. */
	readonly end: number;
	readonly breaks: number;
	/**
	 * `inner`: a quote within an unquoted cell; `stray`: something stands between a closing quote
	 * and the delimiter; `open`: never closed, or too long; `more`: the text ends inside quotes.
	 */
	readonly flaw: 'none' | 'inner' | 'stray' | 'open' | 'more';
}

/** Cuts the row that begins at `at`; `final`: nothing follows `text`. */
export function scanRow(text: string, at: number, marks: Marks, final: boolean): Scan {
	const { delimiter, quote } = marks;
	const cells: string[] = [];
	const lineEnd = endOfLine(text, at);
	const line = text.slice(at, lineEnd);
	if (quote === '' || !line.includes(quote))
		return {
			cells: line.split(delimiter),
			end: lineEnd + 1,
			breaks: 0,
			flaw: 'none'
		};
	let flaw: Scan['flaw'] = 'none';
	let from = at;
	let breaks = 0;
	let stop = lineEnd;
	for (;;) {
		if (text.startsWith(quote, from)) {
			const close = closing(text, from + 1, stop, marks);
			const inside = text.slice(from + 1, close.at);
			breaks += close.breaks;
			if (
				close.breaks > MAX_CELL_BREAKS ||
				inside.length > MAX_CELL_CHARS ||
				(close.at < 0 && final)
			)
				return { cells, end: lineEnd + 1, breaks: 0, flaw: 'open' };
			if (close.at < 0) return { cells, end: lineEnd + 1, breaks: 0, flaw: 'more' };
			if (close.breaks > 0) stop = endOfLine(text, close.at);
			if (stop === text.length && !final)
				return { cells, end: lineEnd + 1, breaks: 0, flaw: 'more' };
			cells.push(unescape(inside, marks));
			from = behindBlanks(text, close.at + 1, delimiter);
			if (from < stop && !text.startsWith(delimiter, from))
				return { cells, end: stop + 1, breaks, flaw: 'stray' };
		} else {
			const rest = text.slice(from, stop);
			const next = rest.indexOf(delimiter);
			const cell = next < 0 ? rest : rest.slice(0, next);
			if (cell.includes(quote)) flaw = 'inner';
			cells.push(cell);
			from += cell.length;
		}
		if (from >= stop) return { cells, end: stop + 1, breaks, flaw };
		from += delimiter.length;
	}
}

/** The end of the line that holds `at`: its `\n`, or the end of the text. */
export function endOfLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}

function behindBlanks(text: string, at: number, delimiter: string): number {
	let end = at;
	while (text[end] === ' ' && !text.startsWith(delimiter, end)) end++;
	return end;
}

/** Where the quote opened before `from`, on the line up to `stop`, is closed; -1 where it is not in this text. */
function closing(
	text: string,
	from: number,
	stop: number,
	{ quote, escape }: Marks
): { at: number; breaks: number } {
	let breaks = 0;
	const far = Math.min(text.length, from + MAX_CELL_CHARS + 1);
	let lineEnd = stop;
	for (let at = text.indexOf(quote, from); ; at = text.indexOf(quote, at + 1)) {
		const to = at < 0 || at > far ? far : at;
		for (; lineEnd < to; lineEnd = endOfLine(text, lineEnd + 1))
			if (++breaks > MAX_CELL_BREAKS) return { at: -1, breaks };
		if (at < 0 || at > far)
			return { at: text.length - from > MAX_CELL_CHARS ? from + MAX_CELL_CHARS + 1 : -1, breaks };
		if (escape === 'backslash') {
			if (backslashes(text, at, from) % 2 === 0) return { at, breaks };
		} else if (text[at + 1] === quote) at++;
		else return { at, breaks };
	}
}

function backslashes(text: string, at: number, from: number): number {
	let count = 0;
	while (at - 1 - count >= from && text[at - 1 - count] === '\\') count++;
	return count;
}

/** What stands between the quotes, as it was meant. */
export function unescape(inside: string, { quote, escape }: Marks): string {
	return inside.includes(quote)
		? inside.replaceAll(escape === 'doubled' ? quote + quote : '\\' + quote, quote)
		: inside;
}
