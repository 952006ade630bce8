import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GroupCounts, provesCounts } from './group-counts.ts';
import { countedIn } from './total.ts';

test.each([
	[['Harbour (12)', '', '450.00'], 12],
	[['  Acme, Inc. (1,204 records)', '', ''], 1204],
	[['', '青山（3 条记录）', '¥70.00'], 3],
	[['Chair (4)', '2024-01-05', '9.00'], 0],
	[['Chair (large)', '', '9.00'], 0],
	[['(12)', '', '9.00'], 0],
	[['Grand Total (3 records)', '', '9.00'], 0],
	[['East Total (3)', '', '9.00'], 0],
	[['', '', ''], 0]
])('%j counts %i rows', (cells, count) => {
	expect(countedIn(cells)).toBe(count);
});

interface Group {
	readonly rows: number;
	readonly groups: readonly Group[];
}

const { group } = fc.letrec<{ group: Group }>((tie) => ({
	group: fc.oneof(
		{ maxDepth: 2 },
		fc.integer({ min: 1, max: 4 }).map((rows) => ({ rows, groups: [] })),
		fc.array(tie('group'), { minLength: 1, maxLength: 3 }).map((groups) => ({
			rows: groups.reduce((sum, { rows }) => sum + rows, 0),
			groups
		}))
	)
}));

/** A group and all below it as rows: of the names `true` stands beside each. */
function written({ rows, groups }: Group): [readonly string[], boolean][] {
	const below =
		groups.length > 0
			? groups.flatMap(written)
			: Array.from({ length: rows }, (_, i): [readonly string[], boolean] => [
					[i === 0 ? 'order' : 'Chair (1)', '1.10'],
					false
				]);
	return [[[`Group (${rows})`, (rows * 1.1).toFixed(2)], true], ...below];
}

test('groups begin where they are written, and nowhere among their rows', () => {
	fc.assert(
		fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
			const counts = new GroupCounts();
			const rows = groups.flatMap(written);
			const begun = rows.map(([cells]) => counts.begin(cells) || (counts.add(), false));
			expect(begun).toEqual(rows.map(([, begins]) => begins));
			const several = groups.some((one) => one.rows > 1) || rows.filter(([, is]) => is).length > 2;
			expect(provesCounts(rows.map(([cells]) => cells))).toBe(several);
		}),
		{ numRuns: 100 }
	);
});

test('products are no groups, whatever number stands behind their names', () => {
	const rows = [
		['Chair (2)', '', '9.00'],
		['Desk', '', '4.00'],
		['Lamp (1)', '', '3.00'],
		['Desk', '', '4.00']
	];
	expect(provesCounts(rows)).toBe(false);
});

test('numbers behind the names of namesakes count nothing, though the next row states the same', () => {
	const members = ['陈伟', '李娜', '王芳'].flatMap((name) => [
		[`${name}(1)`, '100'],
		[`${name}(2)`, '100']
	]);
	expect(provesCounts([...members, ['赵一', '100']])).toBe(false);
	expect(provesCounts(members.map(([name = '']) => [name, '']))).toBe(false);
	const prices = ['手机', '平板', '耳机'].flatMap((name) => [
		[`${name} (1)`, '100'],
		[name, '100']
	]);
	expect(provesCounts(prices)).toBe(true);
	expect(provesCounts([...prices, ['手表 (1)', '900'], ['手表', '850']])).toBe(false);
});

test('so many groups that none ends are read in one pass, and are not one within the other', () => {
	const names = Array.from({ length: 20_000 }, () => ['A (20000)', '7']);
	const rows = Array.from({ length: 20_000 }, () => ['x', '1']);
	const counts = new GroupCounts();
	const begun = names.filter((cells) => counts.begin(cells));
	rows.forEach(() => counts.add());
	expect(begun.length).toBe(8);
	expect(provesCounts([...names, ...rows])).toBe(false);
});

test('groups that state no amount are proven where every row belongs to one', () => {
	const rows = [
		['East (2)', ''],
		['a', '2024-01-05'],
		['b', '2024-01-06'],
		['West (1)', ''],
		['c', '2024-01-07']
	];
	expect(provesCounts(rows)).toBe(true);
	expect(provesCounts([...rows, ['d', '2024-01-08']])).toBe(false);
	expect(provesCounts([])).toBe(false);
});
