/**
 * Isotonic regression: the non-decreasing values nearest to `means` in weighted least squares,
 * by pooling adjacent violators. Linear in the number of levels.
 */
export function isotonic(means: readonly number[], weights: readonly number[]): number[] {
	const blocks: Block[] = [];
	means.forEach((mean, i) => {
		blocks.push({ mean, weight: weights[i] ?? 0, size: 1 });
		pool(blocks);
	});
	return blocks.flatMap(({ mean, size }) => Array<number>(size).fill(mean));
}

interface Block {
	readonly mean: number;
	readonly weight: number;
	readonly size: number;
}

/** Merges the last two blocks as long as they fall. */
function pool(blocks: Block[]): void {
	while (blocks.length > 1) {
		const [left, right] = blocks.slice(-2) as [Block, Block];
		if (left.mean <= right.mean) return;
		blocks.splice(-2, 2, merged(left, right));
	}
}

function merged(left: Block, right: Block): Block {
	const weight = left.weight + right.weight;
	const mean = (left.mean * left.weight + right.mean * right.weight) / weight;
	return { mean, weight, size: left.size + right.size };
}
