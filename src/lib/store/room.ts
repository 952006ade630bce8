import type { Table } from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';

/** What browsers keep beside the bytes themselves, by experience. */
const OVERHEAD = 1.3;

/**
 * Fails with `store.quota` before anything is written where the browser says that `tables` will
 * not fit; where it says nothing the write itself finds out.
 */
export async function ensureRoom(tables: readonly Table[]): Promise<void> {
	const estimate = await globalThis.navigator?.storage?.estimate?.();
	if (estimate?.quota === undefined) return;
	const free = estimate.quota - (estimate.usage ?? 0);
	const needed = Math.ceil(OVERHEAD * tables.reduce((sum, table) => sum + bytesOf(table), 0));
	if (needed > free) throw new Failure('store.quota', { needed, free });
}

/** Bytes of a table's buffers. */
export function bytesOf({ batches, dictionaries }: Table): number {
	let bytes = 0;
	for (const { columns } of batches)
		for (const { values, valid } of columns) bytes += values.byteLength + (valid?.byteLength ?? 0);
	for (const dictionary of dictionaries)
		bytes += (dictionary?.bytes.byteLength ?? 0) + (dictionary?.offsets.byteLength ?? 0);
	return bytes;
}
