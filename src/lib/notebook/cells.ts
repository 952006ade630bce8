/** The cells of a notebook: which there may be, and every change to their row as a pure function. */
import type { Edit } from './edit.ts';
import type { Cell } from './notebook.ts';

/** What a cell may show, before it has a place and an id. */
export type CellKind =
	| { readonly type: 'analysis'; readonly analysis: string }
	| { readonly type: 'customers' }
	| { readonly type: 'text'; readonly text: string };

/** A cell of that kind under an id that none of `cells` has: its own name, else with a number. */
export function newCell(kind: CellKind, cells: readonly Cell[]): Cell {
	const name = kind.type === 'analysis' ? kind.analysis : kind.type;
	const taken = new Set(cells.map(({ id }) => id));
	let id = name;
	for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
	return { id, ...kind };
}

/** Puts a cell before the one at `place`, or at the end; one whose id is there changes nothing. */
export function insertCell(cell: Cell, place: number): Edit {
	return (notebook) => {
		if (notebook.cells.some(({ id }) => id === cell.id)) return notebook;
		return { ...notebook, cells: notebook.cells.toSpliced(place, 0, cell) };
	};
}

export function removeCell(id: string): Edit {
	return (notebook) => {
		const cells = notebook.cells.filter((cell) => cell.id !== id);
		return cells.length === notebook.cells.length ? notebook : { ...notebook, cells };
	};
}

/** What a cell of text says; of any other it changes nothing. */
export function setText(id: string, text: string): Edit {
	return (notebook) => {
		const place = notebook.cells.findIndex((cell) => cell.id === id);
		const cell = notebook.cells[place];
		if (cell?.type !== 'text' || cell.text === text) return notebook;
		return { ...notebook, cells: notebook.cells.with(place, { ...cell, text }) };
	};
}

/** Moves a cell by so many places, as far as there are any. */
export function moveCell(id: string, by: number): Edit {
	return (notebook) => {
		const from = notebook.cells.findIndex((cell) => cell.id === id);
		const cell = notebook.cells[from];
		const to = Math.min(Math.max(from + by, 0), notebook.cells.length - 1);
		if (!cell || to === from) return notebook;
		return { ...notebook, cells: notebook.cells.toSpliced(from, 1).toSpliced(to, 0, cell) };
	};
}
