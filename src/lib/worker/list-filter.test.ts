import { expect, test } from 'vitest';
import type { Path } from '#lib/chart/marks.ts';
import type { Tier } from '#lib/core/parameters.ts';
import { listedExample } from '../../../tests/data/listed.ts';
import { matchingRows } from './list-filter.ts';

const input = listedExample();
const matching = (text: string, ...tiers: Tier[]) =>
	Array.from(matchingRows(input, text, tiers), (row) => input.profile.keys.at(row)).sort();

test('without a filter all active customers match, and only they', () => {
	expect(matching('')).toEqual(['C', 'a', 'b', 'd', '客']);
	expect(matching('  ')).toEqual(matching(''));
	expect(matching('idle')).toEqual([]);
});

test('text is found in keys and names, in any case and width', () => {
	expect(matching('c')).toEqual(['C']);
	expect(matching('客')).toEqual(['客']);
	expect(matching('zoë')).toEqual(['a']);
	expect(matching('ＡＮＮ')).toEqual(['b']);
	expect(matching(' 商行 ')).toEqual(['a']);
	expect(matching('nobody')).toEqual([]);
});

test('a key and a name do not run into each other', () => {
	expect(matching('banna')).toEqual([]);
});

test('tiers narrow the list, alone and with a text', () => {
	expect(matching('', 'key')).toEqual(['a', 'b']);
	expect(matching('', 'invalid')).toEqual(['d', '客']);
	expect(matching('', 'key', 'invalid')).toEqual(['a', 'b', 'd', '客']);
	expect(matching('anna', 'key')).toEqual(['b']);
	expect(matching('anna', 'invalid')).toEqual([]);
});

test('a path narrows the list, alone and with tiers', () => {
	const picked = (path: Path, ...tiers: Tier[]) =>
		Array.from(matchingRows(input, '', tiers, path), (row) => input.profile.keys.at(row)).sort();
	expect(picked([{ by: 'class', class: 'core' }])).toEqual(['a', 'b']);
	expect(picked([{ by: 'class', class: 'breakEven' }])).toEqual(['客']);
	expect(picked([{ by: 'class', class: 'harmful' }], 'key')).toEqual([]);
	expect(picked([{ by: 'customer', key: 'idle' }])).toEqual(['idle']);
	expect(picked([{ by: 'customer', key: 'nobody' }])).toEqual([]);
});
