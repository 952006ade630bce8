/**
 * Notebook files that someone else may have made. Nothing is stored before all of it has been
 * counted, hashed and looked through.
 */
import * as v from 'valibot';
import { Failure } from '#lib/core/failure.ts';
import { bytesOfEntry, entriesOf, type Entry } from '#lib/import/containers/zip.ts';
import { hashOf } from '../hash.ts';
import { parseJson } from './json.ts';
import {
	FILE_FORMAT,
	FILE_VERSION,
	fileManifest,
	LIMITS,
	MANIFEST_NAME,
	notebookName,
	segmentName,
	type FileManifest
} from './layout.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface NotebookFile {
	readonly manifest: FileManifest;
	/** Plain values: whether they are notebooks is for others to say. */
	readonly notebooks: readonly unknown[];
	/** The bytes of one segment, which have that hash: `notebook.file_damaged`. */
	readonly segment: (sha256: string) => Promise<Bytes>;
}

/**
 * Fails with `notebook.no_file` where it is something else, `notebook.file_newer`,
 * `notebook.file_large`, and `notebook.file_damaged` where it is not exactly what it says.
 */
export async function readFile(file: Blob): Promise<NotebookFile> {
	if (file.size > LIMITS.fileBytes) throw new Failure('notebook.file_large');
	const entries = byName(await listed(file));
	const manifestEntry = entries.get(MANIFEST_NAME);
	if (!manifestEntry) throw new Failure('notebook.no_file');
	const manifest = manifestFrom(parseJson(await bytesOf(file, manifestEntry, LIMITS.jsonBytes)));
	checkEntries(manifest, entries, file.size);
	const read = (name: string, sha256: string) => checked(file, entries, name, sha256);
	const notebooks: unknown[] = [];
	for (const [place, { sha256 }] of manifest.notebooks.entries())
		notebooks.push(parseJson(await read(notebookName(place), sha256)));
	return { manifest, notebooks, segment: (sha256) => read(segmentName(sha256), sha256) };
}

async function listed(file: Blob): Promise<Entry[]> {
	try {
		return await entriesOf(file);
	} catch (thrown) {
		throw new Failure('notebook.no_file', {}, thrown);
	}
}

/** Names that two entries share, in whatever case, hide one of them from somebody. */
function byName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
	if (entries.length > LIMITS.entries) throw new Failure('notebook.file_large');
	const distinct = new Set(entries.map(({ name }) => name.toLowerCase()));
	if (distinct.size !== entries.length) throw damaged('names');
	return new Map(entries.map((entry) => [entry.name, entry]));
}

function manifestFrom(value: unknown): FileManifest {
	const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
	if (format !== FILE_FORMAT) throw new Failure('notebook.no_file');
	if (typeof version === 'number' && version > FILE_VERSION)
		throw new Failure('notebook.file_newer', { version });
	const parsed = v.safeParse(fileManifest, value, { abortEarly: true });
	if (!parsed.success) throw damaged(v.getDotPath(parsed.issues[0]) ?? 'manifest');
	return parsed.output;
}

/** The archive holds what the manifest names, in the sizes that it names, and nothing else. */
function checkEntries(
	{ notebooks, datasets }: FileManifest,
	entries: ReadonlyMap<string, Entry>,
	fileBytes: number
): void {
	const named = new Map(notebooks.map(({ bytes }, place) => [notebookName(place), bytes]));
	for (const { segments } of datasets)
		for (const { sha256, bytes } of segments) named.set(segmentName(sha256), bytes);
	if (entries.size !== named.size + 1) throw damaged('entries');
	for (const [name, bytes] of named)
		if (entries.get(name)?.bytes !== bytes) throw damaged(`entry ${name}`);
	const unpacked = [...named.values()].reduce((sum, bytes) => sum + bytes, 0);
	const bursts = unpacked > LIMITS.ratioFromBytes && unpacked > LIMITS.ratio * fileBytes;
	if (unpacked > LIMITS.unpackedBytes || bursts) throw new Failure('notebook.file_large');
}

async function checked(
	file: Blob,
	entries: ReadonlyMap<string, Entry>,
	name: string,
	sha256: string
): Promise<Bytes> {
	const entry = entries.get(name);
	if (!entry) throw damaged(`entry ${name}`);
	const bytes = await bytesOf(file, entry, LIMITS.segmentBytes);
	if ((await hashOf(bytes)) !== sha256) throw damaged(`hash of ${name}`);
	return bytes;
}

/** What comes out is counted as it comes; the room for it is made by what the directory says. */
async function bytesOf(file: Blob, entry: Entry, most: number): Promise<Bytes> {
	if (entry.bytes > most) throw new Failure('notebook.file_large');
	const bytes = new Uint8Array(entry.bytes);
	let at = 0;
	try {
		for await (const chunk of bytesOfEntry(file, entry)) {
			bytes.set(chunk, at);
			at += chunk.length;
		}
	} catch (thrown) {
		throw damaged(`entry ${entry.name}`, thrown);
	}
	return bytes;
}

function damaged(message: string, cause?: unknown): Failure {
	return new Failure('notebook.file_damaged', { message }, cause);
}
