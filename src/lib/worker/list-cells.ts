/** One cell of the customer list, whichever column of the profile it comes from. */
import { isValid, type Column, type ColumnType } from '#lib/core/columns.ts';
import { PROFIT_CLASSES, QUALIFIERS, TIERS } from '#lib/core/parameters.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { isServed } from '#lib/rollup/costToServe.ts';
import type { Attribute } from '#lib/rollup/profile.ts';
import { LIST_COLUMNS, type ListColumn } from './api.ts';
import { figureOf, isFigured, isListed, type Figured } from './list-figures.ts';

export interface ListCell {
	readonly type: ColumnType;
	readonly value: string | number;
}

/**
 * Columns that this profile fills with something of their own, in the list's order. Where
 * serving costs nothing, the cost to serve is 0 for all, and gross profit is profit.
 */
export function filledColumns(
	input: Pick<KernelInput, 'profile' | 'parameters' | 'tiering'>
): ListColumn[] {
	const { profile } = input;
	const { columns } = profile;
	const served = isServed(profile);
	return LIST_COLUMNS.filter((name) => {
		if (isFigured(name)) return isListed(input, name);
		if (!served && (name === 'costToServe' || name === 'grossProfit')) return false;
		return columns[name] !== null;
	});
}

/** Null where the customer has no such value. */
export function cellOf(input: KernelInput, name: ListColumn, row: number): ListCell | null {
	if (name === 'key') return { type: 'text', value: input.profile.keys.at(row) };
	if (isFigured(name)) return figuredCell(input, name, row);
	const column = input.profile.columns[name];
	if (column === null) return null;
	return isAttribute(column) ? attributeCell(column, row) : valueCell(column, row);
}

export function isAttribute(column: Column | Attribute): column is Attribute {
	return 'dictionary' in column;
}

const NAMES = { tier: TIERS, movedBy: QUALIFIERS, class: PROFIT_CLASSES } as const;

function figuredCell(
	input: KernelInput,
	name: Exclude<Figured, 'key'>,
	row: number
): ListCell | null {
	const value = figureOf(input, name)(row);
	if (value === null) return null;
	if (name === 'confidence') return { type: 'number', value };
	if (name === 'breakEvenDay') return { type: 'date', value };
	return { type: 'text', value: NAMES[name][value]! };
}

function attributeCell({ column, dictionary }: Attribute, row: number): ListCell | null {
	if (!isValid(column.valid, row)) return null;
	return { type: 'text', value: dictionary.at(column.values[row]!) };
}

function valueCell(column: Column, row: number): ListCell | null {
	if (!isValid(column.valid, row)) return null;
	return { type: column.type, value: column.values[row]! };
}
