/** JSON that someone else may have written: no trick of it reaches the program. */
import { Failure } from '#lib/core/failure.ts';
import { LIMITS } from './layout.ts';

/** Keys that reach for the prototype of whatever they are copied into. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** Fails with `notebook.file_damaged`: not UTF-8, no JSON, too deep, or with keys that no value has. */
export function parseJson(bytes: Uint8Array): unknown {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		if (depthOf(text) > LIMITS.jsonDepth) throw new RangeError('too deep');
		return JSON.parse(text, (key, value: unknown) => {
			if (FORBIDDEN.has(key)) throw new TypeError(`key ${key}`);
			return value;
		});
	} catch (thrown) {
		throw new Failure('notebook.file_damaged', { message: String(thrown) }, thrown);
	}
}

/** How deep brackets stand in one another, outside of texts. */
function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	for (let i = 0; i < text.length; i++) {
		const char = text[i];
		if (char === '"') i = endOfText(text, i);
		else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
		else if (char === '}' || char === ']') depth--;
	}
	return deepest;
}

function endOfText(text: string, from: number): number {
	let at = from + 1;
	while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
	return at;
}
