/** What is said of a result that is of some customers alone: of whom, and that the others are left out. */
import type { MethodCard } from '#lib/analyses/analysis.ts';

export interface Part {
	/** `Best customers`. */
	readonly name: string;
	readonly words: {
		/** How the reader calls whom it looks at. */
		readonly whom: string;
		/** `All customers outside Best customers`. */
		readonly outside: string;
		/** The line of a card where nothing was left out. */
		readonly nothing: string;
	};
}

/** The card names the part, and the others among what was left out. */
export function ofPart(card: MethodCard, { name, words }: Part): MethodCard {
	return {
		...card,
		parameters: [{ name: words.whom, value: name }, ...card.parameters],
		leftOut: [words.outside, ...card.leftOut.filter((line) => line !== words.nothing)]
	};
}
