/** The tier table whole: every tier with its lines' sensitivity, its distance and who was moved. */
import type { FigureTable, View } from '../analysis.ts';
import type { TierConfidence } from '#lib/segment/confidence.ts';
import { hasOwnRow } from '../merged.ts';
import { COLUMN_WORDS, column, tableOf, tierColumns, type Column } from '../tier-table.ts';
import type { Distance } from './distance.ts';
import type { DescribedTier, TiersResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { stepOf } from './panels.ts';
import type { Change, Sensitivity } from './sensitivity.ts';

interface Row extends DescribedTier {
	readonly under: Sensitivity | null;
	readonly distance: Distance | null;
	readonly movedOut: Change;
	readonly confidence: TierConfidence | null;
}

export function table(view: View<TiersResult>): FigureTable {
	const { result, context, locale } = view;
	const columns = [
		...tierColumns(result.measure, context, locale),
		...middles(view),
		...ownColumns(view).map(([head, cell]): Column<Row> => [{ ...head, withheld: true }, cell])
	];
	return tableOf<Row>(columns, rowsOf(result).filter(hasOwnRow(context)));
}

function middles({ context, locale }: View<TiersResult>): Column<Row>[] {
	const words = COLUMN_WORDS[locale];
	const recency: Column<Row> = [
		{ ...column('median_recency_days', words.recency, 'number'), withheld: true },
		(t) => t.medianRecency
	];
	const satisfaction: Column<Row> = [
		{ ...column('mean_satisfaction', words.satisfaction, 'number'), withheld: true },
		(t) => t.meanSatisfaction
	];
	return context.has.survey ? [satisfaction, recency] : [recency];
}

function rowsOf(result: TiersResult): Row[] {
	const { tiers, sensitivity, distances, qualified, confidence } = result;
	return tiers.map((tier, i) => ({
		...tier,
		under: sensitivity[i] ?? null,
		// The invalid have no bound in money to reach, but zero.
		distance: (tier.tier === 'invalid' ? null : distances[i - 1]) ?? null,
		confidence: confidence[i] ?? null,
		movedOut: together(qualified.moved.filter(({ from }) => from === tier.tier))
	}));
}

function together(groups: readonly Change[]): Change {
	const sum = (of: (group: Change) => number) => groups.reduce((all, one) => all + of(one), 0);
	return { customers: sum((one) => one.customers), measure: sum((one) => one.measure) };
}

function ownColumns(view: View<TiersResult>): Column<Row>[] {
	const words = MESSAGES[view.locale].columns;
	const by = stepOf(view);
	const columns: Column<Row>[] = [
		[
			column('moved_line_lower', words.lower(by), 'count'),
			(t) => t.under && t.under.lower.customers
		],
		[
			column('moved_line_lower_money', words.lowerMoney(by), 'money'),
			(t) => t.under && t.under.lower.measure
		],
		[
			column('moved_line_higher', words.higher(by), 'count'),
			(t) => t.under && t.under.higher.customers
		],
		[
			column('moved_line_higher_money', words.higherMoney(by), 'money'),
			(t) => t.under && t.under.higher.measure
		],
		[column('near_next_tier', words.near, 'count'), (t) => t.distance && t.distance.near],
		[column('median_distance', words.lacking, 'money'), (t) => t.distance && t.distance.median],
		[
			column('median_distance_orders', words.orders, 'count'),
			(t) => t.distance && t.distance.orders
		]
	];
	if (view.result.confidence.length > 0)
		columns.push(
			[column('confidence', words.confidence, 'share'), (t) => t.confidence && t.confidence.share],
			[
				column('confidence_customers', words.told, 'count'),
				(t) => t.confidence && t.confidence.told
			]
		);
	if (view.context.parameters.qualifiers.length === 0) return columns;
	return [
		...columns,
		[column('moved_by_qualifiers', words.movedOut, 'count'), (t) => t.movedOut.customers],
		[column('moved_by_qualifiers_money', words.movedMoney, 'money'), (t) => t.movedOut.measure]
	];
}
