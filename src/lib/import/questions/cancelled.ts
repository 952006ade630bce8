/** Orders that came to nothing: found by the words of a status column, left out unless the reader counts them. */
import { cleanText } from '../cells.ts';
import type { RawColumn } from '../intern.ts';
import { isCancelled, isCancelledHeader, isStatusHeader } from './statuses.ts';
import type { View } from './view.ts';

export interface Cancelled {
	readonly columns: readonly Status[];
	/** As written, in order of appearance. */
	readonly words: readonly string[];
	/** A byte for each row of the block: 1 where any status says that the order was called off. */
	marks(block: number): Uint8Array;
}

interface Status {
	readonly place: number;
	/** By code: 1 where the cell says that the order was called off. */
	readonly codes: Uint8Array;
}

/** More different cells than this are no statuses. */
const MOST_STATUSES = 200;

export function findCancelled(view: View): Cancelled | null {
	const columns = view.raw.columns.flatMap((column, place) => statusOf(column, place) ?? []);
	const words = columns.flatMap(({ place, codes }) => wordsOf(view.raw.columns[place]!, codes));
	if (columns.length === 0) return null;
	const known: Uint8Array[] = [];
	const marks = (block: number) => (known[block] ??= markCancelled(view, columns, block));
	return { columns, words: [...new Set(words)], marks };
}

function statusOf({ header, texts, numbers }: RawColumn, place: number): Status | null {
	const flag = isCancelledHeader(header);
	if (numbers || texts.size > MOST_STATUSES || !(flag || isStatusHeader(header))) return null;
	const codes = new Uint8Array(texts.size);
	for (let code = 0; code < texts.size; code++)
		codes[code] = Number(isCancelled(cleanText(texts.at(code)), flag));
	return codes.includes(1) ? { place, codes } : null;
}

function wordsOf({ texts }: RawColumn, codes: Uint8Array): string[] {
	const words: string[] = [];
	for (const [code, called] of codes.entries()) if (called) words.push(cleanText(texts.at(code)));
	return words;
}

function markCancelled(view: View, columns: readonly Status[], block: number): Uint8Array {
	const marks = new Uint8Array(view.rowsOf(block));
	for (const { place, codes } of columns) {
		const cells = view.raw.columns[place]!.blocks[block]!.codes!;
		for (let i = 0; i < marks.length; i++) marks[i]! |= codes[cells[i]!]!;
	}
	return marks;
}
