/**
 * Which customers a text names: what its owner wrote may tell what no figure of a shared file does.
 *
 * Invariants: names and keys are compared in any case and width, whatever blanks part them and
 * whichever apostrophes and hyphens they are written with; one of letters or digits counts as a
 * word of its own alone. What is too short to tell anybody is not looked for.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import type { Api } from './api.ts';
import { inputOf } from './input.ts';
import { isAttribute } from './list-cells.ts';
import { beginningsIn, Grams } from './names-in-index.ts';
import { plainMarks } from './names-in-marks.ts';
import { folded } from './search/folded.ts';

export const namesIn: Api['namesIn'] = async ({ datasets, parameters, texts }) => {
	const { profile } = await inputOf(datasets, parameters);
	return namedIn(profile, texts);
};

/** Each once, as the data have it; `texts` as they are read, without Markdown. */
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
	const grams = new Grams(text);
	const found: string[] = [];
	for (let code = 0; code < dictionary.size; code++) {
		if (!begins(dictionary, code)) continue;
		const name = dictionary.at(code);
		const sought = comparable(name);
		if (grams.couldHold(sought) && stands(text, sought)) found.push(name);
	}
	return found;
}

/** Runs of blanks are one, beside a Chinese sign none; what no one sees is nothing. */
export function comparable(text: string): string {
	return plainMarks(folded(text))
		.replace(/\p{Cf}/gu, '')
		.replace(/\s+/gu, ' ')
		.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
		.trim();
}

const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;
const LEAST = { sign: 2, letter: 3, digit: 4 };

function isTelling(name: string): boolean {
	const least = /^[\d\s.,-]*$/u.test(name) ? 'digit' : WORD.test(name) ? 'letter' : 'sign';
	return [...name].length >= LEAST[least];
}

/** Whether it stands anywhere as words of its own; both comparable. */
export function stands(text: string, name: string): boolean {
	if (!isTelling(name)) return false;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
		if (isApart(text, at) && isApart(text, at + name.length)) return true;
	return false;
}

/** Whether no word goes on over this place. */
function isApart(text: string, at: number): boolean {
	return !(WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? ''));
}
