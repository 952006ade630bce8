/**
 * A profit and loss statement and its steps: section 2 of the definitions.
 *
 * Invariant: what the steps take is taken off exactly, so that the last level is the profit.
 */

/** Sums over some customers, minor units; null where the inputs do not exist. */
export interface Statement {
	readonly customers: number;
	readonly discount: number | null;
	readonly revenue: number;
	readonly grossProfit: number;
	/** Cost to serve without what the next two count. */
	readonly service: number | null;
	readonly fees: number | null;
	readonly capitalCharge: number | null;
	readonly profit: number;
}

export const STEPS = [
	'list',
	'discount',
	'revenue',
	'cost',
	'grossProfit',
	'service',
	'fees',
	'capitalCharge',
	'profit'
] as const;
export type StepName = (typeof STEPS)[number];

/** A level stands on zero; what is taken hangs from the level before it. */
export interface Step {
	readonly name: StepName;
	readonly level: boolean;
	/** Minor units: of a level itself, of what is taken with its sign, usually below 0. */
	readonly amount: number;
	/** Where the bar begins and ends. */
	readonly from: number;
	readonly to: number;
}

/** The steps that this statement has, from list price to profit. */
export function stepsOf(statement: Statement): Step[] {
	const { discount, revenue, grossProfit, service, fees, capitalCharge } = statement;
	const steps: Step[] = [];
	let at = 0;
	const level = (name: StepName, amount: number): void => {
		at = amount;
		steps.push({ name, level: true, amount, from: 0, to: amount });
	};
	const take = (name: StepName, taken: number | null): void => {
		if (taken === null) return;
		steps.push({ name, level: false, amount: 0 - taken, from: at, to: at - taken });
		at -= taken;
	};
	if (discount !== null) level('list', revenue + discount);
	take('discount', discount);
	level('revenue', revenue);
	take('cost', revenue - grossProfit);
	level('grossProfit', grossProfit);
	take('service', service);
	take('fees', fees);
	take('capitalCharge', capitalCharge);
	level('profit', statement.profit);
	return steps;
}
