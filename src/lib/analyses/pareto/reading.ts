/** What the curve says at a place: for the crosshair. */
import { formatMoneyShort, formatShare } from '#lib/core/format.ts';
import { clauses } from '#lib/core/punctuation.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { MEASURE_WORDS, customers } from '../words.ts';
import type { Curve } from '../curve.ts';
import type { ParetoResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

/** The running sum of the first `k` customers, read off the drawn points. */
export function cumAt({ points }: Curve, k: number): number {
	const next = points.findIndex((point) => point.k >= k);
	const b = points[next];
	const a = points[next - 1];
	if (!b) return points.at(-1)?.cum ?? 0;
	if (!a || b.k === k) return b.cum;
	return a.cum + ((b.cum - a.cum) * (k - a.k)) / (b.k - a.k);
}

/** `The top 12% of customers (241) make 63% of the profit`. */
export function readAt({ result, context, locale }: View<ParetoResult>, k: number): string {
	const words = MESSAGES[locale];
	const { main, beside } = result;
	const measure = MEASURE_WORDS[locale][main.measure];
	const part = formatShare(k / main.customers, locale);
	const who = customers(k, locale);
	const cum = cumAt(main, k);
	if (main.total <= 0) {
		return words.readMoney(part, who, formatMoneyShort(cum, moneyOf(context), locale), measure);
	}
	const said = words.read(part, who, formatShare(cum / main.total, locale), measure);
	if (!beside || beside.total <= 0) return said;
	const other = words.readRevenue(formatShare(cumAt(beside, k) / beside.total, locale));
	return clauses(said, other, locale);
}
