/**
 * Which signs cut a text: every pair of delimiter and quote is tried on its beginning and judged
 * by how well the rows agree with each other and the cells of a column among themselves, after
 * van den Burg, Nazábal & Sutton, "Wrangling messy CSV files by detecting row and type patterns"
 * (2019). The sign that occurs most often may be the decimal comma or stand in product names.
 */
import type { Dialect } from '../reading.ts';
import { type HeadRow, headRows, isBlankRow, modeWidth } from './head.ts';
import { endOfLine, type Marks } from './scan.ts';
import { isValue } from './shape.ts';

const SINGLE = [',', ';', '\t', '|', '，', '；', '^', '~', ':', ' '] as const;
/** Each goes before the sign it is made of, where nearly all of that sign stand in it. */
const SEVERAL = [
	', ',
	'; ',
	'| ',
	' | ',
	'||',
	'::',
	';;',
	'##',
	'\t\t',
	'~|~',
	'|~|',
	'^|^',
	'@|@',
	'\\t'
];
const PRIOR: Readonly<Record<string, number>> = { ' ': 0.9, ':': 0.7, '^': 0.9, '~': 0.9 };
const ROWS = 100;
const CHARS = 65_536;
const LEADING_ROWS = 40;
const TYPED = 40;
const WORD = 30;
const PLAIN = { comment: '', starts: null };
/** Signs that seldom stand in a cell unless they cut the text themselves. */
const CUTTING = [';', '\t', '|'] as const;
const UNCUT = 0.2;
/** What is left where the row above is cut by another sign, as the rows below it are. */
const CUT_BY_ANOTHER = 0.6;

export interface Candidate extends Marks {
	readonly score: number;
	readonly width: number;
}

/** The likeliest marks of `text`, with what is already known of them; score 0: nothing cuts it. */
export function likeliest(text: string, known: Partial<Marks>): Candidate {
	const sample =
		text.length <= CHARS ? text : text.slice(0, text.lastIndexOf('\n', CHARS) + 1 || CHARS);
	const delimiters = known.delimiter === undefined ? present(sample) : [known.delimiter];
	const quotes = known.quote === undefined ? quotesOf(sample) : [known.quote];
	let best: Candidate = {
		delimiter: delimiters[0] ?? ',',
		quote: quotes[0] ?? '"',
		escape: 'doubled',
		score: 0,
		width: 1
	};
	for (const quote of quotes)
		for (const delimiter of delimiters) {
			const candidate = judge(sample, { delimiter, quote, escape: known.escape ?? 'doubled' });
			if (candidate.score > best.score) best = candidate;
		}
	return { ...best, escape: known.escape ?? escapeOf(sample, best) };
}

function present(text: string): string[] {
	const several = SEVERAL.filter((signs) => text.includes(signs) && isUnit(text, signs));
	return [...several, ...SINGLE.filter((sign) => text.includes(sign))];
}

/** Whether the sign that makes these signs hardly stands anywhere else. */
function isUnit(text: string, signs: string): boolean {
	const sign = signs.trim()[0] ?? signs[0] ?? '';
	const each = signs.split(sign).length - 1;
	return (text.split(signs).length - 1) * each >= (text.split(sign).length - 1) * 0.9;
}

/** The apostrophe is tried only where cells are wrapped in it more often than in `"`. */
function quotesOf(text: string): Dialect['quote'][] {
	const wrapped = (quote: string) =>
		text.match(
			new RegExp(`(?:^|[,;:\\t|，； ])${quote}[^\\n]*?${quote}(?=[,;:\\t|，； \\n]|$)`, 'gm')
		)?.length ?? 0;
	const opened = (quote: string) =>
		text.match(new RegExp(`(?:^|[,;\\t|，； ])${quote}(?!\\s)`, 'gm'))?.length ?? 0;
	const single = wrapped("'");
	return single > wrapped('"') && single * 2 > opened("'") ? ["'", '"'] : ['"'];
}

function judge(text: string, marks: Marks): Candidate {
	const rows = loosely(text, marks);
	const width = modeWidth(rows);
	if (width < 2) return { ...marks, score: 0, width };
	const from = Math.min(
		rows.findIndex(({ cells }) => cells.length === width),
		LEADING_ROWS
	);
	const filled = rows.filter((row) => !isBlankRow(row));
	const counted = rows.slice(from).filter((row) => !isBlankRow(row));
	const reach = Math.sqrt(counted.length / filled.length);
	const prior = PRIOR[marks.delimiter] ?? 1;
	const named = namesCutByAnother(rows, from, marks.delimiter) ? CUT_BY_ANOTHER : 1;
	const score = agreement(counted, width) * typed(counted, width) * reach * prior * named;
	return { ...marks, score, width };
}

