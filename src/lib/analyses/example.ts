/** Views for tests: a context with nothing left out, to be changed where a test needs it. */
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import type { Context } from './analysis.ts';

const BUCKET = { rows: 0, revenue: 0, grossProfit: 0, costToServe: 0 };

export function exampleContext(changes: Partial<Context> = {}): Context {
	return {
		customers: 2014,
		inactive: 0,
		basis: 'measured',
		measure: 'profit',
		scale: 2,
		currency: '¥',
		window: { from: 19723, to: 20088, whole: false },
		asOf: 20088,
		data: { first: 18993, last: 20088 },
		unattributed: BUCKET,
		totals: BUCKET,
		reconciliation: [],
		parameters: DEFAULT_PARAMETERS,
		has: { survey: true, service: true },
		...changes
	};
}
