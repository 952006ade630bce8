/**
 * The order book: what the profile sums up, still apart by order and by day. It is made from the
 * lines when it is first asked for, as most notebooks never ask.
 */
import { isValid, columnOf } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import type { Measure, Parameters } from '#lib/core/parameters.ts';
import { PARTS, timesRate } from '#lib/core/money.ts';
import type { ByCustomer } from './byCustomer.ts';
import { gather, gatherAlso } from './byCustomer.ts';
import { chargesOf, hoursOf } from './charges.ts';
import { NO_CODE } from './distinct.ts';
import { historyOf, historyOfRows, type EachEvent, type History } from './history.ts';
import type { Keys } from './keys.ts';
import {
	type EachLines,
	linesOfSome,
	measuresProfit,
	type Lines,
	type OrderNumbers
} from './orders.ts';
import { orderSums, orderSumsOfRows, type OrderSums } from './orderSums.ts';
import { placesOf } from './places.ts';
import { NO_DAY, type Window } from './profile.ts';
import { cardLines, type RateCard } from './rateCard.ts';
import { timesPrice } from './rates.ts';

/** What the book is written from; `profit` by customer, null where it can't be known. */
export interface BookSources {
	readonly lines: EachLines;
	readonly services: readonly Dataset[];
	readonly card: RateCard | null;
	readonly keys: Keys;
	readonly window: Window;
	readonly numbers: OrderNumbers;
	readonly scale: number;
	readonly profit: Float64Array | null;
	readonly rates: Pick<Parameters, 'assumedMargin' | 'hourlyRate' | 'costPerOrder'>;
}

interface Made {
	/** Null where profit can't be known. */
	readonly history: () => History | null;
	readonly orders: (measure: Measure, wanted: Uint8Array | null) => OrderSums;
}

export class OrderBook {
	readonly #made: Made;

	constructor(made: Made) {
		this.#made = made;
	}

	static from(sources: BookSources): OrderBook {
		return new OrderBook(once(writtenFrom(sources)));
	}

	get history(): History | null {
		return this.#made.history();
	}

	/**
	 * By gross profit less the cost per order for profit, as service is not charged by the order.
	 * Where some customers are `wanted`, marked with 1, the others have none: a few thousand of a
	 * million are gathered in one look at the lines.
	 */
	ordersBy(measure: Measure, wanted: Uint8Array | null = null): OrderSums {
		return this.#made.orders(measure, wanted);
	}

	/** The book of some customers alone, in the order of `rows`. */
	of(rows: Int32Array): OrderBook {
		const made = this.#made;
		return new OrderBook(
			once({
				history: () => {
					const history = made.history();
					return history && historyOfRows(history, rows);
				},
				orders: (measure, wanted) =>
					orderSumsOfRows(made.orders(measure, wanted && marksAmong(rows, wanted)), rows)
			})
		);
	}
}

function once({ history, orders }: Made): Made {
	let known: { readonly history: History | null } | null = null;
	const sums = new Map<Measure, OrderSums>();
	return {
		history: () => (known ??= { history: history() }).history,
		orders: (measure, wanted) => {
			const found = sums.get(measure);
			if (found !== undefined || wanted !== null) return found ?? orders(measure, wanted);
			const made = orders(measure, null);
			sums.set(measure, made);
			return made;
		}
	};
}

/** Of marks of some customers, in the order of `rows`, the same marks among all. */
function marksAmong(rows: Int32Array, marks: Uint8Array): Uint8Array {
	const found = new Uint8Array(rows.reduce((most, row) => Math.max(most, row), -1) + 1);
	rows.forEach((row, i) => (found[row] = marks[i]!));
	return found;
}

function writtenFrom(sources: BookSources): Made {
	const { keys, numbers, profit, scale, rates } = sources;
	const handling = timesPrice(1, rates.costPerOrder, scale);
	return {
		history: () => profit && historyOf(profit, eventsOf(sources, gathered(sources), handling)),
		orders: (measure, wanted) => {
			const { lines, gross } = gathered(sources, wanted);
			const amounts = measure === 'revenue' ? lines.revenue : gross;
			const sums = orderSums(lines, amounts, keys.size, numbers.count);
			if (measure === 'profit')
				for (let i = 0; i < sums.amount.length; i++) sums.amount[i]! -= handling;
			return sums;
		}
	};
}

interface GatheredLines {
	readonly lines: ByCustomer;
	/** Parallel to the lines; 0 where it can't be known. */
	readonly gross: Float64Array;
}

function gathered(sources: BookSources, wanted: Uint8Array | null = null): GatheredLines {
	const { keys, rates } = sources;
	const lines = wanted === null ? sources.lines : linesOfSome(sources.lines, wanted);
	const byCustomer = gather(lines, keys.size + 1);
	const gross = gatherAlso(lines, byCustomer, (line) => grossOf(line, rates.assumedMargin ?? 0));
	return { lines: byCustomer, gross };
}

function grossOf({ dataset, grossProfit, revenue }: Lines, margin: number) {
	if (grossProfit || measuresProfit(dataset)) return grossProfit;
	const values = revenue.values.map((amount, i) =>
		isValid(revenue.valid, i) ? timesRate(amount, margin) : 0
	);
	return { values, valid: revenue.valid };
}

function eventsOf(
	sources: BookSources,
	{ lines, gross }: GatheredLines,
	handling: number
): EachEvent {
	const { keys, services, numbers } = sources;
	const charges = services.flatMap((service) => chargedOn(service, sources));
	return (see) => {
		const met = new Int32Array(handling === 0 ? 0 : numbers.count).fill(NO_CODE);
		for (let customer = 0; customer < keys.size; customer++)
			for (let i = lines.starts[customer]!; i < lines.starts[customer + 1]!; i++) {
				const [day, order] = [lines.day[i]!, lines.order[i]!];
				if (day === NO_DAY) continue;
				see(customer, day, gross[i]!);
				if (handling === 0 || order === NO_CODE || lines.revenue[i]! < 0) continue;
				if (met[order] !== customer) see(customer, day, -handling);
				met[order] = customer;
			}
		for (const { places, day, amount } of charges)
			for (let i = 0; i < places.length; i++) {
				const place = places[i]!;
				if (place >= 0 && place < keys.size && day[i] !== NO_DAY && amount[i] !== 0)
					see(place, day[i]!, -amount[i]!);
			}
	};
}

interface Charges {
	readonly places: Int32Array;
	readonly day: Int32Array;
	readonly amount: Float64Array;
}

/** What every line of service costs, hours included, with its day. */
function chargedOn(service: Dataset, { card, keys, window, scale, rates }: BookSources): Charges[] {
	return service.table.batches.map((batch) => {
		const lines = card && cardLines(card, service, batch);
		const cost = chargesOf(service, batch, card, lines, scale);
		const hours = rates.hourlyRate > 0 ? hoursOf(service, batch) : null;
		const date = columnOf(service.table, batch, 'date', 'date');
		const amount = new Float64Array(batch.rows);
		const day = new Int32Array(batch.rows).fill(NO_DAY);
		for (let i = 0; i < batch.rows; i++) {
			if (cost && isValid(cost.valid, i)) amount[i]! += cost.values[i]!;
			if (hours && isValid(hours.valid, i))
				amount[i]! += timesPrice(hours.values[i]!, rates.hourlyRate, scale, PARTS);
			if (date && isValid(date.valid, i)) day[i] = date.values[i]!;
		}
		return { places: placesOf(service, batch, keys, window), day, amount };
	});
}
