/** A column of another table as one of this: each row gets what stands beside its key there. */
import { columnBuilder } from '../columns/builder.ts';
import { BLOCK_ROWS, type RawColumn } from '../columns/intern.ts';
import type { KeyPair } from './keys.ts';

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
