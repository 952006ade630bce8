/**
 * Which rows of a long list stand on the screen.
 *
 * Invariant: scrolled to the end, the last row stands at the bottom edge; browsers cap how tall
 * an element may be, so past `MAX_HEIGHT` the scroll bar is scaled and every row stays reachable.
 */
export const MAX_HEIGHT = 10_000_000;

export interface Viewport {
	readonly rows: number;
	readonly rowHeight: number;
	/** Height of what shows rows, without the header. */
	readonly height: number;
	readonly scrollTop: number;
}

export interface RowWindow {
	/** First row drawn, and one past the last. */
	readonly from: number;
	readonly to: number;
	/** Where the first drawn row stands in the scrolled element, px. */
	readonly top: number;
	/** Height of the scrolled element, px. */
	readonly total: number;
}

const OVERSCAN = 4;

export function rowWindow({ rows, rowHeight, height, scrollTop }: Viewport): RowWindow {
	const full = rows * rowHeight;
	const total = Math.min(full, MAX_HEIGHT);
	const at = Math.min(Math.max(scrollTop, 0), Math.max(total - height, 0));
	// What lies above the upper edge if nothing were capped; equal to `at` while nothing is.
	const above = total === full ? at : (at / (total - height)) * (full - height);
	const from = Math.max(0, Math.floor(above / rowHeight) - OVERSCAN);
	const to = Math.min(rows, Math.ceil((above + height) / rowHeight) + OVERSCAN);
	return { from, to, top: at - (above - from * rowHeight), total };
}
