/** Cells as strings to a column as read, one cell at a time: the builders that the lenient lane feeds. */
import { Failure } from '#lib/core/failure.ts';
import {
	BLOCK_ROWS,
	type CellBlock,
	type DecimalSign,
	type RawColumn,
	type Standing
} from './intern.ts';
import { Interner } from './interner.ts';
import { longer } from './longer.ts';
import { numberFacts } from './number-facts.ts';
import { MAX_DECIMALS, PlainNumber } from './plain-number.ts';
import { raise } from './raise.ts';
import { textsOf } from './texts.ts';

export interface ColumnBuilder extends Standing {
	readonly header: string;
	add(cell: string): void;
	/** The column; nothing can be added any more. */
	close(): RawColumn;
}

/** A column in the form that is asked for: of numbers with this decimal sign, or interned. */
export function columnBuilder(header: string, numbers: DecimalSign | null): ColumnBuilder {
	return numbers ? new NumbersBuilder(header, numbers) : new InternedBuilder(header);
}

/** Codes of texts, and how often each was told. */
class Tally {
	readonly #interner = new Interner();
	#counts = new Int32Array(64);
	readonly #header: string;
	#last = '';
	#lastCode = -1;

	constructor(header: string) {
		this.#header = header;
	}

	code(cell: string): number {
		if (this.#lastCode < 0 || cell !== this.#last) {
			this.#lastCode = this.#intern(cell);
			this.#last = cell;
			if (this.#lastCode === this.#counts.length) this.#counts = longer(this.#counts);
		}
		this.#counts[this.#lastCode]!++;
		return this.#lastCode;
	}

	#intern(cell: string): number {
		try {
			return this.#interner.code(cell);
		} catch (error) {
			const facts = { column: this.#header, distinct: this.#interner.size };
			throw new Failure('import.too_many_distinct', facts, error);
		}
	}

	close(): Pick<RawColumn, 'texts' | 'counts'> {
		const counts = this.#counts.slice(0, this.#interner.size);
		return { texts: textsOf(this.#interner.dictionary()), counts };
	}
}

class InternedBuilder implements ColumnBuilder {
	readonly header: string;
	readonly scale = 0;
	readonly #tally: Tally;
	readonly #blocks: CellBlock[] = [];
	#codes = new Int32Array(FIRST_ROWS);
	#at = 0;

	constructor(header: string) {
		this.header = header;
		this.#tally = new Tally(header);
	}

	add(cell: string): void {
		if (this.#at === this.#codes.length) this.#makeRoom();
		this.#codes[this.#at++] = this.#tally.code(cell);
	}

	get blocks(): readonly CellBlock[] {
		return this.#blocks;
	}

	close(): RawColumn {
		this.#endBlock();
		const blocks = this.#blocks;
		return {
			header: this.header,
			rows: rowsOf(blocks),
			numbers: null,
			blocks,
			...this.#tally.close()
		};
	}

	#makeRoom(): void {
		if (this.#at < BLOCK_ROWS) this.#codes = longer(this.#codes);
		else this.#endBlock();
	}

	#endBlock(): void {
		if (this.#at === 0) return;
		const codes = this.#at < this.#codes.length ? this.#codes.slice(0, this.#at) : this.#codes;
		this.#blocks.push({ rows: this.#at, codes, mantissas: null, odd: null });
		this.#codes = new Int32Array(this.#at < BLOCK_ROWS ? 0 : BLOCK_ROWS);
		this.#at = 0;
	}
}

class NumbersBuilder implements ColumnBuilder {
	readonly header: string;
	readonly #sign: DecimalSign;
	readonly #plain: PlainNumber;
	readonly #tally: Tally;
	readonly #byDecimals = new Array<number>(MAX_DECIMALS + 1).fill(0);
	readonly #blocks: (CellBlock & { readonly mantissas: Float64Array })[] = [];
	#mantissas = new Float64Array(FIRST_ROWS);
	#odd: Uint8Array | null = null;
	#at = 0;
	#scale = 0;

	constructor(header: string, sign: DecimalSign) {
		this.header = header;
		this.#tally = new Tally(header);
		this.#sign = sign;
		this.#plain = new PlainNumber(sign);
	}

	add(cell: string): void {
		if (this.#at === this.#mantissas.length) this.#makeRoom();
		if (this.#plain.read(cell)) this.#mantissas[this.#at] = this.#atScale();
		else this.#addOdd(cell);
		this.#at++;
	}

	get blocks(): readonly CellBlock[] {
		return this.#blocks;
	}

	get scale(): number {
		return this.#scale;
	}

	close(): RawColumn {
		this.#endBlock();
		const blocks = this.#blocks;
		const numbers = numberFacts(this.#sign, this.#scale, this.#byDecimals, blocks);
		return { header: this.header, rows: rowsOf(blocks), numbers, blocks, ...this.#tally.close() };
	}

	#atScale(): number {
		const { mantissa, decimals } = this.#plain;
		this.#byDecimals[decimals]!++;
		if (decimals > this.#scale) this.#raise(decimals);
		return mantissa * 10 ** (this.#scale - decimals);
	}

	#addOdd(cell: string): void {
		this.#odd ??= new Uint8Array(BLOCK_ROWS >> 3);
		this.#odd[this.#at >> 3]! |= 1 << (this.#at & 7);
		this.#mantissas[this.#at] = this.#tally.code(cell);
	}

	/** Brings what was read to more decimals: nine digits and six stay exact. */
	#raise(scale: number): void {
		const factor = 10 ** (scale - this.#scale);
		this.#scale = scale;
		for (const { rows, mantissas, odd } of this.#blocks) raise(mantissas, rows, odd, factor);
		raise(this.#mantissas, this.#at, this.#odd, factor);
	}

	#makeRoom(): void {
		if (this.#at < BLOCK_ROWS) this.#mantissas = longer(this.#mantissas);
		else this.#endBlock();
	}

	#endBlock(): void {
		if (this.#at === 0) return;
		const whole = this.#at === this.#mantissas.length;
		const mantissas = whole ? this.#mantissas : this.#mantissas.slice(0, this.#at);
		const odd = this.#odd && this.#odd.slice(0, (this.#at + 7) >> 3);
		this.#blocks.push({ rows: this.#at, codes: null, mantissas, odd });
		this.#mantissas = new Float64Array(this.#at < BLOCK_ROWS ? 0 : BLOCK_ROWS);
		this.#odd = null;
		this.#at = 0;
	}
}

/** A block grows from here, as most files of many columns have few rows. */
const FIRST_ROWS = 64;

function rowsOf(blocks: readonly CellBlock[]): number {
	return blocks.reduce((sum, { rows }) => sum + rows, 0);
}
