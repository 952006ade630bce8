import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../../tests/data/tables.ts';
import { difference } from './difference.ts';

const line = fc.record({
	customer: fc.option(fc.constantFrom('a', 'b', 'c', 'd', ' ')),
	revenue: fc.option(fc.integer({ min: -500, max: 500 }))
});
const month = fc.array(line, { maxLength: 12 });
type Line = { customer: string | null; revenue: number | null };

function orders(lines: readonly Line[], batchRows = Infinity) {
	const cells = {
		customer: lines.map(({ customer }) => customer),
		revenue: lines.map(({ revenue }) => revenue)
	};
	return datasetOf('orders', cells, { revenue: 2 }, { batchRows });
}

const named = (lines: readonly Line[]) =>
	new Set(lines.flatMap(({ customer }) => (customer?.trim() ? [customer] : [])));
const total = (lines: readonly Line[]) =>
	lines.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0);

describe('difference', () => {
	test('counts what a plain comparison counts, whatever the batches', () => {
		fc.assert(
			fc.property(month, month, fc.integer({ min: 1, max: 5 }), (old, fresh, batchRows) => {
				const [was, is] = [named(old), named(fresh)];
				const kept = [...was].filter((key) => is.has(key)).length;
				const result = difference(orders(old, batchRows), orders(fresh));
				expect(result.rows).toEqual({ before: old.length, after: fresh.length });
				expect(result.customers).toEqual({
					before: was.size,
					after: is.size,
					kept,
					gone: was.size - kept,
					added: is.size - kept
				});
				expect(result.money ?? { before: 0, after: 0 }).toEqual({
					before: total(old),
					after: total(fresh)
				});
			})
		);
	});

	test('brings two scales together', () => {
		const cents = datasetOf('orders', { customer: ['a'], revenue: [150] }, { revenue: 2 });
		const units = datasetOf('orders', { customer: ['a'], revenue: [2] }, { revenue: 0 });
		expect(difference(cents, units)).toMatchObject({
			scale: 2,
			money: { before: 150, after: 200 }
		});
	});

	test('takes quantity × unit price where no revenue stands', () => {
		const priced = datasetOf(
			'orders',
			{ customer: ['a', 'b'], quantity: [2, 0.5], unitPrice: [125, 100] },
			{ unitPrice: 2 }
		);
		const { money, scale } = difference(priced, priced);
		expect((money?.after ?? 0) / 10 ** scale).toBe(3);
	});

	test('knows kinds without money', () => {
		const survey = datasetOf('survey', { customer: ['a'], satisfaction: [5] });
		expect(difference(survey, survey).money).toBeNull();
	});
});
