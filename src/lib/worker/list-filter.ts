import { isValid } from '#lib/core/columns.ts';
import { PROFIT_CLASSES, TIERS, type ProfitClass, type Tier } from '#lib/core/parameters.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { profitClasses } from '#lib/segment/classes.ts';
import { INACTIVE } from '#lib/segment/tiering.ts';

/**
 * Rows of the active customers in `tiers` and `classes` (none given: in any) whose key or name
 * contains `text` in any case and width.
 */
export function matchingRows(
	{ profile, tiering }: KernelInput,
	text: string,
	tiers: readonly Tier[],
	classes: readonly ProfitClass[] = []
): Int32Array {
	const wanted = new Set(tiers.map((tier) => TIERS.indexOf(tier)));
	const inClasses = classFilter({ profile, tiering }, classes);
	const sought = folded(text.trim());
	const texts = sought === '' ? null : searchTexts(profile);
	const rows = new Int32Array(profile.customers);
	let count = 0;
	for (let row = 0; row < profile.customers; row++) {
		const tier = tiering.tier[row]!;
		if (tier === INACTIVE || (wanted.size > 0 && !wanted.has(tier))) continue;
		if (!inClasses(row)) continue;
		if (texts === null || texts[row]!.includes(sought)) rows[count++] = row;
	}
	return rows.subarray(0, count);
}

function classFilter(
	{ profile, tiering }: Pick<KernelInput, 'profile' | 'tiering'>,
	classes: readonly ProfitClass[]
): (row: number) => boolean {
	if (classes.length === 0) return () => true;
	const codes = profitClasses(profile, tiering);
	const wanted = new Set(classes.map((name) => PROFIT_CLASSES.indexOf(name)));
	return (row) => codes !== null && wanted.has(codes[row]!);
}

const searched = new WeakMap<Profile, string[]>();

/** Key and name of every customer, folded once a profile. */
function searchTexts(profile: Profile): string[] {
	let texts = searched.get(profile);
	if (!texts) {
		texts = Array.from({ length: profile.customers }, (_, row) => searchText(profile, row));
		searched.set(profile, texts);
	}
	return texts;
}

function searchText({ keys, columns: { name } }: Profile, row: number): string {
	const known = name !== null && isValid(name.column.valid, row);
	return folded(`${keys.at(row)}\n${known ? name.dictionary.at(name.column.values[row]!) : ''}`);
}

function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}
