/** The money of customers whose tier hangs on where a line lies, or that a qualifier moves. */
import type { View } from '../analysis.ts';
import type { TiersResult } from './kernel.ts';

/** Minor units: the loosest of the lines, and all that is moved. */
export function stake({ result }: View<TiersResult>): number {
	const loosest = result.sensitivity
		.flatMap(({ lower, higher }) => [lower, higher])
		.reduce((most, { measure }) => Math.max(most, Math.abs(measure)), 0);
	return result.qualified.moved.reduce((sum, { measure }) => sum + Math.abs(measure), loosest);
}
