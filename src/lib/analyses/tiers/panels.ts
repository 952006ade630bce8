/** What stands under the table, in words: how firm the lines are, who is near, who was moved. */
import { formatCount, formatMoneyShort, formatNumber, formatShare } from '#lib/core/format.ts';
import { TIERS, type Tier } from '#lib/core/parameters.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { limitTexts, qualifierNames } from '../tier-rule.ts';
import { MERGED_WORDS } from '../merged.ts';
import { MEASURE_WORDS, TIER_WORDS, capital } from '../words.ts';
import type { TiersResult } from './kernel.ts';
import { MESSAGES, type GroupSaid } from './messages.ts';
import type { Change } from './sensitivity.ts';

export interface Panel {
	readonly title: string;
	readonly lines: readonly { readonly head: string; readonly text: string }[];
}

export function panelsOf(view: View<TiersResult>): Panel[] {
	if (view.context.shared) return [];
	const panels = [lineMoves(view), distances(view), confidence(view), moves(view)];
	return panels.filter((panel) => panel !== null);
}

/** Ties at a line, and qualifiers that this data can't tell. */
export function notesOf(view: View<TiersResult>): string[] {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const money = (minor: number) => formatMoneyShort(minor, moneyOf(context), locale);
	const count = (n: number) => formatCount(n, locale);
	const m = MEASURE_WORDS[locale][result.measure];
	return [
		...result.ties.map(({ tier, value, above, below }) =>
			words.tie(said(tier, locale), money(value), m, count(above), count(below))
		),
		...(context.shared ? [MERGED_WORDS[locale].movesNotTold] : []),
		...defectionLine(view),
		...result.qualified.unmeasurable.map((one) =>
			words.unmeasurable(qualifierNames([one], locale), words.needs[one])
		)
	];
}

function defectionLine({ result, locale }: View<TiersResult>): string[] {
	const { defectionLine: score } = result.qualified;
	return score === null ? [] : [MESSAGES[locale].defectionLine(formatNumber(score, locale, 2))];
}

/** What the cut-offs are moved by, in the terms of their method. */
export function stepOf({ context, locale }: View<TiersResult>): string {
	const words = MESSAGES[locale];
	return context.parameters.tierMethod === 'thresholds' ? words.percent : words.points;
}

export function groupSaid(change: Change, { context, locale }: View<TiersResult>): GroupSaid {
	return {
		count: formatCount(change.customers, locale),
		one: change.customers === 1,
		money: formatMoneyShort(change.measure, moneyOf(context), locale)
	};
}

/** A tier in running text. */
export function said(tier: Tier, locale: View<TiersResult>['locale']): string {
	return TIER_WORDS[locale][tier].toLowerCase();
}

function lineMoves(view: View<TiersResult>): Panel {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	// A share lowered makes the tier above smaller, a threshold lowered makes it larger.
	const downward = context.parameters.tierMethod === 'thresholds' ? words.rise : words.fall;
	const upward = context.parameters.tierMethod === 'thresholds' ? words.fall : words.rise;
	const limits = limitTexts(context, locale);
	const spoken = (change: Change, way: (g: GroupSaid) => string) =>
		change.customers === 0 ? null : way(groupSaid(change, view));
	return {
		title: words.sensitivity(stepOf(view)),
		lines: result.sensitivity.map(({ lower, higher }, i) => ({
			head: words.line(nameAt(i, view), nameAt(i + 1, view), limits[i] ?? ''),
			text: words.change(spoken(lower, downward), spoken(higher, upward))
		}))
	};
}

function distances(view: View<TiersResult>): Panel {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const money = (minor: number) => formatMoneyShort(minor, moneyOf(context), locale);
	return {
		title: words.distance,
		lines: result.distances.map(({ bound, near, median, orders }, i) => ({
			head: words.step(nameAt(i + 1, view), nameAt(i, view)),
			text:
				bound === null || median === null
					? words.nowhere
					: words.far({
							near: formatCount(near, locale),
							one: near === 1,
							bound: money(bound),
							median: money(median),
							orders: orders === null ? null : formatCount(orders, locale),
							oneOrder: orders === 1
						})
		}))
	};
}

/** How many would keep their tier; tiers of which nobody can be measured are left out. */
function confidence(view: View<TiersResult>): Panel | null {
	const { result, locale } = view;
	const words = MESSAGES[locale];
	const lines = result.confidence.flatMap(({ share, told, asked }, i) =>
		share === null
			? []
			: [
					{
						head: nameAt(i, view),
						text: words.keeps(
							formatShare(share, locale),
							formatCount(told, locale),
							formatCount(asked, locale)
						)
					}
				]
	);
	return lines.length === 0 ? null : { title: words.confidence, lines };
}

function moves(view: View<TiersResult>): Panel | null {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	if (context.parameters.qualifiers.length === 0) return null;
	const lines = result.qualified.moved.map((group) => ({
		head: words.moved(
			capital(qualifierNames([group.qualifier], locale)),
			TIER_WORDS[locale][group.from],
			TIER_WORDS[locale][group.to]
		),
		text: words.group(groupSaid(group, view))
	}));
	const nobody = { head: '', text: words.movedNobody };
	return { title: words.qualifiers, lines: lines.length > 0 ? lines : [nobody] };
}

function nameAt(i: number, { locale }: View<TiersResult>): string {
	const tier = TIERS[i];
	return tier === undefined ? '' : TIER_WORDS[locale][tier];
}
