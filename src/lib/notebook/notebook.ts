/** A notebook as a plain value: a loose spec in, an exact notebook out, through one door. */
import type { Selection } from '#lib/chart/marks.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';

export const NOTEBOOK_VERSION = 3;

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
	/** Selections that got a name, to be used as filters. */
	readonly segments: readonly Segment[];
	/** What the reader wrote down about single customers. */
	readonly journal: readonly JournalEntry[];
}

/** What a cell shows, before it has a place and an id. */
export type CellKind =
	| { readonly type: 'heading'; readonly text: string }
	/** Markdown, in which `{{pareto.top20.profit_share}}` stands for a figure as it is now. */
	| { readonly type: 'text'; readonly text: string }
	| {
			readonly type: 'analysis';
			readonly analysis: string;
			/** Those that differ from the notebook's; `{}` follows it in everything. */
			readonly parameters: Partial<Parameters>;
			/** Id of the segment it looks at alone; null: everybody. */
			readonly filter: string | null;
	  }
	| { readonly type: 'customers'; readonly filter: string | null }
	/** The card of one customer by its key; null: none chosen yet. */
	| { readonly type: 'customer'; readonly customer: string | null }
	| { readonly type: 'parameter'; readonly parameter: keyof Parameters }
	| { readonly type: 'summary' };

export type Cell = CellKind & { readonly id: string; readonly folded: boolean };

export interface Segment {
	readonly id: string;
	readonly name: string;
	/** All of them hold. */
	readonly path: readonly Selection[];
}

export interface JournalEntry {
	readonly id: string;
	/** Key of the customer. */
	readonly customer: string;
	/** `2025-01-05`. */
	readonly day: string;
	readonly text: string;
}

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
	'breakeven',
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
		cells: spec.cells ?? firstCells(),
		segments: spec.segments ?? [],
		journal: spec.journal ?? []
	};
}

function firstCells(): Cell[] {
	return [
		...FIRST_CELLS.map((id): Cell => ({ id, folded: false, ...analysisCell(id) })),
		{ id: 'customers', folded: false, type: 'customers', filter: null }
	];
}

/** An analysis that follows the notebook, over everybody. */
export function analysisCell(analysis: string): CellKind & { readonly type: 'analysis' } {
	return { type: 'analysis', analysis, parameters: {}, filter: null };
}
