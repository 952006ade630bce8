/**
 * Distinct texts with a code each, in order of appearance: a hash table over a dictionary.
 * The table is a directory of segments of a fixed size; one that fills up is split in two, so that
 * growing leaves nothing behind (extendible hashing, Fagin et al., 1979). The dictionary lies in
 * chunks: entry after entry, each its code, how often it was told, its length and its bytes.
 */
import { digitsAtEnd, Keys, newKeys, NONE, noteNumber, numberOf, placeOf } from './keys';
import { reserve } from './memory';

const SEGMENT: u32 = 4096;
const FIRST_SEGMENT: u32 = 256;
const MAX_DEPTH: u32 = 18;
const CHUNK: usize = 65536;
const FIRST_CHUNK: usize = 4096;
/** Lengths from here on have four bytes more. */
const LONG: u32 = 255;

/** A segment: how many of the hash's first bits its texts share, how many they are, its mask, then slots of a hash and the place of an entry. */
const SLOTS: usize = 16;

@unmanaged
export class Texts {
	directory: usize;
	depth: u32;
	size: u32;
	bytes: u32;
	/** The chunk written to, and the place and end in it. */
	chunk: usize;
	at: usize;
	limit: usize;
	firstChunk: usize;
	/** Null where they are not numbered, or nobody has looked. */
	keys: Keys | null;
	searched: bool;
}

const scratch: usize = reserve(SEGMENT * 8);

export function newTexts(): Texts {
	const texts = changetype<Texts>(reserve(offsetof<Texts>()));
	texts.directory = reserve(4);
	store<usize>(texts.directory, newSegment(0, FIRST_SEGMENT));
	texts.chunk = newChunk(texts, FIRST_CHUNK);
	texts.firstChunk = texts.chunk;
	return texts;
}

function newSegment(depth: u32, slots: u32): usize {
	const segment = reserve(SLOTS + slots * 8);
	store<u32>(segment, depth);
	store<u32>(segment, slots - 1, 8);
	return segment;
}

/** A chunk: the next one, where its entries end, then those. */
function newChunk(texts: Texts, size: usize): usize {
	const chunk = reserve(size);
	texts.at = chunk + 8;
	// Words of eight bytes are written: the last one of a chunk needs room for its end.
	texts.limit = chunk + size - 8;
	return chunk;
}

/** The slot where a text of this hash stands or would stand first. */
export function slotOf(texts: Texts, hash: u32): usize {
	const segment = segmentOf(texts, hash);
	return segment + SLOTS + (hash & load<u32>(segment, 8)) * 8;
}

function segmentOf(texts: Texts, hash: u32): usize {
	const place = <usize>(((<u64>hash) << texts.depth) >> 32);
	return load<usize>(texts.directory + (place << 2));
}

/** The code of a text, a new one where it was not seen before. */
export function codeOf(texts: Texts, from: usize, length: u32, hash: u32): u32 {
	const segment = segmentOf(texts, hash);
	const mask = load<u32>(segment, 8);
	let i = hash & mask;
	for (;;) {
		const slot = segment + SLOTS + i * 8;
		const entry = <usize>load<u32>(slot, 4);
		if (!entry) break;
		if (load<u32>(slot) === hash && isEntry(entry, from, length)) {
			store<u32>(entry, load<u32>(entry, 4) + 1, 4);
			return load<u32>(entry);
		}
		i = (i + 1) & mask;
	}
	const count = load<u32>(segment, 4) + 1;
	store<u32>(segment, count, 4);
	const slot = segment + SLOTS + i * 8;
	store<u32>(slot, hash);
	store<u32>(slot, <u32>write(texts, from, length), 4);
	if (count > fullAt(mask + 1)) enlarge(texts, segment, hash);
	return texts.size++;
}

/** The code of a key that is new, its number's place known. */
export function newKey(texts: Texts, number: u32, place: usize): u32 {
	noteNumber(texts.keys!, number);
	texts.bytes += texts.keys!.length;
	store<u32>(place, ++texts.size);
	return texts.size - 1;
}

