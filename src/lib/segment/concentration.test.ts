import { describe, expect, test } from 'vitest';
import { concentrationOf, type Concentration } from './concentration.ts';
import { distributed } from './distribution.ts';

function of(values: readonly number[]): Concentration {
	return concentrationOf(distributed(Float64Array.from(values)));
}

describe('reference figures', () => {
	test('of 1, 2, 3, 4: Gini, HHI, effective customers', () => {
		const { gini, hhi } = of([1, 2, 3, 4]);
		expect(gini).toBeCloseTo(0.25, 12);
		expect(hhi).toBeCloseTo(0.3, 12);
		expect(1 / (hhi ?? NaN)).toBeCloseTo(3.3333333333, 9);
		// The estimate for a sample is n / (n − 1) as large; what is given is of these customers.
		expect(((gini ?? NaN) * 4) / 3).toBeCloseTo(0.3333333333, 9);
	});

	test('of a whale: its back, what is destroyed, and no Gini', () => {
		const whale = [120, 60, 30, 10, 5, 0, -5, -15, -40, -65];
		const { sums } = distributed(Float64Array.from(whale));
		expect([...sums].slice(1)).toEqual([120, 180, 210, 220, 225, 225, 220, 205, 165, 100]);
		expect(of(whale)).toEqual({
			customers: 10,
			total: 100,
			top20: { k: 2, cum: 180, share: 1.8 },
			for80: { k: 1, cum: 120 },
			peak: { k: 5, cum: 225 },
			peak80: { k: 2, cum: 180 },
			destroyed: 125,
			losers: 4,
			gini: null,
			hhi: null
		});
	});
});

test('all equal: nothing is concentrated; one alone has all', () => {
	const even = of([7, 7, 7, 7, 7]);
	expect(even.gini).toBeCloseTo(0, 12);
	expect(1 / (even.hhi ?? NaN)).toBeCloseTo(5, 9);
	expect(of([0, 0, 0, 9])).toMatchObject({ gini: 0.75, hhi: 1, for80: { k: 1 } });
});

test('a sum that would not be exact is a failure', () => {
	const much = Number.MAX_SAFE_INTEGER;
	expect(() => of([much, much])).toThrow('money.overflow');
});
