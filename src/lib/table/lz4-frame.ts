/**
 * LZ4 frames unpacked, as Arrow packs its buffers (LZ4 Frame Format 1.6.4, Block Format).
 * Invariant: nothing is read beyond the input, and a match never reaches before the output.
 */
const MAGIC = 0x184d2204;
const MIN_MATCH = 4;
const CHECKSUM_BYTES = 4;
const STORED = 0x8000_0000;

/** The bytes of one frame; a RangeError or an Error where it is damaged. Sums are not checked. */
export function lz4Frame(packed: Uint8Array): Uint8Array {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	if (view.getUint32(0, true) !== MAGIC) throw new Error('no LZ4 frame');
	const flags = view.getUint8(4);
	const blockSum = (flags & 0x10) !== 0 ? CHECKSUM_BYTES : 0;
	// Two bytes of flags, the size of the content and the number of a dictionary if stated, a sum.
	let at = 7 + ((flags & 0x08) !== 0 ? 8 : 0) + ((flags & 0x01) !== 0 ? 4 : 0);
	const output = new Growing(packed.length * 4);
	for (;;) {
		const word = view.getUint32(at, true);
		if (word === 0) return output.taken();
		const size = word & ~STORED;
		at += 4;
		if (at + size > packed.length) throw new Error('LZ4 block cut off');
		const block = packed.subarray(at, at + size);
		if ((word & STORED) !== 0) output.append(block);
		else unpackBlock(block, output);
		at += size + blockSum;
	}
}

/** Literals, then a match in what was unpacked before, over and over; a block ends with literals. */
function unpackBlock(block: Uint8Array, output: Growing): void {
	let at = 0;
	const length = (nibble: number) => {
		let sum = nibble;
		if (nibble === 15)
			for (let byte = 255; byte === 255;) {
				if (at >= block.length) throw new Error('LZ4 length cut off');
				sum += byte = block[at++]!;
			}
		return sum;
	};
	while (at < block.length) {
		const token = block[at++]!;
		const literals = length(token >> 4);
		if (at + literals > block.length) throw new Error('LZ4 literals cut off');
		output.append(block.subarray(at, at + literals));
		at += literals;
		if (at === block.length) return;
		if (at + 2 > block.length) throw new Error('LZ4 match cut off');
		const back = block[at]! | (block[at + 1]! << 8);
		at += 2;
		output.repeat(back, length(token & 15) + MIN_MATCH);
	}
}

class Growing {
	#bytes: Uint8Array;
	#length = 0;

	constructor(room: number) {
		this.#bytes = new Uint8Array(room);
	}

	append(bytes: Uint8Array): void {
		this.#reserve(bytes.length);
		this.#bytes.set(bytes, this.#length);
		this.#length += bytes.length;
	}

	/** What stands `back` bytes before the end once more; it may run into what it writes. */
	repeat(back: number, count: number): void {
		if (back === 0 || back > this.#length) throw new Error('LZ4 match before the start');
		this.#reserve(count);
		const bytes = this.#bytes;
		for (let end = this.#length + count; this.#length < end; this.#length++)
			bytes[this.#length] = bytes[this.#length - back]!;
	}

	taken(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}

	#reserve(count: number): void {
		const needed = this.#length + count;
		if (needed <= this.#bytes.length) return;
		const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
		larger.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = larger;
	}
}
