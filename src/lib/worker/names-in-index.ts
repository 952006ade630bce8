/**
 * Whether a text could hold a name, by how the name begins and ends, so that it is looked through
 * for hardly any that it does not hold.
 *
 * Invariant: a name that stands in the text is never passed over.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import { isOdd, small } from './search/folded.ts';

/** Stretches of a text, each length of them gathered once a name asks for it. */
export class Grams {
	readonly #text: string;
	readonly #of = new Map<number, ReadonlySet<string>>();

	/** `text` and what is sought in it are comparable already. */
	constructor(text: string) {
		this.#text = text;
	}

	/** By both ends of the name: those of a kind often begin alike. */
	couldHold(name: string): boolean {
		const length = LENGTHS.find((one) => one <= name.length);
		if (length === undefined) return true;
		const grams = this.#ofLength(length);
		return grams.has(name.slice(0, length)) && grams.has(name.slice(-length));
	}

	#ofLength(length: number): ReadonlySet<string> {
		const known = this.#of.get(length);
		if (known) return known;
		const grams = new Set<string>();
		for (let at = 0; at + length <= this.#text.length; at++)
			grams.add(this.#text.slice(at, at + length));
		this.#of.set(length, grams);
		return grams;
	}
}

/** Longer ones tell more. */
const LENGTHS = [8, 4, 2];

/** By its first two or four bytes, so that a million of others is never decoded. */
export function beginningsIn(text: string): (dictionary: Dictionary, code: number) => boolean {
	const bytes = new TextEncoder().encode(text);
	const pairs = new Set<number>();
	const fours = new Set<number>();
	for (let i = 0; i + 1 < bytes.length; i++) pairs.add(packed(bytes, i, 2));
	for (let i = 0; i + 3 < bytes.length; i++) fours.add(packed(bytes, i, 4));
	return ({ offsets, bytes: all }, code) => {
		const [start, end] = [offsets[code]!, offsets[code + 1]!];
		const plain = plainFrom(all, start, Math.min(end, start + 4));
		// A mark that follows may make another letter of the last.
		if (plain < 2 || (start + plain < end && isOdd(all[start + plain]!))) return true;
		const seen = plain === 4 ? fours : pairs;
		return seen.has(packed(all, start, plain === 4 ? 4 : 2));
	};
}

/** Bytes of one beginning as a number; letters small. */
function packed(bytes: Uint8Array, from: number, count: number): number {
	let number = 0;
	for (let i = from; i < from + count; i++) number = number * 256 + small(bytes[i]!);
	return number;
}

/** How many bytes from `start` on, before `end`, are plain. */
function plainFrom(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	while (at < end && isPlain(bytes[at]!)) at++;
	return at - start;
}

/** Whether a byte stands in what is compared as it stands in the name: no blank, no odd letter. */
function isPlain(byte: number): boolean {
	return (byte > 0x20 && byte < 0x7f) || (byte >= 0x80 && !isOdd(byte));
}
