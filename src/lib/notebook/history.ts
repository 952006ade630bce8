/**
 * Undo and redo over whole notebook values.
 *
 * Invariant: undo after record gives back the value before it, redo the value after it.
 */
import type { Notebook } from './notebook.ts';

export interface History {
	readonly past: readonly Notebook[];
	readonly present: Notebook;
	readonly future: readonly Notebook[];
	/** What the last edit was part of: edits with one name in a row are one step. */
	readonly gesture: string | null;
}

export const MAX_STEPS = 200;

export function startHistory(present: Notebook): History {
	return { past: [], present, future: [], gesture: null };
}

/** `gesture` names a drag or a spell of typing; null is always a step of its own. */
export function record(history: History, next: Notebook, gesture: string | null): History {
	if (next === history.present) return history;
	const together = gesture !== null && gesture === history.gesture;
	const past = together ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
	return { past, present: next, future: [], gesture };
}

/** Ends a gesture, so that the next edit of its name is a step again. */
export function settle(history: History): History {
	return history.gesture === null ? history : { ...history, gesture: null };
}

export function undo(history: History): History {
	const present = history.past.at(-1);
	if (!present) return history;
	return {
		past: history.past.slice(0, -1),
		present,
		future: [history.present, ...history.future],
		gesture: null
	};
}

export function redo(history: History): History {
	const [present, ...future] = history.future;
	if (!present) return history;
	return { past: [...history.past, history.present], present, future, gesture: null };
}
