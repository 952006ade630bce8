import { expect, test } from 'vitest';
import { firstOrder, rankedBy } from './order.ts';

test('the list begins with the best, and with the greatest losses where only invalid is chosen', () => {
	expect(firstOrder('profit', [])).toEqual({ column: 'profit', descending: true });
	expect(firstOrder('profit', ['key'])).toEqual({ column: 'profit', descending: true });
	expect(firstOrder('profit', ['invalid'])).toEqual({ column: 'profit', descending: false });
	expect(firstOrder('profit', ['maintain', 'invalid']).descending).toBe(true);
	expect(firstOrder('revenue', [], ['illusory'])).toEqual({ column: 'profit', descending: false });
	expect(firstOrder('revenue', [], ['thin'])).toEqual({ column: 'revenue', descending: true });
});

test('the list is ordered by a column that it has', () => {
	const has = { survey: false, service: false };
	expect(rankedBy({ measure: 'grossProfit', has })).toBe('profit');
	expect(rankedBy({ measure: 'grossProfit', has: { ...has, service: true } })).toBe('grossProfit');
	expect(rankedBy({ measure: 'revenue', has })).toBe('revenue');
});
