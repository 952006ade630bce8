/** Two files of parts of the same customers, taken off one another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GROUP_SIZES } from '#lib/analyses/evidence.ts';
import { exampleInput } from '#lib/analyses/example.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { MEASURES, PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { Path, Selection } from '#lib/chart/marks.ts';
import { toFailure } from '#lib/core/failure.ts';
import { leavingPart } from './leaving-part.ts';
import { selected } from './selected.ts';

const profitFrom = (from: number, to: number): Path => [
	{ by: 'stretch', measure: 'profit', from, to }
];

function leavingOf(whole: KernelInput, path: Path, k: number): Path | null {
	try {
		return leavingPart(whole, path, { k });
	} catch (thrown) {
		expect(toFailure(thrown).code).toBe('snapshot.stretch');
		return null;
	}
}

function apart(whole: KernelInput, one: Path, other: Path): number {
	const [a, b] = [selected(whole, one), selected(whole, other)];
	return Array.from(whole.tiering.tier, (_, row) => (a?.[row] ?? 1) ^ (b?.[row] ?? 1)).filter(
		Boolean
	).length;
}

function size(whole: KernelInput, path: Path): number {
	const marks = selected(whole, path);
	return Array.from(whole.profile.active, (active, row) => active & (marks?.[row] ?? 1)).filter(
		Boolean
	).length;
}

const end = fc.double({ min: 0, max: 1, noNaN: true });
const stretch = fc
	.record({ from: end, to: end, measure: fc.constantFrom(...MEASURES) })
	.map(({ measure, from: a, to: b }): Selection => {
		return { by: 'stretch', measure, from: Math.min(a, b), to: Math.max(a, b) };
	});
const tier = fc.constantFrom(...TIERS).map((name): Selection => ({ by: 'tier', tier: name }));
const profitClass = fc
	.constantFrom(...PROFIT_CLASSES)
	.map((name): Selection => ({ by: 'class', class: name }));
const stretched = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(stretch) },
	{ weight: 1, arbitrary: fc.tuple(stretch, tier) }
);
const any = fc.oneof(stretched, fc.tuple(tier), fc.tuple(profitClass), fc.tuple(tier, profitClass));

test('two stretches with one customer between them leave as one', () => {
	const whole = exampleInput(200, 1);
	const [a, b] = [profitFrom(0.1, 0.5), profitFrom(0.1, 0.505)];
	expect(apart(whole, a, b)).toBe(1);
	expect(leavingOf(whole, a, 5)).toEqual(profitFrom(0.1, 0.5));
	expect(leavingOf(whole, b, 5)).toEqual(profitFrom(0.1, 0.5));
});

test('a file of a stretch beside any other of a part tells of nobody or of k', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 12, max: 300 }),
			fc.nat(999),
			stretched,
			any,
			fc.tuple(fc.constantFrom(...GROUP_SIZES), fc.constantFrom(...GROUP_SIZES)),
			(n, seed, path, other, [k, otherK]) => {
				const whole = exampleInput(n, seed);
				const [one, two] = [leavingOf(whole, path, k), leavingOf(whole, other, otherK)];
				fc.pre(one !== null && two !== null);
				// A file of fewer does not leave.
				fc.pre(size(whole, one) >= k && size(whole, two) >= otherK);
				const between = apart(whole, one, two);
				expect(between === 0 || between >= Math.min(k, otherK)).toBe(true);
				expect(leavingOf(whole, one, k)).toEqual(one);
			}
		),
		{ numRuns: 60 }
	);
});

test('what can be told by no fixed places does not leave', () => {
	const whole = exampleInput(200, 1);
	const key: Selection = { by: 'tier', tier: 'key' };
	expect(leavingOf(whole, [...profitFrom(0, 0.5), key], 5)).toBeNull();
	expect(leavingOf(whole, [{ by: 'stretch', measure: 'revenue', from: 0, to: 0.5 }], 5)).toBeNull();
	expect(leavingOf(exampleInput(24, 1), profitFrom(0, 0.5), 5)).toBeNull();
	expect(leavingOf(whole, [key], 5)).toEqual([key]);
	expect(leavingOf(whole, profitFrom(0, 0), 5)).toEqual(profitFrom(0, 0));
	expect(leavingOf(whole, profitFrom(0.99, 1), 5)).toEqual(profitFrom(0.95, 1));
});

test('where a stretch may not leave, one near it is named that may', () => {
	const told = Array.from({ length: 200 }, (_, seed) => {
		const whole = exampleInput(120 + (seed % 60), seed);
		try {
			leavingPart(whole, profitFrom(0, (1 + (seed % 12)) / 20), { k: 5 });
			return null;
		} catch (thrown) {
			const { from, to } = toFailure(thrown).facts;
			if (typeof from !== 'number' || typeof to !== 'number') return true;
			return leavingOf(whole, profitFrom(from / 100, to / 100), 5) === null;
		}
	});
	expect(told).toContain(false);
	expect(told).not.toContain(true);
});
