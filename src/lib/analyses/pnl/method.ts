/** How the steps came about, and which are missing for want of what. */
import type { MethodCard, View } from '../analysis.ts';
import { assumedMargin, inForce, leftOut } from '../standing.ts';
import { tierParameters } from '../tier-rule.ts';
import type { PnlResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import type { Statement } from './statement.ts';

export const REDUCED = ['tiers', 'classes'] as const;

export function method(view: View<PnlResult>): MethodCard {
	const { context, locale } = view;
	return {
		formula: formula(view),
		parameters: [...inForce(context, locale), ...tierParameters(context, locale)],
		found: [],
		// The statement ends in profit whatever customers are ranked by.
		leftOut: [...missing(view), ...leftOut({ ...context, measure: 'profit' }, locale, REDUCED)],
		source: MESSAGES[locale].source
	};
}

function formula({ result, context, locale }: View<PnlResult>): string[] {
	const words = MESSAGES[locale].formula;
	const { discount, service } = result.all;
	const margin = assumedMargin(context, locale);
	const assumedCost =
		context.assumedShare === undefined ? words.assumedCost : words.partlyAssumedCost;
	return [
		...(discount === null ? [] : [words.list]),
		margin === null ? words.cost : assumedCost(margin),
		...(service === null ? [] : [words.service]),
		words.profit
	];
}

/** A line for every step that is not drawn. */
function missing({ result, context, locale }: View<PnlResult>): string[] {
	// Of a shared statement a step can be missing because few customers have it.
	if (context.shared) return [];
	const words = MESSAGES[locale].needs;
	const names = ['discount', 'service', 'fees', 'capitalCharge'] as const;
	const lacks = (name: keyof Statement): boolean => result.all[name] === null;
	return names.filter(lacks).map((name) => words[name]);
}
