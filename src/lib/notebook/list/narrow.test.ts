import { expect, test } from 'vitest';
import { LIST_COLUMNS } from '#lib/worker/api.ts';
import { narrowOrder, narrowWidths } from './narrow.ts';

test('a narrow list holds every column once: name, tier and figure, then the number', () => {
	const order = narrowOrder(LIST_COLUMNS, 'profit');
	expect(order.slice(0, 4)).toEqual(['name', 'tier', 'profit', 'key']);
	expect([...order].sort()).toEqual([...LIST_COLUMNS].sort());
});

test('without names the number stands first', () => {
	const order = narrowOrder(['key', 'tier', 'revenue', 'orders'], 'profit');
	expect(order).toEqual(['key', 'tier', 'revenue', 'orders']);
});

test('the fourth column peeks in, unless the figure leaves no room or there is none', () => {
	const seen = (widths: readonly number[]) => widths.slice(0, 3).reduce((sum, px) => sum + px, 0);
	expect(seen(narrowWidths([190, 116, 132, 150], 358))).toBe(358 - 24);
	expect(narrowWidths([190, 116, 132, 150], 358)[3]).toBe(150);
	expect(seen(narrowWidths([150, 116, 132], 358))).toBe(358);
	expect(narrowWidths([190, 116, 240, 150], 300)[0]).toBe(104);
});
