import { expect, test } from 'vitest';
import fc from 'fast-check';
import { differing, leavesOf } from './leaves.ts';

test('every single value by its path, empty ones included', () => {
	const leaves = leavesOf({ a: 1, b: { c: 'x', d: [true, null, []] }, e: {} });
	expect([...leaves]).toEqual([
		['a', 1],
		['b.c', 'x'],
		['b.d.0', true],
		['b.d.1', null],
		['b.d.2', null],
		['e', null]
	]);
});

test('a value differs from itself nowhere, and from another exactly where JSON does', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
			expect(differing(a, structuredClone(a))).toEqual([]);
			if (JSON.stringify(a) === JSON.stringify(b)) expect(differing(a, b)).toEqual([]);
		})
	);
	expect(differing({ a: [1, 2], b: 3 }, { a: [1, 4], c: 3 })).toEqual(['a.1', 'b', 'c']);
});

test('what no file tells apart is the same', () => {
	expect(differing({ a: -0 }, { a: 0, b: undefined })).toEqual([]);
});