/** The code of a text that is no key, among keys. */
export function otherCode(texts: Texts, from: usize, length: u32): u32 {
	const known = texts.size;
	const code = codeOf(texts, from, length, hashOf(from, length));
	if (texts.size > known) noteNumber(texts.keys!, NONE);
	return code;
}

/** Looks whether all texts are keys of one kind, and then knows them by their numbers. */
export function findKeys(texts: Texts): void {
	texts.searched = true;
	closeChunk(texts);
	const entry = texts.firstChunk + 8;
	const length = lengthOf(entry);
	const digits = digitsOfAll(texts, length);
	if (!digits || length - digits > 8) return;
	const keys = newKeys(textOf(entry), length, digits, texts.size);
	if (areKeys(texts, keys)) texts.keys = keys;
}

/** How many digits all texts of this length end with at least; 0 where they are no keys. */
function digitsOfAll(texts: Texts, length: u32): u32 {
	let digits: u32 = length;
	for (let chunk = texts.firstChunk; chunk; chunk = load<usize>(chunk)) {
		const end = load<usize>(chunk, 4);
		for (let entry = chunk + 8; entry < end; entry = textOf(entry) + length) {
			if (lengthOf(entry) !== length) return 0;
			digits = min(digits, digitsAtEnd(textOf(entry), length));
		}
	}
	return digits;
}

/** Puts the codes of all texts in their places; false where one has none. */
function areKeys(texts: Texts, keys: Keys): bool {
	const length = keys.length;
	for (let chunk = texts.firstChunk; chunk; chunk = load<usize>(chunk)) {
		const end = load<usize>(chunk, 4);
		for (let entry = chunk + 8; entry < end; entry = textOf(entry) + length) {
			const number = numberOf(keys, textOf(entry), length);
			const place = number === NONE ? 0 : placeOf(keys, number);
			if (!place) return false;
			store<u32>(place, load<u32>(entry) + 1);
		}
	}
	return true;
}

/** What stands in an entry. */
export function countIn(entry: usize): u32 {
	return load<u32>(entry, 4);
}

export function lengthOf(entry: usize): u32 {
	const length = <u32>load<u8>(entry, 8);
	return length < LONG ? length : load<u32>(entry, 9);
}

export function textOf(entry: usize): usize {
	return entry + (<u32>load<u8>(entry, 8) < LONG ? 9 : 13);
}

function isEntry(entry: usize, from: usize, length: u32): bool {
	return lengthOf(entry) === length && sameBytes(textOf(entry), from, length);
}

/** Sixteen bytes that are set, then as many that are not: read from the middle backwards, a mask. */
const ones: usize = reserve(32);
memory.fill(ones, 0xff, 16);

/** Reads past the end of both, which is safe and without effect. */
function sameBytes(a: usize, b: usize, length: u32): bool {
	let left = length;
	for (; left > 16; left -= 16, a += 16, b += 16) {
		if (v128.any_true(v128.xor(v128.load(a), v128.load(b)))) return false;
	}
	const differs = v128.xor(v128.load(a), v128.load(b));
	return !v128.any_true(v128.and(differs, v128.load(ones + 16 - left)));
}

function write(texts: Texts, from: usize, length: u32): usize {
	const needed = <usize>length + 13;
	if (texts.at + needed > texts.limit) nextChunk(texts, needed);
	const entry = texts.at;
	store<u32>(entry, texts.size);
	store<u32>(entry, 1, 4);
	store<u8>(entry, <u8>min(length, LONG), 8);
	if (length >= LONG) store<u32>(entry, length, 9);
	const to = textOf(entry);
	for (let i: usize = 0; i < <usize>length; i += 8) store<u64>(to + i, load<u64>(from + i));
	texts.at = to + length;
	texts.bytes += length;
	return entry;
}

function nextChunk(texts: Texts, needed: usize): void {
	closeChunk(texts);
	const next = newChunk(texts, max(CHUNK, needed + 16));
	store<usize>(texts.chunk, next);
	texts.chunk = next;
}

export function closeChunk(texts: Texts): void {
	store<usize>(texts.chunk, texts.at, 4);
}

