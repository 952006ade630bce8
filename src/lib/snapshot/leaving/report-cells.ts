/**
 * The cells of a notebook as a report has them: what they show comes from evidence, never from the page.
 *
 * Invariant: no chart of some of the customers stands beside one of all, as who is in one alone
 * would come out by subtraction.
 */
import { toFailure } from '#lib/core/failure.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';
import type { ReportCell } from '../report/cells.ts';

export type AnalysisCell = Extract<Cell, { type: 'analysis' }>;

/** What stands in place of a chart: of a part of the customers, or of too few. */
interface LeftOut {
	readonly part: (cell: AnalysisCell) => string;
	readonly few: (cell: AnalysisCell) => string;
}

/** `evidenceOf` is asked for cells with settings of their own. */
export function reportCells(
	{ cells }: Pick<Notebook, 'cells'>,
	evidenceOf: (cell: AnalysisCell) => Promise<Evidence>,
	leftOut: LeftOut
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
			// Lists and cards are personal data.
			case 'customers':
				return { type: 'customers', list: null, folded };
			case 'customer':
				return { type: 'customer', card: null, folded };
		}
	}

	async function analysisCell(cell: AnalysisCell): Promise<ReportCell> {
		const { analysis, folded } = cell;
		if (cell.filter !== null) return { type: 'text', text: leftOut.part(cell), folded };
		if (!isOwn(cell)) return { type: 'analysis', analysis, own: null, folded };
		try {
			return { type: 'analysis', analysis, own: await evidenceOf(cell), folded };
		} catch (thrown) {
			if (toFailure(thrown).code !== 'snapshot.few') throw thrown;
			return { type: 'text', text: leftOut.few(cell), folded };
		}
	}
}

function isOwn({ parameters }: AnalysisCell): boolean {
	return Object.keys(parameters).length > 0;
}
