/**
 * Distinct texts with a code each, in order of appearance: bytes in chunks, and a hash table over
 * them that is small, as there can be ten million. A slot holds a code beside those bits of the
 * hash that its place does not tell. Four texts in a row of codes stand one behind the other; a
 * group is the place of the first and the length of each.
 */
import { borrow, outgrow, reserve } from './memory';

const FIRST_BITS: u32 = 8;
/** A table smaller than this is kept nearly empty, where one look mostly is enough. */
const FAR_BITS: u32 = 14;
/** Bits that tell how far a text stands behind its place; all set: so far or farther. */
const STEP_BITS: u32 = 4;
const FARTHEST: u32 = 15;
const FIRST_GROUPS: u32 = 64;
const CHUNK: usize = 65536;
const FIRST_CHUNK: usize = 2048;
/** Instead of a length: the text stands elsewhere, here are its length and its place. */
const LONG: u32 = 255;
const LINK: u32 = 8;

@unmanaged
export class Texts {
	/**
	 * A slot is 0, or from its lowest bit: `bits` of a code plus one, how far it stands behind the
	 * place that the lowest `bits` of its hash name, and as many of the hash's next bits as fit.
	 */
	slots: usize;
	bits: u32;
	size: u32;
	/** Those that a table of these slots holds. */
	most: u32;
	bytes: u32;
	groups: usize;
	groupRoom: u32;
	/** Whether any text is long. */
	long: u32;
	/** The chunk that is written to: the next place, and behind the last. */
	at: usize;
	limit: usize;
}

export function newTexts(): Texts {
	const texts = changetype<Texts>(reserve(offsetof<Texts>()));
	setSlots(texts, FIRST_BITS);
	texts.groups = reserve(FIRST_GROUPS * 8);
	texts.groupRoom = FIRST_GROUPS;
	newChunk(texts, FIRST_CHUNK);
	return texts;
}

function setSlots(texts: Texts, bits: u32): void {
	const slots = (<u32>1) << bits;
	texts.slots = reserve(<usize>slots * 4);
	texts.bits = bits;
	texts.most = bits < FAR_BITS ? slots >> 2 : (slots >> 2) * 3;
}

function newChunk(texts: Texts, bytes: usize): void {
	texts.at = borrow(bytes);
	// Words of eight bytes are written: the last one needs room for its end.
	texts.limit = texts.at + bytes - 8;
}

/** Whether the texts no longer stay in the nearest cache. */
export function isFar(texts: Texts): bool {
	return texts.bits >= FAR_BITS;
}

/** What stands where a text of this hash would stand first. */
export function slotOf(texts: Texts, hash: u32): u32 {
	return load<u32>(texts.slots + ((<usize>(hash & maskOf(texts.bits))) << 2));
}

function maskOf(bits: u32): u32 {
	return ((<u32>1) << bits) - 1;
}

/** All bits of a slot but those of its code, in its first place. */
function marksOf(hash: u32, bits: u32): u32 {
	return (hash >> bits) << (bits + STEP_BITS);
}

/** The code plus one of a text that may be this one by its hash; 0: there is none. */
export function candidate(texts: Texts, hash: u32): u32 {
	const bits = texts.bits;
	const mask = maskOf(bits);
	const marks = marksOf(hash, bits);
	const slots = texts.slots;
	let i = hash & mask;
	let slot = load<u32>(slots + ((<usize>i) << 2));
	for (let step: u32 = 1; slot && (slot ^ marks) > mask; step++) {
		i = (i + 1) & mask;
		slot = load<u32>(slots + ((<usize>i) << 2));
		if (slot) slot ^= stepsOf(step, bits);
	}
	return slot & mask;
}

/** In the place of a slot where they stand. */
function stepsOf(step: u32, bits: u32): u32 {
	return min(step, FARTHEST) << bits;
}

