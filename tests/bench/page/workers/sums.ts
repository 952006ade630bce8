/** Facts of typed columns, cell by cell, to be compared between contenders. */
import { isValid, type Column } from '../../../../src/lib/core/columns.ts';

/** Of whole minor units. */
export function totalOf(columns: readonly Column[]): number {
	let total = 0;
	for (const { values, valid } of columns)
		for (let i = 0; i < values.length; i++) if (isValid(valid, i)) total += values[i]!;
	return total;
}

/** How many different codes occur. */
export function distinctIn(columns: readonly Column[]): number {
	const seen: boolean[] = [];
	let count = 0;
	for (const { values, valid } of columns)
		for (let i = 0; i < values.length; i++) {
			if (!isValid(valid, i) || seen[values[i]!]) continue;
			seen[values[i]!] = true;
			count++;
		}
	return count;
}

export function daysIn(columns: readonly Column[]): { firstDay: number; lastDay: number } {
	let firstDay = Infinity;
	let lastDay = -Infinity;
	for (const { values, valid } of columns)
		for (let i = 0; i < values.length; i++) {
			if (!isValid(valid, i)) continue;
			firstDay = Math.min(firstDay, values[i]!);
			lastDay = Math.max(lastDay, values[i]!);
		}
	return { firstDay, lastDay };
}
