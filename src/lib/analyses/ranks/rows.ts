/** A fallen customer in words and ranks: what both layouts print. */
import type { Tier } from '#lib/core/parameters.ts';
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import type { Fallen, RanksResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export interface Row {
	readonly tier: Tier;
	readonly who: string;
	readonly from: number;
	readonly to: number;
	readonly fromText: string;
	readonly toText: string;
	readonly revenue: string;
	readonly profit: string;
	readonly loses: boolean;
	readonly label: string;
}

/** Names stay on the screen: where `named` is false a customer is told by its rank. */
export function rowsOf(view: View<RanksResult>, named: boolean): Row[] {
	return view.result.fallen.map((one) => rowOf(one, view, named));
}

function rowOf(one: Fallen, { context, locale }: View<RanksResult>, named: boolean): Row {
	const words = MESSAGES[locale];
	const money = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const fromText = formatCount(one.revenueRank, locale);
	const toText = formatCount(one.profitRank, locale);
	const who = named ? (one.name ?? one.key) : words.anonymous(fromText);
	return {
		tier: one.tier,
		who,
		from: one.revenueRank,
		to: one.profitRank,
		fromText,
		toText,
		revenue: money(one.revenue),
		profit: money(one.profit),
		loses: one.profit < 0,
		label: words.label(who, fromText, toText, money(one.profit))
	};
}
