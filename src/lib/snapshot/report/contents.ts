/** The contents of a report: what stands in it, and where. */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { markup, type Markup } from '../document/markup.ts';
import { nameOf, titleOf as titleOfChart, titleOfList } from './cell.ts';
import type { ReportCell } from './cells.ts';
import { MESSAGES } from './messages.ts';
import { parameterInForce } from './parameters.ts';

export interface Entry {
	readonly id: string;
	readonly title: string;
	/** A heading under which others stand. */
	readonly part: boolean;
}

/** Texts stand between what they speak of, and have no entry. */
export function entriesOf(cells: readonly ReportCell[], evidence: Evidence): Entry[] {
	return cells.flatMap((cell, i) => {
		const title = titleOf(cell, evidence);
		return title === null ? [] : [{ id: idOf(i), title, part: cell.type === 'heading' }];
	});
}

export function idOf(place: number): string {
	return `cell-${place + 1}`;
}

export function contentsOf(entries: readonly Entry[], { locale }: Evidence): Markup {
	return markup`<nav class="contents"><h2>${MESSAGES[locale].contents}</h2>
		<ol>
		${entries.map(entryOf)}</ol></nav>`;
}

function entryOf({ id, title, part }: Entry, i: number): Markup {
	return markup`<li${part ? markup` class="part"` : null}><span class="number">${i + 1}</span><a href="#${id}">${title}</a></li>
	`;
}

function titleOf(cell: ReportCell, { context, locale }: Evidence): string | null {
	const words = MESSAGES[locale];
	switch (cell.type) {
		case 'heading':
			return cell.text;
		case 'text':
			return null;
		case 'analysis':
			return titleOfChart(cell.analysis, locale);
		case 'leftOut':
			return cell.title;
		case 'parameter':
			return parameterInForce(cell.parameter, context, locale).name;
		case 'summary':
			return words.summary;
		case 'customers':
			return cell.list && titleOfList(cell.list, locale);
		case 'customer':
			return cell.card && nameOf(cell.card.person);
	}
}
