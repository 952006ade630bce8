import { expect, test } from 'vitest';
import { datasetOf } from '../../../tests/data/tables.ts';
import { NO_CODE } from './distinct.ts';
import { customersOf, namesEachOnce, rowsOfCodes, tellsRows, unifyKeys } from './keys.ts';

const orders = datasetOf('orders', { customer: ['b', null, 'a', 'b'] });
const customers = datasetOf('customers', { customer: ['a', 'c', 'b'] });
const without = datasetOf('survey', { satisfaction: [1, 5] });
const batchOf = (dataset: typeof orders) => dataset.table.batches[0]!;

test('a row has the customer of its key, in whichever file it stands', () => {
	const keys = unifyKeys([orders, customers, without]);
	const told = (dataset: typeof orders) => [...customersOf(dataset, batchOf(dataset), keys)];
	expect(keys.size).toBe(3);
	expect(told(orders)).toEqual([0, NO_CODE, 1, 0]);
	expect(told(customers)).toEqual([1, 2, 0]);
	expect(told(without)).toEqual([NO_CODE, NO_CODE]);
	expect([orders, customers, without].map((dataset) => [...rowsOfCodes(keys, dataset)])).toEqual([
		[0, 1],
		[1, 2, 0],
		[]
	]);
});

test('a file alone tells rows by its codes, and may name each once', () => {
	const keys = unifyKeys([customers]);
	expect(tellsRows(customers, batchOf(customers), keys)).toBe(true);
	expect(namesEachOnce(customers, keys)).toBe(true);
	expect([...rowsOfCodes(keys, customers)]).toEqual([0, 1, 2]);
});

test('a file whose keys were not united with the others is refused, not taken for its rows', () => {
	const keys = unifyKeys([orders]);
	const asked = [
		() => customersOf(customers, batchOf(customers), keys),
		() => rowsOfCodes(keys, customers),
		() => tellsRows(customers, batchOf(customers), keys),
		() => namesEachOnce(customers, keys)
	];
	for (const ask of asked) expect(ask).toThrow('keys of customers are not among these');
});
