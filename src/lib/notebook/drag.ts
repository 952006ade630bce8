/** Where a dragged cell goes. */

/** Before which of the cells it is dropped, by the heights of their middles; their number: behind all. */
export function dropPlace(middles: readonly number[], y: number): number {
	const place = middles.findIndex((middle) => y < middle);
	return place < 0 ? middles.length : place;
}

/** The place it has afterwards, counted without itself, if it stood at `from`. */
export function placeAfter(from: number, drop: number): number {
	return drop > from ? drop - 1 : drop;
}

/** Pixels to scroll in one frame while the pointer is near an end of the window. */
export function scrollStep(y: number, height: number): number {
	const reach = Math.min(EDGE, height / 4);
	if (y < reach) return -Math.ceil((reach - y) / 5);
	return y > height - reach ? Math.ceil((y - height + reach) / 5) : 0;
}

const EDGE = 110;
