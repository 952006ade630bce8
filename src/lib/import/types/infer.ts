/** How the cells of a whole column are read: every distinct value has its say, by its count. */
import type { ColumnType } from '#lib/core/columns.ts';
import { MAX_SCALE } from '#lib/core/money.ts';
import { YUAN } from '../cells/amounts.ts';
import { cleanText, decimalEvidence, decimalsNeeded, isNull, parseAmount } from '../cells/cells.ts';
import { isSerial } from '../cells/dateforms.ts';
import { parseDate } from '../cells/days.ts';
import type { NumberFacts, RawColumn } from '../columns/intern.ts';
import { natureOf } from './nature.ts';
import { DATE_ORDERS, PLAIN_FORMAT, type ColumnFormat, type DateOrder } from '../reading.ts';
import { unitOf } from '../cells/unit.ts';

/** What 元 is in the file. */
type Yuan = '¥' | 'NT$';

/** The format under which the most cells of the column can be read as `type`. */
export function formatFor(column: RawColumn, type: ColumnType, yuan: Yuan = '¥'): ColumnFormat {
	if (type === 'date') return { ...PLAIN_FORMAT, type, dateOrder: dateOrders(column).order };
	if (type === 'number') {
		const found = { ...numbers(column, yuan), scale: 0, currency: null };
		return {
			...PLAIN_FORMAT,
			type,
			...found,
			...(natureOf(column).hundredths && { factor: 0.01 })
		};
	}
	return type === 'money'
		? { ...PLAIN_FORMAT, type, ...numbers(column, yuan) }
		: { ...PLAIN_FORMAT, type };
}

/** Every currency sign in the cells and the header, as shown. */
export function currenciesOf(column: RawColumn, decimal: '.' | ',', yuan: Yuan): string[] {
	const found = new Set<string>();
	for (let code = 0; code < column.texts.size; code++) {
		const value = column.texts.at(code);
		if (/^[-\d.,\s]*$/.test(value)) continue;
		const sign = parseAmount(cleanText(value), decimal)?.currency;
		if (sign) found.add(sign);
	}
	const header = unitOf(column.header).currency;
	if (header) found.add(header);
	return shown(found, yuan);
}

/** 元 beside a sign of those that are called so is that one. */
function shown(signs: ReadonlySet<string>, yuan: Yuan): string[] {
	if (!signs.has(YUAN)) return [...signs];
	const others = [...signs].filter((sign) => sign !== YUAN);
	return others.some((sign) => YUANS.has(sign)) ? others : [yuan, ...others];
}

const YUANS = new Set(['¥', 'NT$', 'HK$']);

type NumberFormat = Pick<ColumnFormat, 'scale' | 'decimal' | 'factor' | 'currency'>;

function numbers(column: RawColumn, yuan: Yuan): NumberFormat {
	const decimal = decimalOf(column);
	const { factor } = unitOf(column.header);
	const currency = currenciesOf(column, decimal, yuan)[0] ?? null;
	return { scale: scaleOf(column, { decimal, factor }), decimal, factor, currency };
}

/** The decimals that every amount of the column needs under this sign and factor, six at most. */
export function scaleOf(
	column: RawColumn,
	{ decimal, factor }: Pick<ColumnFormat, 'decimal' | 'factor'>
): number {
	const key = `${decimal}${factor}`;
	const known = scales.get(column) ?? new Map<string, number>();
	const scale = known.get(key) ?? decimalsOf(column, decimal, Math.round(Math.log10(factor)));
	scales.set(column, known.set(key, scale));
	return scale;
}

/** A mapping is judged at every choice; the cells are looked at once. */
const scales = new WeakMap<RawColumn, Map<string, number>>();

function decimalsOf(column: RawColumn, decimal: '.' | ',', power: number): number {
	let scale = Math.max(0, (column.numbers?.scale ?? 0) - power);
	for (let code = 0; code < column.texts.size; code++) {
		const amount = parseAmount(cleanText(column.texts.at(code)), decimal);
		if (!amount) continue;
		const written = { ...amount, decimals: amount.decimals - power };
		if (written.decimals > scale) scale = Math.max(scale, decimalsNeeded(written, MAX_SCALE));
	}
	return scale;
}

function decimalOf(column: RawColumn): '.' | ',' {
	let comma = column.numbers ? plainEvidence(column.numbers) : 0;
	for (let code = 0; code < column.texts.size; code++)
		comma += decimalEvidence(column.texts.at(code)) * (column.counts[code] ?? 0);
	return comma > 0 ? ',' : '.';
}

/** What plain numbers with decimals say for a comma, above 0, or for a point. */
function plainEvidence({ decimalSign, count, byDecimals, ambiguous }: NumberFacts): number {
	return (decimalSign === ',' ? 1 : -1) * (count - (byDecimals[0] ?? 0) - ambiguous);
}

/**
 * The order of day, month and year that reads the most cells. Where day and month could change
 * places in every cell, the order whose days lie closest together is taken and `ambiguous` told.
 */
export function dateOrders(column: RawColumn): DateOrders {
	const known = orders.get(column);
	if (known) return known;
	const found = findOrders(column);
	orders.set(column, found);
	return found;
}

interface DateOrders {
	readonly order: DateOrder;
	readonly ambiguous: boolean;
	/** Some are a spreadsheet's numbers of days, which have two epochs. */
	readonly serials: boolean;
}

const orders = new WeakMap<RawColumn, DateOrders>();

function findOrders(column: RawColumn): DateOrders {
	const first = tryOrder(column, 'ymd');
	// Where every cell is a date in any order, the others need not be tried.
	if (first.readable === first.filled && first.ordered === 0)
		return { order: 'ymd', ambiguous: false, serials: first.serials };
	const others = DATE_ORDERS.filter((order) => order !== 'ymd');
	const tried = [first, ...others.map((order) => tryOrder(column, order))];
	const most = Math.max(...tried.map(({ readable }) => readable));
	const fit = tried.filter(({ readable }) => readable === most);
	const best = fit.reduce((a, b) => (spread(b) < spread(a) ? b : a));
	const open = fit.some((other) => other !== best && other.ordered > 0 && other.sum !== best.sum);
	return { order: best.order, ambiguous: open, serials: first.serials };
}

interface Trial {
	readonly order: DateOrder;
	readonly filled: number;
	readonly readable: number;
	readonly ordered: number;
	readonly serials: boolean;
	readonly days: ReadonlySet<number>;
	readonly sum: number;
}

function tryOrder({ texts, counts }: RawColumn, order: DateOrder): Trial {
	const days = new Set<number>();
	let [filled, readable, ordered, sum] = [0, 0, 0, 0];
	let serials = false;
	for (let code = 0; code < texts.size; code++) {
		const text = cleanText(texts.at(code));
		if (isNull(text)) continue;
		const count = counts[code]!;
		filled += count;
		const date = parseDate(text, order);
		if (!date || date.misordered) continue;
		readable += count;
		serials ||= isSerial(text);
		if (date.byOrder) ordered += count;
		// Mixed by place, so that two days that merely changed places don't cancel out.
		sum = (sum + date.days * (code + 1)) % 1_000_003;
		days.add(date.days);
	}
	return { order, filled, readable, ordered, serials, days, sum };
}

/** How far the days lie from the middle one: ten years at most, so that one far off does not decide for all. */
function spread({ days }: Trial): number {
	const sorted = [...days].sort((a, b) => a - b);
	const middle = sorted[sorted.length >> 1] ?? 0;
	return sorted.reduce((sum, day) => sum + Math.min(3653, Math.abs(day - middle)), 0);
}
