/**
 * Each distinct cell of a column read once: the table from codes to values.
 * A code is missing, readable or unreadable; only a readable one has a value.
 */
import type { Role } from '#lib/core/kinds.ts';
import { divideHalfAway } from '#lib/core/money.ts';
import {
	cleanText,
	isFailedFormula,
	isNull,
	parseAmount,
	parseBoolean,
	toMinor,
	toNumber
} from '../cells/cells.ts';
import { dateFaults } from '../faults/date-faults.ts';
import { isSerial, LATER_EPOCH } from '../cells/dateforms.ts';
import { parseDate } from '../cells/days.ts';
import type { NumberFacts, RawColumn } from './intern.ts';
import { keyFaults } from '../faults/key-faults.ts';
import { type Keys, keysOf } from './keys.ts';
import type { ColumnFormat, ProblemCode } from '../reading.ts';
import { parseScore, SCORED } from '../cells/scores.ts';
import { unitFaults } from '../faults/unit-faults.ts';

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

/**
 * The lookup of a column; the last one of each is remembered, so that a change to one column of a
 * mapping reads no other column anew.
 */
export function lookup(column: RawColumn, format: ColumnFormat, role: Role | null): Lookup {
	const asked = readingOf(format, role);
	const before = latest.get(column);
	if (before?.asked === asked) return before.found;
	const found = readCells(column, format, role);
	latest.set(column, { asked, found });
	return found;
}

const latest = new WeakMap<RawColumn, { readonly asked: string; readonly found: Lookup }>();

/** All that a lookup hangs on but the column: two formats of one reading give one lookup. */
function readingOf({ type, ...format }: ColumnFormat, role: Role | null): string {
	if (type === 'text') return JSON.stringify([type, KEYS.has(role)]);
	const { scale, decimal, factor, dateOrder, serials } = format;
	return JSON.stringify([type, scale, decimal, factor, dateOrder, serials, SCORED.has(role)]);
}

/** Reads every distinct cell; nothing is remembered. */
export function readCells(column: RawColumn, format: ColumnFormat, role: Role | null): Lookup {
	if (column.numbers && !readsNumbers(column.numbers, format))
		throw new Error(`the numbers of ${column.header} have to be read again as texts`);
	return format.type === 'text' ? texts(column, KEYS.has(role)) : values(column, format, role);
}

/** How many cells are missing, readable and unreadable, plain numbers left out; counted once. */
export function cellsOf(column: RawColumn, read: Lookup): readonly [number, number, number] {
	const before = counted.get(read);
	if (before) return before;
	const cells: [number, number, number] = [0, 0, 0];
	for (let code = 0; code < read.state.length; code++)
		cells[read.state[code]!]! += column.counts[code]!;
	counted.set(read, cells);
	return cells;
}

const counted = new WeakMap<Lookup, readonly [number, number, number]>();

/** Whether plain numbers that were read as such can be taken in this format, exactly. */
export function readsNumbers(facts: NumberFacts, format: ColumnFormat): boolean {
	if (facts.count === 0) return true;
	if (format.type !== 'money' && format.type !== 'number') return false;
	const whole = facts.byDecimals[0] === facts.count;
	if (format.decimal !== facts.decimalSign && !whole) return false;
	const largest = Math.max(Math.abs(facts.min), Math.abs(facts.max));
	return largest * 10 ** shiftOf(facts, format).power <= Number.MAX_SAFE_INTEGER;
}

export function shiftOf(facts: Pick<NumberFacts, 'scale'> | null, format: ColumnFormat): Shift {
	const whole = format.type === 'money';
	const power = powerOf(format) + (whole ? format.scale : 0) - (facts?.scale ?? 0);
	return { power, whole };
}

/** The value of a mantissa. */
export function shifted(mantissa: number, { power, whole }: Shift): number {
	if (power >= 0) return mantissa * 10 ** power;
	// Rounded to nothing, a negative amount is 0 and not −0.
	return whole ? divideHalfAway(mantissa, 10 ** -power) + 0 : mantissa / 10 ** -power;
}

function powerOf({ factor }: ColumnFormat): number {
	return Math.round(Math.log10(factor));
}

