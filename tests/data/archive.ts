/** Archives beyond what a packer writes by itself: names in other encodings, locks, lies. */
import { deflateSync } from 'fflate';
import { crc32 } from '../../src/lib/import/containers/crc32.ts';

export interface ArchiveEntry {
	readonly name: string | Uint8Array;
	readonly data: Uint8Array;
	readonly utf8?: boolean;
	readonly encrypted?: boolean;
	readonly method?: number;
	/** What the archive says of the sum and size, where that is not so. */
	readonly sum?: number;
	readonly size?: number;
}

export function archiveBytes(entries: readonly ArchiveEntry[]): Uint8Array<ArrayBuffer> {
	const bodies: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let at = 0;
	for (const entry of entries) {
		const name = typeof entry.name === 'string' ? new TextEncoder().encode(entry.name) : entry.name;
		const method = entry.method ?? 8;
		const packed = method === 8 ? deflateSync(entry.data) : entry.data;
		const fields = { entry, name, method, packed: packed.length, at };
		const body = joined([header(0x04034b50, fields), name, packed]);
		bodies.push(body);
		directory.push(joined([header(0x02014b50, fields), name]));
		at += body.length;
	}
	const listed = joined(directory);
	const end = new DataView(new ArrayBuffer(22));
	end.setUint32(0, 0x06054b50, true);
	end.setUint16(8, entries.length, true);
	end.setUint16(10, entries.length, true);
	end.setUint32(12, listed.length, true);
	end.setUint32(16, at, true);
	return joined([...bodies, listed, new Uint8Array(end.buffer)]);
}

interface Fields {
	readonly entry: ArchiveEntry;
	readonly name: Uint8Array;
	readonly method: number;
	readonly packed: number;
	readonly at: number;
}

/** Of an entry, or of its line in the directory, which has a version and places more. */
function header(mark: number, { entry, name, method, packed, at }: Fields): Uint8Array {
	const listed = mark === 0x02014b50;
	const view = new DataView(new ArrayBuffer(listed ? 46 : 30));
	const from = listed ? 2 : 0;
	view.setUint32(0, mark, true);
	view.setUint16(4 + from, 20, true);
	view.setUint16(6 + from, (entry.encrypted ? 1 : 0) | (entry.utf8 === false ? 0 : 0x800), true);
	view.setUint16(8 + from, method, true);
	view.setUint32(14 + from, entry.sum ?? crc32(entry.data), true);
	view.setUint32(18 + from, packed, true);
	view.setUint32(22 + from, entry.size ?? entry.data.length, true);
	view.setUint16(26 + from, name.length, true);
	if (listed) view.setUint32(42, at, true);
	return new Uint8Array(view.buffer);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
