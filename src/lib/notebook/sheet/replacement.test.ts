import { expect, test } from 'vitest';
import type { Role } from '#lib/core/kinds.ts';
import type { ColumnFormat, FileReading } from '#lib/import/reading.ts';
import { fateOf, isKnown, mappingLike, namesakesOf, withOverlaps } from './replacement.ts';

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

test('a file may take the place of the last stored one of its name and kind, and no two the same', () => {
	const file = (fileName: string, kind: FileReading['kind'] = 'orders') =>
		({ reading: { fileName }, mapping: { kind } }) as const;
	const old = { fileName: 'dec.csv', kind: 'orders' } as const;
	const newer = { ...old };
	const files = [file('dec.csv'), file('dec.csv', 'survey'), file('dec.csv'), file('dec.csv')];
	const found = namesakesOf(files, [old, newer]);
	expect(files.map((one) => found.get(one))).toEqual([newer, undefined, old, undefined]);
	expect(namesakesOf([{ reading: null, mapping: null }], [old]).size).toBe(0);
});

test('the first file stands for the one that is meant, whatever their names', () => {
	const meant = { fileName: 'nov.csv', kind: 'orders' } as const;
	const other = { fileName: 'dec.csv', kind: 'orders' } as const;
	const files = [other, other].map(({ fileName, kind }) => ({
		reading: { fileName },
		mapping: { kind }
	}));
	const found = namesakesOf(files, [meant, other], meant);
	expect(files.map((one) => found.get(one))).toEqual([meant, other]);
});

test('a file whose rows are stored under another name may take that place, unless it is taken', () => {
	const [dec, nov] = [
		{ id: 'd', rows: 100 },
		{ id: 'n', rows: 100 }
	];
	const again = { overlap: { dataset: 'd', rows: 60, known: 60, of: 80 } };
	const third = { overlap: { dataset: 'd', rows: 90, known: 90, of: 90 } };
	const other = { overlap: null };
	const found = withOverlaps(new Map([[other, nov]]), [other, again, third], [dec, nov]);
	expect([other, again, third].map((one) => found.get(one))).toEqual([nov, dec, undefined]);
});

test('few rows in common are chance', () => {
	const known = (rows: number, of: number, stored: number, all = rows) =>
		isKnown({ rows, known: all, of }, { rows: stored });
	expect(known(4, 100, 100)).toBe(false);
	expect(known(5, 100, 1000)).toBe(true);
	expect(known(2, 100, 1000, 5)).toBe(true);
});

test('a row or two in common prove nothing of small files either, unless that is all of one', () => {
	const known = (rows: number, of: number, stored: number) =>
		isKnown({ rows, known: rows, of }, { rows: stored });
	expect(known(1, 300, 20)).toBe(false);
	expect(known(1, 10, 20)).toBe(false);
	expect(known(4, 20, 20)).toBe(false);
	expect(known(5, 20, 20)).toBe(true);
	expect(known(3, 3, 100)).toBe(true);
	expect(known(2, 100, 2)).toBe(true);
});

test('one stored month is known in a file of two years, whole or in part', () => {
	const known = (rows: number, stored: number) =>
		isKnown({ rows, known: rows, of: 2500 }, { rows: stored });
	expect(known(100, 100)).toBe(true);
	expect(known(5, 100)).toBe(true);
	expect(known(4, 100)).toBe(false);
});

test('a file is newer, a part of what is stored, or has rows to add', () => {
	const fate = (rows: number, of: number, known = rows, free = true) =>
		fateOf({ dataset: 'd', rows, known, of }, { rows: 100 }, free);
	expect(fate(95, 900)).toBe('replace');
	// January is no longer in it, and would be lost.
	expect(fate(94, 110)).toBe('fresh');
	expect(fate(94, 94)).toBe('leave');
	expect(fate(100, 100)).toBe('replace');
	// Another stored file holds the rest, which would count twice beside it.
	expect(fate(100, 180, 150)).toBe('fresh');
	expect(fate(100, 150, 150)).toBe('leave');
	// Another file of the import has the place.
	expect(fate(95, 900, 95, false)).toBe('fresh');
	expect(fate(100, 100, 100, false)).toBe('leave');
});
