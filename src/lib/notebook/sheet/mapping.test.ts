import { describe, expect, it } from 'vitest';
import {
	PLAIN_FORMAT as format,
	type ColumnReading,
	type FileReading,
	type Mapping
} from '#lib/import/reading.ts';
import { columnOf, readingOf } from './fixture.ts';
import {
	carriedTo,
	illegibleIn,
	isDoubtful,
	missingIn,
	secondsLeft,
	withFormat,
	withKind,
	withRole
} from './mapping.ts';

const orders: Mapping = {
	kind: 'orders',
	answers: {},
	columns: [
		{ role: 'customer', format },
		{ role: 'revenue', format: { ...format, type: 'money', scale: 2 } },
		{ role: null, format }
	]
};

describe('withRole', () => {
	it('takes the role from the column that had it', () => {
		const roles = withRole(orders, 2, 'revenue').columns.map(({ role }) => role);
		expect(roles).toEqual(['customer', null, 'revenue']);
	});

	it('reads the column as the type of its role', () => {
		expect(withRole(orders, 2, 'date').columns[2]?.format.type).toBe('date');
	});

	it('lets any number of columns mean nothing', () => {
		const roles = withRole(orders, 0, null).columns.map(({ role }) => role);
		expect(roles).toEqual([null, 'revenue', null]);
	});
});

it('withFormat changes one column and nothing else of it', () => {
	const changed = withFormat(orders, 1, { factor: 10_000 });
	expect(changed.columns[1]?.format).toEqual({
		...format,
		type: 'money',
		scale: 2,
		factor: 10_000
	});
	expect(changed.columns[0]).toBe(orders.columns[0]);
});

it('withKind keeps the roles that both kinds know', () => {
	const survey = withKind(orders, 'survey');
	expect(survey.columns.map(({ role }) => role)).toEqual(['customer', null, null]);
	expect(missingIn(survey)).toEqual(['satisfaction']);
});

it('missingIn names what is still needed', () => {
	expect(missingIn(orders)).toEqual(['date']);
	expect(missingIn(withRole(orders, 2, 'date'))).toEqual([]);
});

describe('illegibleIn', () => {
	const column = (role: ColumnReading['role'], filled: number, unreadable: number) =>
		({ header: role, format, role, confidence: 1, filled, unreadable }) as ColumnReading;
	const reading = (...columns: ColumnReading[]) =>
		({ kind: 'orders', columns }) as unknown as FileReading;

	it('names a needed column of which nothing can be read', () => {
		const revenue = column('revenue', 5, 5);
		expect(illegibleIn(reading(column('customer', 5, 0), revenue))).toEqual([revenue]);
	});

	it('lets through what is partly readable, empty, or only useful', () => {
		const rest = [column('revenue', 5, 4), column('date', 0, 0), column('cost', 5, 5)];
		expect(illegibleIn(reading(...rest))).toEqual([]);
	});
});

describe('isDoubtful', () => {
	const column = (role: ColumnReading['role'], over: Partial<ColumnReading> = {}) =>
		({ role, format, confidence: 1, filled: 5, unreadable: 0, ...over }) as ColumnReading;
	const money = (currency: string | null) => ({ ...format, type: 'money' as const, currency });
	const sure = [column('customer'), column('date'), column('revenue', { format: money('¥') })];
	const doubtful = (...columns: ColumnReading[]) => mixing([], columns);
	const mixing = (signs: string[], columns: ColumnReading[]) =>
		isDoubtful({
			kind: 'orders',
			columns,
			currencies: { column: '', signs }
		} as unknown as FileReading);

	it('is false where every column is sure, whatever is not imported', () => {
		const unused = column(null, { confidence: 0, format: money('$'), unreadable: 5 });
		expect(doubtful(...sure, unused)).toBe(false);
	});

	it.each<[string, ColumnReading[]]>([
		['a needed column is missing', sure.slice(1)],
		['a column is a guess', [...sure, column('region', { confidence: 0.4 })]],
		['no money can be read', [...sure, column('cost', { format: money(null), unreadable: 5 })]],
		['a money column is empty', [...sure, column('cost', { format: money(null), filled: 0 })]]
	])('is true where %s', (_, columns) => {
		expect(doubtful(...columns)).toBe(true);
	});

	it('is true where two currencies were found, and false with one', () => {
		expect(mixing(['USD', 'EUR'], sure)).toBe(true);
		expect(mixing(['¥'], sure)).toBe(false);
	});
});

describe('secondsLeft', () => {
	it('goes by the pace so far', () => {
		expect(secondsLeft(50, 150, 2000)).toBe(4);
		expect(secondsLeft(150, 150, 2000)).toBe(0);
	});

	it('says nothing before there is a pace', () => {
		expect(secondsLeft(0, 100, 5000)).toBeNull();
		expect(secondsLeft(10, 100, 20)).toBeNull();
	});
});

describe('carriedTo', () => {
	const other = readingOf({
		columns: [columnOf({}), columnOf({ format: { type: 'money', scale: 3, decimal: ',' } })]
	});

	it('leaves the decimals to the other file', () => {
		const formats = carriedTo(other, orders).columns.map(({ format }) => format);
		expect(formats[1]).toMatchObject({ type: 'money', scale: 3, decimal: ',' });
	});

	it('leaves to the other file the answers that only it is asked for', () => {
		const asked = { ...other, answers: { cancelled: 'yes', refunds: 'yes' } };
		const mapping = { ...orders, answers: { refunds: 'no' } };
		expect(carriedTo(asked, mapping).answers).toEqual({ cancelled: 'yes', refunds: 'no' });
	});

	it('takes over a decimal sign that the reader changed', () => {
		const changed = withFormat(orders, 1, { decimal: ',' });
		const plain = readingOf({ columns: [columnOf({}), columnOf({ format: { type: 'money' } })] });
		expect(carriedTo(plain, changed, orders).columns[1]?.format.decimal).toBe(',');
		expect(carriedTo(plain, changed, changed).columns[1]?.format.decimal).toBe('.');
	});
});
