/** What a chart of some customers may tell where one of all has left, or will. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '#lib/core/random.ts';
import type { KernelInput } from './analysis.ts';
import { DEFAULT_RULES } from './evidence.ts';
import { exampleInput } from './example.ts';
import { groupingBeside, groupingOf } from './grouping.ts';
import { restricted } from './restrict.ts';

const { k } = DEFAULT_RULES;

function besideOf(whole: KernelInput, isIn: (row: number) => boolean) {
	const marks = Uint8Array.from(whole.tiering.tier, (_, row) => (isIn(row) ? 1 : 0));
	const rows = Int32Array.from(marks.keys()).filter((row) => marks[row] === 1);
	const part = restricted(whole, rows);
	return { marks, part, grouping: groupingBeside(whole, marks, part, DEFAULT_RULES) };
}

test('a part that leaves out fewer than k customers is not told beside all', () => {
	const whole = exampleInput(200, 1);
	expect(besideOf(whole, (row) => row !== 7).grouping).toBeNull();
	expect(besideOf(whole, (row) => row >= k - 1).grouping).toBeNull();
	expect(besideOf(whole, () => true).grouping).not.toBeNull();
});

test('no group of a part leaves few of a group of all, nor what it is of', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 40, max: 160 }),
			fc.nat(999),
			fc.double({ min: 0.3, max: 0.95, noNaN: true }),
			(n, seed, share) => {
				const whole = exampleInput(n, seed);
				const random = seeded(seed + 1);
				const { marks, part, grouping } = besideOf(whole, () => random() < share);
				const all = groupingOf(whole, DEFAULT_RULES);
				fc.pre(grouping !== null && all !== null);
				expect(groupingOf(part, DEFAULT_RULES)).toBe(grouping);
				const rows = [...marks.keys()];
				const { tier } = whole.tiering;
				for (const group of new Set(all.tiers))
					for (const own of new Set(grouping.tiers)) {
						const of = rows.filter((row) => all.tiers[tier[row]!] === group);
						const inPart = rows.filter(
							(row) => marks[row] === 1 && grouping.tiers[tier[row]!] === own
						);
						if (inPart.length === 0 || !inPart.every((row) => of.includes(row))) continue;
						const left = of.length - inPart.length;
						expect(left === 0 || left >= k).toBe(true);
					}
			}
		),
		{ numRuns: 20 }
	);
});
