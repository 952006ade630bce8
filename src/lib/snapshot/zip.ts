/** Files as one zip archive. Same files, same day, same bytes. */
import type { Zippable } from 'fflate';
import { archiveTime } from '#lib/core/archive-time.ts';

export interface NamedFile {
	readonly name: string;
	readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Pictures are packed already; the rest shrinks to a fraction. `day` is an ISO day, that of every file. */
export async function zipped(
	files: readonly NamedFile[],
	day: string
): Promise<Uint8Array<ArrayBuffer>> {
	const { strToU8, zipSync } = await import('fflate');
	const entries: Zippable = {};
	for (const { name, content } of files)
		entries[name] =
			typeof content === 'string' ? [strToU8(content), { level: 6 }] : [content, { level: 0 }];
	return new Uint8Array(zipSync(entries, { mtime: archiveTime(day) }));
}
