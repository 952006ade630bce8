/**
 * Chance that comes out the same on every engine: only +, −, ×, ÷ and whole-number operations,
 * whose results the standard fixes to the bit, and never Math.exp, log, pow or cos, where it
 * leaves room.
 */

/** A stream of numbers in [0, 1) that a label decides; equal labels give equal streams. */
export function stream(label) {
	let state = 0x811c9dc5;
	for (const character of label)
		state = Math.imul(state ^ character.codePointAt(0), 0x01000193) >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

export const between = (random, low, high) => low + (high - low) * random();
export const whole = (random, low, high) => low + Math.floor((high - low + 1) * random());
export const chance = (random, share) => random() < share;
export const pick = (random, list) => list[Math.floor(random() * list.length)];

/** Picks a `value` of `[value, weight]` pairs in proportion to its weight. */
export function weighted(random, pairs) {
	let left = random() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [value, weight] of pairs) if ((left -= weight) < 0) return value;
	return pairs[pairs.length - 1][0];
}

/** Mean 0, deviation 1: twelve uniforms added up. */
export function normal(random) {
	let sum = -6;
	for (let i = 0; i < 12; i++) sum += random();
	return sum;
}

/** Median 1; `spread` is the deviation of its logarithm. */
export const skewed = (random, spread) => exp(spread * normal(random));

/** A waiting time with mean 1 that is neither regular nor wild. */
export const wait = (random) => (random() + random() + random()) / 1.5;

// (1 + x/1024)^1024 by ten squarings: near enough to e^x for the purpose.
function exp(x) {
	let power = 1 + x / 1024;
	for (let i = 0; i < 10; i++) power *= power;
	return power;
}
