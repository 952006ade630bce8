import type { Bucket } from '#lib/rollup/profile.ts';
import { isFew } from '#lib/segment/disclosure.ts';
import type { Share } from '../evidence.ts';
import { fewestBeside, groupingOf } from '../grouping.ts';
import { numbered } from '../numbered.ts';
import type { DatasetRow, ReconciliationResult } from './kernel.ts';

/**
 * Datasets go by numbers. Money of a file is told where it is a total that is told anyhow; keys are
 * counted where no count sets few of them apart.
 */
const share: Share<ReconciliationResult> = (input, { datasets, sums }, rules) => {
	const grouping = groupingOf(input, rules);
	if (grouping === null) return null;
	const k = fewestBeside(rules, grouping);
	const told = datasets.map((row) => toldRow(row, input.profile.totals, k));
	return {
		result: { datasets: numbered(told), sums },
		hidden: told.reduce((sum, row, i) => sum + blanks(row) - blanks(datasets[i] ?? row), 0)
	};
};
export default share;

function toldRow(row: DatasetRow, totals: Bucket, k: number): DatasetRow {
	const few = (count: number | null): boolean => count !== null && isFew(count, k);
	const { matched, onlyHere, onlyElsewhere, withoutOrders, duplicates } = row;
	const keys = [matched, onlyHere, onlyElsewhere];
	const whole = isTotal(row.moneyFile, totals) && row.moneyFile === row.moneyWindow;
	return {
		...row,
		...(keys.some(few) ? { matched: null, onlyHere: null, onlyElsewhere: null } : {}),
		withoutOrders: few(withoutOrders) ? null : withoutOrders,
		duplicates: few(duplicates) ? null : duplicates,
		...(whole ? {} : NO_MONEY)
	};
}

const NO_MONEY = {
	moneyFile: null,
	moneyOutside: null,
	moneyUndated: null,
	moneyWindow: null,
	moneyUnattributed: null
};

/** Whether an amount is one of the sums over all files. */
export function isTotal(amount: number | null, { revenue, costToServe }: Bucket): boolean {
	return amount === revenue || amount === costToServe;
}

function blanks(row: DatasetRow): number {
	return Object.values(row).filter((value) => value === null).length;
}
