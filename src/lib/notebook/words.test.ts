import { expect, test } from 'vitest';
import type { Manifest } from '#lib/store/database.ts';
import { importText, momentText, sameRowsTexts } from './words.ts';

const evening = new Date(2025, 11, 31, 21, 5);

test('a moment of today is its time of day', () => {
	expect(momentText(evening, new Date(2025, 11, 31, 23, 59), 'en')).toBe('21:05');
});

test('a moment of another day names the day', () => {
	expect(momentText(evening, new Date(2026, 0, 1, 0, 0), 'en')).toBe('31 Dec 2025 21:05');
	expect(momentText(evening, new Date(2026, 11, 31, 21, 5), 'zh-CN')).toBe('2025年12月31日 21:05');
});

test('a file tells what the import left out of it', () => {
	const problem = (code: string, count: number) => ({ problem: code, column: 'x', count });
	const file = (setAside: number, ...problems: object[]) =>
		importText([{ setAside, problems } as unknown as Manifest], 'en');
	expect(file(0, problem('time_dropped', 4))).toBe('');
	expect(file(1)).toBe('1 row set aside at import');
	expect(file(1200, problem('cell_unreadable', 2), problem('cell_unreadable', 3))).toBe(
		'1,200 rows set aside at import · 5 cells could not be read'
	);
	expect(file(3, problem('row_total', 1), problem('row_total', 2))).toBe('');
	expect(file(3, problem('row_total', 1))).toBe('2 rows set aside at import');
	expect(file(0, problem('cell_unreadable', 1))).toBe('1 cell could not be read');
});

test('files with the same rows are named together, where their rows add up', () => {
	const file = (fileName: string, kind: string, hash: string) =>
		({ fileName, kind, hash }) as unknown as Manifest;
	const twice = [file('a.csv', 'orders', '1'), file('b.csv', 'orders', '2')];
	expect(sameRowsTexts(twice, 'en')).toEqual([]);
	twice.push(file('a (1).csv', 'orders', '1'), file('c.csv', 'survey', '1'));
	expect(sameRowsTexts(twice, 'en')).toEqual([
		'a.csv and a (1).csv hold the same rows: they are counted twice.'
	]);
	expect(sameRowsTexts([...twice, file('a (2).csv', 'orders', '1')], 'en')).toEqual([
		'a.csv, a (1).csv, and a (2).csv hold the same rows: they are counted 3 times.'
	]);
	const lists = [file('k.csv', 'customers', '1'), file('l.csv', 'customers', '1')];
	expect(sameRowsTexts(lists, 'en')).toEqual([]);
});
