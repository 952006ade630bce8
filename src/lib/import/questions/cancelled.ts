/** Orders that came to nothing: found by the words of a status column, left out unless the reader counts them. */
import { findMarked, type Marked } from './marked.ts';
import { isCancelled, isCancelledHeader, isStatusHeader } from './statuses.ts';
import type { View } from './view.ts';

export function findCancelled(view: View): Marked | null {
	return findMarked(view, ({ header }) => {
		const flag = isCancelledHeader(header);
		return flag || isStatusHeader(header) ? (cell) => isCancelled(cell, flag) : null;
	});
}
