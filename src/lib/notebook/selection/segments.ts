/** Paths that got a name. Invariant: what an edit leaves always passes `readNotebook`. */
import type { Path } from '#lib/chart/marks.ts';
import type { Edit } from '../edit.ts';
import type { Notebook, Segment } from '../notebook.ts';

/** A path under a name, and under an id that no segment has and no cell still asks for. */
export function newSegment(notebook: Used, name: string, path: Path): Segment {
	return { id: freshId(notebook), name: name.trim(), path };
}

/**
 * Puts it in its place, else behind the others, under another id where its own has been given away;
 * without a path or a name it changes nothing.
 */
export function insertSegment(segment: Segment, place = Infinity): Edit {
	return (notebook) => {
		const { segments } = notebook;
		if (segment.name === '' || segment.path.length === 0) return notebook;
		const taken = segments.some(({ id }) => id === segment.id);
		const placed = taken ? { ...segment, id: freshId(notebook) } : segment;
		return { ...notebook, segments: segments.toSpliced(place, 0, placed) };
	};
}

export function renameSegment(id: string, name: string): Edit {
	const clean = name.trim();
	return (notebook) => {
		const place = notebook.segments.findIndex((segment) => segment.id === id);
		const segment = notebook.segments[place];
		if (!segment || clean === '' || segment.name === clean) return notebook;
		return { ...notebook, segments: notebook.segments.with(place, { ...segment, name: clean }) };
	};
}

/** Cells that look at it alone say from then on that it is gone: no figure changes its meaning. */
export function removeSegment(id: string): Edit {
	return (notebook) => {
		const segments = notebook.segments.filter((segment) => segment.id !== id);
		return segments.length === notebook.segments.length ? notebook : { ...notebook, segments };
	};
}

/** How many cells look at it alone. */
export function usesOf({ cells }: Pick<Notebook, 'cells'>, id: string): number {
	return cells.filter((cell) => 'filter' in cell && cell.filter === id).length;
}

type Used = Pick<Notebook, 'segments' | 'cells'>;

/** A cell whose segment is gone waits for that one, and must not look at another. */
function freshId({ segments, cells }: Used): string {
	const asked = cells.map((cell) => ('filter' in cell ? cell.filter : null));
	const taken = new Set([...segments.map(({ id }) => id), ...asked]);
	let n = segments.length + 1;
	while (taken.has(`segment-${n}`)) n++;
	return `segment-${n}`;
}
