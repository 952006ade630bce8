import { expect, test } from 'vitest';
import type { ProblemCode, TotalCheck } from '#lib/import/reading.ts';
import { problemKinds, sorted } from './notes.ts';

const told = (codes: readonly ProblemCode[], totals: readonly TotalCheck[] = []) => ({
	problems: codes.map((problem) => ({ problem, column: null, count: 1, examples: [] })),
	totals
});
const total = { line: 9, column: 'amount', stated: 500, found: 500, counted: 500, scale: 2 };

test('kinds of problems are counted once each, and times of day are none', () => {
	expect(problemKinds(told(['time_dropped', 'row_long', 'row_long', 'row_short']))).toBe(2);
	expect(problemKinds(told(['time_dropped']))).toBe(0);
	expect(problemKinds(told([]))).toBe(0);
});

test('rows of totals are a problem only where one of them differs', () => {
	const off = { ...total, found: 499, counted: 499 };
	expect(problemKinds(told(['row_total'], [{ ...off, counted: 500 }]))).toBe(0);
	expect(problemKinds(told(['row_total'], [total]))).toBe(0);
	expect(problemKinds(told(['row_total'], [total, off]))).toBe(1);
	expect(problemKinds(told(['row_total']))).toBe(0);
	const { disorders, notes } = sorted(told(['row_total', 'row_long'], [total]));
	expect([disorders, notes].map((list) => list.map(({ problem }) => problem))).toEqual([
		['row_long'],
		['row_total']
	]);
});
