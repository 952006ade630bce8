import { expect, test } from 'vitest';
import { layoutOf } from './cut/layout.ts';
import { sniff } from './cut/sniff.ts';
import { provesFirstGroup } from './first-group.ts';

const ROW = 'a,2024-01-05,1.00,web';

async function proves(...rows: readonly string[]): Promise<boolean> {
	const text = ['Customer,Day,Amount,Channel', ...rows].join('\n') + '\n';
	const layout = layoutOf(text, sniff(text, 'utf-8', true).dialect, false);
	return provesFirstGroup(new Blob([text]), { ...layout, watched: false, counted: false });
}

test('a group is proven by the sum of as many rows as it counts', async () => {
	expect(await proves('East (4),,4.00,', ROW, ROW, ROW, ROW)).toBe(true);
	expect(await proves('East (4),,5.00,', ROW, ROW, ROW, ROW, ROW)).toBe(false);
	expect(await proves('East (5),,4.00,', ROW, ROW, ROW, ROW)).toBe(false);
});

test('a row with too many cells is one of those that a group counts', async () => {
	expect(await proves('East (4),,4.00,', ROW, `${ROW},x,y`, '', ROW, ROW)).toBe(true);
});
