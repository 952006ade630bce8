import { TIERS, type Tier } from '#lib/core/parameters.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { INACTIVE } from '#lib/segment/tiering.ts';
import { found, searchIndex } from './search.ts';
import { selected } from './selected.ts';

/**
 * Rows of the active customers in `tiers` (none given: in any) whom `path` picks and whose key or
 * name contains `text` in any case and width. A customer that the path names need not be active.
 */
export function matchingRows(
	input: KernelInput,
	text: string,
	tiers: readonly Tier[],
	path: Path = []
): Int32Array {
	const { profile, tiering } = input;
	const wanted = new Set(tiers.map((tier) => TIERS.indexOf(tier)));
	const picked = selected(input, path);
	const sought = text.trim();
	const matching = sought === '' ? null : found(searchIndex(profile), sought);
	const named = path.some(({ by }) => by === 'customer');
	const rows = new Int32Array(profile.customers);
	let count = 0;
	for (let row = 0; row < profile.customers; row++) {
		const tier = tiering.tier[row]!;
		if (tier === INACTIVE ? !named || wanted.size > 0 : wanted.size > 0 && !wanted.has(tier))
			continue;
		if (picked?.[row] === 0 || matching?.[row] === 0) continue;
		rows[count++] = row;
	}
	return rows.subarray(0, count);
}
