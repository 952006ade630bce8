import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { PROFIT_CLASSES, TIERS, type ProfitClass, type Tier } from '#lib/core/parameters.ts';
import { listedExample, listedInput } from '../../../tests/data/listed.ts';
import { LIST_COLUMNS, type ListColumn } from './api.ts';
import { cellOf } from './list-cells.ts';
import { sortedRows } from './list-sort.ts';

const rowsOf = ({ profile }: KernelInput) =>
	Int32Array.from({ length: profile.customers }).map((_, i) => i);
const keysOf = (input: KernelInput, rows: Int32Array) =>
	Array.from(rows, (row) => input.profile.keys.at(row));
const sorted = (input: KernelInput, column: ListColumn, descending: boolean) =>
	keysOf(input, sortedRows(input, rowsOf(input), column, descending).page(0, Infinity));

/** The obvious way: what stands in the cells, compared in pairs. */
function naive(input: KernelInput, column: ListColumn, descending: boolean): string[] {
	const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
	const valueOf = (row: number) => {
		const value = cellOf(input, column, row)?.value ?? null;
		if (column === 'class' && value !== null) return -PROFIT_CLASSES.indexOf(value as ProfitClass);
		if (column === 'tier' && value !== null) return -TIERS.indexOf(value as Tier);
		return value;
	};
	const { keys } = input.profile;
	const compare = (a: number, b: number) => {
		const [x, y] = [valueOf(a), valueOf(b)];
		const byKey = order(keys.at(a), keys.at(b));
		if (x === null || y === null) return Number(x === null) - Number(y === null) || byKey;
		return (descending ? -1 : 1) * order(x, y) || byKey;
	};
	return keysOf(input, rowsOf(input).sort(compare));
}

describe('a sorted list', () => {
	const input = listedExample();

	test('has equal values by key, in either direction', () => {
		expect(sorted(input, 'profit', true)).toEqual(['a', 'b', 'C', 'idle', '客', 'd']);
		expect(sorted(input, 'profit', false)).toEqual(['d', 'idle', '客', 'C', 'a', 'b']);
	});

	test('has missing values last, in either direction', () => {
		expect(sorted(input, 'satisfaction', true)).toEqual(['a', 'd', 'C', 'b', 'idle', '客']);
		expect(sorted(input, 'satisfaction', false)).toEqual(['d', 'a', 'C', 'b', 'idle', '客']);
		expect(sorted(input, 'region', true)).toEqual(['b', 'C', 'a', 'd', 'idle', '客']);
		expect(sorted(input, 'complaints', true)).toEqual(['C', 'a', 'b', 'd', 'idle', '客']);
	});

	test('starts with the key customers where tiers descend', () => {
		expect(sorted(input, 'tier', true).slice(0, 3)).toEqual(['a', 'b', 'C']);
	});

	test('goes by code units of the key, backwards as well', () => {
		expect(sorted(input, 'key', false)).toEqual(['C', 'a', 'b', 'd', 'idle', '客']);
		expect(sorted(input, 'key', true)).toEqual(['客', 'idle', 'd', 'b', 'a', 'C']);
	});

	test('holds the rows asked for and leaves these as they were', () => {
		const rows = Int32Array.of(2, 0);
		const page = (from: number, to: number) =>
			keysOf(input, sortedRows(input, rows, 'revenue', true).page(from, to));
		expect(page(0, 2)).toEqual(['b', 'C']);
		expect(page(1, 5)).toEqual(['C']);
		expect(page(2, 5)).toEqual([]);
		expect(Array.from(rows)).toEqual([2, 0]);
		expect(sortedRows(input, Int32Array.of(), 'revenue', true).page(0, 9)).toHaveLength(0);
	});
});

test('every column sorts as its cells compare in pairs', () => {
	const line = fc.record({
		customer: fc.constantFrom('a', 'b', 'B', 'ab', '客', '户', '\u{1f600}', '\ufb01'),
		date: fc.option(fc.integer({ min: 20_000, max: 20_003 })),
		revenue: fc.option(fc.integer({ min: -2, max: 2 })),
		cost: fc.option(fc.integer({ min: -2, max: 2 })),
		region: fc.option(fc.constantFrom('N', 'S', 'n')),
		satisfaction: fc.option(fc.integer({ min: 1, max: 3 }))
	});
	fc.assert(
		fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
			const all = [
				...lines,
				{ customer: 'a', date: 20_000, revenue: 1, cost: 1, region: null, satisfaction: null }
			];
			const cells = <K extends keyof (typeof all)[number]>(...names: K[]) =>
				Object.fromEntries(names.map((name) => [name, all.map((each) => each[name])]));
			const input = listedInput(
				cells('customer', 'date', 'revenue', 'cost'),
				cells('customer', 'region'),
				cells('customer', 'satisfaction')
			);
			for (const column of LIST_COLUMNS)
				for (const descending of [true, false])
					expect(sorted(input, column, descending)).toEqual(naive(input, column, descending));
		})
	);
});
