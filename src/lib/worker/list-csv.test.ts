import { expect, test } from 'vitest';
import { RULE_WORDS } from '#lib/analyses/tier-rule.ts';
import { CLASS_WORDS, TIER_WORDS } from '#lib/analyses/words.ts';
import { en } from '#lib/i18n/en.ts';
import { listedExample, retiered } from '../../../tests/data/listed.ts';
import { csvOfList } from './list-csv.ts';

const input = listedExample();
const order = Int32Array.from({ length: input.profile.customers }, (_, row) => row);
const lines = (anonymous: string | null, of = input): string[][] =>
	csvOfList(of, order, {
		headers: en.columns,
		tierNames: TIER_WORDS.en,
		classNames: CLASS_WORDS.en,
		qualifierNames: RULE_WORDS.en.qualifierNames,
		anonymous
	})
		.slice(1)
		.trimEnd()
		.split('\r\n')
		.map((line) => line.split(','));

test('customers go by their place where names stay, with all else as it was', () => {
	const [named, nameless] = [lines(null), lines('Customer')];
	expect(named[0]?.slice(0, 2)).toEqual(['Customer', 'Name']);
	expect(nameless[0]?.slice(0, 2)).toEqual(['Customer', 'Tier']);
	nameless.slice(1).forEach((cells, i) => {
		expect(cells[0]).toBe(`Customer ${i + 1}`);
		expect(cells.slice(1)).toEqual(named[i + 1]?.slice(2));
	});
});

test('no name is anywhere in it', () => {
	const text = lines('Customer').flat().join(' ');
	for (const name of ['Anna', '商行', 'Idle']) expect(text).not.toContain(name);
	expect(lines(null).flat().join(' ')).toContain('Anna');
});

test('a qualifier goes by its name in the language of the headers', () => {
	const [head, ...rows] = lines(null, retiered(input, { qualifiers: ['oneOff'] }));
	const at = head!.indexOf(en.columns.movedBy);
	expect(at).toBeGreaterThan(0);
	expect(new Set(rows.map((cells) => cells[at]))).toEqual(new Set(['one-off buyers', '']));
});
