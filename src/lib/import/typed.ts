/**
 * Each distinct cell of a column read once: the table from raw codes to values.
 * A code is missing, readable or unreadable; only a readable one has a value.
 */
import type { Role } from '#lib/core/kinds.ts';
import { cleanText, isNull, parseAmount, parseBoolean, toMinor, toNumber } from './cells.ts';
import { parseDate } from './days.ts';
import type { RawColumn } from './intern.ts';
import type { ColumnFormat, ProblemCode } from './reading.ts';

export const MISSING = 0;
export const READABLE = 1;
export const UNREADABLE = 2;

export interface Lookup {
	/** Number, minor units, days, 0 or 1; for text the place in `texts`. */
	readonly values: Float64Array;
	readonly state: Uint8Array;
	/** The distinct cleaned texts of a text column; empty for the other types. */
	readonly texts: readonly string[];
	/** Codes that are readable, but of which something has to be told. */
	readonly flags: ReadonlyMap<ProblemCode, Uint8Array>;
}

/** Roles whose values are keys and never amounts. */
const KEYS: ReadonlySet<Role | null> = new Set<Role>(['customer', 'orderId']);

export function lookup(column: RawColumn, format: ColumnFormat, role: Role | null): Lookup {
	return format.type === 'text' ? texts(column, KEYS.has(role)) : values(column, format);
}

function values(column: RawColumn, format: ColumnFormat): Lookup {
	const size = column.values.length;
	const found = new Float64Array(size);
	const state = new Uint8Array(size);
	const late = new Uint8Array(size);
	const read = reader(format, late);
	for (let code = 0; code < size; code++) {
		const text = cleanText(column.values[code]!);
		if (isNull(text)) continue;
		const value = read(text, code);
		state[code] = value === null ? UNREADABLE : READABLE;
		found[code] = value ?? 0;
	}
	return { values: found, state, texts: [], flags: flagged('time_dropped', late) };
}

type Reader = (text: string, code: number) => number | null;

function reader(format: ColumnFormat, late: Uint8Array): Reader {
	const power = Math.round(Math.log10(format.factor));
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

function texts(column: RawColumn, key: boolean): Lookup {
	const size = column.values.length;
	const found = new Float64Array(size);
	const state = new Uint8Array(size);
	const broken = new Uint8Array(size);
	const places = new Map<string, number>();
	const floats = key && allFloats(column.values);
	for (let code = 0; code < size; code++) {
		const text = cleanText(column.values[code]!);
		if (isNull(text)) continue;
		if (key && /^\d(\.\d+)?E\+\d+$/i.test(text)) broken[code] = 1;
		const kept = floats ? text.slice(0, text.indexOf('.')) : text;
		const place = places.get(kept) ?? places.size;
		places.set(kept, place);
		found[code] = place;
		state[code] = READABLE;
	}
	return { values: found, state, texts: [...places.keys()], flags: flagged('id_broken', broken) };
}

/** `17850.0` in every cell: a key that a tool took for a number because some were missing. */
function allFloats(cells: readonly string[]): boolean {
	let some = false;
	for (const cell of cells) {
		const text = cleanText(cell);
		if (isNull(text)) continue;
		if (!/^\d+\.0+$/.test(text)) return false;
		some = true;
	}
	return some;
}

function flagged(problem: ProblemCode, flags: Uint8Array): Map<ProblemCode, Uint8Array> {
	return new Map(flags.includes(1) ? [[problem, flags]] : []);
}
