/** The columns of the profile that follow from others by a formula, row by row. */
import type { DateColumn, MoneyColumn, NumberColumn, Validity } from '#lib/core/columns.ts';
import { emptyValidity, isValid, setValid } from '#lib/core/columns.ts';
import { monthIndex } from '#lib/core/dates.ts';
import { roundHalfAway } from '#lib/core/money.ts';
import { NO_DAY } from './profile.ts';
import type { OrderSizes } from './purchases.ts';
import type { Rhythm } from './rhythm.ts';

export function moneyColumn(values: Float64Array, valid: Validity = null): MoneyColumn {
	return { type: 'money', values, valid };
}

export function numberColumn(values: Float64Array, valid: Validity = null): NumberColumn {
	return { type: 'number', values, valid };
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
	const values = new Float64Array(a.length);
	for (let i = 0; i < values.length; i++) values[i] = a[i]! - b[i]!;
	return moneyColumn(values);
}

/** profit / revenue; missing where revenue ≤ 0. */
export function profitRate(profit: Float64Array, revenue: Float64Array): NumberColumn {
	const rate = (i: number) => (revenue[i]! > 0 ? profit[i]! / revenue[i]! : null);
	return { type: 'number', ...computed(profit.length, rate) };
}

/** Days from `days` to `asOf`; missing where the day is not known, or lies after. */
export function daysUntil(asOf: number, days: Int32Array): NumberColumn {
	const values = new Float64Array(days.length);
	const valid = emptyValidity(days.length);
	for (let i = 0; i < values.length; i++) {
		const day = days[i]!;
		if (day === NO_DAY || day > asOf) continue;
		values[i] = asOf - day;
		setValid(valid, i);
	}
	return numberColumn(values, valid);
}

/** (last − first) / (distinct order days − 1); missing with a single day. */
export function interval(rows: number, { days, orderDays }: Rhythm): NumberColumn {
	const mean = (i: number) => (orderDays[i]! < 2 ? null : days[i]! / (orderDays[i]! - 1));
	return { type: 'number', ...computed(rows, mean) };
}

/** revenue / orders in whole minor units; missing without an order. */
export function averageOrder(revenue: Float64Array, orders: Float64Array): MoneyColumn {
	const mean = (i: number) =>
		orders[i] === 0 ? null : roundHalfAway(revenue[i]! / orders[i]!) + 0;
	return { type: 'money', ...computed(revenue.length, mean) };
}

/** Missing where no order has a sum above 0. */
export function largestOrderShare(rows: number, { largest, positive }: OrderSizes): NumberColumn {
	const share = (i: number) => (positive[i]! > 0 ? largest[i]! / positive[i]! : null);
	return { type: 'number', ...computed(rows, share) };
}

/**
 * 1 − min(1, sd / mean) of the gaps between order days, sd with n − 1; missing under three days.
 * Both sums of the gaps are whole numbers, so no order of rows makes a difference.
 */
export function regularity(rows: number, { days, orderDays, gapSquares }: Rhythm): NumberColumn {
	const even = (i: number) => {
		const gaps = orderDays[i]! - 1;
		if (gaps < 2) return null;
		const sum = days[i]!;
		const deviation = Math.sqrt((gaps * gapSquares[i]! - sum * sum) / (gaps * (gaps - 1)));
		return 1 - Math.min(1, (deviation * gaps) / sum);
	};
	return { type: 'number', ...computed(rows, even) };
}

/** Months with an order / months from the first order's to the as-of date's, both counted. */
export function activePeriods(
	rows: number,
	asOf: number,
	{ orderDays, months, firstMonth }: Rhythm
): NumberColumn {
	const to = asOf === NO_DAY ? 0 : monthIndex(asOf);
	const share = (i: number) => (orderDays[i] === 0 ? null : months[i]! / (to - firstMonth[i]! + 1));
	return { type: 'number', ...computed(rows, share) };
}

/** Discount / (revenue + discount); missing where that is ≤ 0. */
export function discountRate(discount: Float64Array, revenue: Float64Array): NumberColumn {
	const rate = (i: number) => {
		const list = revenue[i]! + discount[i]!;
		return list > 0 ? discount[i]! / list : null;
	};
	return { type: 'number', ...computed(discount.length, rate) };
}

/** Revenue / previous revenue − 1; missing where that is ≤ 0. */
export function growth(revenue: Float64Array, previous: Float64Array): NumberColumn {
	const rate = (i: number) => (previous[i]! > 0 ? revenue[i]! / previous[i]! - 1 : null);
	return { type: 'number', ...computed(revenue.length, rate) };
}

/** Money × days / money; missing where no money is left to weigh with. */
export function meanDays(money: Float64Array, moneyDays: (i: number) => number): NumberColumn {
	const mean = (i: number) => (money[i]! > 0 ? moneyDays(i) / money[i]! : null);
	return { type: 'number', ...computed(money.length, mean) };
}

/** Outstanding / revenue × days of the window; missing where revenue ≤ 0. */
export function daysOutstanding(
	{ values, valid }: Pick<MoneyColumn, 'values' | 'valid'>,
	revenue: Float64Array,
	days: number
): NumberColumn {
	const mean = (i: number) =>
		isValid(valid, i) && revenue[i]! > 0 ? (values[i]! / revenue[i]!) * days : null;
	return { type: 'number', ...computed(revenue.length, mean) };
}

/** Nothing is known of anybody. */
export function noNumbers(rows: number): NumberColumn {
	return numberColumn(new Float64Array(rows), emptyValidity(rows));
}
