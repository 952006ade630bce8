/** How well a header bears the names of a role. */
import type { HeaderText } from './headers.ts';
import type { Names, Word } from './synonyms.ts';

/**
 * 1 for the best name, a little less for each further one, 0.9 for one put together by rule, 0.5 to
 * 0.8 for a name within a header.
 */
export function nameScore(header: HeaderText, { words, made = [], not }: Names): number {
	if (not?.test(header.words)) return 0;
	const rule = made.findIndex((each) => each.test(header.words));
	let best = rule < 0 ? 0 : MADE - rule * 0.01;
	for (const word of words) {
		const { rank } = word;
		if (header.joined === word.joined) best = Math.max(best, 1 - rank * 0.004);
		else if (!word.exact && within(header, word))
			best = Math.max(
				best,
				0.45 + (0.3 * word.joined.length) / header.joined.length - rank * 0.001
			);
	}
	return best;
}

const MADE = 0.9;

function within(header: HeaderText, word: Word): boolean {
	if (!header.joined.includes(word.joined)) return false;
	return !word.latin || ` ${header.words} `.includes(` ${word.words} `);
}
