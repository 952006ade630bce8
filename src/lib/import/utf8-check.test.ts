/** The check beside the platform's strict decoder. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Check } from './utf8-check.ts';

/** The twin: a strict decoder over all of the bytes at once. */
function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function checked(bytes: Uint8Array, size: number): { sound: boolean; firstHigh: number } {
	const check = new Utf8Check();
	for (let at = 0; at < bytes.length; at += size) check.push(bytes.subarray(at, at + size));
	return { sound: check.end(), firstHigh: check.firstHigh };
}

const written = fc
	.string({ unit: 'grapheme', maxLength: 60 })
	.map((s) => new TextEncoder().encode(s));
const edges = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0];
const beyond = [0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff];
const broken = fc
	.array(fc.constantFrom(...edges, ...beyond), { maxLength: 12 })
	.map((bytes) => Uint8Array.from(bytes));
const bytes = fc
	.array(fc.oneof(written, broken, fc.constant(new Uint8Array(37).fill(65))), { maxLength: 5 })
	.map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

test('agrees with a strict decoder on any bytes, in blocks of any size', () => {
	fc.assert(
		fc.property(bytes, fc.integer({ min: 1, max: 50 }), (all, size) => {
			expect(checked(all, size)).toEqual({
				sound: isUtf8(all),
				firstHigh: isUtf8(all) ? all.findIndex((byte) => byte >= 0x80) : expect.any(Number)
			});
		}),
		{ numRuns: 2000 }
	);
});

test('agrees on every lead with what may follow it', () => {
	const all = [...edges, ...beyond];
	for (let lead = 0x80; lead < 256; lead++)
		for (const next of all)
			for (const tail of [[], [0x80], [0x80, 0x80]]) {
				const code = Uint8Array.of(lead, next, ...tail);
				expect([...code, checked(code, 64).sound]).toEqual([...code, isUtf8(code)]);
			}
});

test('finds the first byte beyond ASCII behind any offset', () => {
	for (let at = 0; at < 70; at++) {
		const all = new TextEncoder().encode(`${'a'.repeat(at)}客,b`);
		for (let shift = 0; shift < 5; shift++) {
			const moved = new Uint8Array(all.length + shift);
			moved.set(all, shift);
			expect(checked(moved.subarray(shift), 16)).toEqual({ sound: true, firstHigh: at });
		}
	}
});

test('a file that ends within a character is not UTF-8', () => {
	expect(checked(Uint8Array.of(0x61, 0xe5, 0xae), 2).sound).toBe(false);
	expect(checked(new Uint8Array(0), 1)).toEqual({ sound: true, firstHigh: -1 });
});
