/** A Parquet file as rows of text: numbers plain, days and times ISO, nothing rounded that it holds exactly. */
import {
	type AsyncBuffer,
	type Compressors,
	type FileMetaData,
	parquetMetadataAsync,
	parquetRead,
	parquetSchema,
	type ParquetParsers,
	type SchemaElement
} from 'hyparquet';
import { toIso } from '#lib/core/dates.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Part } from './part.ts';
import { NAMED, type Rows, writeRows } from './rows.ts';
import { momentText, singleText, valueText } from '#lib/table/value-text.ts';

/** Unpacked by the reader itself, and by what is loaded where a file asks for it. */
const OWN_CODECS: readonly string[] = ['UNCOMPRESSED', 'SNAPPY'];
const CODECS: readonly string[] = [...OWN_CODECS, 'GZIP', 'ZSTD', 'LZ4', 'LZ4_RAW', 'BROTLI'];
const MAX_GROUP_BYTES = 1_000_000_000;

/** Fails with `import.damaged`, or `import.compression` naming the codec. */
export async function parquetParts(file: File): Promise<Part[]> {
	const buffer: AsyncBuffer = {
		byteLength: file.size,
		slice: (from, to) => file.slice(from, to).arrayBuffer()
	};
	const metadata = await sound(parquetMetadataAsync(buffer));
	refuseCodecs(metadata);
	const open: Part['open'] = (onHead) => writeRows(file.name, rowsOf(buffer, metadata), onHead);
	return [{ name: file.name, kind: 'entry', bytes: null, dialect: NAMED, open }];
}

function refuseCodecs(metadata: FileMetaData): void {
	if (metadata.row_groups.some((group) => Number(group.total_byte_size) > MAX_GROUP_BYTES))
		throw new Failure('import.too_large');
	const method = codecsOf(metadata).find((codec) => !CODECS.includes(codec));
	if (method !== undefined) throw new Failure('import.compression', { method });
}

function codecsOf({ row_groups }: FileMetaData): string[] {
	return row_groups.flatMap(({ columns }) =>
		columns.map((column) => column.meta_data?.codec ?? '')
	);
}

async function compressorsFor(metadata: FileMetaData): Promise<Compressors> {
	if (codecsOf(metadata).every((codec) => OWN_CODECS.includes(codec))) return {};
	return (await import('./parquet-codecs.ts')).COMPRESSORS;
}

async function* rowsOf(file: AsyncBuffer, metadata: FileMetaData): Rows & AsyncGenerator<string[]> {
	const columns = parquetSchema(metadata).children;
	yield columns.map(({ element }) => element.name);
	const texts = columns.map(({ element }) => textFor(element));
	const compressors = await compressorsFor(metadata);
	let from = 0;
	for (const { num_rows } of metadata.row_groups) {
		const to = from + Number(num_rows);
		for (const row of await groupOf(file, metadata, compressors, from, to))
			yield texts.map((text, i) => text(row[i]));
		from = to;
	}
}

async function groupOf(
	file: AsyncBuffer,
	metadata: FileMetaData,
	compressors: Compressors,
	rowStart: number,
	rowEnd: number
): Promise<unknown[][]> {
	let rows: unknown[][] = [];
	const onComplete = (read: unknown[][]) => {
		rows = read;
	};
	await sound(
		parquetRead({ file, metadata, rowStart, rowEnd, compressors, parsers: PARSERS, onComplete })
	);
	if (rows.length !== rowEnd - rowStart) throw new Failure('import.damaged', { message: 'rows' });
	return rows;
}

async function sound<T>(reading: Promise<T>): Promise<T> {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw new Failure('import.damaged', { message: String(error) }, error);
	}
}

/** Times stay whole numbers until they are written: a Date has no microseconds. */
const PARSERS: Partial<ParquetParsers> = {
	dateFromDays: (days) => toIso(days),
	timestampFromMilliseconds: (count) => timestamp(count, 1000n),
	timestampFromMicroseconds: (count) => timestamp(count, 1_000_000n),
	timestampFromNanoseconds: (count) => timestamp(count, 1_000_000_000n),
	jsonFromBytes: (bytes) => new TextDecoder().decode(bytes)
};

function timestamp(count: bigint | null | undefined, perSecond: bigint): string | null {
	if (count === null || count === undefined) return null;
	const fraction = ((count % perSecond) + perSecond) % perSecond;
	return momentText(Number((count - fraction) / perSecond));
}

/** Decimals come as floats, a hundredth of a hair beside; floats of 32 bits with digits that they don't have. */
function textFor({ converted_type, scale = 0, type }: SchemaElement): (value: unknown) => string {
	if (converted_type === 'DECIMAL')
		return (value) => (typeof value === 'number' ? value.toFixed(scale) : valueText(value));
	if (type === 'FLOAT')
		return (value) => (typeof value === 'number' ? singleText(value) : valueText(value));
	return valueText;
}
