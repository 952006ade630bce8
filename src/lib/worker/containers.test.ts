/** Tables of a container, one after the other. */
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { FileReading } from '#lib/import/reading.ts';
import { listParts, openPart } from './containers.ts';

const zipped = (csv: string) => {
	const inner = gzipSync(new TextEncoder().encode(csv));
	return zipSync({ '1.csv.gz': inner, '2.csv.gz': inner, '3.csv.gz': inner });
};

test('a container is listed once, however many of its tables are opened', async () => {
	const bytes = zipped('a,b\n1,2\n') as Uint8Array<ArrayBuffer>;
	const slices = vi.spyOn(Blob.prototype, 'slice');
	const again = () => new File([bytes], 'x.zip', { lastModified: 5 });
	expect((await listParts(again())).map(({ name }) => name)).toEqual(['1.csv', '2.csv', '3.csv']);
	slices.mockClear();
	const { file } = await openPart(again(), 1);
	expect(await file.text()).toBe('a,b\n1,2\n');
	const toOpenOne = slices.mock.calls.length;
	slices.mockClear();
	await openPart(new File([bytes], 'x.zip', { lastModified: 6 }), 1);
	expect(toOpenOne).toBeLessThan(slices.mock.calls.length);
	slices.mockRestore();
});

test('a file that changed is listed anew, and one that failed is tried again', async () => {
	const one = new File([zipped('a\n1\n') as Uint8Array<ArrayBuffer>], 'x.zip', { lastModified: 1 });
	const two = new File(['a,b\n'], 'x.zip', { lastModified: 2 });
	expect(await listParts(one)).toHaveLength(3);
	expect(await listParts(two)).toHaveLength(1);
	await expect(openPart(two, 7)).rejects.toMatchObject({ code: 'import.unreadable' });
});

describe('the first rows of a long table', () => {
	const rows = Array.from({ length: 40_000 }, (_, i) => `K${i % 99},2024-01-05,${i}.50\n`);
	const long = `customer,date,amount\n${rows.join('')}`;
	const text = new TextEncoder().encode(long);
	const short = new TextEncoder().encode(long.slice(0, 12_000));

	async function told(name: string, bytes: Uint8Array): Promise<(FileReading | null)[]> {
		const early: (FileReading | null)[] = [];
		const file = new File([bytes as Uint8Array<ArrayBuffer>], name);
		const opened = openPart(file, 0, { locale: 'en' }, (at) => early.push(at.early));
		await opened;
		return early;
	}

	test.each([
		['x.csv.gz', gzipSync(text)],
		['x.zip', zipSync({ 'x.csv': text })]
	])('are told once while %s is unpacked', async (name, bytes) => {
		const [early, ...more] = await told(name, bytes);
		expect(early?.columns.map(({ header, role }) => [header, role])).toEqual([
			['customer', expect.stringMatching(/customer/)],
			['date', 'date'],
			['amount', 'revenue']
		]);
		expect(early?.preview[0]).toEqual(['K0', '2024-01-05', '0.50']);
		expect(more).toEqual([]);
	});

	test('of one that is short are not, as all of it is there at once', async () => {
		expect(await told('x.csv.gz', gzipSync(short))).toEqual([]);
	});

	test('are none of what is no text', async () => {
		const noise = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 251);
		expect(await told('x.csv.gz', gzipSync(noise))).toEqual([null]);
	});
});
