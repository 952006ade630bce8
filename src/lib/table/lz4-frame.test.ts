import { expect, test } from 'vitest';
import { lz4Frame } from './lz4-frame.ts';

const HEADER = [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82];
const END = [0, 0, 0, 0];
const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
const frame = (...blocks: number[][]) =>
	Uint8Array.from([...HEADER, ...blocks.flatMap((one) => [one.length, 0, 0, 0, ...one]), ...END]);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('nothing is nothing', () => {
	expect(lz4Frame(frame()).length).toBe(0);
});

test('literals alone, and a block that is stored as it is', () => {
	expect(text(lz4Frame(frame([0x30, ...ascii('abc')])))).toBe('abc');
	const stored = Uint8Array.from([...HEADER, 2, 0, 0, 0x80, ...ascii('hi'), ...END]);
	expect(text(lz4Frame(stored))).toBe('hi');
});

test('a match may run into what it writes', () => {
	expect(text(lz4Frame(frame([0x25, ...ascii('ab'), 2, 0, 0x10, ...ascii('!')])))).toBe(
		'abababababa!'
	);
});

test('a match may lie in the block before', () => {
	const first = [0x40, ...ascii('wxyz')];
	expect(text(lz4Frame(frame(first, [0x00, 4, 0, 0x10, ...ascii('.')])))).toBe('wxyzwxyz.');
});

test('lengths of fifteen and more go on in bytes of their own', () => {
	const letters = 'q'.repeat(15 + 100);
	expect(text(lz4Frame(frame([0xf0, 100, ...ascii(letters)])))).toBe(letters);
	const long = frame([0x1f, 0x61, 1, 0, 255, 45, 0x10, 0x62]);
	expect(text(lz4Frame(long))).toBe(`${'a'.repeat(1 + 15 + 255 + 45 + 4)}b`);
});

test.each([
	['no frame', Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8])],
	['a frame that is cut off', frame([0x30, ...ascii('abc')]).slice(0, 12)],
	['literals that are cut off', frame([0x90, ...ascii('abc')])],
	['a match before the start', frame([0x10, 0x61, 9, 0, 0x10, 0x62])],
	['a match of nothing', frame([0x10, 0x61, 0, 0, 0x10, 0x62])],
	['a length that is cut off', frame([0xf0, 255])]
])('%s is damaged', (_, bytes) => {
	expect(() => lz4Frame(bytes)).toThrow();
});
