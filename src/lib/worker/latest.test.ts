import { expect, test } from 'vitest';
import { latest } from './latest.ts';

test('makes once for equal arguments, anew for others, and forgets failures', async () => {
	let made = 0;
	const square = latest(async (n: { value: number }) => {
		made++;
		if (n.value < 0) throw new Error('negative');
		return n.value ** 2;
	});
	expect(await square({ value: 3 })).toBe(9);
	expect(await square({ value: 3 })).toBe(9);
	expect(made).toBe(1);
	expect(await square({ value: 4 })).toBe(16);
	expect(made).toBe(2);
	await expect(square({ value: -1 })).rejects.toThrow('negative');
	await expect(square({ value: -1 })).rejects.toThrow('negative');
	expect(made).toBe(4);
});
