/**
 * How much a decoding looks like what people write: the sum of each sign's log-probability, so that
 * decodings of the same bytes can be compared whatever number of signs they come to.
 */
import { type Levels, levelsOf } from './levels.ts';
import type { Encoding } from '../reading.ts';

/** Nats; at most 0, higher is likelier. Decodings of the same bytes compare by their difference. */
export function likeness(text: string, encoding: Encoding): number {
	const levels = levelsOf(encoding);
	let sum = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		sum -= code < 0x80 ? asciiCost(code) : cost(text, i, code, levels);
	}
	return sum;
}

const LETTER = 3.3;
const RARE = 16;

function asciiCost(code: number): number {
	return code < 0x20 && code !== 10 && code !== 13 && code !== 9 ? 12 : LETTER;
}

function cost(text: string, at: number, code: number, levels: Levels): number {
	if (code === 0xfffd) return 25;
	if (code < 0xa0) return RARE;
	if (code >= 0x3400 && code < 0xa000)
		return ideograph(text.charAt(at), levels) + (besideLatin(text, at) ? 3 : 0);
	if (code >= 0xac00 && code < 0xd7a4) return levels.common.has(text.charAt(at)) ? 6.3 : 8.3;
	if (code >= 0x3041 && code < 0x30ff) return levels.kana;
	if (code >= 0xff61 && code < 0xffa0) return halfWidth(text, at);
	if (code >= 0x3000 && code < 0x3021) return 8 + (besideLatin(text, at) ? 3 : 0);
	if (code >= 0xff00 && code < 0xff61) return 9;
	if (!/\p{L}/u.test(text.charAt(at))) return symbol(text, at);
	if (code < 0x250) return accented(text, at);
	return levels.alphabets ? otherAlphabet(text, at) : 12;
}

function ideograph(sign: string, { common, usual, known }: Levels): number {
	if (common.has(sign)) return 7;
	if (usual.has(sign)) return 9.7;
	return known.has(sign) ? 12.5 : 15;
}

/** Syllables of half width come in words of their own. */
function halfWidth(text: string, at: number): number {
	const near = text.charAt(at - 1) + text.charAt(at + 1);
	return (/[\uff61-\uff9f]/.test(near) ? 7 : 11) + (besideLatin(text, at) ? 3 : 0);
}

/** A single one grown together with a Latin word is more likely an accent misread. */
function besideLatin(text: string, at: number): boolean {
	return /[a-z]/.test(text.charAt(at - 1)) || /[a-z]/.test(text.charAt(at + 1));
}

const ACCENTS = new Set('àáâãäåæçèéêëìíîïñòóôõöøùúûüßœ');

/** A capital within a small word, or a letter among others that are none of its script, is a sign of mistake. */
function accented(text: string, at: number): number {
	const sign = text.charAt(at);
	const small = sign.toLowerCase();
	const capital = small !== sign;
	const before = text.charAt(at - 1);
	const base = (ACCENTS.has(small) ? 4.5 : 9) + (capital ? 2 : 0);
	const misplaced = capital && /\p{Ll}/u.test(before) ? 6 : 0;
	const crowded = /[^\0-\x7f]/.test(before) && /\p{L}/u.test(before) ? 3 : 0;
	const unsupported = !ACCENTS.has(small) && !amongPlain(text, at) ? 3 : 0;
	return base + misplaced + crowded + unsupported + (alone(text, at) ? 2 : 0);
}

function amongPlain(text: string, at: number): boolean {
	return /[a-z]/i.test(text.charAt(at - 1) + text.charAt(at + 1));
}

function alone(text: string, at: number): boolean {
	return !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + 1));
}

/** Greek, Cyrillic, Hebrew … stand among their own, not among Latin letters. */
function otherAlphabet(text: string, at: number): number {
	const before = text.charAt(at - 1);
	const mixed = isForeign(text, at, at - 1) || isForeign(text, at, at + 1) ? 8 : 0;
	const capital = /\p{Lu}/u.test(text.charAt(at)) && /\p{Ll}/u.test(before) ? 6 : 0;
	return 4.5 + mixed + capital + (alone(text, at) ? 4 : 0);
}

/** Whether the sign at `other` is a letter or control from elsewhere: an alphabet takes a block of 256. */
function isForeign(text: string, at: number, other: number): boolean {
	const sign = text.charAt(other);
	const far = text.charCodeAt(at) >> 8 !== text.charCodeAt(other) >> 8;
	return far && /[\p{L}\p{Cn}\p{Cc}]/u.test(sign) && !/\s/.test(sign);
}

const SYMBOLS = new Set('€£¥°§«»“”‘’–—…·•®©™²³½¼¾µ¿¡ªº№\u00a0');

/** Marks stand between words, the apostrophe and the dash within them too. */
function symbol(text: string, at: number): number {
	const sign = text.charAt(at);
	if (!SYMBOLS.has(sign)) return 12;
	const within = /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
	return within && !/[’–·\u00a0]/.test(sign) ? 13 : 8;
}
