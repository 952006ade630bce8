/** The profit that sits with other customers than revenue says: the gap of the finding in money. */
import type { View } from '../analysis.ts';
import type { ConcentrationResult } from './kernel.ts';
import { gapOf, pairOf } from './pair.ts';

/** Minor units; 0 where there is no gap to speak of. */
export function stake(view: View<ConcentrationResult>): number {
	const pair = pairOf(view);
	return Math.abs(Math.round((gapOf(pair) ?? 0) * pair.main.total));
}
