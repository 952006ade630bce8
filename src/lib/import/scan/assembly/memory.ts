/** Memory is only ever asked for: all of it goes at once, with the instance. */

/** Loads and stores of a whole word may run this far past what was asked for. */
const SLACK: usize = 128;
const PAGE: usize = 65536;

let end: usize = __heap_base;

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
