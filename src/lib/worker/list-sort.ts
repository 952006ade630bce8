/** The customer list by one column, as far as somebody looks at it. */
import { isValid, type Column } from '#lib/core/columns.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import type { Attribute } from '#lib/rollup/profile.ts';
import type { ListColumn } from './api.ts';
import { isAttribute } from './list-cells.ts';
import { figureOf, isFigured } from './list-figures.ts';
import { byText, byValue, placesOf, type SortKey } from './list-places.ts';

export interface SortedRows {
	readonly length: number;
	/** Rows on the places `from` to before `to`, or to the end. */
	page(from: number, to: number): Int32Array;
}

/** Who scrolls looks at the next page too. */
const AT_ONCE = 4096;

/**
 * `rows` by one column; missing values stand last in either direction, and equal ones by key
 * ascending (UTF-16 code units), so that the order never depends on the data's.
 */
export function sortedRows(
	input: KernelInput,
	rows: Int32Array,
	column: ListColumn,
	descending: boolean,
	few?: number
): SortedRows {
	const keys = sortKeys(input, rows, column, descending);
	let [start, held] = [0, new Int32Array()];
	return {
		length: rows.length,
		page(from, to) {
			if (from < start || Math.min(to, rows.length) > start + held.length) {
				const end = Math.max(to, from + AT_ONCE);
				held = placesOf(rows.length, keys, from, end, few).map((at) => rows[at]!);
				start = from;
			}
			return held.subarray(from - start, to - start);
		}
	};
}

function sortKeys(
	input: KernelInput,
	rows: Int32Array,
	name: ListColumn,
	descending: boolean
): SortKey[] {
	const { keys, columns } = input.profile;
	const byKey = (down: boolean) => byText(keys, (at) => rows[at]!, down);
	if (name === 'key') return [byKey(descending)];
	const column = isFigured(name) ? null : columns[name];
	if (column !== null && isAttribute(column))
		return [byAttribute(column, rows, descending), byKey(false)];
	const valueOf = isFigured(name) ? figureValue(input, name) : column && valueAt(column);
	return valueOf === null ? [byKey(false)] : [numbers(rows, valueOf, descending), byKey(false)];
}

type ValueOf = (row: number) => number;

/** Behind every number, whichever way these are turned. */
const MISSING = Infinity;

function numbers(rows: Int32Array, valueOf: ValueOf, descending: boolean): SortKey {
	const sign = descending ? -1 : 1;
	const values = new Float64Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		const value = valueOf(rows[at]!);
		// Minus zero would stand before zero.
		values[at] = value === MISSING ? MISSING : sign * value + 0;
	}
	return byValue(values);
}

function byAttribute(
	{ column, dictionary }: Attribute,
	rows: Int32Array,
	descending: boolean
): SortKey {
	const codeAt = (at: number) => {
		const row = rows[at]!;
		return isValid(column.valid, row) ? column.values[row]! : -1;
	};
	return byText(dictionary, codeAt, descending);
}

function figureValue(input: KernelInput, name: Parameters<typeof figureOf>[1]): ValueOf {
	const figure = figureOf(input, name);
	// The best tier and class is the largest, so that "descending" starts with the key customers.
	const sign = name === 'tier' || name === 'class' ? -1 : 1;
	return (row) => {
		const value = figure(row);
		return value === null ? MISSING : sign * value;
	};
}

function valueAt({ values, valid }: Column): ValueOf {
	return (row) => (isValid(valid, row) ? values[row]! : MISSING);
}
