/** A notebook as a plain value: a loose spec in, an exact notebook out, through one door. */
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';

export const NOTEBOOK_VERSION = 2;

export interface Notebook {
	readonly version: typeof NOTEBOOK_VERSION;
	readonly id: string;
	readonly title: string;
	/** Dates of the calendar, `2025-01-05T14:02:00Z`. */
	readonly created: string;
	readonly modified: string;
	readonly datasets: readonly string[];
	readonly parameters: Parameters;
	readonly cells: readonly Cell[];
}

export type Cell =
	| { readonly id: string; readonly type: 'analysis'; readonly analysis: string }
	| { readonly id: string; readonly type: 'customers' }
	/** Markdown, in which `{{pareto.top20.profit_share}}` stands for a figure as it is now. */
	| { readonly id: string; readonly type: 'text'; readonly text: string };

/** What a notebook may be given with; everything left out takes its default. */
export type NotebookSpec = Partial<Omit<Notebook, 'parameters'>> & {
	readonly parameters?: Partial<Parameters>;
	readonly id: string;
	readonly created: string;
};

/** The cells of a fresh notebook, in order. */
export const FIRST_CELLS = [
	'headline',
	'pareto',
	'pyramids',
	'concentration',
	'ranks',
	'tiers',
	'pnl',
	'classes',
	'satisfaction',
	'reconciliation'
] as const;

export function toNotebook(spec: NotebookSpec): Notebook {
	return {
		version: NOTEBOOK_VERSION,
		id: spec.id,
		title: spec.title ?? '',
		created: spec.created,
		modified: spec.modified ?? spec.created,
		datasets: spec.datasets ?? [],
		parameters: { ...DEFAULT_PARAMETERS, ...spec.parameters },
		cells: spec.cells ?? firstCells()
	};
}

function firstCells(): Cell[] {
	return [
		...FIRST_CELLS.map((analysis): Cell => ({ id: analysis, type: 'analysis', analysis })),
		{ id: 'customers', type: 'customers' }
	];
}
