/**
 * The bytes of one dataset, each run of them under its own hash. What was written once is not
 * written again, so that writing before anyone has asked can be in vain but never wrong.
 * Invariant: without a manifest all of this is rubbish for the next sweep.
 */
import type { Column, Field } from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';
import { encodeBatch } from '#lib/table/ipc.ts';
import { withDatabase } from './database.ts';
import { hashOf } from './hash.ts';

export interface Segment {
	readonly id: string;
	readonly bytes: number;
	readonly sha256: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

export class Segments {
	readonly dataset: string;
	readonly #written = new Set<string>();
	#bytes = 0;

	constructor(dataset: string) {
		this.dataset = dataset;
	}

	/** Bytes written so far, by whomever they will be named. */
	get bytes(): number {
		return this.#bytes;
	}

	/** Writes what is not there yet, all of it or none. Fails with `store.*`. */
	async keep(pieces: readonly Bytes[]): Promise<Segment[]> {
		const segments = await Promise.all(pieces.map((piece) => this.#segmentOf(piece)));
		const missing = new Map<string, Bytes>();
		segments.forEach(({ id }, i) => this.#written.has(id) || missing.set(id, pieces[i]!));
		if (missing.size > 0) await this.#put(missing);
		return segments;
	}

	/** Takes away what none of `named` is. */
	async keepOnly(named: readonly Segment[]): Promise<void> {
		const kept = new Set(named.map(({ id }) => id));
		const others = [...this.#written].filter((id) => !kept.has(id));
		if (others.length > 0) await withDatabase((db) => db.segments.bulkDelete(others));
	}

	async remove(): Promise<void> {
		await removeSegments([this.dataset]);
	}

	async #segmentOf(piece: Bytes): Promise<Segment> {
		const sha256 = await hashOf(piece);
		return { id: `${this.dataset}/${sha256}`, bytes: piece.byteLength, sha256 };
	}

	async #put(pieces: ReadonlyMap<string, Bytes>): Promise<void> {
		await withDatabase((db) =>
			db.transaction('rw', db.segments, () =>
				Promise.all(Array.from(pieces, ([id, bytes]) => db.segments.put(exactBuffer(bytes), id)))
			)
		);
		for (const [id, { byteLength }] of pieces) {
			this.#written.add(id);
			this.#bytes += byteLength;
		}
	}
}

/** A column of one batch; what it is called is said by those who name the segment. */
export function encodeColumn({ type, scale }: Field, column: Column): Bytes {
	const rows = column.values.length;
	return encodeBatch([{ name: 'value', type, scale }], { rows, columns: [column] });
}

/** Checked against their hashes: `store.damaged`. */
export async function readSegments(segments: readonly Segment[]): Promise<Bytes[]> {
	const ids = segments.map(({ id }) => id);
	const buffers = await withDatabase((db) => db.segments.bulkGet(ids));
	return Promise.all(segments.map((segment, i) => checked(segment, buffers[i])));
}

export async function removeSegments(datasets: readonly string[]): Promise<void> {
	await withDatabase(async (db) => {
		for (const id of datasets) await db.segments.where(':id').startsWith(`${id}/`).delete();
	});
}

async function checked({ id, sha256 }: Segment, buffer: ArrayBuffer | undefined): Promise<Bytes> {
	if (!buffer) throw new Failure('store.damaged', { segment: id });
	const bytes = new Uint8Array(buffer);
	if ((await hashOf(bytes)) !== sha256) throw new Failure('store.damaged', { segment: id });
	return bytes;
}

function exactBuffer(bytes: Bytes): ArrayBuffer {
	const whole = bytes.byteLength === bytes.buffer.byteLength;
	return whole ? bytes.buffer : bytes.slice().buffer;
}
