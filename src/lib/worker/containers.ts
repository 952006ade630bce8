/** The tables in a dropped file, listed and opened. Nothing is kept between two calls. */
import { Failure } from '#lib/core/failure.ts';
import type { Part } from '#lib/import/containers/part.ts';
import { unpack } from '#lib/import/containers/unpack.ts';
import type { Dialect } from '#lib/import/reading.ts';

/** A table as the page knows it: by its place among the others. */
export type ListedPart = Pick<Part, 'name' | 'kind' | 'bytes'>;

export interface OpenedPart {
	readonly file: File;
	/** What is known of its text, as it was written from the container. */
	readonly dialect: Partial<Dialect>;
}

export async function listParts(file: File): Promise<ListedPart[]> {
	const parts = await unpack(file);
	return parts.map(({ name, kind, bytes }) => ({ name, kind, bytes }));
}

export async function openPart(file: File, place: number): Promise<OpenedPart> {
	const part = (await unpack(file))[place];
	if (!part) throw new Failure('import.unreadable', { file: file.name });
	return { file: await part.open(), dialect: part.dialect ?? {} };
}
