/**
 * The customers' profit and loss statement: section 2 of the definitions.
 *
 * Invariant: the statements of the tiers add up to that of all active customers, and so do those
 * of the classes; every sum is the sum of a column of the profile, exactly.
 */
import { exact } from '#lib/core/money.ts';
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { classSums } from '#lib/segment/classes.ts';
import type { Kernel, KernelInput } from '../analysis.ts';
import { remembered } from '#lib/segment/remembered.ts';
import type { Statement } from './statement.ts';

export interface PnlResult {
	readonly all: Statement;
	/** In order of TIERS and of PROFIT_CLASSES. */
	readonly tiers: readonly Statement[];
	readonly classes: readonly Statement[];
}

const kernel: Kernel<PnlResult> = {
	version: 1,
	run(input) {
		const { profile } = input;
		if (profile.activeCustomers === 0) return { state: 'unmeasurable', needs: ['customers'] };
		const columns = summedColumns(input);
		if (columns === null) return { state: 'unmeasurable', needs: ['profit'] };
		return { state: 'done', result: resultOf(sumCells(columns, input)) };
	}
};
export default kernel;

type Summed = Omit<Statement, 'customers'>;
type SummedColumns = { readonly [K in keyof Summed]: Float64Array | null };

const NAMES = [
	'discount',
	'revenue',
	'grossProfit',
	'service',
	'fees',
	'capitalCharge',
	'profit'
] as const satisfies readonly (keyof Summed)[];

/** The columns as they are summed; cost to serve here still holds fees and capital charge. */
function summedColumns({ profile }: KernelInput): SummedColumns | null {
	const { discount, revenue, grossProfit, costToServe, fees, capitalCharge, profit } =
		profile.columns;
	if (grossProfit === null || profit === null) return null;
	return {
		discount: discount && discount.values,
		revenue: revenue.values,
		grossProfit: grossProfit.values,
		service: hasService(profile) ? costToServe.values : null,
		fees: fees && fees.values,
		capitalCharge: capitalCharge && capitalCharge.values,
		profit: profit.values
	};
}

/** Whether service, apart from fees and capital, costs: a file tells it, or a rate makes it. */
const hasService = remembered(({ reconciliation, columns }: Profile): boolean => {
	const { costToServe, fees, capitalCharge } = columns;
	const apart = (row: number): number =>
		(fees === null ? 0 : fees.values[row]!) +
		(capitalCharge === null ? 0 : capitalCharge.values[row]!);
	const told = reconciliation.some(({ kind, money }) => kind === 'service' && money !== null);
	return told || costToServe.values.some((cost, row) => cost !== apart(row));
});

/** Customers and sums of one tier within one class. */
interface Cells {
	readonly customers: Float64Array;
	readonly sums: SummedColumns;
}

const CELLS = TIERS.length * PROFIT_CLASSES.length;

function sumCells(columns: SummedColumns, { profile, tiering }: KernelInput): Cells {
	const of = (values: Float64Array | null) =>
		classSums(profile, tiering, values) ?? new Float64Array(CELLS);
	const summed = NAMES.map((name) => [name, columns[name] && of(columns[name])]);
	return { customers: of(null), sums: Object.fromEntries(summed) as SummedColumns };
}

function resultOf(cells: Cells): PnlResult {
	const places = Array.from({ length: CELLS }, (_, cell) => cell);
	const of = (belongs: (cell: number) => boolean) => statement(cells, places.filter(belongs));
	const width = PROFIT_CLASSES.length;
	return {
		all: of(() => true),
		tiers: TIERS.map((_, tier) => of((cell) => Math.floor(cell / width) === tier)),
		classes: PROFIT_CLASSES.map((_, at) => of((cell) => cell % width === at))
	};
}

function statement({ customers, sums }: Cells, places: readonly number[]): Statement {
	const over = (values: Float64Array): number =>
		exact(places.reduce((sum, place) => sum + values[place]!, 0));
	const of = (name: keyof Summed): number | null => sums[name] && over(sums[name]);
	const [fees, capitalCharge, served] = [of('fees'), of('capitalCharge'), of('service')];
	return {
		customers: over(customers),
		discount: of('discount'),
		revenue: of('revenue') ?? 0,
		grossProfit: of('grossProfit') ?? 0,
		service: served === null ? null : served - (fees ?? 0) - (capitalCharge ?? 0),
		fees,
		capitalCharge,
		profit: of('profit') ?? 0
	};
}
