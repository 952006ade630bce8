import { expect, test } from 'vitest';
import { analysesNamed, nameBegun, withName } from './names.ts';

test('the analyses that a text speaks of, each once', () => {
	const text = 'a {{pareto.x}} {{ pareto.y }} {{headline.customers}} {{}} {pareto} {{1}}';
	expect(analysesNamed(text)).toEqual(['pareto', 'headline']);
});

test.each([
	['x {{par', 7, 'par'],
	['x {{', 4, ''],
	['x {{ par', 8, 'par'],
	['x {{par}} y', 11, null],
	['x {par', 6, null],
	['x {{par', 3, null],
	['x {{a b', 7, null]
])('%j at %i begins %j', (text, caret, begun) => expect(nameBegun(text, caret)).toBe(begun));

test.each([
	['x {{par', 7, 'x {{pareto.y}}', 14],
	['x {{par y', 7, 'x {{pareto.y}} y', 14],
	['x {{pareto.old}} y', 8, 'x {{pareto.y}} y', 14]
])('%j at %i is made whole', (text, caret, whole, after) =>
	expect(withName(text, caret, 'pareto.y')).toEqual({ text: whole, caret: after })
);
