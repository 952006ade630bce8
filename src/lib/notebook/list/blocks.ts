/** A long list comes in blocks of rows: which are wanted, and which row lies in which. */
export const BLOCK = 100;

/** Places of the first rows of the blocks that touch `from`..`to`. */
export function blocksOf(from: number, to: number): number[] {
	const first = Math.floor(from / BLOCK) * BLOCK;
	const blocks: number[] = [];
	for (let at = first; at < to; at += BLOCK) blocks.push(at);
	return blocks;
}

/** The `keep` blocks nearest to `at`: a long scroll through a million rows must not keep them all. */
export function nearest<T>(
	blocks: ReadonlyMap<number, T>,
	at: number,
	keep: number
): ReadonlyMap<number, T> {
	if (blocks.size <= keep) return blocks;
	const near = [...blocks].sort(([a], [b]) => Math.abs(a - at) - Math.abs(b - at));
	return new Map(near.slice(0, keep));
}
