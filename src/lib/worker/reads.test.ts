import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { agrees, Made, watched } from './reads.ts';

test('what was read is told, once it was read', () => {
	const { parameters, reads } = watched(DEFAULT_PARAMETERS);
	expect(reads).toEqual({});
	expect(parameters.measure).toBe('profit');
	expect(parameters.measure).toBe('profit');
	expect([...parameters.cutOffs]).toEqual([0.5, 0.8, 0.95]);
	expect(reads).toEqual({ measure: 'profit', cutOffs: [0.5, 0.8, 0.95] });
	expect(agrees(reads, { ...DEFAULT_PARAMETERS, seed: 9 })).toBe(true);
	expect(agrees(reads, { ...DEFAULT_PARAMETERS, cutOffs: [0.5, 0.8, 0.9] })).toBe(false);
});

test('spreading reads all of them', () => {
	const { parameters, reads } = watched(DEFAULT_PARAMETERS);
	expect({ ...parameters }).toEqual(DEFAULT_PARAMETERS);
	expect(reads).toEqual(DEFAULT_PARAMETERS);
});

test('what was made is found again while what it read is the same, and the oldest goes', () => {
	const made = new Made<{ readonly seed: number }>(2);
	const base = {};
	let times = 0;
	const of = (seed: number, more = {}, on: object = base) =>
		made.of(on, { ...DEFAULT_PARAMETERS, seed, ...more }, (parameters) => {
			times++;
			return { seed: parameters.seed };
		}).made;
	const one = of(1);
	expect(of(1, { measure: 'revenue' })).toBe(one);
	expect(of(2).seed).toBe(2);
	expect(of(1)).toBe(one);
	expect(of(3).seed).toBe(3);
	expect(of(2).seed).toBe(2);
	expect(times).toBe(4);
	expect(of(2, {}, {}).seed).toBe(2);
	expect(times).toBe(5);
});
