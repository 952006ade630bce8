/**
 * The cells of a notebook as a report has them: what they show comes from evidence, never from the page.
 *
 * Invariants: no chart of some of the customers stands beside one of all, and none under settings
 * that group or count them otherwise, as who is in one alone would come out by subtraction. Customers are told one by one only by what `personal` gives.
 */
import { toFailure } from '#lib/core/failure.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { ofFiles } from '#lib/notebook/engine/jobs.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';
import type { CustomerRows, CustomerSheet, ReportCell } from '../report/cells.ts';
import { NAMELESS, type Wholes } from '../shown.ts';

export type CellOf<T extends Cell['type']> = Extract<Cell, { type: T }>;
export type AnalysisCell = CellOf<'analysis'>;

/** What stands in place of a chart: of a part of the customers, under other settings, of too few. */
interface LeftOut {
	readonly titleOf: (cell: AnalysisCell) => string;
	readonly part: (cell: AnalysisCell) => string;
	readonly other: (cell: AnalysisCell) => string;
	readonly few: (cell: AnalysisCell) => string;
}

/** What cells tell of single customers. */
export interface Personal {
	readonly wholes: (cell: AnalysisCell) => Promise<Wholes>;
	readonly list: (cell: CellOf<'customers'>) => Promise<CustomerRows | null>;
	readonly card: (cell: CellOf<'customer'>) => Promise<CustomerSheet | null>;
}

/** Names stay. */
export const NOTHING_PERSONAL: Personal = {
	wholes: () => Promise.resolve(NAMELESS),
	list: () => Promise.resolve(null),
	card: () => Promise.resolve(null)
};

/** `evidenceOf` is asked for cells with settings of their own. */
export function reportCells(
	{ cells }: Pick<Notebook, 'cells'>,
	evidenceOf: (cell: AnalysisCell) => Promise<Evidence>,
	leftOut: LeftOut,
	personal: Personal
): Promise<ReportCell[]> {
	return Promise.all(cells.map((cell) => reportCell(cell)));

	async function reportCell(cell: Cell): Promise<ReportCell> {
		const { folded } = cell;
		switch (cell.type) {
			case 'heading':
			case 'text':
				return { type: cell.type, text: cell.text, folded };
			case 'analysis':
				return analysisCell(cell);
			case 'parameter':
				return { type: 'parameter', parameter: cell.parameter, folded };
			case 'summary':
				return { type: 'summary', folded };
			case 'customers':
				return { type: 'customers', list: await personal.list(cell), folded };
			case 'customer':
				return { type: 'customer', card: await personal.card(cell), folded };
		}
	}

	async function analysisCell(cell: AnalysisCell): Promise<ReportCell> {
		const { analysis, folded } = cell;
		const without = (why: (cell: AnalysisCell) => string): ReportCell => ({
			type: 'leftOut',
			title: leftOut.titleOf(cell),
			why: why(cell),
			folded
		});
		if (!looksAtAll(cell)) return without(leftOut.part);
		if (groupsOtherwise(cell)) return without(leftOut.other);
		try {
			const own = isOwn(cell) ? await evidenceOf(cell) : null;
			return { type: 'analysis', analysis, own, wholes: await personal.wholes(cell), folded };
		} catch (thrown) {
			if (toFailure(thrown).code !== 'snapshot.few') throw thrown;
			return without(leftOut.few);
		}
	}
}

/** Files are told of as a whole, whomever a cell looks at. */
export function looksAtAll({ analysis, filter }: AnalysisCell): boolean {
	return filter === null || ofFiles(analysis);
}

function isOwn({ parameters }: AnalysisCell): boolean {
	return Object.keys(parameters).length > 0;
}

/** Draws alone have nobody in another group. */
function groupsOtherwise({ parameters }: AnalysisCell): boolean {
	return Object.keys(parameters).some((name) => name !== 'seed');
}
