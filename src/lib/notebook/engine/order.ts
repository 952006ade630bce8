/** Which result comes next: what is in view before what is not, and nobody is passed over twice. */
export interface Waiting {
	readonly visible: boolean;
	/** When it was last begun. */
	readonly turn: number;
	/** It takes long enough to be in the way of a drag. */
	readonly long: boolean;
}

/** The first of those that wait, given in order of the cells; null where none may go now. */
export function nextOf<T extends Waiting>(waiting: readonly T[], dragging: boolean): T | null {
	const ready = dragging ? waiting.filter(({ long }) => !long) : waiting;
	return ready.reduce<T | null>((best, one) => (best && !before(one, best) ? best : one), null);
}

function before(a: Waiting, b: Waiting): boolean {
	if (a.visible !== b.visible) return a.visible;
	if (a.long !== b.long) return b.long;
	return a.turn < b.turn;
}
