import type { Dictionary } from '#lib/core/dictionary.ts';

/** The code of `text` in the dictionary, or −1; bytes are compared, none is decoded. */
export function rowOfKey({ offsets, bytes }: Dictionary, text: string): number {
	const sought = new TextEncoder().encode(text);
	for (let code = 0; code + 1 < offsets.length; code++) {
		const start = offsets[code]!;
		if (offsets[code + 1]! - start === sought.length && startsAt(bytes, start, sought)) return code;
	}
	return -1;
}

function startsAt(bytes: Uint8Array, start: number, sought: Uint8Array): boolean {
	for (let i = 0; i < sought.length; i++) if (bytes[start + i] !== sought[i]) return false;
	return true;
}
