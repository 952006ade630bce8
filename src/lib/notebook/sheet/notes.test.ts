import { expect, test } from 'vitest';
import type { ProblemCode } from '#lib/import/reading.ts';
import { problemKinds } from './notes.ts';

test('kinds of problems are counted once each, and times of day are none', () => {
	const found = (...codes: ProblemCode[]) =>
		problemKinds(codes.map((problem) => ({ problem, column: null, count: 1, examples: [] })));
	expect(found('time_dropped', 'row_long', 'row_long', 'row_total')).toBe(2);
	expect(found('time_dropped')).toBe(0);
	expect(found()).toBe(0);
});
