import { describe, expect, test } from 'vitest';
import type { Path } from '#lib/chart/marks.ts';
import { setFilter } from '../cells.ts';
import type { Edit } from '../edit.ts';
import { filterOf } from '../engine/jobs.ts';
import { toNotebook } from '../notebook.ts';
import { readNotebook } from '../serialize.ts';
import { insertSegment, newSegment, removeSegment, renameSegment, usesOf } from './segments.ts';

const fresh = toNotebook({ id: 'n', created: '2025-01-05T10:00:00Z' });
const addSegment =
	(name: string, of: Path): Edit =>
	(notebook) =>
		insertSegment(newSegment(notebook, name, of))(notebook);
const path: Path = [
	{ by: 'tier', tier: 'key' },
	{ by: 'stretch', measure: 'profit', from: 0, to: 0.2 },
	{ by: 'customer', key: '客' }
];

describe('segments', () => {
	test('are kept in the order they were saved in, each under an id of its own', () => {
		const two = addSegment('B', path)(addSegment(' A ', path.slice(0, 1))(fresh));
		expect(two.segments.map(({ name }) => name)).toEqual(['A', 'B']);
		const again = addSegment('C', path)(removeSegment(two.segments[0]?.id ?? '')(two));
		expect(new Set(again.segments.map(({ id }) => id)).size).toBe(2);
		expect(readNotebook(again)).toEqual(again);
	});

	test('without a name or a condition there is none', () => {
		expect(addSegment('  ', path)(fresh)).toBe(fresh);
		expect(addSegment('A', [])(fresh)).toBe(fresh);
	});

	test('can be renamed, but not to nothing', () => {
		const one = addSegment('A', path)(fresh);
		const id = one.segments[0]?.id ?? '';
		expect(renameSegment(id, ' B ')(one).segments[0]?.name).toBe('B');
		expect(renameSegment(id, ' ')(one)).toBe(one);
		expect(renameSegment('other', 'B')(one)).toBe(one);
	});

	test('a cell whose segment is gone looks at nobody, never at everybody', () => {
		const one = addSegment('A', path)(fresh);
		const id = one.segments[0]?.id ?? '';
		const filtered = setFilter('pareto', id)(one);
		expect([usesOf(filtered, id), filterOf(filtered, id)]).toEqual([1, path]);
		const gone = removeSegment(id)(filtered);
		expect(filterOf(gone, id)).not.toEqual([]);
		expect(filterOf(gone, null)).toEqual([]);
		expect(removeSegment(id)(gone)).toBe(gone);
		const another = addSegment('B', [{ by: 'tier', tier: 'key' }])(gone);
		expect(filterOf(another, id)).toEqual(filterOf(gone, id));
	});

	test('one that was deleted comes back where it was, whatever was saved meanwhile', () => {
		const two = addSegment('B', path)(addSegment('A', path)(fresh));
		const first = two.segments[0]!;
		const since = addSegment('C', path)(removeSegment(first.id)(two));
		const back = insertSegment(first, 0)(since);
		expect(back.segments.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
		expect(new Set(back.segments.map(({ id }) => id)).size).toBe(3);
	});
});
