/** Typed columns grown cell by cell, of well-formed cells of a type known beforehand. */
import type { Column, ColumnType } from '../../../../src/lib/core/columns.ts';
import { Dictionary } from '../../../../src/lib/core/dictionary.ts';

const BLOCK_ROWS = 131_072;
const DAY_MS = 86_400_000;

export interface Builder {
	add(cell: string): void;
	/** Cuts the last block to size. */
	close(): { readonly columns: readonly Column[]; readonly bytes: number };
}

export function builderOf(type: ColumnType): Builder {
	if (type === 'text') return texts();
	if (type === 'date') return dates();
	return amounts(type === 'money' ? 100 : 1);
}

function texts(): Builder {
	const codes = new Map<string, number>();
	const blocks = new Blocks(() => new Int32Array(BLOCK_ROWS));
	return {
		add(cell) {
			const known = codes.get(cell);
			if (known === undefined) codes.set(cell, codes.size);
			blocks.push(known ?? codes.size - 1);
		},
		close() {
			const { bytes, offsets } = Dictionary.of(codes.keys());
			codes.clear();
			const columns = blocks
				.close()
				.map((values) => ({ type: 'text', values, valid: null }) as const);
			return { columns, bytes: blocks.bytes + bytes.byteLength + offsets.byteLength };
		}
	};
}

/** A day is worked out once, however often it occurs. */
function dates(): Builder {
	const days = new Map<string, number>();
	const blocks = new Blocks(() => new Int32Array(BLOCK_ROWS));
	return {
		add(cell) {
			let day = days.get(cell);
			if (day === undefined) days.set(cell, (day = Date.parse(cell) / DAY_MS));
			blocks.push(day);
		},
		close() {
			const columns = blocks
				.close()
				.map((values) => ({ type: 'date', values, valid: null }) as const);
			return { columns, bytes: blocks.bytes };
		}
	};
}

function amounts(factor: number): Builder {
	const blocks = new Blocks(() => new Float64Array(BLOCK_ROWS));
	return {
		add: (cell) => blocks.push(Math.round(Number(cell) * factor)),
		close() {
			const columns = blocks
				.close()
				.map((values) => ({ type: 'money', values, valid: null }) as const);
			return { columns, bytes: blocks.bytes };
		}
	};
}

class Blocks<T extends Int32Array | Float64Array> {
	readonly #make: () => T;
	readonly #whole: T[] = [];
	#block: T;
	#at = 0;

	constructor(make: () => T) {
		this.#make = make;
		this.#block = make();
	}

	get bytes(): number {
		return this.#whole.reduce((sum, { byteLength }) => sum + byteLength, 0);
	}

	push(value: number): void {
		if (this.#at === BLOCK_ROWS) this.#turn();
		this.#block[this.#at++] = value;
	}

	close(): readonly T[] {
		this.#whole.push(this.#block.slice(0, this.#at) as T);
		return this.#whole;
	}

	#turn(): void {
		this.#whole.push(this.#block);
		this.#block = this.#make();
		this.#at = 0;
	}
}
