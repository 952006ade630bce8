/** How often each text stands in a column: counted over its codes. */
import type { CellBlock } from '../columns/intern.ts';
import { oddRows } from './blocks.ts';

/** By code, of `size` texts. */
export function tally(blocks: readonly CellBlock[], size: number): Int32Array {
	const counts = new Int32Array(size);
	// Every text stands somewhere.
	if (blocks.reduce((sum, { rows }) => sum + rows, 0) === size) return counts.fill(1);
	for (const { rows, codes, mantissas, odd } of blocks) {
		if (codes) for (let row = 0; row < rows; row++) counts[codes[row]!]!++;
		else for (const row of oddRows(odd, rows)) counts[mantissas![row]!]!++;
	}
	return counts;
}
