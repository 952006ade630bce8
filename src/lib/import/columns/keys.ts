/**
 * A text column as keys: every distinct cell cleaned, those that come to the same made one.
 * Plain texts are keys as they stand and are never decoded; only the odd ones are looked at.
 * Invariant: the dictionary holds every key once, in the order of first appearance, and no other text.
 */
import { Dictionary } from '#lib/core/dictionary.ts';
import { cleanKey, cleanText, isNull } from '../cells/cells.ts';
import { Interner } from './interner.ts';
import type { Texts } from './intern.ts';

export interface Keys {
	/** Distinct keys. */
	readonly size: number;
	/** Codes, ascending, of the cells that say that there is nothing. */
	readonly missing: readonly number[];
	/** Codes of keys that a spreadsheet rounded: `1.23E+17`. */
	readonly broken: readonly number[];
	/** Every key was written with `.0` behind it, which is taken away. */
	readonly floats: boolean;
	/** The place of each code in the dictionary, −1 where it is missing; null: each is its own. */
	places(): Int32Array | null;
	dictionary(): Dictionary;
}

/** The texts cleaned; `named` where they name somebody or something, as numbers of customers do. */
export function keysOf(texts: Texts, named: boolean): Keys {
	const { missing, broken, floats, cleaned, comesTo } = look(texts, named);
	if (comesTo === null) {
		const { size, dictionary } = texts;
		return { size, missing, broken, floats, places: () => null, dictionary: () => dictionary };
	}
	const own = cleaned.size === 0 ? comesTo : markEqual(texts, cleaned, comesTo);
	return {
		size: own.reduce((sum, key) => sum + (key === OWN ? 1 : 0), cleaned.size),
		missing,
		broken,
		floats,
		places: () => placesOf(own, cleaned.size),
		dictionary: () => dictionaryOf(texts.dictionary, cleaned.dictionary(), own)
	};
}

/** What a code comes to that is none of the cleaned texts: the text as it stands, or nothing. */
const OWN = -1;
const NONE = -2;

interface Look {
	readonly missing: number[];
	readonly broken: number[];
	readonly floats: boolean;
	/** Texts that others come to when cleaned. */
	readonly cleaned: Interner;
	/** For each code its code among `cleaned`, or OWN or NONE; null: all are their own. */
	comesTo: Int32Array | null;
}

function look(texts: Texts, named: boolean): Look {
	const floats = named && allFloats(texts);
	const seen: Look = { missing: [], broken: [], floats, cleaned: new Interner(), comesTo: null };
	for (const code of texts.odd) {
		const raw = texts.at(code);
		const text = cleanText(raw);
		const key = floats ? text.slice(0, text.indexOf('.')) : named ? cleanKey(text) : text;
		const nothing = isNull(text);
		if (nothing) seen.missing.push(code);
		else if (named && BROKEN.test(text)) seen.broken.push(code);
		if (!nothing && key === raw) continue;
		seen.comesTo ??= new Int32Array(texts.size).fill(OWN);
		seen.comesTo[code] = nothing ? NONE : seen.cleaned.code(key);
	}
	return seen;
}

const BROKEN = /^\d(\.\d+)?E\+\d+$/i;

/** `17850.0` in every cell: a key that a tool took for a number because some were missing. */
function allFloats(texts: Texts): boolean {
	if (texts.odd.length < texts.size) return false;
	let some = false;
	for (const code of texts.odd) {
		const text = cleanText(texts.at(code));
		if (isNull(text)) continue;
		if (!/^\d+\.0+$/.test(text)) return false;
		some = true;
	}
	return some;
}

/** A text that stands as another comes to when cleaned is the same key. */
function markEqual({ dictionary }: Texts, cleaned: Interner, comesTo: Int32Array): Int32Array {
	const { offsets, bytes } = dictionary;
	for (let code = 0; code < comesTo.length; code++) {
		if (comesTo[code] !== OWN) continue;
		const key = cleaned.find(bytes, offsets[code]!, offsets[code + 1]!);
		if (key >= 0) comesTo[code] = key;
	}
	return comesTo;
}

function placesOf(comesTo: Int32Array, keys: number): Int32Array {
	const places = new Int32Array(comesTo.length);
	const taken = new Int32Array(keys).fill(-1);
	let next = 0;
	for (let code = 0; code < places.length; code++) {
		const key = comesTo[code]!;
		if (key >= 0 && taken[key]! < 0) taken[key] = next++;
		places[code] = key >= 0 ? taken[key]! : key === OWN ? next++ : -1;
	}
	return places;
}

/** The texts that are their own, in long runs, and between them the cleaned ones where each comes first. */
function dictionaryOf(raw: Dictionary, cleaned: Dictionary, comesTo: Int32Array): Dictionary {
	const into = new Concatenation(raw, cleaned, comesTo);
	const taken = new Uint8Array(cleaned.size);
	for (let code = 0; code < comesTo.length; code++) {
		const key = comesTo[code]!;
		if (key === OWN) into.add(raw, code);
		else if (key >= 0 && taken[key] === 0) {
			taken[key] = 1;
			into.add(cleaned, key);
		}
	}
	return into.dictionary();
}

/** Texts of two dictionaries one behind the other; neighbours are copied as one. */
class Concatenation {
	readonly #offsets: Int32Array;
	readonly #bytes: Uint8Array;
	#size = 0;
	#end = 0;
	#from: Dictionary;
	#run = 0;
	#runEnd = 0;

	constructor(raw: Dictionary, cleaned: Dictionary, comesTo: Int32Array) {
		let [size, length] = [cleaned.size, cleaned.bytes.length];
		for (let code = 0; code < comesTo.length; code++) {
			if (comesTo[code] !== OWN) continue;
			size++;
			length += raw.offsets[code + 1]! - raw.offsets[code]!;
		}
		this.#offsets = new Int32Array(size + 1);
		this.#bytes = new Uint8Array(length);
		this.#from = raw;
	}

	add(from: Dictionary, code: number): void {
		const start = from.offsets[code]!;
		if (from !== this.#from || start !== this.#runEnd) this.#begin(from, start);
		this.#runEnd = from.offsets[code + 1]!;
		this.#offsets[++this.#size] = this.#end + this.#runEnd - this.#run;
	}

	dictionary(): Dictionary {
		this.#begin(this.#from, 0);
		return new Dictionary(this.#offsets, this.#bytes);
	}

	#begin(from: Dictionary, start: number): void {
		this.#bytes.set(this.#from.bytes.subarray(this.#run, this.#runEnd), this.#end);
		this.#end += this.#runEnd - this.#run;
		this.#from = from;
		this.#run = start;
		this.#runEnd = start;
	}
}
