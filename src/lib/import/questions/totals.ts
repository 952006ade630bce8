/**
 * Rows that add up the others, as a checksum of what was read: what each states beside what the
 * rows above it come to, and beside what counts of them. A subtotal is that of the rows since the
 * last such row, a total that of all; what counts the rows of a group stands above them.
 */
import { isValid } from '#lib/core/columns.ts';
import { divideHalfAway, MAX_SCALE } from '#lib/core/money.ts';
import { cleanText, isNull, parseAmount, toMinor } from '../cells/cells.ts';
import { NO_RECORDS } from '../cut/lenient.ts';
import { countedIn, isCount, isGroupName } from '../cut/total.ts';
import { readHeader } from '../roles/headers.ts';
import { agrees } from './agrees.ts';
import { type Amount, columnAmount, type Money } from './amount.ts';
import { GIVEN_BACK, givenBack } from './returns.ts';
import { type BlockMarks, RowMarks } from './row-marks.ts';
import type { Terms } from './terms.ts';
import type { View } from './view.ts';
import type { AsideRow } from '../raw.ts';
import { MOST_TOTALS, type TotalCheck } from '../reading.ts';

const SUBTOTAL = /^sum$|小计|小計|本页|本頁|sub-? ?total|zwischensumme|sous-total/i;
/** What is no sum in a row of totals either. */
const NO_SUM = /单价|均价|平均|进价|率|价格|\bprice\b|\brate\b|average|unit cost|%/;

/** For every amount that a row of totals states, in the order of the file. */
export function totalsOf(view: View, terms: Terms): TotalCheck[] {
	const rows = view.raw.aside.because('row_total');
	if (rows.length === 0) return [];
	const spans = spansOf(view, rows);
	const checks = view.raw.columns.flatMap((_, place) => checksOf(view, terms, place, spans));
	const differing = checks.filter((each) => !agrees(each));
	const agreeing = checks.filter(agrees);
	const shown = new Set([...differing, ...agreeing].slice(0, MOST_TOTALS));
	return checks.filter((each) => shown.has(each)).sort((a, b) => a.line - b.line);
}

/** A row of totals, and which rows it may add up: from `block` or from the first up to `to`. */
interface Span {
	readonly row: AsideRow;
	readonly part: boolean;
	/** It stands above them and says how many they are: they are these and no others. */
	readonly above: boolean;
	readonly block: number;
	readonly to: number;
}

function spansOf(view: View, totals: readonly AsideRow[]): Span[] {
	let block = 0;
	const sums = totals.filter(({ cells }) => !isCount(cells));
	const lost = sums.some(({ cells }) => countedIn(cells) > 0) ? linesLost(view) : [];
	return sums.map((row) => {
		const at = rowsBefore(view, row.line);
		const below = countedIn(row.cells);
		if (below > 0) return spanBelow(view, row, at, below, lost);
		const part = SUBTOTAL.test(label(row)) || isGroupName(label(row));
		const span = { row, part, above: false, block, to: at };
		block = at;
		return span;
	});
}

/** Lines of records that were set aside, which groups count too. */
function linesLost({ raw }: View): number[] {
	return [...raw.aside].flatMap(({ line, why }) => (NO_RECORDS.has(why) ? [] : line));
}

function spanBelow(
	view: View,
	row: AsideRow,
	block: number,
	count: number,
	lost: readonly number[]
): Span {
	let to = block + count;
	const first = firstWhere(lost.length, (i) => lost[i]! > row.line);
	for (let i = first; i < lost.length && to > block; i++) {
		if (rowsBefore(view, lost[i]!) >= to) break;
		to--;
	}
	return { row, part: true, above: true, block, to: Math.min(view.raw.rows, to) };
}

function label({ cells }: AsideRow): string {
	return cells.find((cell) => cell.trim() !== '') ?? '';
}

/** How many rows begin above `line`. */
function rowsBefore({ raw: { lines, rows } }: View, line: number): number {
	return firstWhere(rows, (row) => lines.lineOf(row) >= line);
}