/** A small table is kept half empty, where one look mostly is enough; a large one has to be small. */
function fullAt(slots: u32): u32 {
	return slots < SEGMENT ? slots >> 1 : (slots >> 2) * 3;
}

function enlarge(texts: Texts, segment: usize, hash: u32): void {
	const depth = load<u32>(segment);
	const slots = load<u32>(segment, 8) + 1;
	if (depth >= MAX_DEPTH) return replace(texts, segment, hash, slots * 2);
	if (slots < SEGMENT) return replace(texts, segment, hash, slots * 4);
	if (depth === texts.depth) doubleDirectory(texts);
	split(texts, segment, hash, depth);
}

/** The segment in more room: the only one of its table as yet, or one whose hashes can't be told apart. */
function replace(texts: Texts, segment: usize, hash: u32, slots: u32): void {
	const depth = load<u32>(segment);
	const larger = newSegment(depth, slots);
	const old = load<u32>(segment, 8) + 1;
	for (let i: u32 = 0; i < old; i++) put(larger, load<u64>(segment + SLOTS + i * 8));
	repoint(texts, hash, depth, larger, larger);
}

function split(texts: Texts, segment: usize, hash: u32, depth: u32): void {
	const slots = load<u32>(segment, 8) + 1;
	const upper = newSegment(depth + 1, slots);
	memory.copy(scratch, segment + SLOTS, slots * 8);
	memory.fill(segment + SLOTS, 0, slots * 8);
	store<u32>(segment, depth + 1);
	store<u32>(segment, 0, 4);
	for (let i: u32 = 0; i < slots; i++) {
		const slot = load<u64>(scratch + i * 8);
		put(((<u32>slot) << depth) >> 31 ? upper : segment, slot);
	}
	repoint(texts, hash, depth, segment, upper);
}

function put(segment: usize, slot: u64): void {
	if (slot >> 32 === 0) return;
	const mask = load<u32>(segment, 8);
	let i = (<u32>slot) & mask;
	while (load<u32>(segment + SLOTS + i * 8, 4)) i = (i + 1) & mask;
	store<u64>(segment + SLOTS + i * 8, slot);
	store<u32>(segment, load<u32>(segment, 4) + 1, 4);
}

function doubleDirectory(texts: Texts): void {
	const size: usize = (<usize>1) << texts.depth;
	const directory = reserve(size * 8);
	for (let i: usize = 0; i < size; i++) {
		const segment = load<usize>(texts.directory + i * 4);
		store<usize>(directory + i * 8, segment);
		store<usize>(directory + i * 8, segment, 4);
	}
	texts.directory = directory;
	texts.depth++;
}

/** All places of the directory that share the hash's first `depth` bits: half to each. */
function repoint(texts: Texts, hash: u32, depth: u32, lower: usize, upper: usize): void {
	const places: usize = (<usize>1) << (texts.depth - depth);
	const first = <usize>(((<u64>hash) << depth) >> 32) * places;
	for (let i: usize = 0; i < places; i++)
		store<usize>(texts.directory + (first + i) * 4, i * 2 < places ? lower : upper);
}

const K0: u64 = 0x9e3779b97f4a7c15;
const K1: u64 = 0xd6e8feb86659fd93;
const K2: u64 = 0xa0761d6478bd642f;

/** Words are folded in by multiplication, of the last two no more than belongs to the text. */
export function hashOf(from: usize, length: u32): u32 {
	let hash = (<u64>length + 1) * K0;
	let left = length;
	for (; left > 16; left -= 16, from += 16)
		hash = fold(fold(hash, load<u64>(from)), load<u64>(from, 8));
	const mask = ones + 16 - left;
	hash = fold(hash, load<u64>(from) & load<u64>(mask));
	hash = fold(hash, load<u64>(from, 8) & load<u64>(mask, 8)) * K2;
	return (<u32>((hash ^ (hash >> 29)) >> 32)) ^ (<u32>hash);
}

function fold(hash: u64, word: u64): u64 {
	hash = (hash ^ word) * K1;
	return hash ^ (hash >> 32);
}
