import { expect, test } from 'vitest';
import { ProvenSums } from './proven-sums.ts';

/** Names of the rows that are proven, as they are read; their day is blank. */
function provenIn(rows: readonly (readonly [string, string])[], sure = false): string[] {
	const sums = new ProvenSums(sure);
	return rows.flatMap(([name, amount]) => {
		const cells = [name, '', amount];
		const proven = /^(?:total|sum|count)/i.test(name) && sums.prove(cells);
		if (proven) sums.end();
		else sums.add(cells);
		return proven ? name : [];
	});
}

test('a sum of one row is proven by its name only once two names were by several rows', () => {
	const east: [string, string][] = [
		['a', '1'],
		['b', '2'],
		['Total East', '3']
	];
	const one: [string, string][] = [
		['c', '9'],
		['Total Wine', '9']
	];
	const west: [string, string][] = [
		['d', '4'],
		['e', '5'],
		['Total West', '9']
	];
	expect(provenIn([...east, ...one])).toEqual(['Total East']);
	expect(provenIn([...east, ...west, ...one])).toEqual(['Total East', 'Total West', 'Total Wine']);
	expect(provenIn([...east, ...one], true)).toEqual(['Total East', 'Total Wine']);
});

test('behind a group whose begin is not known the next one is found', () => {
	const rows: [string, string][] = [
		['before', '7'],
		['Total North', '99'],
		['a', '1'],
		['b', '2'],
		['Total East', '3']
	];
	expect(provenIn(rows)).toEqual(['Total East']);
});

test('a sum and a count that hold are none of the rows, of one row too', () => {
	const rows: [string, string][] = [
		['a', '70'],
		['Sum', '70'],
		['Count', '1'],
		['b', '1'],
		['c', '2'],
		['Sum', '3'],
		['Sum', '12'],
		['Count', '9']
	];
	expect(provenIn(rows)).toEqual(['Sum', 'Count', 'Sum']);
	expect(provenIn([])).toEqual([]);
});

test('a count holds with the records that were set aside, and without them', () => {
	for (const [count, proven] of [
		['1', false],
		['2', true],
		['3', true],
		['4', false]
	] as const) {
		const sums = new ProvenSums(false);
		for (const amount of ['10', '20']) sums.add(['a', '', amount]);
		sums.lose();
		expect(sums.prove(['Sum', '', '30'])).toBe(true);
		sums.end();
		expect(sums.prove(['Count', '', count])).toBe(proven);
	}
});
