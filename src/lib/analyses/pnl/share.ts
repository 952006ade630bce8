import type { Profile } from '#lib/rollup/profile.ts';
import { cellsOf, isSafe, type Groups } from '#lib/segment/disclosure.ts';
import type { KernelInput } from '../analysis.ts';
import type { Share, SharingRules } from '../evidence.ts';
import { groupingOf, hiddenIn, unnamed, type Grouping } from '../grouping.ts';
import type { PnlResult } from './kernel.ts';
import type { Statement } from './statement.ts';

/**
 * Statements of tiers and classes that are told as one are added up. A step that would tell of few
 * customers in any of them goes from all: what is served, fees and capital become one.
 */
const share: Share<PnlResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	if (!grouping?.classes) return null;
	const told = toldSteps(input, grouping, rules);
	const reduced = (statement: Statement): Statement => withSteps(statement, told);
	const { tiers, classes } = grouping;
	const steps = [told.discount, told.services].filter((one) => !one).length;
	return {
		result: {
			all: reduced(result.all),
			tiers: merged(result.tiers, tiers).map(reduced),
			classes: merged(result.classes, classes).map(reduced)
		},
		hidden: hiddenIn(tiers) + hiddenIn(classes) + steps
	};
};
export default share;

interface ToldSteps {
	readonly discount: boolean;
	/** Service, fees and capital each for itself. */
	readonly services: boolean;
}

function toldSteps(
	{ profile, tiering }: KernelInput,
	grouping: Grouping,
	rules: SharingRules
): ToldSteps {
	const { tiers, classes, classCodes } = grouping;
	if (classes === null || classCodes === null) return { discount: false, services: false };
	const safe = (...amounts: readonly Float64Array[]): boolean =>
		isSafe(
			cellsOf([unnamed(tiering.tier, grouping), classCodes], amounts),
			[tiers, classes],
			rules
		);
	const { discount } = profile.columns;
	return {
		discount: discount === null || safe(discount.values),
		services: safe(...servicesOf(profile))
	};
}

function servicesOf({ columns: { costToServe, fees, capitalCharge } }: Profile): Float64Array[] {
	const apart = [fees, capitalCharge].flatMap((column) => column?.values ?? []);
	const service = costToServe.values.map((cost, row) =>
		apart.reduce((rest, values) => rest - (values[row] ?? 0), cost)
	);
	return [service, ...apart];
}

function withSteps(statement: Statement, told: ToldSteps): Statement {
	const { service, fees, capitalCharge } = statement;
	const parts = [service, fees, capitalCharge].filter((one) => one !== null);
	const together = {
		service: parts.length === 0 ? null : parts.reduce((sum, one) => sum + one, 0),
		fees: null,
		capitalCharge: null
	};
	return {
		...statement,
		...(told.services ? {} : together),
		discount: told.discount ? statement.discount : null
	};
}

function merged(statements: readonly Statement[], groups: Groups): Statement[] {
	return statements.map((statement, code) =>
		statements
			.filter((_, other) => groups[other] === code)
			.reduce((sum, one) => added(sum, one), emptied(statement))
	);
}

/** Nothing, where there is something to tell. */
function emptied(like: Statement): Statement {
	const none = (value: number | null): number | null => (value === null ? null : 0);
	return {
		customers: 0,
		discount: none(like.discount),
		revenue: 0,
		grossProfit: 0,
		service: none(like.service),
		fees: none(like.fees),
		capitalCharge: none(like.capitalCharge),
		profit: 0
	};
}

function added(a: Statement, b: Statement): Statement {
	const plus = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
	return {
		customers: a.customers + b.customers,
		discount: plus(a.discount, b.discount),
		revenue: a.revenue + b.revenue,
		grossProfit: a.grossProfit + b.grossProfit,
		service: plus(a.service, b.service),
		fees: plus(a.fees, b.fees),
		capitalCharge: plus(a.capitalCharge, b.capitalCharge),
		profit: a.profit + b.profit
	};
}
