/** Rows that the words of a column tell apart from the others: called off, paid out, sent back. */
import { isValid } from '#lib/core/columns.ts';
import { cleanText } from '../cells/cells.ts';
import type { RawColumn } from '../columns/intern.ts';
import type { Amount } from './amount.ts';
import type { View } from './view.ts';

export interface Marked {
	readonly columns: readonly { readonly place: number }[];
	/** As written, in order of appearance. */
	readonly words: readonly string[];
	/** A byte for each row of the block: 1 where any of the columns says so. */
	marks(block: number): Uint8Array;
}

interface Status {
	readonly place: number;
	/** By code: 1 where the cell says so. */
	readonly codes: Uint8Array;
}

/** What tells the cells of a column apart; null where a column of this header doesn't. */
export type Telling = (column: RawColumn) => ((cell: string) => boolean) | null;

/** More different cells than this are no statuses. */
const MOST_STATUSES = 200;

export function findMarked(view: View, telling: Telling): Marked | null {
	const columns = view.raw.columns.flatMap((column, place) => {
		const codes = codesOf(column, telling);
		return codes?.includes(1) ? [{ place, codes }] : [];
	});
	if (columns.length === 0) return null;
	const words = columns.flatMap(({ place, codes }) => wordsOf(view.raw.columns[place]!, codes));
	const known: Uint8Array[] = [];
	const marks = (block: number) => (known[block] ??= mark(view, columns, block));
	return { columns, words: [...new Set(words)], marks };
}

function codesOf(column: RawColumn, telling: Telling): Uint8Array | null {
	const { numbers, texts } = column;
	if (numbers || texts.size > MOST_STATUSES) return null;
	const tells = telling(column);
	return tells && Uint8Array.from(cellsOf(column), (cell) => Number(tells(cell)));
}

/** The different cells of a column, cleaned, by code. */
export function cellsOf({ texts }: RawColumn): string[] {
	return Array.from({ length: texts.size }, (_, code) => cleanText(texts.at(code)));
}

function wordsOf(column: RawColumn, codes: Uint8Array): string[] {
	return cellsOf(column).filter((cell, code) => codes[code] === 1 && cell !== '');
}

function mark(view: View, columns: readonly Status[], block: number): Uint8Array {
	const marks = new Uint8Array(view.rowsOf(block));
	for (const { place, codes } of columns) {
		const cells = view.raw.columns[place]!.blocks[block]!.codes!;
		for (let i = 0; i < marks.length; i++) marks[i]! |= codes[cells[i]!]!;
	}
	return marks;
}

/** Whether the marked rows have amounts, and none that is below zero: signs say already what words would. */
export function allPositive(view: View, revenue: Amount, { marks }: Marked): boolean {
	let some = false;
	for (let block = 0; block < view.blocks; block++) {
		const { values, valid } = revenue.read(block);
		const back = marks(block);
		for (let i = 0; i < back.length; i++) {
			if (back[i] === 0 || !isValid(valid, i)) continue;
			if (values[i]! < 0) return false;
			some ||= values[i]! > 0;
		}
	}
	return some;
}
