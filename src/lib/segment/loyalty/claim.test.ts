import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, QUALIFIERS, TIERS, type Qualifier } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { datasetOf } from '../../../../tests/data/tables.ts';
import { allowedBy, AT_MOST, limited, qualifiersOf } from '../qualifiers.ts';
import { tierRows } from '../tier-rows.ts';
import { assignTiers, moverOf } from '../tiers.ts';
import { scoreOfDefection } from './claim.ts';

const MONTH = { ...DEFAULT_PARAMETERS, loyaltyDays: 30 };
const SCORES = Array.from({ length: 11 }, (_, score) => score);
const EACH = 200;

/** Of the customers of a score, so many in twenty order again after they have answered. */
function profileOf(loyal: (score: number) => number) {
	const customers = SCORES.flatMap((score) =>
		Array.from({ length: EACH }, (_, i) => ({
			key: `${score}-${i}`,
			score,
			loyal: i * 20 < EACH * loyal(score)
		}))
	);
	const lines = customers.flatMap(({ key, loyal }) =>
		['2024-01-01', ...(loyal ? ['2024-02-10'] : [])].map((date) => ({ key, date }))
	);
	const late = { key: 'late', date: '2025-01-01' };
	return rollup(
		[
			datasetOf('orders', {
				customer: [...lines, late].map(({ key }) => key),
				date: [...lines, late].map(({ date }) => date),
				revenue: [...lines, late].map((_, i) => 1000 + ((i * 7919) % 5000)),
				cost: [...lines, late].map(() => 100)
			}),
			datasetOf('survey', {
				customer: customers.map(({ key }) => key),
				date: customers.map(() => '2024-02-01'),
				satisfaction: customers.map(({ score }) => score)
			})
		],
		MONTH,
		null
	);
}

/** Of each so many customers one owes more than it ever bought, and is late. */
function owing(profile: Profile, each: number): Profile {
	const values = Float64Array.from({ length: profile.customers }, (_, row) =>
		row % each === 0 ? 1e9 : 0
	);
	return {
		...profile,
		columns: { ...profile.columns, overdue: { type: 'money', values, valid: null } }
	};
}

/** Rises to 4, flat from there to 7, rises again. */
const ZONED = (score: number): number => 2 + 3 * Math.min(score, 4) + 2 * Math.max(score - 7, 0);

describe('the defection line', () => {
	test('is where the zone of indifference begins', () => {
		expect(scoreOfDefection(profileOf(ZONED), MONTH)).toBe(4);
	});

	test('is none where loyalty rises evenly, and of answers too late to judge', () => {
		expect(
			scoreOfDefection(
				profileOf((score) => 2 * score),
				MONTH
			)
		).toBeNull();
		const late = { ...MONTH, loyaltyDays: 400 };
		expect(scoreOfDefection(profileOf(ZONED), late)).toBeNull();
	});

	test('keeps who scores below it at most important, and none who gave no score', () => {
		const profile = profileOf(ZONED);
		const plain = assignTiers(profile, MONTH);
		const strict = assignTiers(profile, { ...MONTH, qualifiers: ['defection'] });
		const mover = moverOf(strict);
		const important = TIERS.indexOf('important');
		let moved = 0;
		for (let row = 0; row < profile.customers; row++) {
			const score = Number(profile.keys.at(row).split('-')[0]);
			const below = score < 4;
			const had = plain.tier[row]!;
			expect(strict.tier[row]).toBe(below ? Math.max(had, important) : had);
			if (below && had < important) moved++;
			expect(mover(row)).toBe(below && had < important ? 'defection' : null);
			expect(qualifiersOf(profile, row, MONTH).includes('defection')).toBe(below);
		}
		expect(moved).toBeGreaterThan(0);
		expect(strict.qualified.defectionLine).toBe(4);
		expect(strict.qualified.moved).toMatchObject([{ qualifier: 'defection', customers: moved }]);
	});

	test('and the other qualifiers give each customer what the strictest of its own allows', () => {
		const profile = owing(profileOf(ZONED), 3);
		const strictness: readonly (Qualifier | null)[] = [null, 'overdue', 'defection', 'oneOff'];
		fc.assert(
			fc.property(
				fc.subarray([...QUALIFIERS]),
				fc.integer({ min: 5, max: 60 }),
				(qualifiers, cut) => {
					const parameters = { ...MONTH, cutOffs: [cut / 100, 0.8, 0.95] as const };
					const had = assignTiers(profile, parameters).tier;
					const tiering = assignTiers(profile, { ...parameters, qualifiers });
					const mover = moverOf(tiering);
					for (let row = 0; row < profile.customers; row += 7) {
						const own = qualifiersOf(profile, row, MONTH).filter((one) => qualifiers.includes(one));
						const strictest =
							strictness[Math.max(0, ...own.map((one) => strictness.indexOf(one)))]!;
						const most = strictest === null ? 0 : TIERS.indexOf(AT_MOST[strictest]);
						expect(tiering.tier[row]).toBe(Math.max(had[row]!, most));
						expect(tiering.allowed?.[row] ?? 0).toBe(most);
						expect(mover(row)).toBe(had[row]! < most ? strictest : null);
					}
					expect(tiering.rows).toEqual(
						tierRows(profile, tiering.tier, profile.columns.profit!.values)
					);
				}
			),
			{ numRuns: 12 }
		);
	});

	test('counts who pays late as well once', () => {
		const late = owing(profileOf(ZONED), 1);
		const { limits } = allowedBy(late, { ...MONTH, qualifiers: ['defection', 'overdue'] });
		expect(limits?.by.every((by) => limited(0, by) === TIERS.indexOf('important'))).toBe(true);
		const { moved } = assignTiers(late, {
			...MONTH,
			qualifiers: ['defection', 'overdue']
		}).qualified;
		const keys = assignTiers(late, MONTH).rows[0]!.customers;
		expect(moved.reduce((sum, { customers }) => sum + customers, 0)).toBe(keys);
	});
});
