/** The benchmark takes nobody's word for being right. */
import { expect, test } from 'vitest';
import { agree } from './bench/agree.mjs';

const run = (answer: unknown) => ({ answer });
const report = { note: () => {} };

test.each([
	['both came to the same', [run(1)], [run(1)], true],
	['one came to something else', [run(1)], [run(2)], false],
	['there was nothing to compare with', [run(1)], [null], false],
	['ours failed', [null], [run(1)], false]
])('%s', (_, ours, sql, right) => {
	expect(agree('orders', { ours, sql }, report)).toBe(right);
});
