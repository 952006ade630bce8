import { expect, test, vi } from 'vitest';
import { Kept } from './kept.ts';

test('the same is made once, another anew', async () => {
	const make = vi.fn(() => Promise.resolve(make.mock.calls.length));
	const kept = new Kept<number>();
	const asked = ['a', 'a', 'b', 'b', 'a'].map((one) => kept.of(one, make));
	expect(await Promise.all(asked)).toEqual([1, 1, 2, 2, 3]);
});

test('what failed is tried again', async () => {
	const kept = new Kept<string>();
	await expect(kept.of('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
	expect(await kept.of('a', () => Promise.resolve('there'))).toBe('there');
});
