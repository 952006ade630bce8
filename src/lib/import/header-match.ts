/** How well a header bears the names of a role. */
import type { HeaderText } from './headers.ts';
import type { Names, Word } from './synonyms.ts';

/** 1 for the best name, a little less for each further one, 0.5 to 0.8 for a name within a header. */
export function nameScore(header: HeaderText, { words, not }: Names): number {
	if (not?.test(header.words)) return 0;
	let best = 0;
	words.forEach((word, rank) => {
		if (header.joined === word.joined) best = Math.max(best, 1 - rank * 0.004);
		else if (!word.exact && within(header, word))
			best = Math.max(
				best,
				0.45 + (0.3 * word.joined.length) / header.joined.length - rank * 0.001
			);
	});
	return best;
}

function within(header: HeaderText, word: Word): boolean {
	if (!header.joined.includes(word.joined)) return false;
	return !word.latin || ` ${header.words} `.includes(` ${word.words} `);
}
