/**
 * The block of the file that is being scanned: bytes come in, whatever their encoding, and whole
 * characters of UTF-8 stand in it.
 * Invariant: the text is the one that a decoder of the platform would give, however the bytes came.
 */
import { NotThisEncoding } from '../bytes/decode.ts';
import type { Encoding } from '../reading.ts';
import type { Memory } from './memory.ts';
import type { ScanModule } from './module.ts';

const LF = 10;
const CR = 13;
/** Fewer bytes than this at the end may be a character that is cut. */
const CHARACTER = 4;

export class Source {
	/** Addresses: of the first byte not scanned, and behind the last whole character. */
	at: number;
	to: number;
	readonly #start: number;
	readonly #limit: number;
	readonly #module: ScanModule;
	readonly #memory: Memory;
	readonly #strict: boolean;
	#end: number;
	/** Null as long as the bytes are UTF-8 by themselves. */
	#decoder: TextDecoder | null;
	/** Byte order marks that may still be dropped; decoders drop one themselves. */
	#marks: number;
	#added = false;

	constructor(module: ScanModule, memory: Memory, encoding: Encoding, strict: boolean) {
		this.#module = module;
		this.#memory = memory;
		this.#strict = strict;
		this.#start = this.#end = this.at = this.to = module.block.value;
		this.#limit = this.#start + module.BLOCK.value;
		this.#decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding, { fatal: strict });
		this.#marks = this.#decoder ? 1 : 2;
	}

	/** Calls `scan` whenever the block is full. */
	push(bytes: Uint8Array, scan: () => void): void {
		this.#fill(this.#decoder ? this.#recoded(this.#decoder, bytes) : bytes, scan);
	}

	/** Calls `scan` with all that is left, ended by a line end. */
	end(scan: () => void): void {
		this.#round(scan);
		const cut = this.#memory.bytes.slice(this.to, this.#end);
		if (!this.#decoder && cut.length > 0) this.#recode(cut, scan);
		if (this.#decoder) this.#fill(this.#recoded(this.#decoder), scan);
		this.#round(() => undefined);
		if (this.to === this.#start) return;
		if (this.#memory.bytes[this.to - 1] !== LF) this.#addLineEnd();
		scan();
	}

	/** For the scanner alone: as text the last line stays as it was. */
	#addLineEnd(): void {
		this.#memory.bytes[this.to++] = LF;
		this.#added = true;
	}

	/** Whether one row fills the whole block. */
	get isFull(): boolean {
		return this.at === this.#start && this.#end === this.#limit;
	}

	/** The place behind the line end nearest to `length` bytes ahead; `at` where there is none. */
	lineEnd(length: number): number {
		const bytes = this.#memory.bytes.subarray(this.at, this.to);
		const next = bytes.indexOf(LF, length);
		return this.at + 1 + (next >= 0 ? next : bytes.lastIndexOf(LF));
	}

	/** The text up to `end`, its line ends all `\n`; it counts as scanned. */
	take(end: number): string {
		const stop = this.#added && end === this.to ? end - 1 : end;
		const text = decoder.decode(this.#memory.bytes.subarray(this.at, stop));
		this.at = end;
		return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	}

	/** All there is, but for a carriage return of which the other half may follow. */
	takeAll(): string {
		return this.take(this.#memory.bytes[this.to - 1] === CR ? this.to - 1 : this.to);
	}

	/** Carriage returns that stand alone become the line ends that they mean. */
	feedReturns(): void {
		const { bytes } = this.#memory;
		for (let at = this.at; at < this.to - 1; at++)
			if (bytes[at] === CR && bytes[at + 1] !== LF) bytes[at] = LF;
	}

	#fill(bytes: Uint8Array, scan: () => void): void {
		for (let at = 0; at < bytes.length;) {
			const count = Math.min(bytes.length - at, this.#limit - this.#end);
			this.#memory.bytes.set(bytes.subarray(at, at + count), this.#end);
			this.#end += count;
			at += count;
			if (this.#end === this.#limit) this.#round(scan);
		}
	}

	/** Scans what is whole; the rest moves to the beginning of the block. */
	#round(scan: () => void): void {
		this.to = this.#module.wellFormed(this.to, this.#end);
		const broken = !this.#decoder && this.#end - this.to >= CHARACTER;
		const rest = broken ? this.#memory.bytes.slice(this.to, this.#end) : null;
		if (rest) this.#end = this.to;
		this.#dropMarks();
		scan();
		this.#memory.bytes.copyWithin(this.#start, this.at, this.#end);
		const scanned = this.at - this.#start;
		this.at = this.#start;
		this.to -= scanned;
		this.#end -= scanned;
		if (rest) this.#recode(rest, scan);
	}

	#dropMarks(): void {
		const { bytes } = this.#memory;
		while (this.#marks > 0 && this.at + 3 <= this.to && isMark(bytes, this.at)) {
			this.at += 3;
			this.#marks--;
		}
		this.#marks = 0;
	}

	/** From here on a decoder puts a sign where bytes are none. */
	#recode(bytes: Uint8Array, scan: () => void): void {
		this.#end = this.to;
		this.#decoder = new TextDecoder('utf-8', { fatal: this.#strict, ignoreBOM: true });
		this.#fill(this.#recoded(this.#decoder, bytes), scan);
	}

	#recoded(decoder: TextDecoder, bytes?: Uint8Array): Uint8Array {
		try {
			return encoder.encode(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
		} catch (error) {
			throw new NotThisEncoding('a byte does not fit', { cause: error });
		}
	}
}

function isMark(bytes: Uint8Array, at: number): boolean {
	return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
