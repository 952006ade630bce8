/**
 * A notebook without data that others are begun from.
 * Invariant: a template names no dataset and no customer, and writes nothing of anybody.
 */
import type { Path } from '#lib/chart/marks.ts';
import { toNotebook, type Cell, type Notebook } from '../notebook.ts';

/** What is left of a notebook when its data and whatever speaks of single customers are out. */
export function asTemplate(
	notebook: Notebook,
	{ id, title, created }: Pick<Notebook, 'id' | 'title' | 'created'>
): Notebook {
	const segments = notebook.segments.filter(({ path }) => !namesCustomer(path));
	const kept = new Set(segments.map((segment) => segment.id));
	return toNotebook({
		id,
		title,
		created,
		// A day that was fixed belongs to the data that it was fixed for.
		parameters: { ...notebook.parameters, asOf: null },
		cells: notebook.cells.map((cell) => impersonal(cell, kept)),
		segments
	});
}

/** A fresh notebook that shows what the template shows. */
export function fromTemplate(
	template: Notebook,
	fresh: Pick<Notebook, 'id' | 'title' | 'created' | 'datasets'>
): Notebook {
	return { ...template, ...fresh, modified: fresh.created };
}

function namesCustomer(path: Path): boolean {
	return path.some(({ by }) => by === 'customer');
}

function impersonal(cell: Cell, segments: ReadonlySet<string>): Cell {
	if (cell.type === 'customer') return { ...cell, customer: null };
	if (!('filter' in cell)) return cell;
	const filter = cell.filter !== null && segments.has(cell.filter) ? cell.filter : null;
	if (cell.type === 'customers') return { ...cell, filter };
	const parameters = { ...cell.parameters };
	delete parameters.asOf;
	return { ...cell, filter, parameters };
}
