import { TIERS, type Tier } from '#lib/core/parameters.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { INACTIVE } from '#lib/segment/tiering.ts';
import { found } from './search/search.ts';
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
	const { profile } = input;
	const { tier } = input.tiering;
	const listed = listedTiers(tiers, path);
	const picked = selected(input, path);
	const matching = found(profile, text.trim());
	const candidates = matching?.length ?? profile.customers;
	const rows = new Int32Array(candidates);
	let count = 0;
	for (let i = 0; i < candidates; i++) {
		const row = matching ? matching[i]! : i;
		if (listed[tier[row]!] === 1 && (picked === null || picked[row] === 1)) rows[count++] = row;
	}
	return rows.subarray(0, count);
}

/** 1 for every tier's code that the list shows. */
function listedTiers(tiers: readonly Tier[], path: Path): Uint8Array {
	const listed = new Uint8Array(256).fill(tiers.length === 0 ? 1 : 0);
	for (const tier of tiers) listed[TIERS.indexOf(tier)] = 1;
	const named = path.some(({ by }) => by === 'customer');
	listed[INACTIVE] = named && tiers.length === 0 ? 1 : 0;
	return listed;
}
