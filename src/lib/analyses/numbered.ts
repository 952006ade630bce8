/**
 * Files by numbers, in an order that follows from what is told of them: whoever reads the same ones
 * in another order tells the same.
 */
import { KINDS, type Kind } from '#lib/core/kinds.ts';

interface File {
	readonly dataset: string;
	readonly kind: Kind;
	readonly rows: number;
}

export function numbered<F extends File>(files: readonly F[]): F[] {
	const nameless = files.map((file) => ({ ...file, dataset: '' }));
	return nameless.sort(byWhatIsTold).map((file, i) => ({ ...file, dataset: String(i + 1) }));
}

/** By kind, the longest first. */
function byWhatIsTold(a: File, b: File): number {
	const order = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.rows - a.rows;
	if (order !== 0) return order;
	const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
	return one < other ? -1 : Number(one > other);
}
