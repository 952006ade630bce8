/** Columns of two tables that hold the same keys: by name, and by the keys themselves. */
import type { RawColumn } from '../intern.ts';
import { Interner } from '../columns/interner.ts';
import { readHeader } from '../headers.ts';
import type { RawReading } from '../raw.ts';

/** Places of a column in the one table and of its partner in the other. */
export interface KeyPair {
	readonly own: number;
	readonly other: number;
	/** For each text of the own column the row of the other table with that key; −1: there is none. */
	readonly rowOf: Int32Array;
}

/** Under this share of keys found two columns merely have the same name. */
const LEAST_FOUND = 0.5;

/** The first column of both with one name, unique in `other`, that finds most of `table`'s keys there. */
export function keyPair(table: RawReading, other: RawReading): KeyPair | null {
	for (const [own, column] of table.columns.entries())
		for (const [place, partner] of other.columns.entries()) {
			const rowOf = sameName(column, partner) ? rowsFound(column, partner) : null;
			if (rowOf) return { own, other: place, rowOf };
		}
	return null;
}

function sameName(a: RawColumn, b: RawColumn): boolean {
	const name = readHeader(a.header).joined;
	return name !== '' && name === readHeader(b.header).joined;
}

function rowsFound(column: RawColumn, partner: RawColumn): Int32Array | null {
	if (column.numbers || partner.numbers || !isUnique(partner)) return null;
	const codes = codesFound(column, partner);
	const filled = filledTexts(column);
	const found = codes.reduce((sum, code) => sum + (code < 0 ? 0 : 1), 0);
	if (filled === 0 || found < filled * LEAST_FOUND) return null;
	const rows = rowOfCode(partner);
	return codes.map((code) => (code < 0 ? -1 : rows[code]!));
}

function isUnique({ texts, counts }: RawColumn): boolean {
	for (let code = 0; code < texts.size; code++)
		if (counts[code]! > 1 && !isBlank(texts.at(code))) return false;
	return texts.size > 0;
}

function filledTexts({ texts }: RawColumn): number {
	let blank = 0;
	for (const code of texts.odd) if (isBlank(texts.at(code))) blank++;
	return texts.size - blank;
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}

/** For each text of `column` its code in `partner`, or −1; a blank is no key. */
function codesFound(column: RawColumn, partner: RawColumn): Int32Array {
	const index = new Interner();
	for (let code = 0; code < partner.texts.size; code++) index.code(partner.texts.at(code));
	const { bytes, offsets, size } = column.texts.dictionary;
	const codes = new Int32Array(size);
	for (let code = 0; code < size; code++)
		codes[code] = index.find(bytes, offsets[code]!, offsets[code + 1]!);
	for (const code of column.texts.odd) if (isBlank(column.texts.at(code))) codes[code] = -1;
	return codes;
}

function rowOfCode({ blocks, texts }: RawColumn): Int32Array {
	const rows = new Int32Array(texts.size).fill(-1);
	let from = 0;
	for (const block of blocks) {
		for (let i = 0; i < block.rows; i++) rows[block.codes![i]!] = from + i;
		from += block.rows;
	}
	return rows;
}
