import { expect, test } from 'vitest';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';
import type { Session } from '#lib/notebook/session.svelte.ts';
import { peopleIn } from '../report/cells.ts';
import { lackOf, partsIn, reckonedIn } from './notebook.ts';
import { NOTHING_PERSONAL, reportCells } from './report-cells.ts';

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
const LEFT_OUT = {
	titleOf: () => 'Pareto',
	part: () => 'of a part',
	other: () => 'otherwise',
	few: () => 'too few'
};
const cellsOf = (
	cells: readonly Cell[],
	evidence = async (): Promise<Evidence> => OWN,
	personal = NOTHING_PERSONAL
) => reportCells({ cells }, evidence, LEFT_OUT, personal);
const own = analysis({ parameters: { seed: 7 } });

test('a cell that follows the notebook takes the report’s figures, another its own', async () => {
	expect(await cellsOf([analysis(), own])).toMatchObject([
		{ analysis: 'pareto', own: null },
		{ analysis: 'pareto', own: OWN }
	]);
});

test.each([
	{ measure: 'revenue' },
	{ cutOffs: [0.5, 0.81, 0.95] },
	{ windowMonths: 6 },
	{ seed: 7, loyaltyDays: 30 }
] as const)(
	'settings that group customers otherwise never stand beside the others: %j',
	async (parameters) => {
		const never = (): Promise<Evidence> => Promise.reject(new Failure('worker.lost'));
		const cells = [analysis({ parameters }), analysis()];
		expect(await cellsOf(cells, never)).toMatchObject([
			{ type: 'leftOut', title: 'Pareto', why: 'otherwise' },
			{ type: 'analysis', own: null }
		]);
	}
);

test('a part never stands beside the whole, and is not even reckoned', async () => {
	const never = (): Promise<Evidence> => Promise.reject(new Failure('worker.lost'));
	const cells = [analysis({ filter: 's' }), analysis()];
	expect(await cellsOf(cells, never)).toMatchObject([
		{ type: 'leftOut', title: 'Pareto', why: 'of a part' },
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

test('what there is to share lacks is told apart', () => {
	const lack = (cells: readonly Cell[], datasets: readonly string[], done: boolean) =>
		lackOf({
			notebook: { cells, datasets } as unknown as Notebook,
			computed: { outcomes: done ? { pareto: { state: 'done' } } : {} } as unknown as NonNullable<
				Session['computed']
			>
		});
	const part = analysis({ filter: 's' });
	expect(lack([analysis()], [], false)).toBe('data');
	expect(lack([], ['d'], false)).toBe('charts');
	expect(lack([part], ['d'], false)).toBe('whole');
	expect(lack([part, analysis()], ['d'], false)).toBe('figures');
	expect(lack([part, analysis()], ['d'], true)).toBe(null);
});

test('a chart of too few customers is left out, and said to be', async () => {
	const few = (): Promise<Evidence> => Promise.reject(new Failure('snapshot.few', { k: 5 }));
	expect(await cellsOf([own], few)).toEqual([
		{ type: 'leftOut', title: 'Pareto', why: 'too few', folded: false }
	]);
	const lost = (): Promise<Evidence> => Promise.reject(new Failure('worker.lost'));
	await expect(cellsOf([own], lost)).rejects.toThrow('worker.lost');
});

const personalCells: Cell[] = [
	{ id: 'l', folded: false, type: 'customers', filter: null },
	{ id: 'c', folded: true, type: 'customer', customer: 'C1' },
	analysis({ analysis: 'ranks' })
];

test('lists and cards of customers stay here, and so does who is drawn', async () => {
	expect(await cellsOf(personalCells)).toEqual([
		{ type: 'customers', list: null, folded: false },
		{ type: 'customer', card: null, folded: true },
		{ type: 'analysis', analysis: 'ranks', own: null, wholes: new Map(), folded: false }
	]);
});

test('they leave where their owner lets them, and it is known how many', async () => {
	const [anna, ben] = [
		{ key: 'C1', name: 'Anna' },
		{ key: 'C2', name: null }
	];
	const cells = await cellsOf(personalCells, async () => OWN, {
		wholes: async () => new Map([['ranks', { fallen: [anna] }]]),
		list: async () => ({ people: [anna, ben], table: { columns: [], rows: [] }, all: 7 }),
		card: async () => ({ person: anna, facts: [] })
	});
	expect(peopleIn(cells)).toEqual([anna, ben]);
	expect(peopleIn(await cellsOf(personalCells))).toEqual([]);
});

test('what is told of files stands there as on the page, whomever its cell looks at', async () => {
	const cell = analysis({ analysis: 'reconciliation', filter: 's' });
	expect(await cellsOf([cell])).toMatchObject([{ type: 'analysis', analysis: 'reconciliation' }]);
	expect(partsIn({ cells: [cell] })).toEqual([]);
});
