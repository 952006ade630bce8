/** The marks that claims of a notebook leave among its writers, one a turn. */
import type { Database } from './database.ts';

export function markOf(notebook: string, turn: number): [string, number] {
	return [notebook, turn];
}

/** Those of one notebook, in the order of their turns, up to and with `last`. */
export function marksOf(db: Database, notebook: string, last = Infinity) {
	return db.writers.where(':id').between(markOf(notebook, 0), markOf(notebook, last), true, true);
}
