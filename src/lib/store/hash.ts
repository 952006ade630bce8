import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The hash of what is stored in segments: equal exactly when theirs are, in their order. */
export function hashOfSegments(segments: readonly { readonly sha256: string }[]): Promise<string> {
	return hashOf(new TextEncoder().encode(segments.map(({ sha256 }) => sha256).join()));
}

/** SHA-256 in hex: the browser's own where the page is in a secure context, the same in script elsewhere. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const subtle = globalThis.crypto?.subtle;
	return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}
