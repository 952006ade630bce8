/**
 * What an activity costs by the piece, and how much of it would go away with the customer: by
 * activity and channel, else by activity. Of two lines for the same the later counts.
 */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { PARTS, partsOf, rescale } from '#lib/core/money.ts';
import { Distinct, NO_CODE } from './distinct.ts';
import { scaleOf } from './priced.ts';

export interface RateCard {
	/** By line: minor units at `scale`, and millionths. */
	readonly unitCost: Float64Array;
	readonly avoidable: Float64Array;
	readonly scale: number;
	/** Whether any card tells avoidable shares; else all is avoidable. */
	readonly tellsShares: boolean;
	/** Line by `activity × (channels + 1) + channel + 1`, the channel NO_CODE where there is none. */
	readonly lines: ReadonlyMap<number, number>;
	readonly channels: number;
	/** Codes of each dataset in the numbering of the cards. */
	readonly codes: ReadonlyMap<Dataset, Record<Part, Int32Array | null>>;
}

type Part = 'activity' | 'channel';

/** Null without a rate card, or with empty ones. */
export function rateCardOf(datasets: readonly Dataset[]): RateCard | null {
	const cards = datasets.filter(({ kind, table }) => kind === 'rateCard' && table.rows > 0);
	if (cards.length === 0) return null;
	const services = datasets.filter(({ kind }) => kind === 'service');
	const distinct = { activity: new Distinct(), channel: new Distinct() };
	const codes = new Map([...cards, ...services].map((each) => [each, codesOf(each, distinct)]));
	const scale = Math.max(...cards.map(({ table }) => scaleOf(table, 'unitCost')));
	const rows = cards.reduce((sum, { table }) => sum + table.rows, 0);
	const card = {
		unitCost: new Float64Array(rows),
		avoidable: new Float64Array(rows),
		scale,
		tellsShares: cards.some(({ table }) => fieldIndex(table, 'avoidableShare') >= 0),
		lines: new Map<number, number>(),
		channels: distinct.channel.size,
		codes
	};
	for (const dataset of cards)
		for (const batch of dataset.table.batches) readLines(card, dataset, batch);
	return card;
}

function codesOf(
	dataset: Dataset,
	distinct: Record<Part, Distinct>
): Record<Part, Int32Array | null> {
	const code = (part: Part) => {
		const dictionary = dataset.table.dictionaries[fieldIndex(dataset.table, part)];
		return dictionary ? distinct[part].addAll(dictionary) : null;
	};
	return { activity: code('activity'), channel: code('channel') };
}

function readLines(
	card: RateCard & { readonly lines: Map<number, number> },
	dataset: Dataset,
	batch: Batch
): void {
	const { table } = dataset;
	const cost = columnOf(table, batch, 'unitCost', 'money');
	const share = columnOf(table, batch, 'avoidableShare', 'number');
	const keys = keysOf(card, dataset, batch);
	for (let i = 0; cost && i < batch.rows; i++) {
		if (keys.exact[i] === NO_CODE || !isValid(cost.valid, i)) continue;
		const line = card.lines.get(keys.exact[i]!) ?? card.lines.size;
		card.lines.set(keys.exact[i]!, line);
		card.unitCost[line] = rescale(cost.values[i]!, scaleOf(table, 'unitCost'), card.scale);
		const told = share && isValid(share.valid, i) ? share.values[i]! : 1;
		card.avoidable[line] = told >= 1 ? PARTS : partsOf(Math.max(0, told));
	}
}

/** The line of the card for every row of a service batch; NO_CODE where it has none. */
export function cardLines(card: RateCard, dataset: Dataset, batch: Batch): Int32Array {
	const { exact, general } = keysOf(card, dataset, batch);
	return exact.map((key, i) => card.lines.get(key) ?? card.lines.get(general[i]!) ?? NO_CODE);
}

/** Activity and channel of every row as one number; NO_CODE without an activity. */
export function cardKeys(card: RateCard, dataset: Dataset, batch: Batch): Int32Array {
	return keysOf(card, dataset, batch).exact;
}

/** Keys of activity and channel together, and of the activity alone; NO_CODE without an activity. */
function keysOf({ codes, channels }: RateCard, dataset: Dataset, batch: Batch) {
	const { activity, channel } = codes.get(dataset)!;
	const activities = textCodes(dataset, batch, 'activity', activity);
	const channelled = textCodes(dataset, batch, 'channel', channel);
	const general = activities.map((code) => (code === NO_CODE ? NO_CODE : code * (channels + 1)));
	const exact = general.map((key, i) => (key === NO_CODE ? key : key + channelled[i]! + 1));
	return { exact, general };
}

function textCodes(
	{ table }: Dataset,
	batch: Batch,
	role: Role,
	codes: Int32Array | null
): Int32Array {
	const column = columnOf(table, batch, role, 'text');
	const read = new Int32Array(batch.rows).fill(NO_CODE);
	for (let i = 0; codes && column && i < batch.rows; i++)
		if (isValid(column.valid, i)) read[i] = codes[column.values[i]!]!;
	return read;
}
