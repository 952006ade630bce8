/**
 * Where a large file can be cut in stretches: places where a row begins in all likelihood, because
 * from there on some lines are each a row by themselves. Whoever reads up to one finds out.
 */
import type { Layout } from '../cut/layout.ts';

const LF = 10;
/** Room in which a place is looked for, and how many lines behind it have to be rows. */
const LOOK_BYTES = 65_536;
const LINES = 4;

/** The places, ascending, the first 0 and the last the end of the file; about `bytes` apart. */
export async function cutsOf(file: Blob, layout: Layout, bytes: number): Promise<number[]> {
	const wanted = Array.from(
		{ length: Math.ceil(file.size / bytes) - 1 },
		(_, i) => (i + 1) * bytes
	);
	const found = await Promise.all(
		wanted.map(async (at) => {
			const near = new Uint8Array(await file.slice(at, at + LOOK_BYTES).arrayBuffer());
			const place = rowIn(near, layout);
			return place < 0 ? [] : [at + place];
		})
	);
	return [0, ...found.flat(), file.size];
}

/** Behind the first line end that rows follow; −1 where there is none. */
function rowIn(bytes: Uint8Array, { dialect, width }: Layout): number {
	const delimiter = dialect.delimiter.charCodeAt(0);
	const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
	let start = bytes.indexOf(LF) + 1;
	let [at, lines, cells, inside] = [start, 0, 1, false];
	for (; at < bytes.length && start > 0 && lines < LINES; at++) {
		const byte = bytes[at]!;
		if (byte === quote) inside = !inside;
		else if (byte === LF) {
			const isRow = !inside && cells === width;
			lines = isRow ? lines + 1 : 0;
			if (!isRow) start = at + 1;
			[cells, inside] = [1, false];
		} else if (byte === delimiter && !inside) cells++;
	}
	return lines === LINES ? start : -1;
}
