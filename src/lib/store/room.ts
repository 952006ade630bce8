import type { ColumnType, TableSource } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import { Failure } from '#lib/core/failure.ts';

/** What browsers keep beside the bytes themselves, by experience. */
const OVERHEAD = 1.3;

/**
 * Fails with `store.quota` before anything is written where the browser says that `tables` will
 * not fit; where it says nothing, or can't, the write itself finds out. Bytes that are there
 * `ahead` count as theirs.
 */
export async function ensureRoom(tables: readonly TableSource[], ahead = 0): Promise<void> {
	const estimate = await estimated();
	if (estimate?.quota === undefined) return;
	const free = estimate.quota - (estimate.usage ?? 0);
	const bytes = tables.reduce((sum, table) => sum + bytesOf(table), -ahead);
	const needed = Math.ceil(OVERHEAD * Math.max(0, bytes));
	if (needed > free) throw new Failure('store.quota', { needed, free });
}

/** Some browsers refuse to tell in private windows; to import, nobody has to know. */
async function estimated(): Promise<StorageEstimate | undefined> {
	try {
		return await globalThis.navigator?.storage?.estimate?.();
	} catch {
		return undefined;
	}
}

/** Bytes of a table's buffers at most, before any of them is made. */
export function bytesOf({ fields, dictionaries, rows }: TableSource): number {
	return dictionaries.reduce(
		(sum, one) => sum + (one ? bytesOfDictionary(one) : 0),
		bytesOfRows(fields, rows)
	);
}

/** Values with a bit of validity each. */
export function bytesOfRows(fields: TableSource['fields'], rows: number): number {
	const width = fields.reduce((sum, { type }) => sum + VALUE_BYTES[type], 0);
	return rows * width + fields.length * Math.ceil(rows / 8);
}

const VALUE_BYTES: Readonly<Record<ColumnType, number>> = {
	text: 4,
	money: 8,
	number: 8,
	date: 4,
	boolean: 1
};

export function bytesOfDictionary({ bytes, offsets }: Dictionary): number {
	return bytes.byteLength + offsets.byteLength;
}
