/** A page of HTML with a table in it, as one part. */
import { Failure } from '#lib/core/failure.ts';
import { htmlTable } from '#lib/core/html-table.ts';
import { guessFromHead } from '../bytes/encoding.ts';
import type { Part } from './part.ts';
import { WRITTEN, writeRows } from './rows.ts';

const MAX_BYTES = 100_000_000;

/** Fails with `import.too_large` beyond 100 MB, and with `.no_table`. */
export async function pageParts(file: File): Promise<Part[]> {
	if (file.size > MAX_BYTES)
		throw new Failure('import.too_large', { bytes: file.size, limit: MAX_BYTES });
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { encoding } = guessFromHead(bytes, 'zh-CN');
	const rows = htmlTable(new TextDecoder(encoding).decode(bytes, { stream: true }));
	if (rows.length === 0) throw new Failure('import.no_table');
	const open: Part['open'] = (onHead) => writeRows(file.name, each(rows), onHead);
	return [{ name: file.name, kind: 'entry', bytes: null, dialect: WRITTEN, open }];
}

async function* each(rows: readonly string[][]): AsyncGenerator<string[], void, undefined> {
	for (const row of rows) yield await Promise.resolve(row);
}