/** The first of so many ascending places for which this holds, or how many they are. */
function firstWhere(places: number, holds: (place: number) => boolean): number {
	let [low, high] = [0, places];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

function checksOf(view: View, terms: Terms, place: number, spans: readonly Span[]): TotalCheck[] {
	const { type } = view.plan.columns[place]!.format;
	if (type !== 'money' && type !== 'number') return [];
	if (NO_SUM.test(readHeader(view.header(place)).words)) return [];
	const told = spans.filter(({ row }) => !isNull(cleanText(row.cells[place] ?? '')));
	const amount = told.length > 0 ? columnAmount(view, place) : null;
	if (!amount) return [];
	const sums = sumsUpTo(view, amount.read, told);
	const counted = sumsUpTo(view, countedOf(view, terms, place, amount), told);
	const ends = [...new Set(told.map(({ to }) => to))];
	return told.flatMap(
		(span) => check(view, place, amount.scale, span, ends, { sums, counted }) ?? []
	);
}

/** Null where the cell is no amount, or either sum can't be held exactly. */
function check(
	view: View,
	place: number,
	scale: number,
	{ row, part, above, block, to }: Span,
	ends: readonly number[],
	{ sums, counted }: Record<'sums' | 'counted', ReadonlyMap<number, number>>
): TotalCheck | null {
	const { decimal, factor } = view.plan.columns[place]!.format;
	const written = parseAmount(cleanText(row.cells[place] ?? ''), decimal);
	if (!written || written.percent) return null;
	const power = Math.round(Math.log10(factor));
	const decimals = Math.max(0, written.decimals - power);
	// A total is often shown to the cent where its rows have more decimals.
	const shown = decimals >= 2 ? Math.min(decimals, MAX_SCALE) : Math.max(scale, decimals);
	const stated = toMinor(written, shown, power);
	const from = (row: number) => (of: ReadonlyMap<number, number>) =>
		atScale(of.get(to)! - (of.get(row) ?? 0), scale, shown);
	const [all, since] = [from(0), from(block)];
	const [likely, other] = above ? [since, since] : part ? [since, all] : [all, since];
	const states = (of: typeof all) => of(sums) === stated || of(counted) === stated;
	const last =
		part && !above && !states(likely) && !states(other)
			? startsBefore(ends, block, to).map(from).find(states)
			: undefined;
	const span = last ?? (!states(likely) && states(other) ? other : likely);
	const found = span(sums);
	if (stated === null || !Number.isSafeInteger(found)) return null;
	const counts = Number.isSafeInteger(span(counted)) ? span(counted) : null;
	const column = view.header(place);
	return { line: row.line, column, stated, found, counted: counts, scale: shown };
}

/**
 * Where else the group of a subtotal may begin: at the row above it, where that is the group and
 * others without a subtotal stand before; or behind an earlier one, where it adds up groups. Any
 * other row would let a wrong one agree.
 */
function startsBefore(ends: readonly number[], block: number, to: number): number[] {
	const earlier = [0, ...ends].filter((row) => row < block).slice(-GROUPS);
	return [...(to > block ? [to - 1] : []), ...earlier.reverse()];
}

const GROUPS = 2000;

function atScale(sum: number, scale: number, shown: number): number {
	return shown >= scale ? sum * 10 ** (shown - scale) : divideHalfAway(sum, 10 ** (scale - shown));
}

/** Reads the amounts as the table would have them, blocks in their order. */
function countedOf(view: View, terms: Terms, place: number, amount: Amount): Amount['read'] {
	const { role } = view.plan.columns[place]!;
	const marks = new RowMarks(view, terms);
	const refund = role === 'revenue' && terms.refund >= 0 ? columnAmount(view, terms.refund) : null;
	return (block) => {
		const counted = marks.next(block);
		const plain = amount.read(block);
		const money = GIVEN_BACK.has(role) ? givenBack(plain, counted.back) : plain;
		const values = only(money, counted, place).slice();
		if (refund) {
			const unit = 10 ** (amount.scale - refund.scale);
			const back = only(refund.read(block), counted, terms.refund);
			for (let i = 0; i < values.length; i++) values[i]! -= Math.abs(back[i]!) * unit;
		}
		return { values, valid: null };
	};
}

/** Nothing for rows that count for nothing, or whose amount has been counted. */
function only({ values, valid }: Money, marks: BlockMarks, place: number): Float64Array {
	const again = marks.again(place, valid);
	return values.map((value, i) =>
		marks.out?.[i] === 1 || again?.[i] === 1 || !isValid(valid, i) ? 0 : value
	);
}

/** Rows before which sums are wanted, ascending. */
function endsOf(spans: readonly Span[]): number[] {
	const ends = new Set([0]);
	for (const { part, block, to } of spans)
		for (const row of part && to > block ? [block, to - 1, to] : [block, to]) ends.add(row);
	return [...ends].sort((a, b) => a - b);
}

/** The sum of the rows before each end of a span, in one pass. */
function sumsUpTo(view: View, read: Amount['read'], spans: readonly Span[]): Map<number, number> {
	const ends = endsOf(spans);
	const sums = new Map<number, number>();
	let [sum, row, next] = [0, 0, 0];
	const pass = () => {
		while (ends[next] === row) sums.set(ends[next++]!, sum);
	};
	pass();
	for (let block = 0; block < view.blocks && next < ends.length; block++) {
		const { values, valid } = read(block);
		for (let i = 0; i < values.length; i++) {
			if (isValid(valid, i)) sum += values[i]!;
			row++;
			if (row === ends[next]) pass();
		}
	}
	return sums;
}
