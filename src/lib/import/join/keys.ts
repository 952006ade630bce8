/**
 * Columns of two tables that hold the same keys: by name, and by the keys themselves, cleaned as
 * they are stored: `="1"` and `1 ` are the key `1`.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { RawColumn } from '../columns/intern.ts';
import { Interner } from '../columns/interner.ts';
import { readHeader } from '../roles/headers.ts';
import { keysOf } from '../columns/keys.ts';
import type { RawReading } from '../raw.ts';

/** Places of a column in the one table and of its partner in the other. */
export interface KeyPair {
	readonly own: number;
	readonly other: number;
	/** For each text of the own column the row of the other table with that key; −1: there is none. */
	readonly rowOf: Int32Array;
	/** Keys of the other column that the own one has nowhere. */
	readonly unclaimed: number;
}

/** Under this share of keys found two columns merely have the same name. */
const LEAST_FOUND = 0.5;

/**
 * The first column of both with one name, unique in `other`, that finds most of `table`'s keys there;
 * of those of `table` only such as `isKey` allows by their places.
 */
export function keyPair(
	table: RawReading,
	other: RawReading,
	isKey: (place: number) => boolean
): KeyPair | null {
	for (const [own, column] of table.columns.entries())
		for (const [place, partner] of other.columns.entries()) {
			const found = isKey(own) && sameName(column, partner) ? rowsFound(column, partner) : null;
			if (found) return { own, other: place, ...found };
		}
	return null;
}

function sameName(a: RawColumn, b: RawColumn): boolean {
	const name = readHeader(a.header).joined;
	return name !== '' && name === readHeader(b.header).joined;
}

function rowsFound(
	column: RawColumn,
	partner: RawColumn
): Pick<KeyPair, 'rowOf' | 'unclaimed'> | null {
	if (column.numbers || partner.numbers) return null;
	const rows = rowOfKey(partner);
	if (!rows) return null;
	const keys = keysOf(column.texts, true);
	const found = rowsOfKeys(keys.dictionary(), rows);
	const matched = found.reduce((sum, row) => sum + (row < 0 ? 0 : 1), 0);
	if (keys.size === 0 || matched < keys.size * LEAST_FOUND) return null;
	const places = keys.places();
	const rowOf = places ? places.map((place) => (place < 0 ? -1 : found[place]!)) : found;
	return { rowOf, unclaimed: rows.keys.size - matched };
}

/** The one row of each key; null where a key stands in several rows, or there is none. */
function rowOfKey({ texts, counts, blocks }: RawColumn): RowsOfKeys | null {
	const keys = keysOf(texts, true);
	const places = keys.places();
	const rows = new Int32Array(keys.size).fill(-1);
	for (let code = 0; code < texts.size; code++) {
		const place = places ? places[code]! : code;
		if (place < 0) continue;
		if (counts[code]! > 1 || rows[place] === COUNTED) return null;
		rows[place] = COUNTED;
	}
	let from = 0;
	for (const block of blocks) {
		for (let i = 0; i < block.rows; i++) {
			const place = places ? places[block.codes![i]!]! : block.codes![i]!;
			if (place >= 0) rows[place] = from + i;
		}
		from += block.rows;
	}
	return keys.size > 0 ? { keys: keys.dictionary(), rows } : null;
}

const COUNTED = -2;

interface RowsOfKeys {
	readonly keys: Dictionary;
	/** By the place of the key. */
	readonly rows: Int32Array;
}

/** For each of `sought` the row of that key, or −1. */
function rowsOfKeys(sought: Dictionary, { keys, rows }: RowsOfKeys): Int32Array {
	const index = new Interner();
	for (let key = 0; key < keys.size; key++) index.code(keys.at(key));
	const { bytes, offsets, size } = sought;
	const found = new Int32Array(size);
	for (let key = 0; key < size; key++) {
		const place = index.find(bytes, offsets[key]!, offsets[key + 1]!);
		found[key] = place < 0 ? -1 : rows[place]!;
	}
	return found;
}
