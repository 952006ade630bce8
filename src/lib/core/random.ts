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
