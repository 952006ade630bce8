/**
 * Which encoding a file is in. UTF-8 is proved over the whole file, because the first byte that
 * tells may stand in its last line; everything else is a guess that the reader can change.
 */
import { analyse } from 'chardet';
import type { Locale } from '#lib/core/locale.ts';
import { bytesOf } from './decode.ts';
import type { Encoding } from './reading.ts';

export interface EncodingGuess {
	readonly encoding: Encoding;
	/** Stop at a byte that does not fit, because another guess would then be better. */
	readonly strict: boolean;
	/** Nothing but a look at the whole file can improve it. */
	readonly sure: boolean;
}

const SAMPLE_BYTES = 65_536;

/** What the first bytes tell: a byte order mark, the zeros of UTF-16, or clean UTF-8. */
export function guessFromHead(head: Uint8Array, locale: Locale): EncodingGuess {
	const marked = byteOrderMark(head) ?? utf16(head);
	if (marked) return { encoding: marked, strict: false, sure: true };
	if (fits(head, 'utf-8')) return { encoding: 'utf-8', strict: true, sure: true };
	const survey = new Survey();
	survey.add(head);
	return { ...survey.choose(locale), sure: false };
}

/** What the whole file tells, once UTF-8 is ruled out. */
export async function guessFromFile(file: Blob, locale: Locale): Promise<EncodingGuess> {
	const survey = new Survey();
	for await (const block of bytesOf(file)) survey.add(block);
	survey.end();
	return { ...survey.choose(locale), sure: true };
}

function byteOrderMark(head: Uint8Array): Encoding | null {
	const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
	if (starts(0xef, 0xbb, 0xbf)) return 'utf-8';
	if (starts(0xff, 0xfe)) return 'utf-16le';
	if (starts(0xfe, 0xff)) return 'utf-16be';
	return starts(0x84, 0x31, 0x95, 0x33) ? 'gb18030' : null;
}

/** Digits and delimiters are two bytes in UTF-16, one of them zero, always on the same side. */
function utf16(head: Uint8Array): Encoding | null {
	const zeros = [0, 0];
	head.forEach((byte, i) => {
		if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = zeros;
	if (odd > head.length / 20 && even < odd / 20) return 'utf-16le';
	if (even > head.length / 20 && odd < even / 20) return 'utf-16be';
	return null;
}

function fits(head: Uint8Array, encoding: Encoding): boolean {
	try {
		new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
		return true;
	} catch {
		return false;
	}
}

type Candidate = 'utf-8' | 'gb18030' | 'big5' | 'shift_jis';
const BY_NAME: Readonly<Record<string, Candidate>> = {
	'UTF-8': 'utf-8',
	GB18030: 'gb18030',
	Big5: 'big5',
	Shift_JIS: 'shift_jis'
};

/** Collects the lines that are not ASCII, and the encodings that fit every byte so far. */
class Survey {
	readonly #decoders = new Map<Candidate, TextDecoder>();
	#sample = new Uint8Array(0);
	#line = new Uint8Array(0);

	constructor() {
		for (const name of Object.values(BY_NAME))
			this.#decoders.set(name, new TextDecoder(name, { fatal: true }));
	}

	add(block: Uint8Array): void {
		for (const [name, decoder] of this.#decoders)
			if (!accepts(decoder, block)) this.#decoders.delete(name);
		if (this.#sample.length < SAMPLE_BYTES) this.#collect(join(this.#line, block));
	}

	end(): void {
		for (const [name, decoder] of this.#decoders)
			if (!accepts(decoder, null)) this.#decoders.delete(name);
		this.#keep(this.#line);
	}

	#collect(bytes: Uint8Array): void {
		let from = 0;
		for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
			this.#keep(bytes.subarray(from, to + 1));
			from = to + 1;
		}
		this.#line = bytes.slice(from, from + SAMPLE_BYTES);
	}

	#keep(line: Uint8Array): void {
		if (this.#sample.length >= SAMPLE_BYTES || !line.some((byte) => byte >= 0x80)) return;
		this.#sample = join(this.#sample, line);
	}

	choose(locale: Locale): { encoding: Encoding; strict: boolean } {
		const sample = this.#sample.length > 0 ? this.#sample : this.#line;
		const named = analyse(sample)
			.filter(({ confidence }) => confidence >= 60)
			.flatMap(({ name }) => BY_NAME[name] ?? []);
		const clean = named.find((name) => this.#decoders.has(name));
		if (clean) return { encoding: clean, strict: false };
		if (named[0] === 'utf-8') return { encoding: 'utf-8', strict: false };
		if (this.#decoders.has('gb18030') && (locale === 'zh-CN' || pairs(sample)))
			return { encoding: 'gb18030', strict: false };
		return { encoding: named[0] ?? 'windows-1252', strict: false };
	}
}

/** Chinese comes in runs of whole pairs; the accents of Latin text mostly stand alone. */
function pairs(sample: Uint8Array): boolean {
	let run = 0;
	for (const byte of sample) {
		if (byte >= 0x80) run++;
		else if (run % 2 !== 0) return false;
		else run = 0;
	}
	return run % 2 === 0;
}

function accepts(decoder: TextDecoder, block: Uint8Array | null): boolean {
	try {
		if (block) decoder.decode(block, { stream: true });
		else decoder.decode();
		return true;
	} catch {
		return false;
	}
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
	const joined = new Uint8Array(a.length + b.length);
	joined.set(a);
	joined.set(b, a.length);
	return joined;
}
