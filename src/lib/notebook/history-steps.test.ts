import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setParameters, setTitle, type Edit } from './edit.ts';
import { record, redo, startHistory, undo, type History } from './history.ts';
import { MAX_KEPT_LETTERS, MAX_KEPT_STEPS, packHistory, unpackHistory } from './history-steps.ts';
import { toNotebook, type Notebook } from './notebook.ts';
import { readNotebook, writeNotebook } from './serialize.ts';

const fresh = toNotebook({ id: 'n', created: '2025-01-05T14:02:00Z', datasets: ['a'] });
const stamped = (notebook: Notebook): Notebook =>
	writeNotebook({ ...notebook, modified: '2025-02-01T10:00:00.000Z' });

const write = (text: string): Edit => {
	return (notebook) => ({
		...notebook,
		cells: [
			{ id: 'words', type: 'text', text, folded: false },
			...notebook.cells.filter(({ id }) => id !== 'words')
		]
	});
};
const drop = (at: number): Edit => {
	return (notebook) => ({ ...notebook, cells: notebook.cells.filter((_, i) => i !== at) });
};
const turn: Edit = (notebook) => ({ ...notebook, cells: notebook.cells.toReversed() });

const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc.string().map(setTitle),
	fc.integer({ min: 0, max: 100 }).map((share) => setParameters({ assumedMargin: share / 100 })),
	fc.string().map(write),
	fc.nat({ max: 12 }).map(drop),
	fc.constant(turn)
);
const step = fc.oneof(
	edit.map((change) => (history: History) => record(history, change(history.present), null)),
	fc.constantFrom(undo, redo)
);

/** As after a reload: nothing is left but what structured cloning keeps. */
function reloaded(history: History): History {
	const stored = stamped(history.present);
	const kept = structuredClone({ stored, packed: packHistory(history, stored) });
	return unpackHistory(kept.packed, kept.stored, readNotebook(kept.stored));
}

/** Without the stamp, which belongs to the writing and not to the value. */
const bare = (values: readonly Notebook[]) => values.map((value) => ({ ...value, modified: '' }));

test('what was done and undone comes back value by value', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			const history = steps.reduce((before, next) => next(before), startHistory(fresh));
			const back = reloaded(history);
			expect(bare(back.past)).toEqual(bare(history.past));
			expect(bare(back.future)).toEqual(bare(history.future));
			expect(bare([back.present])).toEqual(bare([history.present]));
		})
	);
});

test('what comes back can be kept a second time and weighs no more', () => {
	const history = ['a', 'b', 'c'].reduce(
		(before, text) => record(before, write(text)(before.present), null),
		startHistory(fresh)
	);
	const once = packHistory(history, stamped(history.present));
	const back = reloaded(history);
	expect(packHistory(back, stamped(back.present))).toEqual(once);
});

describe('caps', () => {
	test('hold the number of steps', () => {
		let history = startHistory(fresh);
		for (let i = 0; i < MAX_KEPT_STEPS + 20; i++)
			history = record(history, setTitle(`${i}`)(history.present), null);
		const back = reloaded(history);
		expect(back.past).toHaveLength(MAX_KEPT_STEPS);
		expect(bare([undo(back).present])).toEqual(bare([undo(history).present]));
	});

	test('hold their letters, the nearest steps first', () => {
		let history = startHistory(fresh);
		for (let i = 0; i < 20; i++)
			history = record(history, write(`${i}`.repeat(80_000))(history.present), null);
		const packed = packHistory(history, stamped(history.present));
		expect(JSON.stringify(packed).length).toBeLessThan(MAX_KEPT_LETTERS + 100);
		const back = reloaded(history);
		expect(back.past.length).toBeGreaterThan(3);
		expect(bare([undo(back).present])).toEqual(bare([undo(history).present]));
	});
});

describe('steps that do not fit', () => {
	const history = record(startHistory(fresh), setTitle('later')(fresh), null);
	const stored = stamped(history.present);
	const packed = packHistory(history, stored);

	test.each([
		['nothing', undefined],
		['of another moment', { ...packed, of: '2025-01-01T00:00:00Z' }],
		['no lists', { of: packed.of, past: 1, future: 'x' }],
		['no steps', { ...packed, past: [null, 1] }],
		['a cell that is not there', { ...packed, past: [{ keys: {}, cells: ['gone'] }] }],
		['no notebook', { ...packed, past: [{ keys: { title: 1 }, cells: null }] }],
		['one key too many', { ...packed, past: [{ keys: { evil: 1 }, cells: null }] }]
	])('%s: there is nothing to undo, and the notebook is as it was', (_, kept) => {
		const back = unpackHistory(kept, stored, readNotebook(stored));
		expect(back).toEqual({ past: [], present: stored, future: [], gesture: null });
	});

	test('never change which notebook it is', () => {
		const kept = { ...packed, past: [{ keys: { id: 'other', title: 'x' }, cells: null }] };
		const [before] = unpackHistory(kept, stored, readNotebook(stored)).past;
		expect(before).toMatchObject({ id: 'n', title: 'x' });
	});
});
