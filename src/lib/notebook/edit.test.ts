import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, MEASURES, TIER_METHODS } from '#lib/core/parameters.ts';
import {
	addDatasets,
	removeDataset,
	replaceDataset,
	resetParameters,
	setParameters,
	setTitle,
	takeIn,
	takeOut,
	type Edit
} from './edit.ts';
import { redo, record, settle, startHistory, undo, MAX_STEPS, type History } from './history.ts';
import { toNotebook } from './notebook.ts';
import { readNotebook } from './serialize.ts';

const fresh = toNotebook({ id: 'n', created: '2025-01-05T14:02:00Z', datasets: ['a'] });

const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc.string().map(setTitle),
	fc.constantFrom(...MEASURES).map((measure) => setParameters({ measure })),
	fc.constantFrom(...TIER_METHODS).map((tierMethod) => setParameters({ tierMethod })),
	fc.option(fc.integer({ min: 1, max: 60 })).map((windowMonths) => setParameters({ windowMonths })),
	fc.array(fc.constantFrom('a', 'b', 'c')).map(addDatasets),
	fc.constantFrom('a', 'b', 'c').map(removeDataset),
	fc
		.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'))
		.map(([old, fresh]) => replaceDataset(old, fresh)),
	fc.constant(resetParameters)
);

describe('edits', () => {
	test('whatever is edited, a notebook comes out, and the old value stays as it was', () => {
		fc.assert(
			fc.property(fc.array(edit), (edits) => {
				const before = structuredClone(fresh);
				const after = edits.reduce((value, one) => one(value), fresh);
				expect(readNotebook(after)).toEqual(after);
				expect(fresh).toEqual(before);
			})
		);
	});

	test.each<[string, Edit]>([
		['the same title', setTitle(' ')],
		['the same parameters', setParameters({ cutOffs: [0.5, 0.8, 0.95] })],
		['a dataset that is there', addDatasets(['a'])],
		['a dataset that is not', removeDataset('b')],
		['a replacement of a dataset that is not there', replaceDataset('b', 'c')],
		['a replacement by itself', replaceDataset('a', 'a')],
		['a reset of defaults', resetParameters]
	])('%s changes nothing at all', (_, one) => expect(one(fresh)).toBe(fresh));

	test('a reset keeps the seed', () => {
		const edited = setParameters({ seed: 7, measure: 'revenue' })(fresh);
		expect(resetParameters(edited).parameters).toEqual({ ...DEFAULT_PARAMETERS, seed: 7 });
	});

	test('a dataset is replaced where it stands', () => {
		const three = addDatasets(['b', 'c'])(fresh);
		expect(replaceDataset('b', 'd')(three).datasets).toEqual(['a', 'd', 'c']);
	});

	test('what is taken in stands in the place of what it replaces, else at the end', () => {
		const three = addDatasets(['b', 'c'])(fresh);
		const both = takeIn([
			{ id: 'e', place: null },
			{ id: 'd', place: 'b' },
			{ id: 'f', place: 'gone' }
		]);
		expect(both(three).datasets).toEqual(['a', 'd', 'c', 'e', 'f']);
	});

	test('a title loses the spaces around it', () =>
		expect(setTitle('  客户 2025 ')(fresh).title).toBe('客户 2025'));
});

describe('history', () => {
	const apply = (history: History, one: Edit, gesture: string | null = null) =>
		record(history, one(history.present), gesture);

	test('undoing everything gives the first value back, redoing everything the last', () => {
		fc.assert(
			fc.property(fc.array(edit, { maxLength: MAX_STEPS }), (edits) => {
				const done = edits.reduce((history, one) => apply(history, one), startHistory(fresh));
				let back = done;
				while (back.past.length > 0) back = undo(back);
				expect(back.present).toBe(fresh);
				let forth = back;
				while (forth.future.length > 0) forth = redo(forth);
				expect(forth.present).toBe(done.present);
			})
		);
	});

	test('a drag is one step, a second drag another', () => {
		const drag = (history: History, cut: number) =>
			apply(history, setParameters({ cutOffs: [cut, 0.8, 0.95] }), 'cutOffs');
		let history = [0.51, 0.52, 0.53].reduce(drag, startHistory(fresh));
		expect(history.past).toHaveLength(1);
		history = drag(settle(history), 0.6);
		expect(history.past).toHaveLength(2);
		expect(undo(undo(history)).present).toBe(fresh);
	});

	test('nothing to undo or redo leaves all as it is', () => {
		const start = startHistory(fresh);
		expect(undo(start)).toBe(start);
		expect(redo(start)).toBe(start);
		expect(apply(start, setTitle(''))).toBe(start);
	});

	test('a new edit drops what could be redone', () => {
		const undone = undo(apply(startHistory(fresh), setTitle('a')));
		expect(apply(undone, setTitle('b')).future).toEqual([]);
	});

	test('the oldest steps go first', () => {
		let history = startHistory(fresh);
		for (let i = 0; i < MAX_STEPS + 5; i++) history = apply(history, setTitle(`t${i}`));
		expect(history.past).toHaveLength(MAX_STEPS);
		expect(history.past[0]?.title).toBe('t4');
	});
});

test('what was taken in is taken out again, and what was replaced is back', () => {
	const taken = [
		{ id: 'x', place: 'a' },
		{ id: 'y', place: null }
	];
	const after = takeIn(taken)(fresh);
	expect(after.datasets).toEqual(['x', 'y']);
	expect(takeOut(taken)(addDatasets(['z'])(after)).datasets).toEqual(['a', 'z']);
});
