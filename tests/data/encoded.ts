/**
 * Text to the bytes of old encodings: what platforms only decode. Each table is made by asking the
 * platform's own decoder for every code, so both directions agree by construction.
 */
import type { Encoding } from '../../src/lib/import/reading.ts';

/** Fails where the encoding has no code for a sign of the text. */
export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding);
	const table = tableOf(encoding);
	const bytes: number[] = [];
	for (const sign of text) {
		const point = sign.codePointAt(0) ?? 0;
		const code = point < 0x80 ? [point] : (table.get(sign) ?? beyond(sign, encoding));
		for (const byte of code) bytes.push(byte);
	}
	return Uint8Array.from(bytes);
}

type Code = readonly number[];
const tables = new Map<Encoding, Map<string, Code>>();

function tableOf(encoding: Encoding): Map<string, Code> {
	const known = tables.get(encoding);
	if (known) return known;
	const table = new Map<string, Code>();
	const decoder = new TextDecoder(encoding, { fatal: true });
	const learn = (...code: number[]) => {
		const sign = decoded(decoder, code);
		if (sign !== null && !table.has(sign)) table.set(sign, code);
	};
	for (let first = 0x80; first <= 0xff; first++) learn(first);
	for (let first = 0x81; first <= 0xfe; first++)
		for (let second = 0x40; second <= 0xfe; second++) learn(first, second);
	if (encoding === 'gb18030') for (let at = 0; at < 39_420; at++) learn(...fourBytes(at));
	tables.set(encoding, table);
	return table;
}

/** The sign that a code stands for; null where it is none, or more than one. */
function decoded(decoder: TextDecoder, code: readonly number[]): string | null {
	try {
		// In one go some platforms take windows-1252 for Latin-1; as a stream they know it.
		const text = decoder.decode(Uint8Array.from(code), { stream: true }) + decoder.decode();
		return [...text].length === 1 ? text : null;
	} catch {
		return null;
	}
}

/** GB 18030 counts its codes of four bytes through: the planes above the first from 90 30 81 30 on. */
function fourBytes(index: number): number[] {
	return [
		0x81 + Math.floor(index / 12_600),
		0x30 + (Math.floor(index / 1260) % 10),
		0x81 + (Math.floor(index / 10) % 126),
		0x30 + (index % 10)
	];
}

function beyond(sign: string, encoding: Encoding): Code {
	const point = sign.codePointAt(0) ?? 0;
	if (encoding === 'gb18030' && point >= 0x10000) return fourBytes(189_000 + point - 0x10000);
	throw new Error(`${encoding} has no ${sign}`);
}

function utf16(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++)
		view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
	return bytes;
}
