import { expect, test } from 'vitest';
import fc from 'fast-check';
import { inWholeParts } from './concentration-parts.ts';

test('whole values stay as they are', () => {
	const values = Float64Array.of(3, 0, -2);
	expect(inWholeParts(values)).toEqual({ values, parts: 1 });
});

test('decimals become whole parts that stand for the same', () => {
	const decimals = fc.array(fc.integer({ min: -5e6, max: 5e6 }), { minLength: 1 });
	fc.assert(
		fc.property(decimals, (thousandths) => {
			const { values, parts } = inWholeParts(Float64Array.from(thousandths, (t) => t / 1000));
			expect([...values].every(Number.isInteger)).toBe(true);
			expect(Array.from(values, (v) => Math.round((v / parts) * 1000) + 0)).toEqual(
				thousandths.map((t) => t + 0)
			);
		})
	);
});

test('three times a tenth is three tenths', () => {
	const { values } = inWholeParts(Float64Array.of(0.1 + 0.1 + 0.1, 0.3));
	expect(values[0]).toBe(values[1]);
});

test('large quantities keep their sum exact and lose decimals instead', () => {
	const { values, parts } = inWholeParts(Float64Array.of(4e14 + 0.5, 4e14));
	expect(parts).toBe(1);
	expect(values.reduce((sum, value) => sum + value, 0)).toBeLessThan(Number.MAX_SAFE_INTEGER);
});
