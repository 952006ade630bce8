import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { rollup } from './rollup.ts';

test('a rate card is matched by its lines, and what it charges is money of the service file', () => {
	const orders = datasetOf('orders', { customer: ['a'], date: ['2025-01-01'], revenue: [99] });
	const service = datasetOf('service', {
		customer: ['a', 'a', null, 'a', 'a'],
		activity: ['visit', 'visit', 'visit', 'repair', 'call'],
		channel: ['shop', 'web', 'web', 'web', 'web'],
		quantity: [2, 1, 1, 1, 1],
		cost: [null, null, null, null, 7]
	});
	const card = datasetOf('rateCard', {
		activity: ['visit', 'visit', 'fair', 'fair'],
		channel: ['shop', null, null, null],
		unitCost: [10, 3, 1, 2]
	});
	const [, served, rates] = rollup(
		[orders, service, card],
		DEFAULT_PARAMETERS,
		null
	).reconciliation;
	expect(served?.money).toEqual({ file: 33, window: 33, outside: 0, undated: 0, unattributed: 3 });
	// Used: a visit to a shop and any other; unused: fair, twice there; without a price: repair.
	expect(rates).toMatchObject({ matched: 2, onlyHere: 1, onlyElsewhere: 1, duplicateKeys: 1 });
});
