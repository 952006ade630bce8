/** The rules of the classes in the order in which they apply, with the limits in force. */
import { formatShare } from '#lib/core/format.ts';
import { EVEN_WITHIN, THIN_BELOW } from '#lib/segment/classes.ts';
import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut } from '../standing.ts';
import { tierParameters } from '../tier-rule.ts';
import type { ClassesResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export const REDUCED = ['classes'] as const;

export function method({ context, locale }: View<ClassesResult>): MethodCard {
	const words = MESSAGES[locale];
	return {
		formula: words.formula,
		parameters: [
			...inForce(context, locale),
			...tierParameters(context, locale),
			{ name: words.band, value: `±${formatShare(EVEN_WITHIN, locale, 1)}` },
			{ name: words.thinBelow, value: formatShare(THIN_BELOW, locale, 1) }
		],
		found: [],
		// The classes are of profit whatever customers are ranked by.
		leftOut: leftOut({ ...context, measure: 'profit' }, locale, REDUCED),
		source: words.source
	};
}
