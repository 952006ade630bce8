/** Notebooks and their data as one file. The same content on the same day gives the same bytes. */
import { deflateSync, Zip, ZipPassThrough } from 'fflate';
import { archiveTime } from '#lib/core/archive-time.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Manifest } from '../database.ts';
import { hashOf } from '../hash.ts';
import { readSegments } from '../segments.ts';
import {
	FILE_FORMAT,
	FILE_VERSION,
	LIMITS,
	MANIFEST_NAME,
	notebookName,
	segmentName,
	toFileDataset,
	type FileManifest
} from './layout.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * `notebooks` are plain values, `day` is an ISO day; `progress` gets the share of bytes written.
 * Fails with `store.damaged` where a segment is not what it was, `notebook.file_large`.
 */
export async function writeFile(
	notebooks: readonly unknown[],
	manifests: readonly Manifest[],
	day: string,
	progress: (share: number) => void = () => {}
): Promise<Blob> {
	const texts = notebooks.map(jsonBytes);
	const archive = new Archive(day);
	archive.add(MANIFEST_NAME, jsonBytes(await manifestOf(texts, manifests, day)));
	texts.forEach((bytes, place) => archive.add(notebookName(place), bytes));
	const total = manifests.reduce((sum, { bytes }) => sum + bytes, 0);
	let done = 0;
	const written = new Set<string>();
	for (const { segments } of manifests)
		for (const segment of segments) {
			progress(Math.min(1, (done += segment.bytes) / total));
			if (written.has(segment.sha256)) continue;
			written.add(segment.sha256);
			const [bytes] = await readSegments([segment]);
			archive.add(segmentName(segment.sha256), bytes!);
		}
	return archive.end();
}

async function manifestOf(
	texts: readonly Bytes[],
	manifests: readonly Manifest[],
	day: string
): Promise<FileManifest> {
	const hashes = await Promise.all(texts.map(hashOf));
	return {
		format: FILE_FORMAT,
		version: FILE_VERSION,
		day,
		notebooks: texts.map(({ byteLength }, i) => ({ bytes: byteLength, sha256: hashes[i]! })),
		datasets: manifests.map(toFileDataset)
	};
}

function jsonBytes(value: unknown): Bytes {
	const bytes = new TextEncoder().encode(JSON.stringify(value));
	if (bytes.byteLength > LIMITS.jsonBytes) throw new Failure('notebook.file_large');
	return bytes;
}

/** What shrinks more than this is left as it is, so that no reader takes it for a trap. */
const MOST_RATIO = 50;
const PIECE_BYTES = 4_000_000;

/** A zip archive as it grows; the platform keeps what is done, on disk if it is much. */
class Archive {
	readonly #zip: Zip;
	readonly #mtime: Date;
	readonly #pieces: Blob[] = [];
	#pending: Bytes[] = [];
	#pendingBytes = 0;
	#bytes = 0;

	constructor(day: string) {
		this.#mtime = archiveTime(day);
		this.#zip = new Zip((_, chunk) => this.#take(chunk as Bytes));
	}

	add(name: string, bytes: Bytes): void {
		const packed = deflateSync(bytes, { level: 3 }) as Bytes;
		const plain = packed.length >= bytes.length || packed.length * MOST_RATIO < bytes.length;
		const entry = plain ? new ZipPassThrough(name) : new PackedEntry(name, packed);
		entry.mtime = this.#mtime;
		this.#zip.add(entry);
		entry.push(bytes, true);
		if (this.#bytes > LIMITS.fileBytes) throw new Failure('notebook.file_large');
	}

	end(): Blob {
		this.#zip.end();
		this.#flush();
		return new Blob(this.#pieces, { type: 'application/zip' });
	}

	#take(chunk: Bytes): void {
		this.#pending.push(chunk);
		this.#bytes += chunk.byteLength;
		this.#pendingBytes += chunk.byteLength;
		if (this.#pendingBytes > PIECE_BYTES) this.#flush();
	}

	#flush(): void {
		this.#pieces.push(new Blob(this.#pending));
		this.#pending = [];
		this.#pendingBytes = 0;
	}
}

/** Counts and sums what it is given, and passes on what that was packed to. */
class PackedEntry extends ZipPassThrough {
	readonly #packed: Bytes;

	constructor(name: string, packed: Bytes) {
		super(name);
		this.compression = 8;
		this.#packed = packed;
	}

	protected override process(_: Uint8Array, final: boolean): void {
		this.ondata(null, this.#packed, final);
	}
}
