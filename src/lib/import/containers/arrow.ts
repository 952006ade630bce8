/** An Arrow IPC file or stream as one part. */
import { arrowRows } from '#lib/table/arrow-rows.ts';
import type { Part } from './part.ts';
import { NAMED, type Rows, writeRows } from './rows.ts';

/** Fails with `import.damaged` when the part is opened, not before. */
export async function arrowParts(file: File): Promise<Part[]> {
	const open: Part['open'] = (onHead) => writeRows(file.name, rowsOf(file), onHead);
	return Promise.resolve([{ name: file.name, kind: 'entry', bytes: null, dialect: NAMED, open }]);
}

/** Batches lie anywhere in the file, so it is held while its rows are written. */
async function* rowsOf(file: File): Rows & AsyncGenerator<string[]> {
	const { registerCodecs } = await import('#lib/table/arrow-codecs.ts');
	registerCodecs();
	yield* arrowRows(new Uint8Array(await file.arrayBuffer()));
}
