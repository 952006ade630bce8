/** What the service files say of a customer: cost to serve and complaints. */
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { amountsOf } from './amounts.ts';
import type { Keys } from './keys.ts';
import { Ledger } from './ledger.ts';
import { placesOf } from './places.ts';
import type { Window } from './profile.ts';

export interface Service {
	readonly cost: Ledger;
	/** By slot; null where no file tells complaints. */
	readonly complaints: Float64Array | null;
}

export function serviceOf(
	services: readonly Dataset[],
	keys: Keys,
	window: Window,
	scale: number,
	touched: Uint8Array
): Service {
	const cost = new Ledger(keys.size);
	const told = services.some(({ table }) => fieldIndex(table, 'complaint') >= 0);
	const complaints = told ? new Float64Array(keys.size + 1) : null;
	for (const dataset of services) {
		for (const batch of dataset.table.batches) {
			const places = placesOf(dataset, batch, keys, window);
			const amounts = amountsOf(dataset.table, batch, 'cost', scale);
			if (amounts) cost.add(amounts, places, touched);
			const column = columnOf(dataset.table, batch, 'complaint', 'boolean');
			for (let i = 0; complaints && column && i < batch.rows; i++) {
				if (places[i]! >= 0 && isValid(column.valid, i) && column.values[i] === 1)
					complaints[places[i]!]!++;
			}
		}
	}
	cost.verify('costToServe');
	return { cost, complaints };
}
