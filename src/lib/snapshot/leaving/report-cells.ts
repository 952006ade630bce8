/** The cells of a notebook as a report has them: what they show comes from evidence, never from the page. */
import { toFailure } from '#lib/core/failure.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';
import type { ReportCell } from '../report/cells.ts';

export type AnalysisCell = Extract<Cell, { type: 'analysis' }>;

/** `evidenceOf` is asked for cells with settings or customers of their own, `leftOut` for what stands where too few are behind them. */
export function reportCells(
	{ cells, segments }: Pick<Notebook, 'cells' | 'segments'>,
	evidenceOf: (cell: AnalysisCell) => Promise<Evidence>,
	leftOut: (cell: AnalysisCell, segment: string) => string
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
		const segment = segments.find(({ id }) => id === cell.filter)?.name ?? '';
		if (!isOwn(cell)) return { type: 'analysis', analysis, own: null, segment, folded };
		try {
			return { type: 'analysis', analysis, own: await evidenceOf(cell), segment, folded };
		} catch (thrown) {
			if (toFailure(thrown).code !== 'snapshot.few') throw thrown;
			return { type: 'text', text: leftOut(cell, segment), folded };
		}
	}
}

function isOwn({ parameters, filter }: AnalysisCell): boolean {
	return filter !== null || Object.keys(parameters).length > 0;
}
