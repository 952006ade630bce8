/** Columns of the list that are figured beside the profile, one value a customer. */
import { PROFIT_CLASSES, QUALIFIERS, TIERS } from '#lib/core/parameters.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { NO_DAY, type Profile } from '#lib/rollup/profile.ts';
import { breakEvensOf } from '#lib/segment/breakEven.ts';
import { profitClasses } from '#lib/segment/classes.ts';
import { confidenceOf } from '#lib/segment/confidence.ts';
import { moverOf } from '#lib/segment/tiers.ts';
import type { ListColumn } from './api.ts';

export const FIGURED = ['key', 'tier', 'movedBy', 'confidence', 'class', 'breakEvenDay'] as const;
export type Figured = (typeof FIGURED)[number] & ListColumn;

export function isFigured(name: ListColumn): name is Figured {
	return FIGURED.some((figured) => figured === name);
}

/** Of more order lines than this the list would wait for days of break-even, or for draws. */
const MOST_LINES = { breakEvenDay: 2_000_000, confidence: 200_000 };

type Listed = Pick<KernelInput, 'profile' | 'parameters' | 'tiering'>;

/** Whether the list has the column. */
export function isListed({ profile, parameters, tiering }: Listed, name: Figured): boolean {
	if (name === 'key' || name === 'tier') return true;
	if (name === 'movedBy')
		return parameters.qualifiers.length > tiering.qualified.unmeasurable.length;
	if (name === 'class') return profile.columns.profit !== null;
	if (profile.book === null || orderLines(profile) > MOST_LINES[name]) return false;
	return name === 'confidence' || (profile.columns.profit !== null && profile.data.last !== NO_DAY);
}

function orderLines({ reconciliation }: Profile): number {
	const orders = reconciliation.filter(({ kind }) => kind === 'orders');
	return orders.reduce((sum, { rows }) => sum + rows, 0);
}

/**
 * Tiers, qualifiers and classes by their place, the chance of the tier, the day of break-even: null where the
 * customer has none, or the list has no such column.
 */
export function figureOf(
	input: KernelInput,
	name: Exclude<Figured, 'key'>
): (row: number) => number | null {
	const { profile, tiering, parameters } = input;
	if (!isListed(input, name)) return () => null;
	switch (name) {
		case 'tier':
			return (row) => placeIn(tiering.tier[row]!, TIERS);
		case 'movedBy': {
			const mover = moverOf(tiering);
			return (row) => {
				const qualifier = mover(row);
				return qualifier === null ? null : QUALIFIERS.indexOf(qualifier);
			};
		}
		case 'class': {
			const codes = profitClasses(profile, tiering);
			return (row) => (codes === null ? null : placeIn(codes[row]!, PROFIT_CLASSES));
		}
		case 'confidence':
			return (row) => confidenceOf(profile, tiering, row, parameters.seed);
		case 'breakEvenDay': {
			const found = breakEvensOf(profile);
			return (row) => (found === null || found.day[row] === NO_DAY ? null : found.day[row]!);
		}
	}
}

function placeIn(code: number, names: readonly string[]): number | null {
	return code < names.length ? code : null;
}
