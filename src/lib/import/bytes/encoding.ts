/**
 * Which encoding a file is in. UTF-8 is proved over the whole file, because the first byte that
 * tells may stand in its last line; everything else is a guess that the reader can change.
 */
import type { Locale } from '#lib/core/locale.ts';
import { bytesOf } from './blocks.ts';
import { likeness } from './likeness.ts';
import { OddLines } from './odd-lines.ts';
import type { Encoding } from '../reading.ts';
import { weigh } from './weigh.ts';

export interface EncodingGuess {
	readonly encoding: Encoding;
	/** Stop at a byte that does not fit, because another guess would then be better. */
	readonly strict: boolean;
	/** Nothing but a look at the whole file can improve it. */
	readonly sure: boolean;
}

/** More text than this does not make a guess better. */
const SAMPLE_BYTES = 16_384;
/** Nats by which the best decoding has to lead before the rest of the file need not be asked. */
const CLEAR = 40;

/** What the first bytes tell: a byte order mark, the zeros of UTF-16, or clean UTF-8. */
export function guessFromHead(head: Uint8Array, locale: Locale): EncodingGuess {
	const marked = byteOrderMark(head) ?? utf16(head);
	if (marked) return { encoding: marked, strict: false, sure: true };
	const lines = new OddLines(SAMPLE_BYTES);
	lines.add(head);
	const sample = lines.bytes();
	if (fitsUtf8(head) && !seemsOtherwise(sample, locale))
		return { encoding: 'utf-8', strict: true, sure: true };
	const { encoding, lead } = weigh(sample, locale);
	return { encoding, strict: false, sure: lead > CLEAR };
}

/** What the whole file tells, once UTF-8 is ruled out or the head leaves it open. */
export async function guessFromFile(file: Blob, locale: Locale): Promise<EncodingGuess> {
	const lines = new OddLines(SAMPLE_BYTES);
	for await (const block of bytesOf(file)) {
		lines.add(block);
		if (lines.full) break;
	}
	lines.end();
	return { encoding: weigh(lines.bytes(), locale).encoding, strict: false, sure: true };
}

function byteOrderMark(head: Uint8Array): Encoding | null {
	const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
	if (starts(0xef, 0xbb, 0xbf)) return 'utf-8';
	if (starts(0xff, 0xfe)) return 'utf-16le';
	if (starts(0xfe, 0xff)) return 'utf-16be';
	return starts(0x84, 0x31, 0x95, 0x33) ? 'gb18030' : null;
}

const UTF16_SAMPLE = 8192;
/** Nats a sign, at most, in anything that is text; noise costs more. */
const TEXT_COST = 10;

/**
 * UTF-16 without a mark. A table has digits, delimiters or line ends, each with a zero byte; but in
 * Chinese text they are few, so it is the signs that tell, read both ways and as single bytes.
 */
function utf16(head: Uint8Array): Encoding | null {
	if (!head.includes(0)) return null;
	const sample = head.subarray(0, UTF16_SAMPLE);
	const decoded = (encoding: Encoding) =>
		likeness(new TextDecoder(encoding).decode(sample, { stream: true }), encoding);
	const [little, big] = [decoded('utf-16le'), decoded('utf-16be')];
	const bytes = Math.max(decoded('utf-8'), decoded('gb18030'));
	const best = Math.max(little, big);
	if (best <= bytes || -best > (TEXT_COST * sample.length) / 2) return null;
	return little > big ? 'utf-16le' : 'utf-16be';
}

function fitsUtf8(head: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
		return true;
	} catch {
		return false;
	}
}

const FEW_BYTES = 16;

/** A name or two in GBK may be valid UTF-8 by chance, two bytes a sign; three bytes a sign never are. */
function seemsOtherwise(sample: Uint8Array, locale: Locale): boolean {
	const high = sample.filter((byte) => byte >= 0x80);
	if (high.length === 0 || high.length > FEW_BYTES || high.some((byte) => byte >= 0xe0))
		return false;
	const { encoding, lead } = weigh(sample, locale);
	return encoding !== 'utf-8' && lead > 0;
}
