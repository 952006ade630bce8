/**
 * Rows that add up the others, as a checksum of what was read: what each states beside what the
 * rows above it come to. A subtotal is that of the rows since the last such row, a total that of all.
 */
import { isValid } from '#lib/core/columns.ts';
import { divideHalfAway, MAX_SCALE } from '#lib/core/money.ts';
import { cleanText, isNull, parseAmount, toMinor } from '../cells/cells.ts';
import { readHeader } from '../roles/headers.ts';
import { type Amount, columnAmount } from './amount.ts';
import type { View } from './view.ts';
import type { AsideRow } from '../raw.ts';
import type { TotalCheck } from '../reading.ts';

/** As many as anybody looks at; those that differ come first. */
const MOST = 200;
const SUBTOTAL = /小计|小計|本页|本頁|sub-? ?total/i;
/** What is no sum in a row of totals either. */
const NO_SUM = /单价|均价|平均|进价|率|价格|\bprice\b|\brate\b|average|unit cost|%/;

/** For every amount that a row of totals states, in the order of the file. */
export function totalsOf(view: View): TotalCheck[] {
	const rows = view.raw.aside.because('row_total');
	if (rows.length === 0) return [];
	const spans = spansOf(view, rows);
	const checks = view.raw.columns.flatMap((_, place) => checksOf(view, place, spans));
	const differing = checks.filter(({ stated, found }) => stated !== found);
	const agreeing = checks.filter(({ stated, found }) => stated === found);
	const shown = new Set([...differing, ...agreeing].slice(0, MOST));
	return checks.filter((each) => shown.has(each)).sort((a, b) => a.line - b.line);
}

/** A row of totals, and which rows it may add up: from `block` or from the first up to `to`. */
interface Span {
	readonly row: AsideRow;
	readonly part: boolean;
	readonly block: number;
	readonly to: number;
}

function spansOf(view: View, totals: readonly AsideRow[]): Span[] {
	let block = 0;
	return totals.map((row) => {
		const to = rowsBefore(view, row.line);
		const span = { row, part: SUBTOTAL.test(label(row)), block, to };
		block = to;
		return span;
	});
}

function label({ cells }: AsideRow): string {
	return cells.find((cell) => cell.trim() !== '') ?? '';
}

/** How many rows begin above `line`. */
function rowsBefore({ raw: { lines, rows } }: View, line: number): number {
	let [low, high] = [0, rows];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (lines.lineOf(middle) < line) low = middle + 1;
		else high = middle;
	}
	return low;
}

function checksOf(view: View, place: number, spans: readonly Span[]): TotalCheck[] {
	const { type } = view.plan.columns[place]!.format;
	if (type !== 'money' && type !== 'number') return [];
	if (NO_SUM.test(readHeader(view.header(place)).words)) return [];
	const told = spans.filter(({ row }) => !isNull(cleanText(row.cells[place] ?? '')));
	const amount = told.length > 0 ? columnAmount(view, place) : null;
	if (!amount) return [];
	const sums = sumsUpTo(view, amount, told);
	return told.flatMap((span) => check(view, place, amount.scale, span, sums) ?? []);
}

/** Null where the cell is no amount, or either sum can't be held exactly. */
function check(
	view: View,
	place: number,
	scale: number,
	{ row, part, block, to }: Span,
	sums: ReadonlyMap<number, number>
): TotalCheck | null {
	const { decimal, factor } = view.plan.columns[place]!.format;
	const written = parseAmount(cleanText(row.cells[place] ?? ''), decimal);
	if (!written || written.percent) return null;
	const power = Math.round(Math.log10(factor));
	const decimals = Math.max(0, written.decimals - power);
	// A total is often shown to the cent where its rows have more decimals.
	const shown = decimals >= 2 ? Math.min(decimals, MAX_SCALE) : Math.max(scale, decimals);
	const stated = toMinor(written, shown, power);
	const [all, since] = [sums.get(to)!, sums.get(to)! - sums.get(block)!].map((sum) =>
		atScale(sum, scale, shown)
	);
	const [first, second] = part ? [since!, all!] : [all!, since!];
	const found = first !== stated && second === stated ? second : first;
	if (stated === null || !Number.isSafeInteger(found)) return null;
	return { line: row.line, column: view.header(place), stated, found, scale: shown };
}

function atScale(sum: number, scale: number, shown: number): number {
	return shown >= scale ? sum * 10 ** (shown - scale) : divideHalfAway(sum, 10 ** (scale - shown));
}

/** The sum of the rows before each end of a span, in one pass. */
function sumsUpTo(view: View, amount: Amount, spans: readonly Span[]): Map<number, number> {
	const ends = [...new Set([0, ...spans.flatMap(({ block, to }) => [block, to])])].sort(
		(a, b) => a - b
	);
	const sums = new Map<number, number>();
	let [sum, row, next] = [0, 0, 0];
	const pass = () => {
		while (ends[next] === row) sums.set(ends[next++]!, sum);
	};
	pass();
	for (let block = 0; block < view.blocks && next < ends.length; block++) {
		const { values, valid } = amount.read(block);
		for (let i = 0; i < values.length; i++) {
			if (isValid(valid, i)) sum += values[i]!;
			row++;
			if (row === ends[next]) pass();
		}
	}
	return sums;
}
