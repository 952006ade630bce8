/**
 * What can be undone and redone, as it is kept beside the notebook: each value as its difference
 * from the one before it, so that a hundred steps weigh little more than what was changed.
 *
 * Invariants: unpacking what was packed gives the values back, as far as the caps let them in; what
 * can't be read ends the line there and never touches the notebook itself.
 */
import type { History } from './history.ts';
import type { Cell, Notebook } from './notebook.ts';
import { readNotebook } from './serialize.ts';

export const MAX_KEPT_STEPS = 100;
/** Letters of all steps together; a notebook has some ten thousand. */
export const MAX_KEPT_LETTERS = 1_000_000;

/** What a further value has that the nearer one has not; a cell that is the same is only named. */
interface Step {
	readonly keys: Readonly<Record<string, unknown>>;
	readonly cells: readonly (string | Cell)[] | null;
}

/** The nearest step first, on both sides. */
export interface PackedHistory {
	/** `modified` of the notebook that the steps lead away from. */
	readonly of: string;
	readonly past: readonly Step[];
	readonly future: readonly Step[];
}

/** `stored` is the present as it is written, which only its stamp may tell from the present. */
export function packHistory({ past, present, future }: History, stored: Notebook): PackedHistory {
	const room = { letters: MAX_KEPT_LETTERS };
	return {
		of: stored.modified,
		past: packed(present, past.toReversed(), room),
		future: packed(present, future, room)
	};
}

/** `stored` is the notebook as it lies in the store, of whatever version; `present` what it reads as. */
export function unpackHistory(kept: unknown, stored: unknown, present: Notebook): History {
	const { past, future } = stepsFor(kept, stored);
	return {
		past: unpacked(past, stored, present).reverse(),
		present,
		future: unpacked(future, stored, present),
		gesture: null
	};
}

function packed(present: Notebook, values: readonly Notebook[], room: { letters: number }): Step[] {
	const steps: Step[] = [];
	let nearer = present;
	for (const value of values.slice(0, MAX_KEPT_STEPS)) {
		const { step, letters } = differenceOf(nearer, value);
		room.letters -= letters;
		if (room.letters < 0) break;
		steps.push(step);
		nearer = value;
	}
	return steps;
}

interface Difference {
	readonly nearer: Notebook;
	readonly step: Step;
	readonly letters: number;
}

/** Values never change, so a difference that was taken once is not taken again at the next save. */
const known = new WeakMap<Notebook, Difference>();

function differenceOf(nearer: Notebook, value: Notebook): Difference {
	const before = known.get(value);
	if (before?.nearer === nearer) return before;
	const step = { keys: changedKeys(nearer, value), cells: changedCells(nearer, value) };
	const found = { nearer, step, letters: JSON.stringify(step).length };
	known.set(value, found);
	return found;
}

/** What a step never changes: which notebook it is, and when it was written. */
const FIXED: ReadonlySet<string> = new Set(['version', 'id', 'created', 'modified', 'cells']);

function changedKeys(nearer: Notebook, value: Notebook): Record<string, unknown> {
	const before: Readonly<Record<string, unknown>> = { ...nearer };
	const changed = Object.entries(value).filter(
		([key, one]) => !FIXED.has(key) && one !== before[key]
	);
	return Object.fromEntries(changed);
}

function changedCells(nearer: Notebook, value: Notebook): (string | Cell)[] | null {
	if (nearer.cells === value.cells) return null;
	const same = new Set(nearer.cells);
	return value.cells.map((cell) => (same.has(cell) ? cell.id : cell));
}

type Plain = Readonly<Record<string, unknown>>;

/** None where the steps lead away from another value than the stored one. */
function stepsFor(kept: unknown, stored: unknown): { past: unknown[]; future: unknown[] } {
	const { of, past, future } = plain(kept);
	const fits = of !== undefined && of === plain(stored)['modified'];
	return { past: fits ? list(past) : [], future: fits ? list(future) : [] };
}

function unpacked(steps: readonly unknown[], stored: unknown, present: Notebook): Notebook[] {
	const values: Notebook[] = [];
	let raw = plain(stored);
	let nearer = present;
	for (const step of steps.slice(0, MAX_KEPT_STEPS)) {
		const next = applied(plain(step), raw);
		const value = next && readOrNull(next);
		if (!value) break;
		nearer = sharing(nearer, value);
		values.push(nearer);
		raw = next;
	}
	return values;
}

function applied({ keys, cells }: Plain, raw: Plain): Plain | null {
	if (typeof keys !== 'object' || (cells !== null && !Array.isArray(cells))) return null;
	const changed = Object.entries(plain(keys)).filter(([key]) => !FIXED.has(key));
	const next = { ...raw, ...Object.fromEntries(changed) };
	if (cells === null) return next;
	const byId = new Map(list(raw['cells']).map((cell) => [plain(cell)['id'], cell]));
	const whole = list(cells).map((cell) => (typeof cell === 'string' ? byId.get(cell) : cell));
	return whole.includes(undefined) ? null : { ...next, cells: whole };
}

/** Steps are a comfort: one that no longer reads is the end of what can be undone, not a failure. */
function readOrNull(value: Plain): Notebook | null {
	try {
		return readNotebook(value);
	} catch {
		return null;
	}
}

/** The same value with everything that equals a part of `nearer` being that very part. */
function sharing(nearer: Notebook, value: Notebook): Notebook {
	const before: Plain = { ...nearer };
	const shared = Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, same(one, before[key]) ? before[key] : one])
	) as unknown as Notebook;
	const byId = new Map(nearer.cells.map((cell) => [cell.id, cell]));
	if (shared.cells === nearer.cells) return shared;
	const cells = value.cells.map((cell) => {
		const other = byId.get(cell.id);
		return other && same(cell, other) ? other : cell;
	});
	return { ...shared, cells };
}

function same(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function plain(value: unknown): Plain {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
