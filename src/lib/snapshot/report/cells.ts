/** What a report is made of: the cells of a notebook, with all that each of them lets leave. */
import type { FigureTable, MethodCard, Person } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { Wholes } from '../shown.ts';

export type ReportCell = { readonly folded: boolean } & (
	| { readonly type: 'heading'; readonly text: string }
	/** Markdown; its figures are those of the report's evidence. */
	| { readonly type: 'text'; readonly text: string }
	| {
			readonly type: 'analysis';
			readonly analysis: string;
			/** Of a cell with parameters of its own; null: the report's. */
			readonly own: Evidence | null;
			/** Of the customers in it whom its owner lets go; empty: nobody is named. */
			readonly wholes: Wholes;
	  }
	/** Stands in place of a chart. */
	| { readonly type: 'leftOut'; readonly title: string; readonly why: string }
	| { readonly type: 'parameter'; readonly parameter: keyof Parameters }
	| { readonly type: 'summary' }
	/** Personal data: null unless its owner lets names go. */
	| { readonly type: 'customers'; readonly list: CustomerRows | null }
	| { readonly type: 'customer'; readonly card: CustomerSheet | null }
);

/** The first customers of a list. */
export interface CustomerRows {
	readonly people: readonly Person[];
	/** A row each. */
	readonly table: FigureTable;
	/** Of so many in the list. */
	readonly all: number;
}

/** A customer card as plain values. */
export interface CustomerSheet {
	readonly person: Person;
	readonly facts: MethodCard['parameters'];
}

/** Everybody whom these cells name, each once. */
export function peopleIn(cells: readonly ReportCell[]): Person[] {
	const people = cells.flatMap(peopleOf);
	return [...new Map(people.map((person) => [person.key, person])).values()];
}

function peopleOf(cell: ReportCell): readonly Person[] {
	switch (cell.type) {
		case 'analysis':
			return peopleOfWholes(cell.wholes);
		case 'customers':
			return cell.list?.people ?? [];
		case 'customer':
			return cell.card ? [cell.card.person] : [];
		default:
			return [];
	}
}

export function peopleOfWholes(wholes: Wholes): readonly Person[] {
	return [...wholes].flatMap(([id, whole]) => ANALYSES.get(id)?.people?.of(whole) ?? []);
}
