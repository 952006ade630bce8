import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWhile } from './count-while.ts';

test('counts as one by one would, with few looks and none beyond the ends', () => {
	fc.assert(
		fc.property(fc.nat(200), fc.nat(200), (n, held) => {
			const looked: number[] = [];
			const holds = (at: number) => {
				looked.push(at);
				return at < held;
			};
			expect(countWhile(n, holds)).toBe(Math.min(n, held));
			expect(looked.every((at) => at >= 0 && at < n)).toBe(true);
			expect(looked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(n + 1)));
		})
	);
});
