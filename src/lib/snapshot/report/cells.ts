/** What a report is made of: the cells of a notebook, with all that each of them lets leave. */
import type { FigureTable, MethodCard } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import type { Parameters } from '#lib/core/parameters.ts';

export type ReportCell = { readonly folded: boolean } & (
	| { readonly type: 'heading'; readonly text: string }
	/** Markdown; its figures are those of the report's evidence. */
	| { readonly type: 'text'; readonly text: string }
	| {
			readonly type: 'analysis';
			readonly analysis: string;
			/** Of a cell with parameters of its own; null: the report's. */
			readonly own: Evidence | null;
	  }
	| { readonly type: 'parameter'; readonly parameter: keyof Parameters }
	| { readonly type: 'summary' }
	/** Personal data: null unless its owner lets names go. */
	| { readonly type: 'customers'; readonly list: FigureTable | null }
	| { readonly type: 'customer'; readonly card: CustomerSheet | null }
);

/** A customer card as plain values. */
export interface CustomerSheet {
	readonly name: string;
	readonly facts: MethodCard['parameters'];
	readonly tables: readonly { readonly title: string; readonly table: FigureTable }[];
}
