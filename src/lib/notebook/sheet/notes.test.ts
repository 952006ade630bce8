import { expect, test } from 'vitest';
import type { ProblemCode } from '#lib/import/reading.ts';
import { problemKinds, sorted } from './notes.ts';

const told = (codes: readonly ProblemCode[]) => ({
	problems: codes.map((problem) => ({ problem, column: null, count: 1, examples: [] }))
});

test('kinds of problems are counted once each, and times of day are none', () => {
	expect(problemKinds(told(['time_dropped', 'row_long', 'row_long', 'row_short']))).toBe(2);
	expect(problemKinds(told(['time_dropped']))).toBe(0);
	expect(problemKinds(told([]))).toBe(0);
});

test('rows of totals are a problem only where one of them differs', () => {
	expect(problemKinds(told(['row_total']))).toBe(0);
	expect(problemKinds(told(['row_total', 'total_differs', 'total_differs']))).toBe(1);
	const { disorders, notes } = sorted(told(['row_total', 'row_long']));
	expect([disorders, notes].map((list) => list.map(({ problem }) => problem))).toEqual([
		['row_long'],
		['row_total']
	]);
});
