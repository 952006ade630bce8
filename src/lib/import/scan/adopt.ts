/**
 * The texts of another engine, told to this one.
 * Invariant: a text that is new here gets its code where its first row comes, as if the rows had
 * been scanned here.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { CellBlock } from '../columns/intern.ts';
import { oddRows } from './blocks.ts';
import type { Memory } from './memory.ts';
import { inMemory, type ScanModule } from './module.ts';

/** The codes here by those of `dictionary`, all of which stand in `blocks`, the rows in their order. */
export function adopt(
	module: ScanModule,
	memory: Memory,
	place: number,
	dictionary: Dictionary,
	blocks: readonly CellBlock[]
): Int32Array {
	const own = new Int32Array(dictionary.size);
	const order = firstSeen(dictionary.size, blocks);
	for (let from = 0; from < order.length;) {
		const texts = order.subarray(from, from + batch(order, from, module, dictionary));
		tell(texts, module, memory, place, dictionary);
		const at = module.adopted.value >> 2;
		const codes = memory.words.subarray(at, at + texts.length);
		for (let i = 0; i < texts.length; i++) own[texts[i]!] = codes[i]!;
		from += texts.length;
	}
	return own;
}

/** The codes in the order of their first rows. */
function firstSeen(size: number, blocks: readonly CellBlock[]): Int32Array {
	const seen = new Uint8Array(size);
	const order = new Int32Array(size);
	let count = 0;
	const see = (code: number) => {
		if (seen[code] === 1) return;
		seen[code] = 1;
		order[count++] = code;
	};
	for (const { rows, codes, mantissas, odd } of blocks) {
		if (codes) for (let row = 0; row < rows && count < size; row++) see(codes[row]!);
		else for (const row of oddRows(odd, rows)) see(mantissas![row]!);
	}
	return order.subarray(0, count);
}

/** How many texts from `from` on are told at once: as many as there is room for, one at least. */
function batch(
	order: Int32Array,
	from: number,
	{ BLOCK, PART }: ScanModule,
	{ offsets }: Dictionary
): number {
	const most = Math.min(PART.value, order.length - from);
	let bytes = 0;
	for (let count = 0; count < most; count++) {
		const code = order[from + count]!;
		bytes += offsets[code + 1]! - offsets[code]!;
		if (bytes > BLOCK.value) return Math.max(1, count);
	}
	return most;
}

function tell(
	texts: Int32Array,
	module: ScanModule,
	memory: Memory,
	place: number,
	{ offsets, bytes }: Dictionary
): void {
	const length = texts.reduce((sum, code) => sum + offsets[code + 1]! - offsets[code]!, 0);
	const start =
		length > module.BLOCK.value ? inMemory(() => module.reserve(length)) : module.block.value;
	const into = memory.bytes;
	const ends = memory.words;
	const firstEnd = module.ends.value >> 2;
	let at = start;
	for (let i = 0; i < texts.length; i++) {
		const end = offsets[texts[i]! + 1]!;
		for (let from = offsets[texts[i]!]!; from < end; from++) into[at++] = bytes[from]!;
		ends[firstEnd + i] = at;
	}
	inMemory(() => module.adopt(place, start, texts.length));
}
