/** Tables whose columns are packed, as other programs write them. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { unpack } from './unpack.ts';

const FOLDER = 'tests/data/packed';

async function packed(name: string): Promise<File> {
	return new File([await readFile(`${FOLDER}/${name}`)], name);
}

async function rowsOf(file: File): Promise<string[]> {
	const [part] = await unpack(file);
	return (await (await part!.open()).text()).trimEnd().split('\n');
}

/** As the generator beside the files has it. */
const WRITTEN = [
	'客户编号,金额',
	...Array.from(
		{ length: 12_000 },
		(_, i) => `K${String(i % 500).padStart(4, '0')},${(i % 300) * 1.25}`
	)
];

test.each([
	'zstd.parquet',
	'lz4.parquet',
	'brotli.parquet',
	'gzip.parquet',
	'snappy.parquet',
	'zstd.arrow',
	'lz4.arrow',
	'zstd.arrows',
	'lz4.arrows'
])('%s reads as it was written', async (name) => {
	expect(await rowsOf(await packed(name))).toEqual(WRITTEN);
});

test.each(['zstd.parquet', 'lz4.parquet', 'brotli.parquet', 'zstd.arrow', 'lz4.arrow'])(
	'%s with its middle broken says so, or reads as many rows',
	async (name) => {
		const bytes = new Uint8Array(await (await packed(name)).arrayBuffer());
		for (let at = 300; at < bytes.length - 1200; at += Math.ceil(bytes.length / 10)) {
			const broken = bytes.slice();
			broken.fill(0xff, at, at + 8);
			const rows = await rowsOf(new File([broken], name)).catch((error: unknown) => error);
			if (Array.isArray(rows)) expect(rows.length).toBeGreaterThanOrEqual(WRITTEN.length);
			else expect(rows).toMatchObject({ code: 'import.damaged' });
		}
	}
);
