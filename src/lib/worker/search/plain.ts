/** The texts of a dictionary one by one: what the engine does, for the platform that has none. */
import type { Dictionary } from '#lib/core/dictionary.ts';
import { isOdd, small } from './folded.ts';

/** Codes, from `from` to before `to`, of the texts that hold `sought`, itself folded. */
export function findPlainly(
	{ offsets, bytes }: Dictionary,
	sought: Uint8Array,
	from: number,
	to: number
): number[] {
	const codes: number[] = [];
	for (let code = from; code < to; code++)
		if (holds(bytes, offsets[code]!, offsets[code + 1]!, sought)) codes.push(code);
	return codes;
}

/** Codes of those that don't fold byte by byte. */
export function findOddPlainly({ offsets, bytes }: Dictionary, from: number, to: number): number[] {
	const codes: number[] = [];
	for (let code = from; code < to; code++)
		if (bytes.subarray(offsets[code]!, offsets[code + 1]!).some(isOdd)) codes.push(code);
	return codes;
}

function holds(bytes: Uint8Array, start: number, end: number, sought: Uint8Array): boolean {
	for (let at = start; at + sought.length <= end; at++)
		if (standsAt(bytes, at, sought)) return true;
	return false;
}

function standsAt(bytes: Uint8Array, at: number, sought: Uint8Array): boolean {
	let i = 0;
	while (i < sought.length && small(bytes[at + i]!) === sought[i]) i++;
	return i === sought.length;
}
