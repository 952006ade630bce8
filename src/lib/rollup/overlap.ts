/**
 * Which rows of a table stand in another already, in whatever order: the same file under another
 * name, or an export whose period runs into that of another.
 *
 * Invariant: a row is known as often as it stands in the other; a blank agrees with a blank. Rows
 * are the same only where every value of the columns that both tables have is.
 */
import { Interner } from '#lib/import/columns/interner.ts';
import type { Table } from '#lib/core/columns.ts';
import { fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';

/** Fewer columns in common don't tell one row from another. */
const LEAST = 3;

/** How many rows two tables have in common. */
export function rowsInCommon(a: Table, b: Table): number {
	return markKnown(a, b, new Uint8Array(a.rows));
}

/**
 * Marks in `known`, a byte for each row of `table`, those that stand in `stored` and bear no mark
 * yet, each against a row of its own; gives how many these are.
 */
export function markKnown(table: Table, stored: Table, known: Uint8Array): number {
	const names = sharedNames(table, stored);
	if (names.length < LEAST || !names.includes('customer')) return 0;
	const [mine, theirs] = comparable(table, stored, names);
	const chains = new Chains(theirs.marks());
	let count = 0;
	mine.marks().forEach((mark, row) => {
		if (known[row] === 1 || !chains.take(mark, (other) => mine.equals(row, theirs, other))) return;
		known[row] = 1;
		count++;
	});
	return count;
}

function sharedNames(a: Table, b: Table): string[] {
	return a.fields.flatMap(({ name, type }) =>
		b.fields[fieldIndex(b, name)]?.type === type ? name : []
	);
}

/** Both tables by the columns that they share, texts as codes of the first one's dictionary. */
function comparable(a: Table, b: Table, names: readonly string[]): [Rows, Rows] {
	const columns = names.map((name) => {
		const [mine, theirs] = [fieldIndex(a, name), fieldIndex(b, name)];
		const [scale, other] = [a.fields[mine]!.scale, b.fields[theirs]!.scale];
		const most = Math.max(scale, other);
		const own = a.dictionaries[mine] ?? null;
		const codes = own && translated(b.dictionaries[theirs] ?? null, own);
		return [
			{ place: mine, factor: 10 ** (most - scale), codes: null },
			{ place: theirs, factor: 10 ** (most - other), codes }
		] as const;
	});
	return [
		new Rows(
			a,
			columns.map(([mine]) => mine)
		),
		new Rows(
			b,
			columns.map(([, theirs]) => theirs)
		)
	];
}

/** By code of `from` the code in `into`; a text that is not there gets a negative one of its own. */
function translated(from: Dictionary | null, into: Dictionary): Int32Array {
	const index = new Interner();
	for (let code = 0; code < into.size; code++) index.code(into.at(code));
	const { size, offsets, bytes } = from ?? { size: 0, offsets: EMPTY, bytes: NO_BYTES };
	return Int32Array.from({ length: size }, (_, code) => {
		const found = index.find(bytes, offsets[code]!, offsets[code + 1]!);
		return found < 0 ? -1 - code : found;
	});
}

const EMPTY = new Int32Array(1);
const NO_BYTES = new Uint8Array(0);

interface Read {
	readonly place: number;
	readonly factor: number;
	readonly codes: Int32Array | null;
}

/** The rows of a table as numbers that can be compared with those of the other. */
class Rows {
	readonly #table: Table;
	readonly #columns: readonly Read[];
	/** The first row of each batch. */
	readonly #starts: Int32Array;
	/** The batch of the last row asked for: the next is mostly in it too. */
	#batch = 0;

	constructor(table: Table, columns: readonly Read[]) {
		this.#table = table;
		this.#columns = columns;
		this.#starts = new Int32Array(table.batches.length);
		table.batches.reduce((from, { rows }, i) => (this.#starts[i] = from) + rows, 0);
	}

	/** A number a row, the same for equal rows. */
	marks(): Int32Array {
		const marks = new Int32Array(this.#table.rows);
		const bits = new Uint32Array(2);
		const value = new Float64Array(bits.buffer);
		for (const [c] of this.#columns.entries())
			for (let row = 0; row < marks.length; row++) {
				value[0] = this.#value(c, row);
				const mixed =
					Math.imul(marks[row]! ^ bits[0]!, 0x85ebca6b) + Math.imul(bits[1]!, 0xc2b2ae35);
				marks[row] = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
			}
		return marks;
	}

	equals(row: number, others: Rows, other: number): boolean {
		return this.#columns.every((_, c) =>
			// Blank is NaN, which equals itself here.
			Object.is(this.#value(c, row), others.#value(c, other))
		);
	}

	#value(c: number, row: number): number {
		const { place, factor, codes } = this.#columns[c]!;
		const batch = this.#batchOf(row);
		const { values, valid } = this.#table.batches[batch]!.columns[place]!;
		const i = row - this.#starts[batch]!;
		if (!isValid(valid, i)) return NaN;
		// Never −0.
		return codes ? codes[values[i]!]! : values[i]! * factor + 0;
	}

	#batchOf(row: number): number {
		const starts = this.#starts;
		while (row < starts[this.#batch]!) this.#batch--;
		while (row >= (starts[this.#batch + 1] ?? Infinity)) this.#batch++;
		return this.#batch;
	}
}

/** Rows by their marks, each to be taken once. */
class Chains {
	readonly #marks: Int32Array;
	/** Row + 1 that begins a chain, and that follows a row in its chain; 0: none. */
	readonly #first: Int32Array;
	readonly #next: Int32Array;

	constructor(marks: Int32Array) {
		this.#marks = marks;
		this.#first = new Int32Array(2 ** Math.ceil(Math.log2(marks.length + 2)));
		this.#next = new Int32Array(marks.length);
		for (let row = marks.length - 1; row >= 0; row--) {
			const slot = this.#slot(marks[row]!);
			this.#next[row] = this.#first[slot]!;
			this.#first[slot] = row + 1;
		}
	}

	/** Takes the first row of this mark that `fits`; false where none does. */
	take(mark: number, fits: (row: number) => boolean): boolean {
		const slot = this.#slot(mark);
		let before = -1;
		for (let row = this.#first[slot]! - 1; row >= 0; row = this.#next[row]! - 1) {
			if (this.#marks[row] === mark && fits(row)) {
				if (before < 0) this.#first[slot] = this.#next[row]!;
				else this.#next[before] = this.#next[row]!;
				return true;
			}
			before = row;
		}
		return false;
	}

	#slot(mark: number): number {
		return (mark ^ (mark >>> 16)) & (this.#first.length - 1);
	}
}
