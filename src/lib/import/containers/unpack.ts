/**
 * From any dropped file to the tables in it. Each kind of container is loaded when the first of its
 * kind is dropped; a file of text is one part, as it is.
 */
import { Failure } from '#lib/core/failure.ts';
import { type Format, signatureOf } from '../bytes/signature.ts';
import type { Part } from './part.ts';

const HEAD_BYTES = 262_144;
/** Archives within archives are opened so deep and no deeper. */
const MAX_DEPTH = 2;

/**
 * The parts, the likeliest first. Fails with `import.spreadsheet` (the old format), `.binary`,
 * `.locked`, `.damaged`, `.compression`, `.no_table` or `.unreadable`; each names the `file`.
 * Opening a part fails likewise, and with `.expands` or `.too_large`.
 */
export async function unpack(file: File): Promise<Part[]> {
	const parts = await named(file, () => partsOf(file, MAX_DEPTH));
	return parts.map((part) => ({ ...part, open: (onHead) => named(file, () => part.open(onHead)) }));
}

async function partsOf(file: File, depth: number): Promise<Part[]> {
	const found = signatureOf(await headOf(file));
	const format = found && depth > 0 ? found.format : null;
	if (format === null) return [plainPart(file)];
	const reader = READERS[format];
	if (reader) return reader(file, depth);
	throw refusal(format, found?.name ?? '', await isEncrypted(file));
}

type Reader = (file: File, depth: number) => Promise<Part[]>;

const READERS: Readonly<Partial<Record<Format, Reader>>> = {
	xlsx: async (file) => (await import('./xlsx/sheets.ts')).sheetParts(file),
	zip: async (file, depth) =>
		(await import('./archive.ts')).archiveParts(file, (inner) => partsOf(inner, depth - 1)),
	gzip: async (file) => (await import('./gzip.ts')).gzipParts(file),
	parquet: async (file) => (await import('./parquet.ts')).parquetParts(file),
	arrow: async (file) => (await import('./arrow.ts')).arrowParts(file),
	'arrow-stream': async (file) => (await import('./arrow.ts')).arrowParts(file),
	html: async (file) => (await import('./page.ts')).pageParts(file)
};

function plainPart(file: File): Part {
	return { name: file.name, kind: 'file', bytes: file.size, open: () => Promise.resolve(file) };
}

function refusal(format: Format, name: string, encrypted: boolean): Failure {
	if (format === 'locked' || encrypted) return new Failure('import.locked');
	return new Failure(format === 'xls' ? 'import.spreadsheet' : 'import.binary', { format: name });
}

const SECTOR_BYTES = 512;

/** A workbook under a password is a compound file with a stream of that name in its directory. */
async function isEncrypted(file: Blob): Promise<boolean> {
	const header = new DataView(await file.slice(0, SECTOR_BYTES).arrayBuffer());
	if (header.byteLength < SECTOR_BYTES) return false;
	const at = (header.getUint32(48, true) + 1) * SECTOR_BYTES;
	const directory = await file.slice(at, at + SECTOR_BYTES * 8).arrayBuffer();
	return new TextDecoder('utf-16le').decode(directory).includes('EncryptedPackage');
}

async function headOf(file: File): Promise<Uint8Array> {
	try {
		return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
	} catch (error) {
		throw new Failure('import.unreadable', { message: String(error) }, error);
	}
}

/** Every failure says which file it is of. */
async function named<T>(file: File, attempt: () => Promise<T>): Promise<T> {
	try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		throw new Failure(error.code, { file: file.name, ...error.facts }, error.cause);
	}
}
