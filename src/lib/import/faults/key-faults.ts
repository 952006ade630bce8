/** What programs did to keys before they were written: zeros cut away, long numbers rounded. */
import { Interner } from '../columns/interner.ts';
import type { Texts } from '../columns/intern.ts';
import type { ProblemCode } from '../reading.ts';

/** Marks by code; judged on the bytes, because there can be ten million keys. */
export function keyFaults(texts: Texts): ReadonlyMap<ProblemCode, Uint8Array> {
	return new Map<ProblemCode, Uint8Array>([
		['id_rounded', rounded(texts)],
		['id_zeros', zerosMixed(texts)]
	]);
}

const [ZERO, NINE] = [48, 57];
/** A spreadsheet keeps 15 digits of a number and writes zeros for the rest. */
const KEPT_DIGITS = 15;
const LONGEST = 24;

/**
 * Numbers of more than 15 digits that end in nothing but zeros from the sixteenth on: where most
 * are so, and all their zeros together are no accident.
 */
function rounded({ size, dictionary: { offsets, bytes } }: Texts): Uint8Array {
	const marks = new Uint8Array(size);
	let [long, ended, zeros] = [0, 0, 0];
	for (let code = 0; code < size; code++) {
		const [from, to] = [offsets[code]!, offsets[code + 1]!];
		if (to - from <= KEPT_DIGITS || to - from > LONGEST || !areDigits(bytes, from, to)) continue;
		long++;
		if (!areZeros(bytes, from + KEPT_DIGITS, to)) continue;
		marks[code] = 1;
		ended++;
		zeros += to - from - KEPT_DIGITS;
	}
	return ended * 2 > long && zeros >= 3 ? marks : marks.fill(0);
}

/** 00123 beside 123: the zeros of some were cut away, or two customers are taken for one. */
function zerosMixed(texts: Texts): Uint8Array {
	const marks = new Uint8Array(texts.size);
	const { padded, bare } = numbered(texts);
	if (padded.length === 0 || bare.length === 0) return marks;
	const { offsets, bytes } = texts.dictionary;
	const cut = new Interner();
	const from = padded.map((code) => cut.code(texts.at(code).replace(/^0+/, '')));
	const twins = new Uint8Array(cut.size);
	for (const code of bare) {
		const twin = cut.find(bytes, offsets[code]!, offsets[code + 1]!);
		if (twin < 0) continue;
		twins[twin] = 1;
		marks[code] = 1;
	}
	padded.forEach((code, i) => (marks[code] = twins[from[i]!]!));
	return marks;
}

/** Keys of digits with leading zeros, and those without that are shorter: of one length none can be a twin. */
function numbered(texts: Texts): { padded: number[]; bare: number[] } {
	const { offsets, bytes } = texts.dictionary;
	const padded: number[] = [];
	const bare: number[] = [];
	let longest = 0;
	for (let code = 0; code < texts.size; code++) {
		const [from, to] = [offsets[code]!, offsets[code + 1]!];
		if (to - from > LONGEST || bytes[from] !== ZERO || !areDigits(bytes, from, to)) continue;
		longest = Math.max(longest, to - from);
		padded.push(code);
	}
	if (padded.length === 0) return { padded, bare };
	for (let code = 0; code < texts.size; code++) {
		const [from, to] = [offsets[code]!, offsets[code + 1]!];
		if (to - from < longest && bytes[from] !== ZERO && areDigits(bytes, from, to)) bare.push(code);
	}
	return { padded, bare };
}

function areDigits(bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (bytes[i]! < ZERO || bytes[i]! > NINE) return false;
	return to > from;
}

function areZeros(bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (bytes[i] !== ZERO) return false;
	return true;
}
