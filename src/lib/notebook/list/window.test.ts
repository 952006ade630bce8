import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK, blocksOf, nearest } from './blocks.ts';
import { MAX_HEIGHT, rowWindow, type Viewport } from './window.ts';

const viewport: fc.Arbitrary<Viewport> = fc
	.record({
		rows: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 2_000_000 })),
		rowHeight: fc.integer({ min: 20, max: 60 }),
		height: fc.integer({ min: 100, max: 1200 }),
		at: fc.double({ min: 0, max: 1, noNaN: true })
	})
	.map(({ at, ...rest }) => {
		const total = Math.min(rest.rows * rest.rowHeight, MAX_HEIGHT);
		return { ...rest, scrollTop: at * Math.max(0, total - rest.height) };
	});

describe('the rows in view', () => {
	test('fill the viewport, in bounds, under a height that browsers bear', () => {
		fc.assert(
			fc.property(viewport, (view) => {
				const { from, to, top, total } = rowWindow(view);
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(view.rows);
				expect(total).toBeLessThanOrEqual(MAX_HEIGHT);
				const bottom = top + (to - from) * view.rowHeight;
				expect(top).toBeLessThanOrEqual(view.scrollTop + 1e-3);
				expect(bottom).toBeGreaterThanOrEqual(Math.min(view.scrollTop + view.height, total) - 1e-3);
			})
		);
	});

	test('the last row of a million stands at the bottom edge', () => {
		const height = 500;
		const view = { rows: 1_000_000, rowHeight: 36, height, scrollTop: MAX_HEIGHT - height };
		const { to, from, top, total } = rowWindow(view);
		expect(to).toBe(1_000_000);
		expect(top + (to - from) * 36).toBeCloseTo(total, 3);
	});

	test('no row at all', () => {
		const view = { rows: 0, rowHeight: 36, height: 400, scrollTop: 0 };
		expect(rowWindow(view)).toEqual({ from: 0, to: 0, top: 0, total: 0 });
	});
});

describe('blocks', () => {
	test('cover what is asked for and no more', () => {
		fc.assert(
			fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 500 }), (from, count) => {
				const blocks = blocksOf(from, from + count);
				expect(blocks[0]).toBeLessThanOrEqual(from);
				expect((blocks.at(-1) ?? 0) + BLOCK).toBeGreaterThanOrEqual(from + count);
				expect(blocks).toHaveLength(
					Math.floor((from + count - 1) / BLOCK) - Math.floor(from / BLOCK) + 1
				);
			})
		);
	});

	test('the far ones are let go', () => {
		const blocks = new Map([0, 100, 200, 300, 400].map((at) => [at, at]));
		expect([...nearest(blocks, 300, 3).keys()].sort()).toEqual([200, 300, 400]);
		expect(nearest(blocks, 300, 9)).toBe(blocks);
	});
});
