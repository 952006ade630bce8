import { expect, test } from 'vitest';
import { nextOf, type Waiting } from './order.ts';

const waiting = (name: string, more: Partial<Waiting> = {}) => ({
	name,
	visible: true,
	turn: 0,
	long: false,
	...more
});
const next = (dragging: boolean, ...all: ReturnType<typeof waiting>[]) =>
	nextOf(all, dragging)?.name ?? null;

test('what is in view comes first, in the order of the cells', () => {
	expect(next(false, waiting('a', { visible: false }), waiting('b'), waiting('c'))).toBe('b');
	expect(next(false, waiting('a', { visible: false }), waiting('b', { visible: false }))).toBe('a');
	expect(next(false)).toBeNull();
});

test('whoever had its turn longest ago comes next, so that a drag starves nobody', () => {
	expect(next(true, waiting('a', { turn: 3 }), waiting('b', { turn: 2 }))).toBe('b');
});

test('what takes long comes after what does not, and during a drag not at all', () => {
	const long = waiting('long', { long: true });
	expect(next(false, long, waiting('b'))).toBe('b');
	expect(next(false, long, waiting('b', { visible: false }))).toBe('long');
	expect(next(true, long)).toBeNull();
	expect(next(true, long, waiting('b', { visible: false }))).toBe('b');
});
