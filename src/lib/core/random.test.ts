import { expect, test } from 'vitest';
import { poisson, randomInt, seeded } from './random.ts';

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

test.each([1, 8, 50, 200, 2000])(
	'Poisson numbers of mean %d have that mean and variance',
	(mean) => {
		const random = seeded(5);
		const drawn = Array.from({ length: 20_000 }, () => poisson(mean, random));
		const average = drawn.reduce((a, b) => a + b, 0) / drawn.length;
		const variance = drawn.reduce((a, b) => a + (b - average) ** 2, 0) / drawn.length;
		expect(average / mean).toBeCloseTo(1, 1);
		expect(variance / mean).toBeCloseTo(1, 1);
	}
);

test('a Poisson number of mean 0 is 0', () => {
	expect(poisson(0, seeded(5))).toBe(0);
});
