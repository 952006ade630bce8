/** What results stand on, as it may be shared: no file names, and no sum that few customers made. */
import type { Path } from '#lib/chart/marks.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { Bucket } from '#lib/rollup/profile.ts';
import type { Context, FileAccount, Whom } from './analysis.ts';
import type { SharingRules } from './evidence.ts';
import { mergedOf, type Grouping } from './grouping.ts';
import { numbered } from './numbered.ts';

/**
 * `part`: of some of the customers alone; their tiers are cut at what single customers bring, so
 * that the thresholds are told to two digits. `whom`: how they were picked, where it may be told;
 * `of`: how many there are in all.
 */
export function sharedContext(
	context: Context,
	grouping: Grouping,
	rules: SharingRules,
	part: boolean,
	whom: Whom | null = null,
	of: number = context.customers
): Context {
	const { parameters, assumedShare } = context;
	const [key, important, general] = parameters.thresholds;
	const thresholds = [twoDigits(key), twoDigits(important), twoDigits(general)] as const;
	return {
		...context,
		names: {},
		reconciliation: numbered(context.reconciliation.map((one) => accountOf(one, context.totals))),
		...(typeof assumedShare === 'number' && {
			assumedShare: Math.round(assumedShare * 100) / 100
		}),
		parameters: part ? { ...parameters, thresholds } : parameters,
		shared: {
			k: rules.k,
			dominance: rules.dominance,
			...mergedOf(grouping),
			// Files are of all customers.
			...(part
				? { part, ...(of > context.customers && { of }), ...(whom && { whom }) }
				: { reconciles: reconciles(context) })
		}
	};
}

/** A path as it may be told: null where it picks customers one by one. */
export function whomOf(
	path: Path,
	{ tierMethod, thresholds }: Pick<Parameters, 'tierMethod' | 'thresholds'>
): Whom | null {
	const told = path.flatMap((one) => (one.by === 'customer' ? [] : [one]));
	if (path.length === 0 || told.length < path.length) return null;
	return { path: told, tierMethod, thresholds };
}

/** Revenue of customers and unattributed together is what the files hold in the window. */
function reconciles({
	reconciliation,
	totals
}: Pick<Context, 'reconciliation' | 'totals'>): boolean {
	const orders = reconciliation.filter(({ kind }) => kind === 'orders');
	// Where there are no orders, customers tell their revenue themselves.
	const sources = orders.length > 0 ? orders : reconciliation.filter(isOfCustomers);
	return sources.reduce((sum, { money }) => sum + (money?.window ?? 0), 0) === totals.revenue;
}

function isOfCustomers({ kind }: FileAccount): boolean {
	return kind === 'customers';
}

/** Money is told where it is a total that is told anyhow; the revenue of some lines alone never is. */
function accountOf(one: FileAccount, totals: Bucket): FileAccount {
	const { dataset, kind, rows, outsideWindow, undated, unattributedRows, money, unknownProfit } =
		one;
	const whole = money !== null && money.file === money.window && money.window === totals.revenue;
	return {
		dataset,
		kind,
		rows,
		outsideWindow,
		undated,
		unattributedRows,
		money: whole ? money : null,
		unknownProfit: {
			rows: unknownProfit.rows,
			revenue: unknownProfit.revenue === 0 ? 0 : null
		}
	};
}

function twoDigits(value: number): number {
	return Number(value.toPrecision(2));
}
