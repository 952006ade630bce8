import { expect, test } from 'vitest';
import { warm } from './warm.ts';

test('the table that is read beforehand is one that can be read', async () => {
	await expect(warm()).resolves.toBeUndefined();
});
