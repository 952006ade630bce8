/** What groups may tell where some of their customers are named beside them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INACTIVE } from '#lib/segment/tiering.ts';
import type { KernelInput } from './analysis.ts';
import { DEFAULT_RULES } from './evidence.ts';
import { exampleInput } from './example.ts';
import { groupingNaming, groupingOf, unnamed } from './grouping.ts';
import paretoShare from './pareto/share.ts';
import pareto from './pareto/kernel.ts';

const { k } = DEFAULT_RULES;

/** All of the first group but `left` of them. */
function mostOfAGroup({ tiering }: KernelInput, groups: readonly number[], left: number) {
	const first = groups[0];
	const rows = [...tiering.tier.keys()].filter((row) => groups[tiering.tier[row]!] === first);
	const named = new Uint8Array(tiering.tier.length);
	for (const row of rows.slice(left)) named[row] = 1;
	return named;
}

test('no group is left with fewer than k customers who are not named', () => {
	fc.assert(
		fc.property(fc.integer({ min: 60, max: 160 }), fc.nat(999), fc.nat(4), (n, seed, left) => {
			const input = exampleInput(n, seed);
			const before = groupingOf(input, DEFAULT_RULES);
			fc.pre(before !== null);
			const named = mostOfAGroup(input, before.tiers, left);
			const own = { ...input, tiering: { ...input.tiering } };
			const grouping = groupingNaming(own, named, DEFAULT_RULES);
			fc.pre(grouping !== null);
			expect(groupingOf(own, DEFAULT_RULES)).toBe(grouping);
			// Files without names are what they were.
			expect(groupingOf(input, DEFAULT_RULES)).toBe(before);
			const others = unnamed(input.tiering.tier, grouping);
			for (const group of new Set(grouping.tiers)) {
				const count = others.filter(
					(code) => code !== INACTIVE && grouping.tiers[code] === group
				).length;
				expect(count === 0 || count >= k).toBe(true);
			}
		}),
		{ numRuns: 20 }
	);
});

test('points of a curve stand at least k customers apart who are not named', () => {
	const input = exampleInput(400, 3);
	const column = input.profile.columns.profit!;
	const order = [...column.values.keys()].sort((a, b) => column.values[b]! - column.values[a]!);
	const named = new Uint8Array(400);
	for (const row of order.slice(0, 18)) named[row] = 1;
	const outcome = pareto.run(input);
	if (outcome.state !== 'done') throw new Error('The example has no curve.');
	const firstPoint = (of: KernelInput): number =>
		paretoShare(of, outcome.result, DEFAULT_RULES)?.result.main.points[1]?.k ?? 0;
	const own = { ...input, tiering: { ...input.tiering } };
	groupingNaming(own, named, DEFAULT_RULES);
	expect(firstPoint(input)).toBeLessThan(18);
	expect(firstPoint(own)).toBeGreaterThanOrEqual(18 + k);
});

test('nothing leaves where all but a few are named', () => {
	const input = exampleInput(100, 1);
	const named = new Uint8Array(100).fill(1).fill(0, 0, k - 1);
	expect(groupingNaming({ ...input, tiering: { ...input.tiering } }, named, DEFAULT_RULES)).toBe(
		null
	);
});
