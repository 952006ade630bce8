/**
 * Looks for words in what is about to be written. Letters are compared without regard to case,
 * width or blanks, as a name may be broken over lines of a picture or written in another way.
 */
import { plainMarks } from '#lib/worker/names-in-marks.ts';

/** A part of the file as text, and what that part is called. */
export interface Layer {
	readonly place: string;
	readonly text: string;
	/** Whether it is bytes that only happen to read as letters: a letter or two there tell nothing. */
	readonly packed?: boolean;
}

/** Letters that packed bytes hardly spell by chance. */
const LEAST_IN_PACKED = 3;

interface Hit {
	readonly place: string;
	readonly times: number;
	/** The first one, with what stands around it. */
	readonly before: string;
	readonly found: string;
	readonly after: string;
}

/** Layers folded once, to be searched as often as somebody types. */
export class Searchable {
	readonly #folded: readonly (Layer & { readonly folded: Folded })[];

	constructor(layers: readonly Layer[]) {
		this.#folded = layers.map((layer) => ({ ...layer, folded: fold(layer.text) }));
	}

	/** One hit for every layer that holds it; none for what is blank, or too short for what is packed. */
	find(sought: string): Hit[] {
		const needle = fold(sought).text;
		if (needle === '') return [];
		const short = [...needle].length < LEAST_IN_PACKED;
		return this.#folded.flatMap(({ place, text, folded, packed }) => {
			if (packed && short) return [];
			const at = folded.text.indexOf(needle);
			if (at < 0) return [];
			const from = folded.places[at] ?? 0;
			const last = folded.places[at + needle.length - 1] ?? from;
			const to = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
			return [{ place, times: timesIn(folded.text, needle), ...around(text, from, to) }];
		});
	}
}

interface Folded {
	readonly text: string;
	/** Where the character stood that each unit of `text` comes from. */
	readonly places: readonly number[];
}

/** Blanks, and characters that no one sees. */
const UNSEEN = /^[\s\p{Cf}\p{Cc}]+$/u;

function fold(text: string): Folded {
	const parts: string[] = [];
	const places: number[] = [];
	let at = 0;
	for (const character of text) {
		const folded = foldedCharacter(character);
		parts.push(folded);
		for (let i = 0; i < folded.length; i++) places.push(at);
		at += character.length;
	}
	return { text: parts.join(''), places };
}

function foldedCharacter(character: string): string {
	if (character > ' ' && character < '\u007f') return character.toLowerCase();
	if (UNSEEN.test(character)) return '';
	return plainMarks(character.normalize('NFKC').toLowerCase()).replace(/\s/g, '');
}

function timesIn(text: string, needle: string): number {
	let times = 0;
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
		times++;
	return times;
}

const CONTEXT = 40;

function around(text: string, from: number, to: number): Pick<Hit, 'before' | 'found' | 'after'> {
	return {
		before: text.slice(Math.max(0, from - CONTEXT), from),
		found: text.slice(from, to),
		after: text.slice(to, to + CONTEXT)
	};
}
