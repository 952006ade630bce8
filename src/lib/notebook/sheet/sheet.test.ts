import { describe, expect, test } from 'vitest';
import type { FileReading } from '#lib/import/reading.ts';
import type { Api } from '#lib/worker/api.ts';
import type { WorkerClient } from '#lib/worker/client.ts';
import { Sheet } from './sheet.svelte.ts';

/** A worker that reads one file after the other, each when the test says so. */
function desk(...names: string[]) {
	const begun: string[] = [];
	const ends: (() => void)[] = [];
	const read: Api['read'] = ({ files }) =>
		new Promise((done) => {
			const fileName = files[0]?.name ?? '';
			begun.push(fileName);
			ends.push(() =>
				done([{ id: fileName, kind: 'orders', columns: [] } as never as FileReading])
			);
		});
	const client = { api: { read }, cancel: () => {} } as unknown as WorkerClient;
	const files = names.map((name) => new File(['a,b'], name));
	const finish = async () => {
		ends.pop()?.();
		await new Promise((done) => setTimeout(done));
	};
	return { sheet: new Sheet(files, client, true), begun, finish };
}

describe('files of one import', () => {
	test('are read one after the other', async () => {
		const { sheet, begun, finish } = desk('a', 'b');
		void sheet.readAll('en');
		expect(begun).toEqual(['a']);
		await finish();
		expect(begun).toEqual(['a', 'b']);
		await finish();
		expect(sheet.files.map(({ stage }) => stage)).toEqual(['ready', 'ready']);
	});

	test('left out before their turn are read when taken back', async () => {
		const { sheet, begun, finish } = desk('a', 'b');
		const [, b] = sheet.files;
		if (!b) throw new Error('two files');
		b.left = true;
		void sheet.readAll('en');
		await finish();
		expect(begun).toEqual(['a']);
		void sheet.takeBack(b, 'en');
		expect(begun).toEqual(['a', 'b']);
		await finish();
		expect(b.stage).toBe('ready');
	});

	test('taken back while another is being read wait for it, even if that one has been left out', async () => {
		const { sheet, begun, finish } = desk('a', 'b', 'c');
		const [a, b, c] = sheet.files;
		if (!a || !b || !c) throw new Error('three files');
		a.left = b.left = true;
		void sheet.readAll('en');
		expect(begun).toEqual(['c']);
		c.left = true;
		void sheet.takeBack(b, 'en');
		void sheet.takeBack(a, 'en');
		expect(begun).toEqual(['c']);
		await finish();
		await finish();
		await finish();
		expect(begun).toEqual(['c', 'a', 'b']);
	});

	test('stay unread once the import is cancelled', async () => {
		const { sheet, begun, finish } = desk('a', 'b');
		void sheet.readAll('en');
		sheet.cancel();
		await finish();
		expect(begun).toEqual(['a']);
	});
});
