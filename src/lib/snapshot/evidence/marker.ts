/** The name under which evidence lies in a file, whatever its container. */
export const MARKER = 'tierbook-evidence';

/** How the cover of a report begins. */
export const REPORT = '<header class="cover"';

/** Bytes of a file; a report with a hundred pictures is a tenth of it. */
export const LARGEST_EVIDENCE = 32 * 1024 * 1024;

/** What every page that leaves says near its beginning, and hardly another page. */
const POLICY = /content="default-src .{0,6}none.{0,6}; style-src .{0,6}sha256-/u;

export function isOurPage(start: string): boolean {
	return start.trimStart().startsWith('<!doctype html>') && POLICY.test(start);
}

/** An archive begins so, which charts leave in together. */
export function isZip(bytes: Uint8Array): boolean {
	return [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
}
