import { expect, it } from 'vitest';
import { columnOf } from './fixture.ts';
import { inOrder, shownCell, shownPlaces, shownRows } from './preview.ts';

it('shows the first columns, those that mean something, and more when asked', () => {
	const columns = Array.from({ length: 1000 }, (_, i) =>
		columnOf({ role: i === 900 ? 'cost' : null })
	);
	const places = shownPlaces(columns, 0);
	expect(places).toHaveLength(61);
	expect(places.at(-1)).toBe(900);
	expect(shownPlaces(columns, 60)).toHaveLength(121);
	expect(shownPlaces(columns.slice(0, 7), 0)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('puts the columns that mean something first where the screen is narrow', () => {
	const means = (place: number) => place > 2;
	expect(inOrder([0, 2, 3, 4], true, means)).toEqual([3, 4, 0, 2]);
	expect(inOrder([0, 2, 3, 4], false, means)).toEqual([0, 2, 3, 4]);
});

it('shows of a cell one line, and of a long one its beginning', () => {
	expect(shownCell('a\r\nb\tc')).toBe('a b c');
	expect(shownCell('x'.repeat(1_000_000))).toHaveLength(121);
	expect(shownCell('')).toBe('');
});

it('shows the first rows, and a few more where a cell fails', () => {
	const preview = ['a', 'b', 'x', 'c', 'x', 'd', 'x', 'x'].map((cell) => [cell]);
	const rows = shownRows(preview, 2, ([cell]) => cell === 'x').map(([cell]) => cell);
	expect(rows).toEqual(['a', 'b', 'x', 'x', 'x']);
	expect(shownRows(preview, 20, () => true)).toHaveLength(8);
});
