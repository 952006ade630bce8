/** How the tiers and their firmness came about, with the values in force. */
import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut } from '../standing.ts';
import { RULE_WORDS, tierFormula, tierParameters, tierStanding } from '../tier-rule.ts';
import type { TiersResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { notesOf, stepOf } from './panels.ts';

export const REDUCED = ['tiers'] as const;

export function method(view: View<TiersResult>): MethodCard {
	const { result, context, locale } = view;
	return {
		formula: [
			...tierFormula(result.measure, context, locale),
			...MESSAGES[locale].formula(stepOf(view))
		],
		parameters: [...inForce(context, locale), ...tierParameters(context, locale)],
		found: [],
		leftOut: [...leftOut(context, locale, REDUCED), ...notesOf(view)],
		source: RULE_WORDS[locale].source
	};
}

export function standing(view: View<TiersResult>): string {
	const { customers, measure } = view.result;
	return tierStanding(customers, measure, view);
}
