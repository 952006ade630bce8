import type { Batch, Table } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import { Failure } from '#lib/core/failure.ts';

/** What browsers keep beside the bytes themselves, by experience. */
const OVERHEAD = 1.3;

/**
 * Fails with `store.quota` before anything is written where the browser says that `tables` will
 * not fit; where it says nothing, or can't, the write itself finds out.
 */
export async function ensureRoom(tables: readonly Table[]): Promise<void> {
	const estimate = await estimated();
	if (estimate?.quota === undefined) return;
	const free = estimate.quota - (estimate.usage ?? 0);
	const needed = Math.ceil(OVERHEAD * tables.reduce((sum, table) => sum + bytesOf(table), 0));
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

/** Bytes of a table's buffers. */
export function bytesOf({ batches, dictionaries }: Table): number {
	const rows = batches.reduce((sum, batch) => sum + bytesOfBatch(batch), 0);
	return dictionaries.reduce((sum, one) => sum + (one ? bytesOfDictionary(one) : 0), rows);
}

export function bytesOfBatch({ columns }: Batch): number {
	return columns.reduce(
		(sum, { values, valid }) => sum + values.byteLength + (valid?.byteLength ?? 0),
		0
	);
}

export function bytesOfDictionary({ bytes, offsets }: Dictionary): number {
	return bytes.byteLength + offsets.byteLength;
}
