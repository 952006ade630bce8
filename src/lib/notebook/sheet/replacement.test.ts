import { expect, test } from 'vitest';
import type { Role } from '#lib/core/kinds.ts';
import type { ColumnFormat, FileReading } from '#lib/import/reading.ts';
import { mappingLike } from './replacement.ts';

const format: ColumnFormat = {
	type: 'text',
	scale: 2,
	decimal: '.',
	factor: 1,
	dateOrder: 'ymd',
	currency: null
};

function reading(...columns: [string, Role | null][]): FileReading {
	return {
		kind: 'customers',
		answers: { cancelled: 'no' },
		columns: columns.map(([header, role]) => ({ header, role, format }))
	} as unknown as FileReading;
}

const stored = {
	kind: 'orders',
	headers: { customer: 'buyer', date: 'day', revenue: 'paid' }
} as const;

test('headers of the stored file mean what they meant, whatever the guess', () => {
	const fresh = reading(['day', 'date'], ['paid', null], ['buyer', 'name'], ['list', 'revenue']);
	const mapping = mappingLike(stored, fresh);
	expect(mapping.kind).toBe('orders');
	expect(mapping.columns.map(({ role }) => role)).toEqual(['date', 'revenue', 'customer', null]);
	expect(mapping.columns.map((column) => column.format.type)).toEqual([
		'date',
		'money',
		'text',
		'text'
	]);
	expect(mapping.answers).toEqual({ cancelled: 'no' });
});

test('a role whose header is gone keeps its guess', () => {
	const fresh = reading(['buyer', 'customer'], ['date', 'date'], ['paid', 'revenue']);
	expect(mappingLike(stored, fresh).columns.map(({ role }) => role)).toEqual([
		'customer',
		'date',
		'revenue'
	]);
});

test('a guess that the stored kind does not know means nothing', () => {
	const fresh = reading(['buyer', 'customer'], ['city', 'region'], ['since', 'since']);
	expect(mappingLike(stored, fresh).columns.map(({ role }) => role)).toEqual([
		'customer',
		'region',
		null
	]);
});
