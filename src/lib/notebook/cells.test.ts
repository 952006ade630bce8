import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	duplicateCell,
	followNotebook,
	insertCell,
	isSectionFolded,
	moveCell,
	moveCellTo,
	newCell,
	parametersOf,
	removeCell,
	restoreCell,
	sectionOf,
	setFilter,
	setFolded,
	setOwnParameters,
	setSectionFolded
} from './cells.ts';
import type { Edit } from './edit.ts';
import { analysisCell, toNotebook, type Cell } from './notebook.ts';
import { readNotebook } from './serialize.ts';

const fresh = toNotebook({ id: 'n', created: '2025-01-05T14:02:00Z' });
const ids = (cells: readonly Cell[]) => cells.map(({ id }) => id);
const first = fresh.cells[0]!;

const change: fc.Arbitrary<Edit> = fc.oneof(
	fc.constantFrom(...ids(fresh.cells)).map(removeCell),
	fc
		.tuple(fc.constantFrom(...ids(fresh.cells)), fc.integer({ min: -9, max: 9 }))
		.map(([id, by]) => moveCell(id, by)),
	fc.tuple(fc.constantFrom('pareto', 'customers'), fc.nat(9)).map(
		([name, place]): Edit =>
			(notebook) =>
				insertCell(
					newCell(
						name === 'customers' ? { type: name, filter: null } : analysisCell(name),
						notebook.cells
					),
					place
				)(notebook)
	)
);

test('whatever is inserted, moved and removed, a notebook comes out', () => {
	fc.assert(
		fc.property(fc.array(change), (changes) => {
			const after = changes.reduce((value, one) => one(value), fresh);
			expect(readNotebook(after)).toEqual(after);
		})
	);
});

test('a removed cell comes back to its place', () => {
	fc.assert(
		fc.property(fc.nat(fresh.cells.length - 1), (place) => {
			const cell = fresh.cells[place]!;
			const without = removeCell(cell.id)(fresh);
			expect(ids(without.cells)).not.toContain(cell.id);
			expect(restoreCell(cell, place)(without)).toEqual(fresh);
			const replaced = insertCell({ ...cell, folded: true }, 0)(without);
			const both = restoreCell(cell, place)(replaced).cells;
			expect(new Set(ids(both)).size).toBe(fresh.cells.length + 1);
		})
	);
});

test('a moved cell passes its neighbours, and stops at the ends', () => {
	const [a, b, ...rest] = ids(fresh.cells);
	expect(ids(moveCell(a!, 1)(fresh).cells)).toEqual([b, a, ...rest]);
	expect(ids(moveCell(a!, 99)(fresh).cells)).toEqual([b, ...rest, a]);
	expect(moveCell(a!, 1)(moveCell(a!, -1)(fresh)).cells[1]).toEqual(first);
});

test.each<[string, Edit]>([
	['the first moved up', moveCell(first.id, -1)],
	['a move of a cell that is not there', moveCell('?', 1)],
	['a removal of a cell that is not there', removeCell('?')],
	['a cell that is there already', insertCell(first, 2)]
])('%s changes nothing at all', (_, one) => expect(one(fresh)).toBe(fresh));

test('cells of one kind get ids of their own', () => {
	const kind = { type: 'customers', filter: null } as const;
	const second = newCell(kind, fresh.cells);
	expect(second).toEqual({ id: 'customers-2', folded: false, ...kind });
	expect(newCell(kind, [...fresh.cells, second]).id).toBe('customers-3');
	expect(newCell(kind, []).id).toBe('customers');
});

test('every other change to a cell keeps a notebook, and the same again changes nothing', () => {
	const own = fc.record(
		{
			measure: fc.constantFrom('profit' as const, 'revenue' as const),
			windowMonths: fc.option(fc.integer({ min: 1, max: 9 }))
		},
		{ requiredKeys: [] }
	);
	const id = fc.constantFrom(...ids(fresh.cells));
	const edits = fc.oneof(
		fc.tuple(id, own).map(([of, patch]) => setOwnParameters(of, patch)),
		id.map((of) => followNotebook(of)),
		id.map((of) => followNotebook(of, ['measure'])),
		fc.tuple(id, fc.boolean()).map(([of, folded]) => setFolded(of, folded)),
		fc.tuple(id, fc.option(fc.string({ minLength: 1 }))).map(([of, to]) => setFilter(of, to)),
		fc.tuple(id, fc.integer({ min: -3, max: 30 })).map(([of, to]) => moveCellTo(of, to))
	);
	fc.assert(
		fc.property(fc.array(edits, { minLength: 1 }), (list) => {
			const after = list.reduce((value, one) => one(value), fresh);
			expect(readNotebook(after)).toEqual(after);
			expect(list.at(-1)!(after)).toBe(after);
		})
	);
});

test('an own parameter differs from the notebook, or is none', () => {
	const own = setOwnParameters('pareto', { measure: 'revenue', seed: 7 })(fresh);
	const pareto = own.cells.find(({ id }) => id === 'pareto')!;
	expect(pareto).toMatchObject({ parameters: { measure: 'revenue', seed: 7 } });
	expect(parametersOf(own, pareto)).toEqual({ ...fresh.parameters, measure: 'revenue', seed: 7 });
	const back = setOwnParameters('pareto', { measure: fresh.parameters.measure })(own);
	expect(back.cells.find(({ id }) => id === 'pareto')).toMatchObject({ parameters: { seed: 7 } });
	expect(followNotebook('pareto')(back)).toEqual(fresh);
	expect(setOwnParameters('customers', { seed: 7 })(fresh)).toBe(fresh);
});

test('a duplicate stands behind the first and shows the same under an id of its own', () => {
	const own = setFolded('pareto', true)(setOwnParameters('pareto', { seed: 7 })(fresh));
	const twice = duplicateCell('pareto')(own);
	const at = ids(own.cells).indexOf('pareto');
	expect(twice.cells[at + 1]).toEqual({ ...own.cells[at]!, id: 'pareto-2' });
	expect(removeCell('pareto-2')(twice)).toEqual(own);
	expect(duplicateCell('?')(fresh)).toBe(fresh);
});

test('a section is what stands under a heading, and is folded as one', () => {
	const heading = (id: string): Cell => ({ id, folded: false, type: 'heading', text: id });
	const [a, b, c] = fresh.cells as [Cell, Cell, Cell];
	const cells = [a, heading('one'), b, c, heading('two'), heading('three'), fresh.cells[3]!];
	const notebook = { ...fresh, cells };
	expect(ids(sectionOf(cells, 'one'))).toEqual([b.id, c.id]);
	expect([sectionOf(cells, 'two'), sectionOf(cells, a.id), sectionOf(cells, 'no')]).toEqual([
		[],
		[],
		[]
	]);
	const folded = setSectionFolded('one', true)(notebook);
	expect(folded.cells.filter((one) => one.folded).map(({ id }) => id)).toEqual([b.id, c.id]);
	expect(isSectionFolded(folded.cells, 'one')).toBe(true);
	expect(isSectionFolded(setFolded(c.id, false)(folded).cells, 'one')).toBe(false);
	expect(isSectionFolded(cells, 'two')).toBe(false);
	expect(setSectionFolded('two', true)(notebook)).toBe(notebook);
	expect(setSectionFolded('one', false)(folded)).toEqual(notebook);
});
