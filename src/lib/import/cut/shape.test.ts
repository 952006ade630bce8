import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Look, maskOf, partingOf } from './shape.ts';

const text = fc.string({
	unit: fc.constantFrom('a', 'B', '7', ' ', '\u3000', '-', '茶', 'é', 'e\u0301', '𝒳', '😀', '٣'),
	minLength: 1,
	maxLength: 60
});

test('the parts of a text look as they do by themselves, wherever it is parted', () => {
	fc.assert(
		fc.property(text, fc.nat(), (written, place) => {
			const at = place % (written.length + 1);
			const alone = [written.slice(0, at), written.slice(at)].map((part) => new Look(part));
			const seen = ({ text, mask, isValue, isAmount }: Look) => [text, mask, isValue, isAmount];
			expect(partingOf(written)(at).map(seen)).toEqual(alone.map(seen));
		}),
		{ numRuns: 300 }
	);
});

test('a mask has a sign for each letter and digit', () => {
	expect(maskOf('28/01/2018')).toBe('99/99/9999');
	expect(maskOf('Ab-茶é 3𝒳')).toBe('Aa-字a 9A');
	expect(new Look(` ${'x'.repeat(41)} `).mask).toBe('');
});
