/** How the tiers came about, with the values in force. */
import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut } from '../standing.ts';
import { RULE_WORDS, tierFormula, tierParameters, tierStanding } from '../tier-rule.ts';
import type { PyramidsResult } from './kernel.ts';

export const REDUCED = ['tiers'] as const;

export function method({ result, context, locale }: View<PyramidsResult>): MethodCard {
	return {
		formula: tierFormula(result.measure, context, locale),
		parameters: [...inForce(context, locale), ...tierParameters(context, locale)],
		found: [],
		leftOut: leftOut(context, locale, REDUCED),
		source: RULE_WORDS[locale].source
	};
}

export function standing(view: View<PyramidsResult>): string {
	const { customers, measure } = view.result;
	return tierStanding(customers, measure, view);
}
