/** How many rows hold each text of a column, in one pass over its cells. */
import { type CellBlock, isOdd } from './intern.ts';

/** By code; `size` is how many texts the column has. */
export function countsOf(blocks: readonly CellBlock[], size: number): Int32Array {
	const counts = new Int32Array(size);
	for (const { rows, codes, mantissas, odd } of blocks) {
		if (codes) for (let i = 0; i < rows; i++) counts[codes[i]!]!++;
		else if (odd) for (let i = 0; i < rows; i++) if (isOdd(odd, i)) counts[mantissas![i]!]!++;
	}
	return counts;
}
