/** Memory is only ever asked for, and goes as a whole with the instance; what was outgrown is lent out anew. */

/** Loads and stores of a whole word may run this far past what was asked for. */
const SLACK: usize = 128;
const PAGE: usize = 65536;
/** Smaller pieces are not worth keeping. */
const PIECE: usize = 4096;

let end: usize = __heap_base;
/** The first piece that was outgrown: each holds the place of the next and its size. */
let spare: usize = 0;

/** Zeroed bytes; traps where the platform has no more. */
export function reserve(bytes: usize): usize {
	const at = (end + 15) & ~15;
	const past = at + bytes;
	if (past < at) unreachable();
	const missing = <i32>((past + SLACK + PAGE - 1) / PAGE) - memory.size();
	if (missing > 0) grow(missing);
	end = past;
	return at;
}

/** In steps that grow along, as every step costs the other side its views. */
function grow(pages: i32): void {
	const step = max(pages, min(memory.size() >> 3, 512));
	if (memory.grow(step) >= 0) return;
	if (memory.grow(pages) < 0) unreachable();
}

/** Bytes that hold anything, of what was outgrown where it has room. */
export function borrow(bytes: usize): usize {
	const needed = (bytes + SLACK + 15) & ~15;
	for (let piece = spare; piece; piece = load<usize>(piece)) {
		const size = load<usize>(piece, 4);
		if (size < needed + 16) continue;
		store<usize>(piece, size - needed, 4);
		return piece + size - needed;
	}
	return reserve(bytes);
}

/** Nobody needs these bytes any more. */
export function outgrow(at: usize, bytes: usize): void {
	if (bytes < PIECE) return;
	store<usize>(at, spare);
	store<usize>(at, bytes, 4);
	spare = at;
}
