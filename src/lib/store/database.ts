/** The one door to IndexedDB. */
import Dexie, { type Table } from 'dexie';
import type { Field } from '#lib/core/columns.ts';
import type { Kind, Role } from '#lib/core/kinds.ts';
import type { Problem } from '#lib/import/reading.ts';

/**
 * A dataset exists exactly when its manifest does; the manifest is written last and names every
 * segment with the hash of its bytes.
 */
export interface Manifest {
	readonly id: string;
	readonly fileName: string;
	readonly kind: Kind;
	readonly rows: number;
	readonly setAside: number;
	/** Bytes of the file it came from, and of what is kept. */
	readonly fileBytes: number;
	readonly bytes: number;
	readonly fields: readonly Field[];
	/** The header that each role was mapped from. */
	readonly headers: Readonly<Partial<Record<Role, string>>>;
	readonly currency: string | null;
	readonly problems: readonly Problem[];
	readonly segments: readonly SegmentRef[];
	/** Hash over the segments' hashes: equal exactly when the data is. */
	readonly hash: string;
	/** `2025-01-05`. */
	readonly imported: string;
}

export interface SegmentRef {
	readonly id: string;
	readonly part: 'rows' | 'dictionary';
	/** The text column that a dictionary belongs to. */
	readonly column: string | null;
	readonly bytes: number;
	readonly sha256: string;
}
