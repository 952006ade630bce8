/**
 * A gzip file: one table, in one member or several, one after the other.
 * Invariant: every member's sum is checked, by the platform or here.
 */
import { Failure } from '#lib/core/failure.ts';
import { crc32 } from './crc32.ts';
import { byPlatform, byScript } from './inflate.ts';
import type { OnHead, Part } from './part.ts';
import { spool, withinRatio } from './spool.ts';

/** The one table of a gzip file; opening it fails with `import.damaged`, `.expands` or `.too_large`. */
export function gzipParts(file: File): Part[] {
	const name = file.name.replace(/\.(gz|gzip)$/i, '');
	return [{ name, kind: 'entry', bytes: null, open: (onHead) => open(file, name, onHead) }];
}

/** Some platforms take a second member for damage: then every member is read and checked here. */
async function open(file: File, name: string, onHead?: OnHead): Promise<File> {
	const chunks = byPlatform(file, 'gzip');
	try {
		if (chunks) return await spool(name, withinRatio(chunks, file.size), onHead);
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== 'import.damaged') throw error;
	}
	return spool(name, withinRatio(checkedMembers(file), file.size), onHead);
}

const TRAILER_BYTES = 8;

async function* checkedMembers(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
	const ends: { readonly at: number; readonly sum: number }[] = [];
	let sum = 0;
	const member = (at: number) => {
		ends.push({ at, sum });
		sum = 0;
	};
	const chunk = (bytes: Uint8Array) => {
		sum = crc32(bytes, sum);
	};
	yield* byScript(file, 'gzip', { chunk, member });
	member(file.size);
	for (const end of ends) await check(file, end.at, end.sum);
}

async function check(file: Blob, at: number, sum: number): Promise<void> {
	const trailer = await file.slice(at - TRAILER_BYTES, at).arrayBuffer();
	const stated = trailer.byteLength === TRAILER_BYTES && new DataView(trailer).getUint32(0, true);
	if (stated !== sum) throw new Failure('import.damaged', { message: 'checksum' });
}
