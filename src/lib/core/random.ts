/** A stream of numbers in [0, 1) that a seed decides (mulberry32): same seed, same figures. */
export type Random = () => number;

export function seeded(seed: number): Random {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A whole number from 0 to `below` − 1. */
export function randomInt(random: Random, below: number): number {
	return Math.floor(random() * below);
}

/** Where the normal distribution stands in: the skew of Poisson(30) is 0.18, of sums of it less. */
const NORMAL_ABOVE = 30;

/** A Poisson number of this mean: by products of uniforms (Knuth), rounded normal when large. */
export function poisson(mean: number, random: Random): number {
	if (mean > NORMAL_ABOVE) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
	const limit = Math.exp(-mean);
	let count = -1;
	for (let product = 1; product >= limit; product *= random()) count++;
	return count;
}

/** Standard normal, by Box and Muller. */
export function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
