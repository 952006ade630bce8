/** Lines of a rate card beside the service records that use them. */
import { isValid, columnOf, type Batch } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { NO_CODE } from './distinct.ts';
import type { Reconciliation } from './profile.ts';
import { cardKeys, cardLines, type RateCard } from './rateCard.ts';

type Matches = Pick<Reconciliation, 'matched' | 'onlyHere' | 'onlyElsewhere' | 'duplicateKeys'>;

/**
 * Activities with their channel: which of this card service records name, which none does, and what
 * records without a cost name that no card has.
 */
export function cardMatches(
	card: RateCard | null,
	dataset: Dataset,
	datasets: readonly Dataset[]
): Matches {
	const times = new Map<number, number>();
	if (!card) return { matched: 0, onlyHere: 0, onlyElsewhere: 0, duplicateKeys: 0 };
	for (const batch of dataset.table.batches)
		for (const key of cardKeys(card, dataset, batch))
			if (key !== NO_CODE) times.set(key, (times.get(key) ?? 0) + 1);
	const { used, unpriced } = useOf(card, datasets);
	const own = [...times.keys()];
	const matched = own.filter((key) => used.has(card.lines.get(key) ?? NO_CODE)).length;
	const duplicateKeys = [...times.values()].filter((count) => count > 1).length;
	return { matched, onlyHere: own.length - matched, onlyElsewhere: unpriced.size, duplicateKeys };
}

interface Use {
	/** Lines of the card that a record names. */
	readonly used: Set<number>;
	/** What records without a cost of their own name and no line prices. */
	readonly unpriced: Set<number>;
}

function useOf(card: RateCard, datasets: readonly Dataset[]): Use {
	const use: Use = { used: new Set(), unpriced: new Set() };
	for (const service of datasets)
		if (service.kind === 'service')
			for (const batch of service.table.batches) see(use, card, service, batch);
	return use;
}

function see({ used, unpriced }: Use, card: RateCard, service: Dataset, batch: Batch): void {
	const lines = cardLines(card, service, batch);
	const keys = cardKeys(card, service, batch);
	const cost = columnOf(service.table, batch, 'cost', 'money');
	for (let i = 0; i < batch.rows; i++) {
		if (lines[i] !== NO_CODE) used.add(lines[i]!);
		else if (keys[i] !== NO_CODE && !(cost && isValid(cost.valid, i))) unpriced.add(keys[i]!);
	}
}
