/**
 * A dictionary to search in: its texts as they are, and beside them its odd ones, folded.
 *
 * Invariant: a text is found where its folded form holds the folded text that is sought.
 */
import { Dictionary } from '#lib/core/dictionary.ts';
import { find, findOdd } from './engine.ts';
import { folded, isOdd } from './folded.ts';

interface Searchable {
	/** Codes, ascending, of the odd texts; and these as they are compared. */
	readonly odd: Int32Array;
	readonly foldedOdd: Dictionary;
}

const made = new WeakMap<Dictionary, Searchable>();

/** Codes, ascending, of the texts that hold `sought`, which is folded and not empty. */
export function codesHolding(dictionary: Dictionary, sought: Uint8Array): Int32Array {
	const { odd, foldedOdd } = searchable(dictionary);
	const ofOdd = find(foldedOdd, sought).map((at) => odd[at]!);
	if (sought.some(isOdd)) return ofOdd;
	const plain = find(dictionary, sought);
	return odd.length === 0 ? plain : merged(without(plain, odd), ofOdd);
}

function searchable(dictionary: Dictionary): Searchable {
	let known = made.get(dictionary);
	if (!known) {
		const odd = findOdd(dictionary);
		known = { odd, foldedOdd: Dictionary.of(foldedTexts(dictionary, odd)) };
		made.set(dictionary, known);
	}
	return known;
}

function* foldedTexts(dictionary: Dictionary, codes: Int32Array): Generator<string> {
	for (const code of codes) yield folded(dictionary.at(code));
}

/** Those of `codes` that are none of `others`; all ascending. */
function without(codes: Int32Array, others: Int32Array): Int32Array {
	let at = 0;
	return codes.filter((code) => {
		while (at < others.length && others[at]! < code) at++;
		return others[at] !== code;
	});
}

/** Both ascending, and with no code in common. */
function merged(a: Int32Array, b: Int32Array): Int32Array {
	const all = new Int32Array(a.length + b.length);
	let [i, j] = [0, 0];
	for (let at = 0; at < all.length; at++)
		all[at] = j >= b.length || (i < a.length && a[i]! < b[j]!) ? a[i++]! : b[j++]!;
	return all;
}
