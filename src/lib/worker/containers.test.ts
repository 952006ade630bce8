/** Tables of a container, one after the other. */
import { gzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
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
