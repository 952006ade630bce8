/** Distinct texts over their UTF-8 bytes; decoded in runs, because they are mostly asked for in order. */
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { Texts } from './intern.ts';
import { oddTexts } from './plain-text.ts';

const RUN = 1024;
/** Runs of columns with few texts are kept: these are asked for again and again. */
const KEPT_RUNS = 32;

/** The texts of a dictionary; `odd` as `oddTexts` finds it, where it is known already. */
export function textsOf(dictionary: Dictionary, odd = oddTexts(dictionary)): Texts {
	const runs = new Map<number, string | null>();
	return {
		size: dictionary.size,
		dictionary,
		odd,
		at(code) {
			const first = code - (code % RUN);
			let run = runs.get(first);
			if (run === undefined) {
				if (runs.size === KEPT_RUNS) runs.clear();
				runs.set(first, (run = decodeRun(dictionary, first)));
			}
			if (run === null) return dictionary.at(code);
			const { offsets } = dictionary;
			const start = offsets[first]!;
			return run.slice(offsets[code]! - start, offsets[code + 1]! - start);
		}
	};
}

/** A run as one string, in which a byte is a character; null where it is not all ASCII. */
function decodeRun({ offsets, bytes, size }: Dictionary, first: number): string | null {
	const run = bytes.subarray(offsets[first]!, offsets[Math.min(first + RUN, size)]!);
	if (run.length > LONGEST_RUN) return null;
	const text = decoder.decode(run);
	return text.length === run.length ? text : null;
}

const LONGEST_RUN = 1_000_000;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
