/** Paths that got a name. Invariant: what an edit leaves always passes `readNotebook`. */
import type { Path } from '#lib/chart/marks.ts';
import type { Edit } from '../edit.ts';
import type { Notebook, Segment } from '../notebook.ts';

/** Saves a path under a name, behind the others; an empty path or name saves nothing. */
export function addSegment(name: string, path: Path): Edit {
	const clean = name.trim();
	return (notebook) => {
		if (clean === '' || path.length === 0) return notebook;
		const { segments } = notebook;
		return { ...notebook, segments: [...segments, { id: freshId(segments), name: clean, path }] };
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

function freshId(segments: readonly Segment[]): string {
	const taken = new Set(segments.map(({ id }) => id));
	let n = segments.length + 1;
	while (taken.has(`segment-${n}`)) n++;
	return `segment-${n}`;
}
