/** The columns of the profile that follow from others by a formula, row by row. */
import type { DateColumn, MoneyColumn, NumberColumn, Validity } from '#lib/core/columns.ts';
import { emptyValidity, setValid } from '#lib/core/columns.ts';
import { roundHalfAway } from '#lib/core/money.ts';
import { NO_DAY } from './profile.ts';
import type { Purchases } from './purchases.ts';

export function moneyColumn(values: Float64Array, valid: Validity = null): MoneyColumn {
	return { type: 'money', values, valid };
}

export function numberColumn(values: Float64Array): NumberColumn {
	return { type: 'number', values, valid: null };
}

/** Missing where the day is NO_DAY. */
export function dateColumn(days: Int32Array): DateColumn {
	const valid = emptyValidity(days.length);
	for (let i = 0; i < days.length; i++) if (days[i] !== NO_DAY) setValid(valid, i);
	return { type: 'date', values: days, valid };
}

/** `value(i)` for every row; missing where it is null. */
function computed(
	rows: number,
	value: (i: number) => number | null
): { values: Float64Array; valid: Uint8Array } {
	const values = new Float64Array(rows);
	const valid = emptyValidity(rows);
	for (let i = 0; i < rows; i++) {
		const computedValue = value(i);
		if (computedValue === null) continue;
		values[i] = computedValue;
		setValid(valid, i);
	}
	return { values, valid };
}

export function difference(a: Float64Array, b: Float64Array): MoneyColumn {
	return moneyColumn(a.map((value, i) => value - b[i]!));
}

/** profit / revenue; missing where revenue ≤ 0. */
export function profitRate(profit: Float64Array, revenue: Float64Array): NumberColumn {
	const rate = (i: number) => (revenue[i]! > 0 ? profit[i]! / revenue[i]! : null);
	return { type: 'number', ...computed(profit.length, rate) };
}

/** Days from `days` to `asOf`. */
export function daysUntil(asOf: number, days: Int32Array): NumberColumn {
	const until = (i: number) => (days[i] === NO_DAY ? null : asOf - days[i]!);
	return { type: 'number', ...computed(days.length, until) };
}

/** (last − first) / (distinct order days − 1); missing with a single day. */
export function interval({ first, last, orderDays }: Purchases): NumberColumn {
	const mean = (i: number) =>
		orderDays[i]! < 2 ? null : (last[i]! - first[i]!) / (orderDays[i]! - 1);
	return { type: 'number', ...computed(first.length, mean) };
}

/** revenue / orders in whole minor units; missing without an order. */
export function averageOrder(revenue: Float64Array, orders: Float64Array): MoneyColumn {
	const mean = (i: number) =>
		orders[i] === 0 ? null : roundHalfAway(revenue[i]! / orders[i]!) + 0;
	return { type: 'money', ...computed(revenue.length, mean) };
}

/** Missing where no order has a sum above 0. */
export function largestOrderShare({ largest, positive }: Purchases): NumberColumn {
	const share = (i: number) => (positive[i]! > 0 ? largest[i]! / positive[i]! : null);
	return { type: 'number', ...computed(largest.length, share) };
}
