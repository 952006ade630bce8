import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary } from '#lib/core/dictionary.ts';
import { cleanText, isNull } from '../cells/cells.ts';
import { textsOf } from './texts.ts';
import { keysOf } from './keys.ts';

function keys(cells: readonly string[], named = true) {
	return keysOf(textsOf(Dictionary.of(cells)), named);
}

function listed(dictionary: Dictionary): string[] {
	return Array.from({ length: dictionary.size }, (_, code) => dictionary.at(code));
}

/** Every text cleaned by itself, through a map of strings. */
function naive(cells: readonly string[], named: boolean) {
	const filled = cells.map(cleanText).filter((text) => !isNull(text));
	const floats = named && filled.length > 0 && filled.every((text) => /^\d+\.0+$/.test(text));
	const places = new Map<string, number>();
	const at = cells.map((cell) => {
		const text = cleanText(cell);
		if (isNull(text)) return -1;
		const key = floats ? text.slice(0, text.indexOf('.')) : text;
		if (!places.has(key)) places.set(key, places.size);
		return places.get(key)!;
	});
	return { at, keys: [...places.keys()] };
}

const word = fc.constantFrom('a', 'b', 'C01', '客户', '17850', '17850.0', '12.00', 'é', '');
const cell = fc
	.tuple(
		fc.constantFrom('', ' ', '\t', "'", '\u00a0', '\uFEFF'),
		word,
		fc.constantFrom('', ' ', '\t')
	)
	.map((parts) => parts.join(''));
const cells = fc.oneof(
	fc.uniqueArray(fc.oneof(cell, fc.constantFrom('n/a', '-', 'e\u0301', '="a"', '无')), {
		maxLength: 30
	}),
	fc.uniqueArray(fc.stringMatching(/^ ?\d{1,2}\.0{1,2}$/), { maxLength: 20 })
);

test('keys are the cleaned texts, each once, in the order of the first', () => {
	fc.assert(
		fc.property(cells, fc.boolean(), (texts, named) => {
			const found = keys(texts, named);
			const expected = naive(texts, named);
			expect(found.size).toBe(expected.keys.length);
			expect(listed(found.dictionary())).toEqual(expected.keys);
			expect([...(found.places() ?? texts.keys())]).toEqual(expected.at);
			expect(found.missing).toEqual(expected.at.flatMap((at, code) => (at < 0 ? code : [])));
		}),
		{ numRuns: 500 }
	);
});

test('texts that need no change lend their dictionary', () => {
	const texts = textsOf(Dictionary.of(['C1', 'C2', '客户']));
	const found = keysOf(texts, true);
	expect(found.places()).toBeNull();
	expect(found.dictionary()).toBe(texts.dictionary);
});

test('keys that a spreadsheet rounded are told', () => {
	expect(keys(['a', '1.23E+17', '4e+18 ']).broken).toEqual([1, 2]);
	expect(keys(['1.23E+17'], false).broken).toEqual([]);
});
