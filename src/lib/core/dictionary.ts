/**
 * The distinct values of a text column as UTF-8 bytes with offsets, the shape that Arrow keeps
 * them in; a value becomes a string only when it is asked for.
 */
export class Dictionary {
	/** `size + 1` ascending positions into `bytes`. */
	readonly offsets: Int32Array;
	readonly bytes: Uint8Array;

	constructor(offsets: Int32Array, bytes: Uint8Array) {
		this.offsets = offsets;
		this.bytes = bytes;
	}

	get size(): number {
		return this.offsets.length - 1;
	}

	/** The value of `code`, 0 ≤ code < size. */
	at(code: number): string {
		return decoder.decode(this.bytes.subarray(this.offsets[code]!, this.offsets[code + 1]!));
	}

	static of(values: Iterable<string>): Dictionary {
		const offsets = [0];
		let bytes = new Uint8Array(1024);
		let end = 0;
		for (const value of values) {
			while (bytes.length - end < value.length * 3) bytes = grown(bytes);
			end += encoder.encodeInto(value, bytes.subarray(end)).written;
			offsets.push(end);
		}
		return new Dictionary(Int32Array.from(offsets), bytes.slice(0, end));
	}
}

// A lone surrogate has no UTF-8 form and becomes U+FFFD here, as everywhere on the platform.
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(bytes.length * 2);
	larger.set(bytes);
	return larger;
}
