import { expect, test } from 'vitest';
import { randomInt, seeded } from './random.ts';

const draws = (seed: number) => Array.from({ length: 5 }, seeded(seed));

test('one seed, one stream', () => {
	expect(draws(7)).toEqual(draws(7));
	expect(draws(7)).not.toEqual(draws(8));
});

test('whole numbers fall evenly into their range', () => {
	const random = seeded(1);
	const counts = [0, 0, 0, 0];
	for (let i = 0; i < 40_000; i++) counts[randomInt(random, 4)]!++;
	for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});
