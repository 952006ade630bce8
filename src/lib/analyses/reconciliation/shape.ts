import * as v from 'valibot';
import { KINDS } from '#lib/core/kinds.ts';
import type { Context } from '../analysis.ts';
import type { Shape } from '../evidence.ts';
import { count, isWithin, money } from '../shape-parts.ts';
import type { ReconciliationResult, Sum } from './kernel.ts';

/** A notebook of more files is none that was shared. */
const MOST_FILES = 200;

const told = v.nullable(count);
const amount = v.nullable(money);

const dataset = v.strictObject({
	dataset: v.pipe(v.string(), v.regex(/^\d{1,3}$/)),
	kind: v.picklist(KINDS),
	rows: count,
	outsideWindow: count,
	undated: count,
	inWindow: count,
	unattributed: told,
	matched: told,
	onlyHere: told,
	onlyElsewhere: told,
	withoutOrders: told,
	duplicates: told,
	moneyFile: amount,
	moneyOutside: amount,
	moneyUndated: amount,
	moneyWindow: amount,
	moneyUnattributed: amount
});

const sum = v.strictObject({
	name: v.picklist(['revenue', 'grossProfit', 'costToServe']),
	customers: money,
	unattributed: money,
	files: money,
	difference: money
});

const shape: Shape<ReconciliationResult> = {
	schema: v.strictObject({
		datasets: v.pipe(v.array(dataset), v.maxLength(MOST_FILES)),
		sums: v.pipe(v.array(sum), v.maxLength(3))
	}),
	holds: ({ datasets, sums }, context) =>
		datasets.every((row) => row.rows === row.outsideWindow + row.undated + row.inWindow) &&
		sums.every((one) => sumHolds(one, context)),
	hides: (hidden, { datasets }) => isWithin(hidden, 0, blanksIn(datasets))
};
export default shape;

function blanksIn(datasets: ReconciliationResult['datasets']): number {
	return datasets.flatMap((row) => Object.values(row)).filter((value) => value === null).length;
}

function sumHolds(
	{ name, customers, unattributed, files, difference }: Sum,
	{ totals, unattributed: bucket }: Context
): boolean {
	return (
		customers + unattributed - files === difference &&
		files === totals[name] &&
		unattributed === bucket[name]
	);
}
