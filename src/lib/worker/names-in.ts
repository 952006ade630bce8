/**
 * Which customers a text names: what its owner wrote may tell what no figure of a shared file does.
 *
 * Invariants: names and keys are compared in any case and width, whatever blanks or marks of
 * emphasis part them; one of letters or digits counts as a word of its own alone. What is too short
 * to tell anybody is not looked for.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import type { Api } from './api.ts';
import { inputOf } from './input.ts';
import { isAttribute } from './list-cells.ts';
import { folded, isOdd, small } from './search/folded.ts';

export const namesIn: Api['namesIn'] = async ({ datasets, parameters, texts }) => {
	const { profile } = await inputOf(datasets, parameters);
	return namedIn(profile, texts);
};

/** Each once, as the data have it. */
export function namedIn(
	{ keys, columns }: Pick<Profile, 'keys' | 'columns'>,
	texts: readonly string[]
): string[] {
	const text = texts.map(comparable).join('\n');
	const { name } = columns;
	const dictionaries = name && isAttribute(name) ? [keys, name.dictionary] : [keys];
	return [...new Set(dictionaries.flatMap((dictionary) => standingIn(text, dictionary)))];
}

function standingIn(text: string, dictionary: Dictionary): string[] {
	const begins = beginningsIn(text);
	const found: string[] = [];
	for (let code = 0; code < dictionary.size; code++) {
		if (!begins(dictionary, code)) continue;
		const name = dictionary.at(code);
		if (stands(text, comparable(name))) found.push(name);
	}
	return found;
}

/** Runs of blanks are one, between Chinese signs none; Markdown's emphasis and escapes are nothing. */
export function comparable(text: string): string {
	return folded(text)
		.replace(/[*_~`\\\p{Cf}]/gu, '')
		.replace(/\s+/gu, ' ')
		.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
		.trim();
}

const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;
const LEAST = { sign: 2, letter: 3, digit: 4 };

function isTelling(name: string): boolean {
	const least = /^[\d\s.,-]*$/u.test(name) ? 'digit' : WORD.test(name) ? 'letter' : 'sign';
	return [...name].length >= LEAST[least];
}

function stands(text: string, name: string): boolean {
	if (!isTelling(name)) return false;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
		if (isApart(text, at) && isApart(text, at + name.length)) return true;
	return false;
}

/** Whether no word goes on over this place. */
function isApart(text: string, at: number): boolean {
	return !(WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? ''));
}

/** Whether the text could hold a name by its first two bytes, so that a million of others is never decoded. */
function beginningsIn(text: string): (dictionary: Dictionary, code: number) => boolean {
	const bytes = new TextEncoder().encode(text);
	const pairs = new Uint8Array(1 << 16);
	for (let i = 0; i + 1 < bytes.length; i++) pairs[(bytes[i]! << 8) | bytes[i + 1]!] = 1;
	return ({ offsets, bytes: all }, code) => {
		const [start, end] = [offsets[code]!, offsets[code + 1]!];
		if (end - start < 2) return false;
		const [first, second] = [small(all[start]!), small(all[start + 1]!)];
		// A mark that follows may make another letter of the second.
		const marked = end - start > 2 && isOdd(all[start + 2]!);
		if (marked || !isPlain(first) || !isPlain(second)) return true;
		return pairs[(first << 8) | second] === 1;
	};
}

/** Whether a byte stands in what is compared as it stands in the name. */
function isPlain(byte: number): boolean {
	return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || isOfSign(byte);
}

function isOfSign(byte: number): boolean {
	return byte >= 0x80 && !isOdd(byte);
}