/** Whether the row above the first regular one is cut by another sign into as many cells as that. */
function namesCutByAnother(rows: readonly LooseRow[], from: number, delimiter: string): boolean {
	const above = rows[from - 1]?.cells;
	if (above?.length !== 1) return false;
	const below = rows[from]!.cells.join(delimiter);
	return CUTTING.some((sign) => {
		const cells = above[0]!.split(sign).length;
		return cells > 1 && cells === below.split(sign).length;
	});
}

/** How alike the widths are: all the same is near 1, two tables are two halves, ragged rows less. */
function agreement(rows: readonly Pick<HeadRow, 'cells'>[], width: number): number {
	const counts = new Map<number, number>();
	let near = 0;
	for (const { cells } of rows) {
		counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
		const off = cells.length < 2 ? 3 : Math.abs(cells.length - width);
		near += off === 0 ? 1 : off <= 2 ? 0.5 : 0;
	}
	let sum = 0;
	for (const [cells, count] of counts) if (cells > 1) sum += (count / rows.length) ** 2;
	const alike = counts.get(width) ?? 0;
	return Math.max(sum, 0.9 * (near / rows.length) ** 2) * (1 - 1 / (alike + 1));
}

/** How much of the columns is of a kind: numbers and dates most, words next, long text least. */
function typed(rows: readonly LooseRow[], width: number): number {
	const regular = rows.filter(({ cells }) => cells.length === width).slice(0, TYPED);
	let sum = 0;
	for (const { cells, quoted } of regular)
		for (const [i, cell] of cells.entries()) sum += worth(cell.trim(), quoted?.has(i) ?? false);
	return sum / (regular.length * width);
}

function worth(cell: string, quoted: boolean): number {
	if (cell === '') return 0.8;
	if (cell.includes('"')) return 0.2;
	if (cell.length <= WORD && (isValue(cell) || /^\d{1,2}:\d\d(:\d\d)?$/.test(cell))) return 1;
	if (!quoted && isUncut(cell)) return UNCUT;
	return cell.length <= WORD ? 0.75 : /^https?:/.test(cell) ? 0.9 : 0.5;
}

/** Several cells in one, it seems: a comma with blanks around it stands in names too. */
function isUncut(cell: string): boolean {
	return CUTTING.some((sign) => cell.includes(sign)) || /[^\s,],[^\s,]/.test(cell);
}

interface LooseRow extends Pick<HeadRow, 'cells'> {
	/** The places of the cells that are wrapped in quotes. */
	readonly quoted?: ReadonlySet<number>;
}

/** Rows in which a quote ends a cell only before a delimiter or a line end, whatever stands inside. */
function loosely(text: string, marks: Marks): LooseRow[] {
	if (marks.delimiter === ' ') return headRows(text, { ...marks, ...PLAIN }, ROWS);
	const rows: LooseRow[] = [];
	for (let at = 0; at < text.length && rows.length < ROWS;) {
		const cells: string[] = [];
		const quoted = new Set<number>();
		let lineEnd = endOfLine(text, at);
		for (;;) {
			const close =
				marks.quote !== '' && text.startsWith(marks.quote, at) ? looseClose(text, at, marks) : -1;
			const next = text.indexOf(marks.delimiter, at);
			const end = close >= 0 ? close + 1 : next < 0 || next > lineEnd ? lineEnd : next;
			if (close >= 0) quoted.add(cells.length);
			cells.push(close >= 0 ? text.slice(at + 1, close) : text.slice(at, end));
			if (close >= lineEnd) lineEnd = endOfLine(text, close);
			at = end;
			if (at >= lineEnd) break;
			at += marks.delimiter.length;
		}
		rows.push({ cells, quoted });
		at = lineEnd + 1;
	}
	return rows;
}

const LOOSE_CHARS = 20_000;

function looseClose(text: string, open: number, { delimiter, quote }: Marks): number {
	for (
		let at = text.indexOf(quote, open + 1);
		at >= 0 && at - open < LOOSE_CHARS;
		at = text.indexOf(quote, at + 1)
	) {
		const behind = at + 1;
		if (behind < text.length && text[behind] !== '\n' && !text.startsWith(delimiter, behind))
			continue;
		let run = 0;
		while (at - run > open && text[at - run] === quote) run++;
		if (run % 2 === 1) return at;
	}
	return -1;
}

/** Backslashes escape quotes where fewer rows go astray if they do. */
function escapeOf(text: string, marks: Marks): Dialect['escape'] {
	if (marks.quote === '' || !text.includes('\\' + marks.quote)) return 'doubled';
	const astray = (escape: Dialect['escape']) => {
		let count = 0;
		for (const row of headRows(text, { ...marks, escape, ...PLAIN }, ROWS)) if (!row.sound) count++;
		return count;
	};
	return astray('backslash') < astray('doubled') ? 'backslash' : 'doubled';
}
