/**
 * Quantity × unit price as a check of an amount that stands beside them. Refunds are taken off
 * neither: they are in no price.
 */
import { rescale } from '#lib/core/money.ts';
import type { PriceCheck } from '../reading.ts';
import { columnAmount, pricedAmount } from './amount.ts';
import type { RevenueSums } from './revenue-sum.ts';
import type { Terms } from './terms.ts';
import type { View } from './view.ts';

/** Null where one of the three is missing, or a sum can't be held exactly. */
export function checkPrices(view: View, terms: Terms, sums: RevenueSums): PriceCheck | null {
	const place = view.place('revenue');
	const lines = pricedAmount(view);
	const amount = place < 0 ? null : columnAmount(view, place);
	if (!lines || !amount) return null;
	const gross = { ...terms, refund: -1 };
	const a = sums.of({ ...gross, once: [], orders: null }, lines, -1);
	const b = sums.of(gross, amount, place);
	if (a.sum === null || b.sum === null) return null;
	const scale = Math.max(a.scale, b.scale);
	const [priced, stated] = [rescale(a.sum, a.scale, scale), rescale(b.sum, b.scale, scale)];
	if (!Number.isSafeInteger(priced) || !Number.isSafeInteger(stated)) return null;
	const [quantity = '', price = ''] = lines.columns;
	return {
		columns: [quantity, price, view.header(place)],
		priced,
		amount: stated,
		scale,
		agrees: Math.abs(priced - stated) <= roundingOf(view, lines.scale, amount.scale, scale)
	};
}

/** Half a unit a line, where amounts have fewer decimals than prices times quantities. */
function roundingOf({ raw }: View, priced: number, amount: number, scale: number): number {
	return priced > amount ? (raw.rows * 10 ** (scale - amount)) / 2 : 0;
}
