/**
 * JSON from a stranger: strict, and no deeper, longer or wider than what was ever written here.
 *
 * Invariant: what comes out has no key twice, none of the keys that reach an object's insides, and
 * finite numbers only. It takes one pass over the text.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
	readonly [key: string]: Json;
}

export interface Caps {
	readonly depth: number;
	/** Values of any kind, containers among them. */
	readonly values: number;
	/** Characters of one string as written. */
	readonly string: number;
}

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** What stands in the text is no such JSON. */
export class JsonFault extends SyntaxError {
	/** Where the text ends before the value does. */
	readonly cutOff: boolean;

	constructor(message: string, cutOff = false) {
		super(message);
		this.cutOff = cutOff;
	}
}

/** Fails with JsonFault, and with nothing else. */
export function parseJson(text: string, caps: Caps): Json {
	const reader = new Reader(text, caps);
	const value = reader.value(0);
	reader.end();
	return value;
}

class Reader {
	readonly #text: string;
	readonly #caps: Caps;
	#at = 0;
	#values = 0;

	constructor(text: string, caps: Caps) {
		this.#text = text;
		this.#caps = caps;
	}

	value(depth: number): Json {
		if (depth > this.#caps.depth) throw new JsonFault('too deep');
		if (++this.#values > this.#caps.values) throw new JsonFault('too many values');
		switch (this.#next()) {
			case '{':
				return this.#object(depth);
			case '[':
				return this.#array(depth);
			case '"':
				return this.#string();
			case 't':
				return this.#word('true', true);
			case 'f':
				return this.#word('false', false);
			case 'n':
				return this.#word('null', null);
			default:
				return this.#number();
		}
	}

	end(): void {
		if (this.#next() !== '') throw new JsonFault('something behind the value');
	}

	/** The next character that is no white space, not yet taken; empty at the end. */
	#next(): string {
		while (' \n\r\t'.includes(this.#text[this.#at] ?? '.')) this.#at++;
		return this.#text[this.#at] ?? '';
	}

	#take(character: string): boolean {
		if (this.#next() !== character) return false;
		this.#at++;
		return true;
	}

	#expect(character: string): void {
		if (!this.#take(character)) throw this.#unexpected();
	}

	#object(depth: number): JsonObject {
		const object: Record<string, Json> = {};
		const seen = new Set<string>();
		this.#expect('{');
		if (this.#take('}')) return object;
		do {
			if (this.#next() !== '"') throw this.#unexpected();
			const key = this.#string();
			if (FORBIDDEN.has(key) || seen.has(key)) throw new JsonFault(`key ${key}`);
			seen.add(key);
			this.#expect(':');
			object[key] = this.value(depth + 1);
		} while (this.#take(','));
		this.#expect('}');
		return object;
	}

	#array(depth: number): Json[] {
		const array: Json[] = [];
		this.#expect('[');
		if (this.#take(']')) return array;
		do array.push(this.value(depth + 1));
		while (this.#take(','));
		this.#expect(']');
		return array;
	}

	#string(): string {
		const from = this.#at;
		let to = from + 1;
		while (this.#text[to] !== '"') {
			if (to >= this.#text.length) throw new JsonFault('unfinished string', true);
			if (to - from > this.#caps.string) throw new JsonFault('string too long');
			to += this.#text[to] === '\\' ? 2 : 1;
		}
		this.#at = to + 1;
		return unescaped(this.#text.slice(from, this.#at));
	}

	#word<V>(word: string, value: V): V {
		if (!this.#text.startsWith(word, this.#at)) throw this.#unexpected();
		this.#at += word.length;
		return value;
	}

	#number(): number {
		NUMBER.lastIndex = this.#at;
		const [literal = ''] = NUMBER.exec(this.#text) ?? [];
		const value = Number(literal);
		if (literal === '') throw this.#unexpected();
		if (literal.length > 30 || !Number.isFinite(value)) throw new JsonFault('number too large');
		this.#at += literal.length;
		return value;
	}

	/** A word that is cut off is the beginning of one. */
	#unexpected(): JsonFault {
		const rest = this.#text.slice(this.#at).trimStart();
		const ended = WORDS.some((word) => word.startsWith(rest));
		return new JsonFault(`unexpected at ${this.#at}`, ended);
	}
}

const WORDS = ['true', 'false', 'null', '-', '.', 'e+', 'e-', 'E+', 'E-'];

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;

/** One string literal, for whose escapes the platform's reader is right. */
function unescaped(literal: string): string {
	try {
		return String(JSON.parse(literal));
	} catch (thrown) {
		throw new JsonFault(String(thrown));
	}
}
