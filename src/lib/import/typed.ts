/**
 * Each distinct cell of a column read once: the table from codes to values.
 * A code is missing, readable or unreadable; only a readable one has a value.
 */
import type { Role } from '#lib/core/kinds.ts';
import { divideHalfAway } from '#lib/core/money.ts';
import { cleanText, isNull, parseAmount, parseBoolean, toMinor, toNumber } from './cells.ts';
import { parseDate } from './days.ts';
import type { NumberFacts, RawColumn } from './intern.ts';
import { type Keys, keysOf } from './keys.ts';
import type { ColumnFormat, ProblemCode } from './reading.ts';

export const MISSING = 0;
export const READABLE = 1;
export const UNREADABLE = 2;

export interface Lookup {
	/** By code. */
	readonly state: Uint8Array;
	/** By code: number, minor units, days, 0 or 1; empty for text. */
	readonly values: Float64Array;
	/** Of a text column; null for the other types. */
	readonly keys: Keys | null;
	/** By code, of cells that are readable, but of which something has to be told. */
	readonly flags: ReadonlyMap<ProblemCode, Uint8Array>;
	/** How the mantissas of a column of numbers are read. */
	readonly shift: Shift;
}

/** A mantissa times or divided by a power of ten; `whole`: rounded to minor units, half away from zero. */
export interface Shift {
	readonly power: number;
	readonly whole: boolean;
}

/** Roles whose values are keys and never amounts. */
const KEYS: ReadonlySet<Role | null> = new Set<Role>(['customer', 'orderId']);

export function lookup(column: RawColumn, format: ColumnFormat, role: Role | null): Lookup {
	if (column.numbers && !readsNumbers(column.numbers, format))
		throw new Error(`the numbers of ${column.header} have to be read again as texts`);
	return format.type === 'text' ? texts(column, KEYS.has(role)) : values(column, format);
}

/** Whether plain numbers that were read as such can be taken in this format, exactly. */
export function readsNumbers(facts: NumberFacts, format: ColumnFormat): boolean {
	if (facts.count === 0) return true;
	if (format.type !== 'money' && format.type !== 'number') return false;
	const whole = facts.byDecimals[0] === facts.count;
	if (format.decimal !== facts.decimalSign && !whole) return false;
	const largest = Math.max(Math.abs(facts.min), Math.abs(facts.max));
	return largest * 10 ** shiftOf(facts, format).power <= Number.MAX_SAFE_INTEGER;
}

export function shiftOf(facts: NumberFacts | null, format: ColumnFormat): Shift {
	const whole = format.type === 'money';
	const power = powerOf(format) + (whole ? format.scale : 0) - (facts?.scale ?? 0);
	return { power, whole };
}

/** The value of a mantissa. */
export function shifted(mantissa: number, { power, whole }: Shift): number {
	if (power >= 0) return mantissa * 10 ** power;
	return whole ? divideHalfAway(mantissa, 10 ** -power) : mantissa / 10 ** -power;
}

function powerOf({ factor }: ColumnFormat): number {
	return Math.round(Math.log10(factor));
}

function values(column: RawColumn, format: ColumnFormat): Lookup {
	const { size } = column.texts;
	const found = new Float64Array(size);
	const state = new Uint8Array(size);
	const late = new Uint8Array(size);
	const read = reader(format, late);
	for (let code = 0; code < size; code++) {
		const text = cleanText(column.texts.at(code));
		if (isNull(text)) continue;
		const value = read(text, code);
		state[code] = value === null ? UNREADABLE : READABLE;
		found[code] = value ?? 0;
	}
	const flags = flagged('time_dropped', late);
	return { state, values: found, keys: null, flags, shift: shiftOf(column.numbers, format) };
}

type Reader = (text: string, code: number) => number | null;

function reader(format: ColumnFormat, late: Uint8Array): Reader {
	const power = powerOf(format);
	if (format.type === 'boolean') {
		return (text) => {
			const said = parseBoolean(text);
			return said === null ? null : Number(said);
		};
	}
	if (format.type === 'date') {
		return (text, code) => {
			const date = parseDate(text, format.dateOrder);
			late[code] = date?.time ? 1 : 0;
			return date && date.days;
		};
	}
	return (text) => {
		const amount = parseAmount(text, format.decimal);
		if (!amount) return null;
		if (format.type === 'number') return toNumber(amount, power);
		return amount.percent ? null : toMinor(amount, format.scale, power);
	};
}

function texts({ texts: cells }: RawColumn, named: boolean): Lookup {
	const keys = keysOf(cells, named);
	const state = new Uint8Array(cells.size).fill(READABLE);
	for (const code of keys.missing) state[code] = MISSING;
	const broken = new Uint8Array(keys.broken.length > 0 ? cells.size : 0);
	for (const code of keys.broken) broken[code] = 1;
	const flags = flagged('id_broken', broken);
	return { state, values: new Float64Array(0), keys, flags, shift: { power: 0, whole: false } };
}

function flagged(problem: ProblemCode, flags: Uint8Array): Map<ProblemCode, Uint8Array> {
	return new Map(flags.includes(1) ? [[problem, flags]] : []);
}
