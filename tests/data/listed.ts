/** A small base as the customer list sees it, with ties, gaps, and one customer without money. */
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { datasetOf, type Cells } from './tables.ts';

/** These orders, customers and answers rolled up and tiered under the defaults. */
export function listedInput(orders: Cells, customers: Cells, survey: Cells): KernelInput {
	const datasets = [
		datasetOf('orders', orders, { revenue: 2, cost: 2 }),
		datasetOf('customers', customers),
		datasetOf('survey', survey)
	];
	const parameters = DEFAULT_PARAMETERS;
	const profile = rollup(datasets, parameters, '¥');
	return { profile, tiering: assignTiers(profile, parameters), parameters };
}

/** The same under other parameters that the roll-up does not read. */
export function retiered(
	{ profile, parameters }: KernelInput,
	changes: Partial<Parameters>
): KernelInput {
	const changed = { ...parameters, ...changes };
	return { profile, tiering: assignTiers(profile, changed), parameters: changed };
}

/** Profits 50, 50, 10, 0 and −5 of `b`, `a`, `C`, `客` and `d`; `idle` never bought. */
export function listedExample(): KernelInput {
	const date = ['2025-01-01', '2025-01-03', '2025-02-01', null, '2025-01-01'];
	return listedInput(
		{
			customer: ['b', 'a', 'C', '客', 'd'],
			date,
			revenue: [60, 70, 30, 10, -5],
			cost: [10, 20, 20, 10, 0]
		},
		{
			customer: ['a', 'b', 'C', 'idle'],
			name: ['Ｚｏë 商行', 'Anna', null, 'Idle Ltd'],
			region: ['N', 'S', 'N', null]
		},
		{ customer: ['a', 'd'], satisfaction: [4, 2] }
	);
}
