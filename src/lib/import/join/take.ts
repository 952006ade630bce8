/** A column of another table as one of this: each row gets what stands beside its key there. */
import { columnBuilder } from '../columns/builder.ts';
import { BLOCK_ROWS, type RawColumn } from '../columns/intern.ts';
import { previewOf } from '../preview.ts';
import type { RawReading } from '../raw.ts';
import type { KeyPair } from './keys.ts';

/** The reading with further columns behind its own, in its first rows as shown too. */
export function withColumns(raw: RawReading, taken: readonly RawColumn[]): RawReading {
	if (taken.length === 0) return raw;
	const columns = [...raw.columns, ...taken];
	if (!raw.preview) return { ...raw, columns };
	const further = previewOf({ rows: raw.rows, columns: taken });
	const preview = raw.preview.map((row, i) => [...row, ...(further[i] ?? [])]);
	return { ...raw, columns, preview };
}

/** Rows whose key is not found are blank. */
export function takeColumn(
	own: RawColumn,
	taken: RawColumn,
	{ rowOf }: KeyPair,
	header: string
): RawColumn {
	const cells = Array.from(rowOf, (row) => (row < 0 ? '' : cellAt(taken, row)));
	const builder = columnBuilder(header, null);
	for (const { rows, codes } of own.blocks)
		for (let i = 0; i < rows; i++) builder.add(cells[codes![i]!]!);
	return builder.close();
}

function cellAt({ blocks, texts }: RawColumn, row: number): string {
	const { codes } = blocks[Math.floor(row / BLOCK_ROWS)]!;
	return texts.at(codes![row % BLOCK_ROWS]!);
}