/** The place of a text that has this length; 0 where it has another, or is long. */
export function placeIfShort(texts: Texts, code: u32, length: u32): usize {
	const group = load<u64>(texts.groups + (((<usize>code) >> 2) << 3));
	const shift = (code & 3) << 3;
	const lengths = <u32>(group >> 32);
	if (((lengths >> shift) & 0xff) !== length || length === LONG || texts.long) return 0;
	return <usize>(<u32>group) + sumOf(lengths & ((1 << shift) - 1));
}

/** Of four bytes. */
function sumOf(lengths: u32): u32 {
	const pairs = (lengths & 0x00ff00ff) + ((lengths >> 8) & 0x00ff00ff);
	return (pairs & 0xffff) + (pairs >> 16);
}

/** What stands under a code: a text, or for a long one where to find it. */
function recordOf(texts: Texts, code: u32): usize {
	const group = load<u64>(texts.groups + (((<usize>code) >> 2) << 3));
	const before = (<u32>(group >> 32)) & ((1 << ((code & 3) << 3)) - 1);
	let at = <usize>(<u32>group) + sumOf(before);
	if (!texts.long) return at;
	for (let rest = before; rest; rest >>= 8) if ((rest & 0xff) === LONG) at -= LONG - LINK;
	return at;
}

function lengthByte(texts: Texts, code: u32): u32 {
	return load<u8>(texts.groups + (((<usize>code) >> 2) << 3) + (code & 3), 4);
}

export function lengthOf(texts: Texts, code: u32): u32 {
	const length = lengthByte(texts, code);
	return length === LONG ? load<u32>(recordOf(texts, code)) : length;
}

export function textOf(texts: Texts, code: u32): usize {
	const at = recordOf(texts, code);
	return lengthByte(texts, code) === LONG ? load<usize>(at, 4) : at;
}

/** The code of a text, a new one where it was not seen before. */
export function codeOf(texts: Texts, from: usize, length: u32, hash: u32): u32 {
	const bits = texts.bits;
	const mask = maskOf(bits);
	const marks = marksOf(hash, bits);
	let step: u32 = 0;
	let at = texts.slots + ((<usize>(hash & mask)) << 2);
	for (let slot = load<u32>(at); slot; slot = load<u32>(at)) {
		const differs = slot ^ marks ^ stepsOf(step, bits);
		if (differs <= mask && isText(texts, differs - 1, from, length)) return differs - 1;
		step++;
		at = texts.slots + ((<usize>((hash + step) & mask)) << 2);
	}
	store<u32>(at, marks | stepsOf(step, bits) | (texts.size + 1));
	return add(texts, from, length);
}

function isText(texts: Texts, code: u32, from: usize, length: u32): bool {
	const place = placeIfShort(texts, code, length);
	if (place || !texts.long) return place !== 0 && sameBytes(place, from, length);
	return lengthOf(texts, code) === length && sameBytes(textOf(texts, code), from, length);
}

function add(texts: Texts, from: usize, length: u32): u32 {
	const code = texts.size++;
	if (length < LONG) write(texts, code, from, length, length);
	else {
		texts.long = 1;
		write(texts, code, link(from, length), LINK, LONG);
	}
	texts.bytes += length;
	if (texts.size >= texts.most) enlarge(texts);
	return code;
}

const linked: usize = reserve(LINK);

function link(from: usize, length: u32): usize {
	const text = borrow(length);
	memory.copy(text, from, length);
	store<u32>(linked, length);
	store<usize>(linked, text, 4);
	return linked;
}

function write(texts: Texts, code: u32, from: usize, length: u32, told: u32): void {
	const group = groupFor(texts, code);
	if (texts.at + length > texts.limit) moveOn(texts, group, code & 3);
	if (code & 3) store<u8>(group + (code & 3), <u8>told, 4);
	else store<u64>(group, (<u64>texts.at) | ((<u64>told) << 32));
	for (let i: usize = 0; i < <usize>length; i += 8) store<u64>(texts.at + i, load<u64>(from + i));
	texts.at += length;
}

