/** The cells of a notebook: which there may be, and every change to their row as a pure function. */
import type { Parameters } from '#lib/core/parameters.ts';
import type { Edit } from './edit.ts';
import type { Cell, CellKind, Notebook } from './notebook.ts';

/** A cell of that kind under an id that none of `cells` has: its own name, else with a number. */
export function newCell(kind: CellKind, cells: readonly Cell[]): Cell {
	const name = kind.type === 'analysis' ? kind.analysis : kind.type;
	const taken = new Set(cells.map(({ id }) => id));
	let id = name;
	for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
	return { folded: false, ...kind, id };
}

/** Puts a cell before the one at `place`, or at the end; one whose id is there changes nothing. */
export function insertCell(cell: Cell, place: number): Edit {
	return (notebook) => {
		if (notebook.cells.some(({ id }) => id === cell.id)) return notebook;
		return { ...notebook, cells: notebook.cells.toSpliced(place, 0, cell) };
	};
}

/** Puts a cell back; under another id where its own has been given away since. */
export function restoreCell(cell: Cell, place: number): Edit {
	return (notebook) => {
		const taken = notebook.cells.some(({ id }) => id === cell.id);
		return insertCell(taken ? newCell(cell, notebook.cells) : cell, place)(notebook);
	};
}

export function removeCell(id: string): Edit {
	return (notebook) => {
		const cells = notebook.cells.filter((cell) => cell.id !== id);
		return cells.length === notebook.cells.length ? notebook : { ...notebook, cells };
	};
}

/** What a heading or a cell of text says; of any other it changes nothing. */
export function setText(id: string, text: string): Edit {
	return changeCell(id, (cell) => {
		if ((cell.type !== 'text' && cell.type !== 'heading') || cell.text === text) return cell;
		return { ...cell, text };
	});
}

/** A folded cell shows its title alone. */
export function setFolded(id: string, folded: boolean): Edit {
	return changeCell(id, (cell) => (cell.folded === folded ? cell : { ...cell, folded }));
}

/** The cells under a heading, up to the next one; none of what is no heading. */
export function sectionOf(cells: readonly Cell[], heading: string): readonly Cell[] {
	const place = cells.findIndex(({ id }) => id === heading);
	if (cells[place]?.type !== 'heading') return [];
	const below = cells.slice(place + 1);
	const next = below.findIndex(({ type }) => type === 'heading');
	return next < 0 ? below : below.slice(0, next);
}

/** All cells under a heading are folded, and there are some. */
export function isSectionFolded(cells: readonly Cell[], heading: string): boolean {
	const section = sectionOf(cells, heading);
	return section.length > 0 && section.every(({ folded }) => folded);
}

export function setSectionFolded(heading: string, folded: boolean): Edit {
	return (notebook) =>
		sectionOf(notebook.cells, heading).reduce(
			(known, { id }) => setFolded(id, folded)(known),
			notebook
		);
}

/** Whose card a cell shows; null: nobody's yet. */
export function setCustomer(id: string, customer: string | null): Edit {
	return changeCell(id, (cell) =>
		cell.type !== 'customer' || cell.customer === customer ? cell : { ...cell, customer }
	);
}

/** The segment that an analysis or a list looks at alone; null: everybody. */
export function setFilter(id: string, filter: string | null): Edit {
	return changeCell(id, (cell) =>
		!('filter' in cell) || cell.filter === filter ? cell : { ...cell, filter }
	);
}

/** A `change` that gives back the very same cell changes nothing. */
function changeCell(id: string, change: (cell: Cell) => Cell): Edit {
	return (notebook) => {
		const place = notebook.cells.findIndex((cell) => cell.id === id);
		const cell = notebook.cells[place];
		const next = cell && change(cell);
		if (!next || next === cell) return notebook;
		return { ...notebook, cells: notebook.cells.with(place, next) };
	};
}

/** Gives an analysis parameters of its own; one that equals the notebook's follows it again. */
export function setOwnParameters(id: string, patch: Partial<Parameters>): Edit {
	return (notebook) =>
		changeOwn(id, (own) => differing({ ...own, ...patch }, notebook.parameters))(notebook);
}

/** An analysis follows the notebook again in the parameters named, or in all. */
export function followNotebook(id: string, names?: readonly (keyof Parameters)[]): Edit {
	return changeOwn(id, (own) => without(own, (name) => names?.includes(name) ?? true));
}

/** The parameters in force for a cell: its own, and the notebook's for the rest. */
export function parametersOf(notebook: Notebook, cell: Cell): Parameters {
	const own = cell.type === 'analysis' ? cell.parameters : {};
	return Object.keys(own).length === 0 ? notebook.parameters : { ...notebook.parameters, ...own };
}

type Own = Partial<Parameters>;

function changeOwn(id: string, change: (own: Own) => Own): Edit {
	return changeCell(id, (cell) => {
		if (cell.type !== 'analysis') return cell;
		const parameters = change(cell.parameters);
		return sameOwn(parameters, cell.parameters) ? cell : { ...cell, parameters };
	});
}

function differing(own: Own, notebooks: Parameters): Own {
	return without(own, (name) => JSON.stringify(own[name]) === JSON.stringify(notebooks[name]));
}

function without(own: Own, leaves: (name: keyof Parameters) => boolean): Own {
	return Object.fromEntries(
		Object.entries(own).filter(([name]) => !leaves(name as keyof Parameters))
	);
}

function sameOwn(a: Own, b: Own): boolean {
	const inOrder = (own: Own) => JSON.stringify(Object.entries(own).sort());
	return inOrder(a) === inOrder(b);
}

/** Puts a cell of the same kind behind it, and what it shows with it. */
export function duplicateCell(id: string): Edit {
	return (notebook) => {
		const place = notebook.cells.findIndex((cell) => cell.id === id);
		const cell = notebook.cells[place];
		if (!cell) return notebook;
		return insertCell(newCell(cell, notebook.cells), place + 1)(notebook);
	};
}

/** Moves a cell by so many places, as far as there are any. */
export function moveCell(id: string, by: number): Edit {
	return (notebook) => {
		const from = notebook.cells.findIndex((cell) => cell.id === id);
		return from < 0 ? notebook : moveCellTo(id, from + by)(notebook);
	};
}

/** Moves a cell to a place, counted without itself; beyond the ends is at them. */
export function moveCellTo(id: string, place: number): Edit {
	return (notebook) => {
		const from = notebook.cells.findIndex((cell) => cell.id === id);
		const cell = notebook.cells[from];
		const to = Math.min(Math.max(place, 0), notebook.cells.length - 1);
		if (!cell || to === from) return notebook;
		return { ...notebook, cells: notebook.cells.toSpliced(from, 1).toSpliced(to, 0, cell) };
	};
}