function values(column: RawColumn, format: ColumnFormat, role: Role | null): Lookup {
	const { size } = column.texts;
	const found = new Float64Array(size);
	const state = new Uint8Array(size);
	const marks = new Marks(size);
	const units = new Map<number, string>();
	const read = reader(format, role, marks, units);
	for (let code = 0; code < size; code++) {
		const text = cleanText(column.texts.at(code));
		const value = text === '' ? null : read(text, code);
		if (value === null && isFailedFormula(text)) marks.add('cell_error', code);
		if (value === null && isNull(text)) continue;
		state[code] = value === null ? UNREADABLE : READABLE;
		found[code] = value ?? 0;
	}
	if (format.type === 'date') {
		const days = found.map((day, code) => (state[code] === READABLE ? day : NaN));
		for (const [problem, far] of dateFaults(days, column.counts)) marks.set(problem, far);
	}
	if (units.size > 1) marks.set('units_mixed', unitFaults(units, column.counts));
	return {
		state,
		values: found,
		keys: null,
		flags: marks.found(),
		shift: shiftOf(column.numbers, format)
	};
}

/** Codes of which something has to be told, by what it is. */
class Marks {
	readonly #size: number;
	readonly #marks = new Map<ProblemCode, Uint8Array>();

	constructor(size: number) {
		this.#size = size;
	}

	add(problem: ProblemCode, code: number): void {
		let marks = this.#marks.get(problem);
		if (!marks) this.#marks.set(problem, (marks = new Uint8Array(this.#size)));
		marks[code] = 1;
	}

	set(problem: ProblemCode, marks: Uint8Array): void {
		this.#marks.set(problem, marks);
	}

	found(): ReadonlyMap<ProblemCode, Uint8Array> {
		return new Map([...this.#marks].filter(([, marks]) => marks.includes(1)));
	}
}

type Reader = (text: string, code: number) => number | null;

function reader(
	format: ColumnFormat,
	role: Role | null,
	marks: Marks,
	units: Map<number, string>
): Reader {
	if (format.type === 'boolean') {
		return (text) => {
			const said = parseBoolean(text);
			return said === null ? null : Number(said);
		};
	}
	if (format.type === 'date') return dateReader(format, marks);
	const amounts = amountReader(format, units, marks);
	return SCORED.has(role) && format.type === 'number' ? scoreReader(amounts, marks) : amounts;
}

function dateReader({ dateOrder, serials = 1900 }: ColumnFormat, marks: Marks): Reader {
	return (text, code) => {
		const date = parseDate(text, dateOrder);
		if (date?.time) marks.add('time_dropped', code);
		if (date?.misordered) marks.add('date_order_mixed', code);
		return date && date.days + (serials === 1904 && isSerial(text) ? LATER_EPOCH : 0);
	};
}

/** What numbers count is kept in `units`; money says by itself what it is of. */
function amountReader(format: ColumnFormat, units: Map<number, string>, marks: Marks): Reader {
	const power = powerOf(format);
	return (text, code) => {
		const amount = parseAmount(text, format.decimal);
		if (!amount) return null;
		if (isPadded(amount.digits, text)) marks.add('zeros_padded', code);
		if (format.type === 'number') {
			if (amount.unit !== null) units.set(code, amount.unit);
			return toNumber(amount, power);
		}
		return amount.percent ? null : toMinor(amount, format.scale, power);
	};
}

/** 0000000100: filled up with zeros to the width of a field. */
function isPadded(digits: string, text: string): boolean {
	return digits.length > 1 && digits.charCodeAt(0) === ZERO && /^[^\d.,]*0\d/.test(text);
}

const ZERO = 48;

function scoreReader(amounts: Reader, marks: Marks): Reader {
	return (text, code) => {
		const amount = amounts(text, code);
		if (amount !== null) return amount;
		const score = parseScore(text);
		if (score?.worded) marks.add('score_worded', code);
		return score && score.value;
	};
}

function texts({ texts: cells }: RawColumn, named: boolean): Lookup {
	const keys = keysOf(cells, named);
	const state = new Uint8Array(cells.size).fill(READABLE);
	for (const code of keys.missing) state[code] = MISSING;
	const marks = new Marks(cells.size);
	for (const code of keys.missing)
		if (isFailedFormula(cleanText(cells.at(code)))) marks.add('cell_error', code);
	for (const code of keys.broken) marks.add('id_broken', code);
	if (named) {
		for (const [problem, codes] of keyFaults(cells)) marks.set(problem, codes);
		if (keys.floats)
			marks.set(
				'id_float',
				state.map((each) => (each === READABLE ? 1 : 0))
			);
	}
	const shift = { power: 0, whole: false };
	return { state, values: new Float64Array(0), keys, flags: marks.found(), shift };
}