function groupFor(texts: Texts, code: u32): usize {
	if (code >> 2 === texts.groupRoom) {
		const bytes = <usize>texts.groupRoom * 8;
		const larger = borrow(bytes * 2);
		memory.copy(larger, texts.groups, bytes);
		outgrow(texts.groups, bytes);
		texts.groups = larger;
		texts.groupRoom *= 2;
	}
	return texts.groups + (((<usize>code) >> 2) << 3);
}

/** To the next chunk, with those texts of the group that are written. */
function moveOn(texts: Texts, group: usize, written: u32): void {
	const from = <usize>load<u32>(group);
	const bytes = written ? texts.at - from : 0;
	newChunk(texts, CHUNK);
	memory.copy(texts.at, from, bytes);
	store<u32>(group, <u32>texts.at);
	texts.at += bytes;
}

/** Slot by slot, which is in the order of both tables; a slot tells the hash of its text. */
function enlarge(texts: Texts): void {
	const bits = texts.bits;
	const mask = maskOf(bits);
	const old = texts.slots;
	setSlots(texts, bits < FAR_BITS ? bits + 2 : bits + 1);
	for (let i: u32 = 0; i <= mask; i++) {
		const slot = load<u32>(old + ((<usize>i) << 2));
		if (!slot) continue;
		const steps = (slot >> bits) & FARTHEST;
		const known = ((slot >> (bits + STEP_BITS)) << bits) | ((i - steps) & mask);
		const code = (slot & mask) - 1;
		put(texts, steps < FARTHEST ? known : hashOf(textOf(texts, code), lengthOf(texts, code)), code);
	}
	outgrow(old, (<usize>mask + 1) << 2);
}

function put(texts: Texts, hash: u32, code: u32): void {
	const bits = texts.bits;
	const mask = maskOf(bits);
	let step: u32 = 0;
	let at = texts.slots + ((<usize>(hash & mask)) << 2);
	while (load<u32>(at)) {
		step++;
		at = texts.slots + ((<usize>((hash + step) & mask)) << 2);
	}
	store<u32>(at, marksOf(hash, bits) | stepsOf(step, bits) | (code + 1));
}

/** Sixteen bytes that are set, then as many that are not: read from the middle backwards, a mask. */
const ones: usize = reserve(32);
memory.fill(ones, 0xff, 16);

/** Reads past the end of both, which is safe and without effect. */
export function sameBytes(a: usize, b: usize, length: u32): bool {
	for (; length > 32; length -= 16, a += 16, b += 16) {
		if (v128.any_true(v128.xor(v128.load(a), v128.load(b)))) return false;
	}
	// Up to 32 bytes are the first sixteen and the last, without a branch for what lies between.
	const last = max(length, 16) - 16;
	const first = v128.xor(v128.load(a), v128.load(b));
	const second = v128.xor(v128.load(a + last), v128.load(b + last));
	return !v128.any_true(v128.and(v128.or(first, second), v128.load(ones + 16 - min(length, 16))));
}

const K0: u64 = 0x9e3779b97f4a7c15;
const K1: u64 = 0xd6e8feb86659fd93;
const K2: u64 = 0xa0761d6478bd642f;
const K3: u64 = 0xe7037ed1a0b428db;

/** Words are multiplied each by its own, of the first and last no more than belongs to the text. */
export function hashOf(from: usize, length: u32): u32 {
	let hash = (<u64>length + 1) * K0;
	for (; length > 32; length -= 16, from += 16)
		hash = fold(fold(hash, load<u64>(from)), load<u64>(from, 8));
	const mask = ones + 16 - min(length, 16);
	const low = load<u64>(mask);
	const high = load<u64>(mask, 8);
	const last = from + max(length, 16) - 16;
	hash += (load<u64>(from) & low) * K1 + (load<u64>(from, 8) & high) * K2;
	hash ^= ((load<u64>(last) & low) * K3) ^ ((load<u64>(last, 8) & high) * K0);
	hash = (hash ^ (hash >> 32)) * K2;
	return (<u32>(hash >> 32)) ^ (<u32>hash);
}

function fold(hash: u64, word: u64): u64 {
	hash = (hash ^ word) * K1;
	return hash ^ (hash >> 32);
}
