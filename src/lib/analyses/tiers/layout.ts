/** The tier table as a picture: section 4 of the definitions. */
import type { Picture, Selected, Size } from '#lib/chart/marks.ts';
import type { View } from '../analysis.ts';
import { cards } from './cards.ts';
import { grid } from './grid.ts';
import type { TiersResult } from './kernel.ts';
import { notesOf, panelsOf } from './panels.ts';
import { headsOf, rowsOf } from './rows.ts';
import { notes, panels } from './under.ts';

/** Narrower than this the columns have no room beside one another. */
const NARROW = 820;

export function layout(view: View<TiersResult>, { width }: Size, selection: Selected): Picture {
	const draw = width < NARROW ? cards : grid;
	const table = draw(rowsOf(view), headsOf(view), width, selection);
	const under = panels(panelsOf(view), width, table.height + 26);
	const last = notes(notesOf(view), width, under.bottom);
	return {
		width,
		height: last.bottom + 8,
		marks: [...table.marks, ...under.marks, ...last.marks]
	};
}
