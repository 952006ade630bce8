/**
 * The list on a narrow screen: every column is there, and the first three nearly fill the view.
 *
 * Invariant: wherever the first three fit, an edge of the fourth shows that there is more.
 */
import type { ListColumn } from '#lib/worker/api.ts';

const PEEK = 24;
const TIER = 92;
/** What a column of figures can spare where paddings are small. */
const SPARE = 12;
const LEAST_NAME = 104;

/** Who, which tier, and the figure they are ranked by; then the rest in its order. */
export function narrowOrder(
	columns: readonly ListColumn[],
	measure: ListColumn
): readonly ListColumn[] {
	const who: ListColumn = columns.includes('name') ? 'name' : 'key';
	const figure: ListColumn = columns.includes(measure) ? measure : 'revenue';
	return [...new Set([who, 'tier' as const, figure, ...columns])];
}

/** Widths in px of columns in narrow order, which would each like `roomy`, in a view of `width`. */
export function narrowWidths(roomy: readonly number[], width: number): readonly number[] {
	const [, , wanted = 0, ...rest] = roomy;
	const figure = wanted - SPARE;
	const peek = rest.length > 0 ? PEEK : 0;
	return [Math.max(LEAST_NAME, width - peek - TIER - figure), TIER, figure, ...rest];
}
