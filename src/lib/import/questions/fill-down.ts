/**
 * Exports that write what an order is on its first line only: the lines below it leave those cells
 * blank. A blank counts as such only in a column that is blank on all of these lines.
 */
import { type Column, emptyValidity, isValid, setValid } from '#lib/core/columns.ts';
import type { Role } from '#lib/core/kinds.ts';
import { codeIn } from '../columns/intern.ts';
import { MISSING } from '../columns/typed.ts';
import type { View } from './view.ts';

export interface FillDown {
	/** The column whose blanks tell the lines that belong to the one above. */
	readonly anchor: number;
	/** Columns of an order that are blank on all of them. */
	readonly filled: readonly number[];
	/** Other columns with a role that are blank on all of them and nowhere else. */
	readonly blank: readonly number[];
	/** How many such lines there are. */
	readonly rows: number;
}

/** What an order has once, and its lines do not. */
const OF_ORDER: ReadonlySet<Role | null> = new Set<Role | null>([
	'customer',
	'name',
	'date',
	'orderId',
	'region',
	'channel',
	'salesperson'
]);
const ANCHORS = ['orderId', 'customer', 'date'] as const;

export function findFillDown(view: View): FillDown | null {
	for (const role of ANCHORS) {
		const anchor = view.place(role);
		if (anchor < 0 || view.missing(anchor) === 0) continue;
		const found = findBy(view, anchor);
		if (found) return found;
	}
	return null;
}

function findBy(view: View, anchor: number): FillDown | null {
	const rows = view.missing(anchor);
	if (rows === view.raw.rows || continues(view, anchor, 0)[0] === 1) return null;
	const blank = view.plan.columns.flatMap(({ role }, place) =>
		role && isBlankBelow(view, anchor, place) ? [place] : []
	);
	const filled = blank.filter((place) => OF_ORDER.has(view.plan.columns[place]!.role));
	if (!goesOn(view, anchor, filled) || sumsUp(view, anchor)) return null;
	const others = blank.filter((place) => !filled.includes(place) && view.missing(place) === rows);
	return { anchor, filled, blank: others, rows };
}

/**
 * Whether the blanks say that an order goes on, rather than that something is missing: its number
 * does, blank or the same as above; without numbers, both its customer and its date are blank.
 */
function goesOn(view: View, anchor: number, filled: readonly number[]): boolean {
	const order = view.place('orderId');
	const blank = (place: number) => filled.includes(place);
	if (order >= 0 && !blank(order)) return sameOrderAsAbove(view, anchor, order);
	const both = blank(view.place('customer')) && blank(view.place('date'));
	return order < 0 ? both : filled.length > 1;
}

/** Whether lines sum up what stands above them, by a word before the anchor: `华东 汇总`, `East Total`. */
function sumsUp(view: View, anchor: number): boolean {
	return view.raw.columns.slice(0, anchor).some(({ texts }) => {
		for (let code = 0; code < Math.min(texts.size, LOOKS); code++)
			if (SUM.test(texts.at(code))) return true;
		return false;
	});
}

const LOOKS = 10_000;
const SUM = /(?:汇总|小计|合计|彙總|小計|合計|\btotal)\s*$/i;

/** A byte for each row of the block: 1 where it belongs to the order of the row above. */
export function continues(view: View, anchor: number, block: number): Uint8Array {
	const marks = new Uint8Array(view.rowsOf(block));
	const cells = view.raw.columns[anchor]!.blocks[block]!;
	const { state } = view.lookups[anchor]!;
	for (let i = 0; i < marks.length; i++) {
		const code = codeIn(cells, i);
		if (code >= 0 && state[code] === MISSING) marks[i] = 1;
	}
	return marks;
}

function isBlankBelow(view: View, anchor: number, place: number): boolean {
	if (place === anchor) return true;
	if (view.missing(place) < view.missing(anchor)) return false;
	const { state } = view.lookups[place]!;
	for (let block = 0; block < view.blocks; block++) {
		const below = continues(view, anchor, block);
		const cells = view.raw.columns[place]!.blocks[block]!;
		for (let i = 0; i < below.length; i++) {
			if (below[i] === 0) continue;
			const code = codeIn(cells, i);
			if (code < 0 || state[code] !== MISSING) return false;
		}
	}
	return true;
}

function sameOrderAsAbove(view: View, anchor: number, place: number): boolean {
	let above = -1;
	for (let block = 0; block < view.blocks; block++) {
		const below = continues(view, anchor, block);
		const cells = view.raw.columns[place]!.blocks[block]!;
		for (let i = 0; i < below.length; i++) {
			const code = codeIn(cells, i);
			if (below[i] === 1 && code !== above) return false;
			above = code;
		}
	}
	return true;
}

/** Carries the value of an order's first line down to the others, through blocks in their order. */
export class Carried {
	#value = 0;
	#valid = false;

	fill(column: Column, below: Uint8Array): Column {
		const values = column.values.slice(0, below.length);
		const valid = emptyValidity(below.length);
		for (let i = 0; i < below.length; i++) {
			if (below[i] === 0) {
				this.#value = values[i]!;
				this.#valid = isValid(column.valid, i);
			} else values[i] = this.#value;
			if (this.#valid) setValid(valid, i);
		}
		return { ...column, values, valid } as Column;
	}

	/** The same for marks: a line goes the way of its order. */
	marks(marks: Uint8Array, below: Uint8Array): Uint8Array {
		const carried = marks.slice();
		for (let i = 0; i < carried.length; i++)
			if (below[i] === 0) this.#value = carried[i]!;
			else carried[i] = this.#value;
		return carried;
	}
}
