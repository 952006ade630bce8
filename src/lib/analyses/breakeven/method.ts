import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut } from '../standing.ts';
import { tierParameters } from '../tier-rule.ts';
import type { BreakEvenResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export const REDUCED = ['curves'] as const;

export function method({ context, locale }: View<BreakEvenResult>): MethodCard {
	const words = MESSAGES[locale];
	return {
		formula: words.formula,
		parameters: [...inForce(context, locale), ...tierParameters(context, locale)],
		found: [],
		// The line ends in profit whatever customers are ranked by.
		leftOut: [
			...(context.window.whole ? [] : [words.window]),
			...leftOut({ ...context, measure: 'profit' }, locale, REDUCED)
		],
		source: words.source
	};
}
