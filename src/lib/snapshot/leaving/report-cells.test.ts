import { expect, test } from 'vitest';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';
import type { Session } from '#lib/notebook/session.svelte.ts';
import { partsIn, reckonedIn } from './notebook.ts';
import { reportCells } from './report-cells.ts';

const OWN = { charts: [] } as unknown as Evidence;
const analysis = (changes: Partial<Extract<Cell, { type: 'analysis' }>> = {}): Cell => ({
	id: 'a',
	folded: false,
	type: 'analysis',
	analysis: 'pareto',
	parameters: {},
	filter: null,
	...changes
});
const LEFT_OUT = { part: () => 'of a part', few: () => 'too few' };
const cellsOf = (cells: readonly Cell[], evidence = async (): Promise<Evidence> => OWN) =>
	reportCells({ cells }, evidence, LEFT_OUT);
const own = analysis({ parameters: { measure: 'revenue' } });

test('a cell that follows the notebook takes the report’s figures, another its own', async () => {
	expect(await cellsOf([analysis(), own])).toMatchObject([
		{ analysis: 'pareto', own: null },
		{ analysis: 'pareto', own: OWN }
	]);
});

test('a part never stands beside the whole, and is not even reckoned', async () => {
	const never = (): Promise<Evidence> => Promise.reject(new Failure('worker.lost'));
	const cells = [analysis({ filter: 's' }), analysis()];
	expect(await cellsOf(cells, never)).toMatchObject([
		{ type: 'text', text: 'of a part' },
		{ type: 'analysis', own: null }
	]);
});

test('all and parts are told apart by the cells that show them', () => {
	const part = analysis({ analysis: 'pnl', filter: 's' });
	const notebook = { cells: [analysis(), part, own] } as unknown as Notebook;
	const outcomes = { pareto: { state: 'done' }, pnl: { state: 'done' } };
	const computed = { outcomes } as unknown as NonNullable<Session['computed']>;
	expect(reckonedIn({ notebook, computed })).toEqual(['pareto']);
	expect(partsIn(notebook)).toEqual(['pnl']);
});

test('a chart of too few customers is left out, and said to be', async () => {
	const few = (): Promise<Evidence> => Promise.reject(new Failure('snapshot.few', { k: 5 }));
	expect(await cellsOf([own], few)).toEqual([{ type: 'text', text: 'too few', folded: false }]);
	const lost = (): Promise<Evidence> => Promise.reject(new Failure('worker.lost'));
	await expect(cellsOf([own], lost)).rejects.toThrow('worker.lost');
});

test('lists and cards of customers stay here', async () => {
	const cells: Cell[] = [
		{ id: 'l', folded: false, type: 'customers', filter: null },
		{ id: 'c', folded: true, type: 'customer', customer: 'C1' }
	];
	expect(await cellsOf(cells)).toEqual([
		{ type: 'customers', list: null, folded: false },
		{ type: 'customer', card: null, folded: true }
	]);
});
