import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { columnOf, readingOf } from './fixture.ts';
import { mappingOf, withAnswer, withFormat, withRole } from './mapping.ts';
import { recall, remember } from './remembered.ts';

const kept = new Map<string, string>();

beforeEach(() => {
	kept.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	});
});
afterEach(() => void vi.unstubAllGlobals());

const reading = readingOf({ answers: { cancelled: 'no' } });
const columns = [...reading.columns];
columns[2] = columnOf({ role: 'cost', header: 'revenue', format: { type: 'money', scale: 2 } });
const changed = { ...reading, columns, answers: { cancelled: 'yes' } };

describe('what was mapped once', () => {
	it('is offered again for the same header row, answers with it', () => {
		remember(changed);
		const mapping = recall(reading);
		expect(mapping?.columns[2]?.role).toBe('cost');
		expect(mapping?.answers).toEqual({ cancelled: 'yes' });
	});

	it('leaves decimals and currency to the file', () => {
		remember(changed);
		const format = { type: 'money', scale: 3, currency: '€', decimal: ',' } as const;
		const other = {
			...reading,
			columns: [...reading.columns.slice(0, 2), columnOf({ header: 'revenue', format })]
		};
		expect(recall(other)?.columns[2]?.format).toMatchObject(format);
	});

	it('is nothing where it is what is guessed anyway, or the headers differ', () => {
		remember(reading);
		expect(recall(reading)).toBeNull();
		remember(changed);
		expect(recall({ ...reading, columns: reading.columns.slice(1) })).toBeNull();
	});

	it('is nothing where the store is empty, damaged, or out of reach', () => {
		expect(recall(reading)).toBeNull();
		remember(changed);
		for (const [key] of kept) kept.set(key, '{');
		expect(recall(reading)).toBeNull();
		for (const [key] of kept) kept.set(key, '[{"headers":["customer"],"mapping":{}}]');
		expect(recall(reading)).toBeNull();
		vi.unstubAllGlobals();
		expect(recall(reading)).toBeNull();
	});

	it('leaves out which files shared orders', () => {
		const answers = { shared_orders: 'both', refunds: 'no' };
		remember({ ...changed, answers });
		expect([...kept.values()].join()).not.toContain('shared_orders');
		expect(recall(reading)?.answers).toEqual({ ...reading.answers, refunds: 'no' });
	});

	it('holds no value of any row', () => {
		remember(changed);
		expect([...kept.values()].join()).not.toContain('C1');
	});
});

describe('an answer', () => {
	const mapping = mappingOf(reading);

	it('to which column is the revenue takes the role with it', () => {
		const answered = withAnswer(mapping, 'rival_amounts', '1');
		expect(answered.columns.map(({ role }) => role)).toEqual(['customer', 'revenue', null]);
		expect(answered.answers.rival_amounts).toBe('1');
	});

	it('that it is quantity × unit price leaves no column the role', () => {
		const answered = withAnswer(mapping, 'rival_amounts', 'unitPrice');
		expect(answered.columns.map(({ role }) => role)).toEqual(['customer', 'date', null]);
	});

	it('to anything else changes no column', () => {
		const answered = withAnswer(mapping, 'cancelled', 'yes');
		expect(answered).toEqual({ ...mapping, answers: { cancelled: 'yes' } });
	});

	it('and the menus agree: what is chosen there is what is in force', () => {
		const changed = withFormat(withRole(mapping, 1, 'revenue'), 1, { factor: 10_000 });
		expect(withAnswer(changed, 'rival_amounts', '1').columns).toEqual(changed.columns);
	});
});
