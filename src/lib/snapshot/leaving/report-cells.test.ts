import { expect, test } from 'vitest';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
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
const SEGMENTS = [{ id: 's', name: 'North', path: [] }];
const cellsOf = (cells: readonly Cell[], evidence = async (): Promise<Evidence> => OWN) =>
	reportCells({ cells, segments: SEGMENTS }, evidence, (_, segment) => `left out: ${segment}`);

test('a cell that follows the notebook takes the report’s figures, another its own', async () => {
	const own = analysis({ parameters: { measure: 'revenue' } });
	expect(await cellsOf([analysis(), own, analysis({ filter: 's' })])).toMatchObject([
		{ analysis: 'pareto', own: null, segment: '' },
		{ analysis: 'pareto', own: OWN, segment: '' },
		{ analysis: 'pareto', own: OWN, segment: 'North' }
	]);
});

test('a part with too few customers is left out, and said to be', async () => {
	const few = (): Promise<Evidence> => Promise.reject(new Failure('snapshot.few', { k: 5 }));
	expect(await cellsOf([analysis({ filter: 's' })], few)).toEqual([
		{ type: 'text', text: 'left out: North', folded: false }
	]);
	const lost = (): Promise<Evidence> => Promise.reject(new Failure('worker.lost'));
	await expect(cellsOf([analysis({ filter: 's' })], lost)).rejects.toThrow('worker.lost');
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
