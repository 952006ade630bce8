/** One cell of the customer list, whichever column of the profile it comes from. */
import { isValid, type Column, type ColumnType } from '#lib/core/columns.ts';
import { TIERS } from '#lib/core/parameters.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { isServed } from '#lib/rollup/costToServe.ts';
import type { Attribute, Profile, ProfileColumns } from '#lib/rollup/profile.ts';
import { LIST_COLUMNS, type ListColumn } from './api.ts';

export interface ListCell {
	readonly type: ColumnType;
	readonly value: string | number;
}

/**
 * Columns that this profile fills with something of their own, in the list's order. Where
 * serving costs nothing, the cost to serve is 0 for all, and gross profit is profit.
 */
export function filledColumns(profile: Profile): ListColumn[] {
	const { columns } = profile;
	const served = isServed(profile);
	return LIST_COLUMNS.filter((name) => {
		if (!isProfileColumn(name)) return true;
		if (!served && (name === 'costToServe' || name === 'grossProfit')) return false;
		return columns[name] !== null;
	});
}

/** Null where the customer has no such value. */
export function cellOf(input: KernelInput, name: ListColumn, row: number): ListCell | null {
	if (name === 'key') return { type: 'text', value: input.profile.keys.at(row) };
	if (name === 'tier') return tierCell(input, row);
	const column = input.profile.columns[name];
	if (column === null) return null;
	return isAttribute(column) ? attributeCell(column, row) : valueCell(column, row);
}

/** The column of numbers behind a list column, or null where it is text, tier or missing. */
export function numbersOf({ columns }: Profile, name: ListColumn): Column | null {
	if (!isProfileColumn(name)) return null;
	const column = columns[name];
	return column === null || isAttribute(column) ? null : column;
}

export function isAttribute(column: Column | Attribute): column is Attribute {
	return 'dictionary' in column;
}

function isProfileColumn(
	name: ListColumn
): name is Exclude<ListColumn, 'key' | 'tier'> & keyof ProfileColumns {
	return name !== 'key' && name !== 'tier';
}

function tierCell({ tiering }: KernelInput, row: number): ListCell | null {
	const tier = TIERS[tiering.tier[row]!];
	return tier === undefined ? null : { type: 'text', value: tier };
}

function attributeCell({ column, dictionary }: Attribute, row: number): ListCell | null {
	if (!isValid(column.valid, row)) return null;
	return { type: 'text', value: dictionary.at(column.values[row]!) };
}

function valueCell(column: Column, row: number): ListCell | null {
	if (!isValid(column.valid, row)) return null;
	return { type: column.type, value: column.values[row]! };
}
