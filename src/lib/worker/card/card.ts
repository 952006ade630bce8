/** The card of one customer: what the notebook knows of it, whatever its tier. */
import { PROFIT_CLASSES, TIERS, type Tier } from '#lib/core/parameters.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { profitClasses } from '#lib/segment/classes.ts';
import { measureColumn } from '#lib/segment/measure.ts';
import { qualifiersOf } from '#lib/segment/qualifiers.ts';
import { INACTIVE } from '#lib/segment/tiering.ts';
import { isValid, type Column } from '#lib/core/columns.ts';
import { contextOf, outcomeOf } from '../compute.ts';
import { loadedFrom, tracedInput } from '../input.ts';
import { isAttribute } from '../list-cells.ts';
import { rowOfKey } from '../row-of-key.ts';
import type { CardQuery, CardValue, CardValues, CustomerCard } from './contract.ts';
import { contactsOf, monthsOf, rowsOf } from './rows.ts';

/** Null where no file names the customer. */
export async function card({ datasets, parameters, key }: CardQuery): Promise<CustomerCard | null> {
	const loaded = await loadedFrom(datasets);
	const { input } = tracedInput(loaded, parameters, []);
	const row = rowOfKey(input.profile.keys, key);
	if (row < 0) return null;
	const alone = tracedInput(loaded, parameters, [{ by: 'customer', key }]).input;
	const { scale } = input.profile;
	const rows = (kind: Parameters<typeof rowsOf>[1]) => rowsOf(loaded.datasets, kind, key, scale);
	return {
		key,
		profile: valuesOf(input.profile, row),
		tier: TIERS[input.tiering.tier[row]!] ?? null,
		profitClass: classOf(input, row),
		next: nextOf(input, row),
		qualifiers: qualifiersOf(input.profile, row, parameters),
		pnl: outcomeOf('pnl', alone),
		context: contextOf(alone, loaded.names),
		months: monthsOf(loaded.datasets, key, scale),
		contacts: contactsOf(loaded.datasets, key),
		orders: rows('orders'),
		service: rows('service'),
		answers: rows('survey'),
		receivables: rows('receivables')
	};
}

function valuesOf({ columns }: Profile, row: number): CardValues {
	const told = Object.entries(columns).flatMap(([name, column]): [string, CardValue][] => {
		if (!column) return [];
		if (!isAttribute(column)) return valueIn(column, row).map((value) => [name, value]);
		const { column: codes, dictionary } = column;
		if (!isValid(codes.valid, row)) return [];
		return [[name, { type: 'text', value: dictionary.at(codes.values[row]!) }]];
	});
	return Object.fromEntries(told);
}

function valueIn(column: Column, row: number): CardValue[] {
	return isValid(column.valid, row) ? [{ type: column.type, value: column.values[row]! }] : [];
}

function classOf({ profile, tiering }: KernelInput, row: number) {
	if (tiering.tier[row] === INACTIVE) return null;
	return PROFIT_CLASSES[profitClasses(profile, tiering)?.[row] ?? INACTIVE] ?? null;
}

function nextOf({ profile, tiering }: KernelInput, row: number): CustomerCard['next'] {
	const tier = tiering.tier[row]!;
	const above: Tier | undefined = tier === INACTIVE ? undefined : TIERS[tier - 1];
	if (above === undefined) return null;
	const value = measureColumn(profile, tiering.measure)[row]!;
	// Whoever brings anything at all is no longer invalid.
	const bound = above === 'maintain' ? 1 : (tiering.lines[tier - 1]?.bound ?? null);
	return bound === null || bound <= value ? null : { tier: above, lacks: bound - value };
}
