import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Parting } from './part.ts';
import { Look, maskOf, shapeOf } from './shape.ts';

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
			expect(new Parting(written).at(at).map(seen)).toEqual(alone.map(seen));
		}),
		{ numRuns: 300 }
	);
});

test('a mask has a sign for each letter and digit', () => {
	expect(maskOf('28/01/2018')).toBe('99/99/9999');
	expect(maskOf('Ab-茶é 3𝒳')).toBe('Aa-字a 9A');
	expect(new Look(` ${'x'.repeat(41)} `).mask).toBe('');
});

const value = fc.constantFrom('', 'C-1001', '2024-01-05', '12.50', '¥8', 'web', 'https://a.b/1');
const cells = fc.array(fc.oneof(text, value), { maxLength: 12 });
const two = fc.tuple(value, value).map(([left, right]) => `${left}${right} `);

test('two cells part wherever trying each place would find that they may', () => {
	fc.assert(
		fc.property(cells, cells, fc.oneof(text, two), (above, beside, written) => {
			const [a, b] = [shapeOf(above), shapeOf(beside)];
			const places = Array.from({ length: written.length - 1 }, (_, i) => i + 1);
			const tried = places.flatMap((place) => {
				const fitA = a.misfit(new Look(written.slice(0, place)));
				const fitB = b.misfit(new Look(written.slice(place)));
				const proved = a.strict && fitA <= 0.3 && fitB <= 1.5;
				const proves = b.strict && fitB <= 0.3 && fitA <= 1.5;
				return proved || proves ? [{ place, fitA, fitB }] : [];
			});
			expect(new Parting(written).between(a, b, 4)).toEqual(tried);
		}),
		{ numRuns: 500 }
	);
});
