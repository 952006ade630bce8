import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import type { Listing } from '#lib/notebook/list/rows.svelte.ts';
import { listFile } from './list-file.ts';

const listing: Listing = {
	datasets: ['d'],
	parameters: DEFAULT_PARAMETERS,
	sort: { column: 'profit', descending: true },
	text: 'an',
	tiers: [],
	path: []
};

test.each([
	[true, 3],
	[false, 0]
])('it says as many names as are in the very file, or none: named %s', async (named, names) => {
	const worker = { listCsv: async () => ({ csv: 'Customer\r\nAn\r\nJan\r\nHan\r\n', count: 3 }) };
	const { file, count } = await listFile(listing, worker, 'en', { named, title: '' });
	expect([file.named, count]).toEqual([names, 3]);
	expect(new TextDecoder().decode(file.bytes)).toContain('Jan');
});
