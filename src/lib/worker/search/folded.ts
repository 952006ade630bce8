/** How texts are compared: any case, any width. */

/** Compatibility forms as one, letters small. */
export function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}

/**
 * ASCII and the three-byte signs from U+4000 to U+9FFF fold each for itself; a text with any other
 * folds as a whole, and is *odd*: one of its bytes is C0 or above, but none of E4 to E9.
 */
export function isOdd(byte: number): boolean {
	return byte >= 0xc0 && (byte < 0xe4 || byte > 0xe9);
}

/** A byte of a text that is not odd. */
export function small(byte: number): number {
	return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}
