/**
 * The tables in a dropped file, listed and opened. The last listing is kept, so that opening the
 * tables of an archive one by one unpacks what lies within it once.
 */
import { Failure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { OnHead, Part } from '#lib/import/containers/part.ts';
import { unpack } from '#lib/import/containers/unpack.ts';
import { judgeHead } from '#lib/import/read.ts';
import type { Dialect, ReadProgress } from '#lib/import/reading.ts';

/** A table as the page knows it: by its place among the others. */
export type ListedPart = Pick<Part, 'name' | 'kind' | 'bytes' | 'rows'>;

export interface OpenedPart {
	readonly file: File;
	/** What is known of its text, as it was written from the container. */
	readonly dialect: Partial<Dialect>;
}

export async function listParts(file: File): Promise<ListedPart[]> {
	const parts = await partsOf(file);
	return parts.map(({ name, kind, bytes, rows }) => ({
		name,
		kind,
		bytes,
		...(rows !== undefined && { rows })
	}));
}

/** How the part will be read: the reader's language, and what was set of its dialect. */
export interface PartReading {
	readonly locale: Locale;
	readonly dialect?: Partial<Dialect>;
}

/**
 * The part at `place` as a file; `progress` is told the first rows of a long one while it is
 * unpacked. Fails as `Part.open` does, and with `import.unreadable` where there is no such part.
 */
export async function openPart(
	file: File,
	place: number,
	reading?: PartReading,
	progress: (at: ReadProgress) => void = () => {}
): Promise<OpenedPart> {
	const part = (await partsOf(file))[place];
	if (!part) throw new Failure('import.unreadable', { file: file.name });
	const dialect = part.dialect ?? {};
	const onHead = reading && teller(part, reading, progress);
	return { file: await part.open(onHead), dialect };
}

function teller(
	{ name, bytes, dialect: known }: Part,
	{ locale, dialect }: PartReading,
	progress: (at: ReadProgress) => void
): OnHead {
	const totalBytes = bytes ?? 0;
	return (head) => {
		const set = { ...known, ...dialect };
		const early = judgeHead(head, { name, bytes: totalBytes }, { locale, dialect: set });
		progress({ reading: '', fileName: name, bytes: 0, totalBytes, rows: 0, early });
	};
}

let last: { readonly file: File; readonly parts: Promise<Part[]> } | null = null;

async function partsOf(file: File): Promise<Part[]> {
	if (last && isSame(last.file, file)) return last.parts;
	const listing = { file, parts: unpack(file) };
	last = listing;
	try {
		return await listing.parts;
	} catch (error) {
		// Fails for reasons that may pass: a disk that was not there.
		if (last === listing) last = null;
		throw error;
	}
}

/** A file comes as a new object in each call, with what the system says of it. */
function isSame(a: File, b: File): boolean {
	return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
