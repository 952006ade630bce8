/** Which limits a way of making tiers reads, and where limits that nobody has moved begin. */
import type { Context } from '#lib/analyses/analysis.ts';
import type { PyramidsResult } from '#lib/analyses/pyramids/kernel.ts';
import { DEFAULT_PARAMETERS, type Parameters, type TierMethod } from '#lib/core/parameters.ts';
import type { CellOutcome } from '#lib/worker/api.ts';
import { presentThresholds } from './cut-offs.ts';

export const LIMITS = {
	profitShare: 'cutOffs',
	customerShare: 'customerShares',
	thresholds: 'thresholds'
} as const satisfies Record<TierMethod, keyof Parameters>;

/** Thresholds that nobody has moved yet begin where the tiers of `pyramids` now end. */
export function firstLimits(
	method: TierMethod,
	parameters: Parameters,
	context: Context | null,
	pyramids: CellOutcome | undefined
): Partial<Parameters> {
	const untouched = String(parameters.thresholds) === String(DEFAULT_PARAMETERS.thresholds);
	if (method !== 'thresholds' || !untouched || !context || pyramids?.state !== 'done') return {};
	const { tiers } = pyramids.result as PyramidsResult;
	const thresholds = presentThresholds(
		tiers.map(({ least }) => least),
		context.scale
	);
	return thresholds ? { thresholds } : {};
}
