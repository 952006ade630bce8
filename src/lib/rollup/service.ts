/** What the service files say of a customer, summed by slot: charges, hours, fees, complaints. */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { exact, PARTS } from '#lib/core/money.ts';
import type { Amounts } from './amounts.ts';
import { chargesOf, hoursOf } from './charges.ts';
import { NO_CODE } from './distinct.ts';
import { feeCodes, feeRows } from './fees.ts';
import type { Keys } from './keys.ts';
import { Ledger } from './ledger.ts';
import { placesOf } from './places.ts';
import type { Window } from './profile.ts';
import type { RateCard } from './rateCard.ts';
import { cardLines } from './rateCard.ts';
import { SharedSums } from './shared.ts';

export interface Service {
	readonly cost: Ledger;
	/** Millionths of an hour of the lines without a cost. */
	readonly hours: Ledger;
	/** The channel fees in both; null where no file tells fee categories. */
	readonly fees: { readonly cost: Float64Array; readonly hours: Float64Array } | null;
	/** Both × avoidable shares; null where no rate card tells them. */
	readonly avoidable: { readonly cost: SharedSums; readonly hours: SharedSums } | null;
	/** By slot; null where no file tells complaints. */
	readonly complaints: Float64Array | null;
}

/** Hours touch a customer only where they cost something. */
export function serviceOf(
	services: readonly Dataset[],
	card: RateCard | null,
	keys: Keys,
	window: Window,
	scale: number,
	hourlyRate: number,
	touched: Uint8Array
): Service {
	const sums = emptySums(services, card, keys.size + 1);
	for (const dataset of services) {
		const codes = feeCodes(dataset);
		for (const batch of dataset.table.batches) {
			const places = placesOf(dataset, batch, keys, window);
			const lines = card && cardLines(card, dataset, batch);
			const fees = feeRows(dataset, batch, codes);
			const charges = chargesOf(dataset, batch, card, lines, scale);
			const hours = hourlyRate > 0 ? hoursOf(dataset, batch) : null;
			if (charges) sums.cost.add(charges, places, touched);
			if (hours) sums.hours.add(hours, places, touched);
			addParts(sums, 'cost', charges, places, fees, card, lines);
			addParts(sums, 'hours', hours, places, fees, card, lines);
			addComplaints(sums.complaints, dataset, batch, places);
		}
	}
	sums.cost.verify('costToServe');
	exact(sums.hours.magnitude);
	return sums;
}

function emptySums(services: readonly Dataset[], card: RateCard | null, slots: number): Service {
	const told = (role: string) => services.some(({ table }) => fieldIndex(table, role) >= 0);
	const sums = () => new Float64Array(slots);
	const shared = () => new SharedSums(slots);
	return {
		cost: new Ledger(slots - 1),
		hours: new Ledger(slots - 1),
		fees: told('feeCategory') ? { cost: sums(), hours: sums() } : null,
		avoidable: card?.tellsShares ? { cost: shared(), hours: shared() } : null,
		complaints: told('complaint') ? sums() : null
	};
}

function addParts(
	{ fees, avoidable }: Service,
	part: 'cost' | 'hours',
	amounts: Amounts | null,
	places: Int32Array,
	isFee: Uint8Array,
	card: RateCard | null,
	lines: Int32Array | null
): void {
	if (!amounts || (!fees && !avoidable)) return;
	for (let i = 0; i < places.length; i++) {
		const place = places[i]!;
		if (place < 0 || !isValid(amounts.valid, i)) continue;
		const amount = amounts.values[i]!;
		if (fees && isFee[i] === 1) fees[part][place]! += amount;
		const line = lines?.[i] ?? NO_CODE;
		const share = card && line !== NO_CODE ? card.avoidable[line]! : PARTS;
		avoidable?.[part].add(place, amount, share);
	}
}

function addComplaints(
	complaints: Float64Array | null,
	{ table }: Dataset,
	batch: Batch,
	places: Int32Array
): void {
	const column = columnOf(table, batch, 'complaint', 'boolean');
	for (let i = 0; complaints && column && i < batch.rows; i++) {
		if (places[i]! >= 0 && isValid(column.valid, i) && column.values[i] === 1)
			complaints[places[i]!]!++;
	}
}
