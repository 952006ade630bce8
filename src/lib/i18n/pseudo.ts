/**
 * A language that nobody speaks: every text in brackets, longer and with accents. On a screen in it
 * whatever stands without brackets was never put into the catalogue, and what is cut off in it will
 * be cut off in some language.
 */

const ACCENTS: Readonly<Record<string, string>> = {
	a: 'á',
	e: 'é',
	i: 'í',
	o: 'ó',
	u: 'ú',
	A: 'Á',
	E: 'É',
	I: 'Í',
	O: 'Ó',
	U: 'Ú'
};

/** How much longer a text may get in another language than in English. */
const GROWTH = 0.35;

export function pseudoText(text: string): string {
	if (text === '') return text;
	const accented = text.replace(/[aeiou]/gi, (letter) => ACCENTS[letter] ?? letter);
	const further = ' ló'.repeat(Math.ceil((text.length * GROWTH) / 3));
	return `⟦${accented}${further}⟧`;
}

/** A catalogue with each of its texts so, and of its functions what they say. */
export function pseudo<T>(value: T): T {
	return pseudoOf(value) as T;
}

function pseudoOf(value: unknown): unknown {
	if (typeof value === 'string') return pseudoText(value);
	if (typeof value === 'function')
		return (...args: readonly unknown[]) => pseudoOf(Reflect.apply(value, undefined, args));
	if (Array.isArray(value)) return value.map(pseudoOf);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pseudoOf(one)]));
}
