/** The waterfall from list price to profit, of all customers or of those selected. */
import type { Picture, Selected, Size } from '#lib/chart/marks.ts';
import type { View } from '../analysis.ts';
import { isOfPart } from '../whom.ts';
import { customers } from '../words.ts';
import { groupOf } from './group.ts';
import type { PnlResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { narrow } from './narrow.ts';
import { barsOf } from './bars.ts';
import type { Statement } from './statement.ts';
import { wide } from './wide.ts';

const NARROW = 600;

export function layout(view: View<PnlResult>, { width }: Size, selection: Selected): Picture {
	const { statement, heading } = shownOf(view, selection);
	const draw = width < NARROW ? narrow : wide;
	const note = statement.revenue > 0 ? MESSAGES[view.locale].note : '';
	return draw(barsOf(statement, view), { heading, note }, width);
}

/** What the picture is of: a tier or a class where one is selected, else all. */
function shownOf(
	view: View<PnlResult>,
	selection: Selected
): { readonly statement: Statement; readonly heading: string } {
	const { result, locale, whom } = view;
	const words = MESSAGES[locale];
	const said = (name: string, statement: Statement) => ({
		statement,
		heading: words.group(
			name,
			statement.customers === 0 ? words.nobody : customers(statement.customers, locale)
		)
	});
	if (whom !== undefined) return said(whom, result.all);
	const group = groupOf(view, selection);
	if (group) return said(group.name, group.statement);
	const one = result.all.customers === 1;
	const all = isOfPart(view) ? words.some : words.all;
	return {
		statement: result.all,
		heading: one ? words.onlyOne : all(customers(result.all.customers, locale))
	};
}
