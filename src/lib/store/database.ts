/** The one door to IndexedDB: what is kept, and what happens when the door sticks. */
import Dexie, { liveQuery, type DBCore, type Table } from 'dexie';
import type { Field } from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';
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
	/** The day on which it last came in here from a notebook file; the sweep counts from it. */
	readonly arrived?: string;
}

export interface SegmentRef {
	readonly id: string;
	readonly part: 'rows' | 'dictionary';
	/** The field that it is of. */
	readonly column: string;
	readonly bytes: number;
	readonly sha256: string;
}

/** What the library shows of a notebook, and the notebook itself as an opaque plain value. */
export interface NotebookRecord {
	readonly id: string;
	readonly title: string;
	readonly created: string;
	readonly modified: string;
	readonly datasets: readonly string[];
	readonly notebook: unknown;
}

export class Database extends Dexie {
	declare readonly manifests: Table<Manifest, string>;
	/** Bytes of Arrow IPC by segment id, `dataset/hash`. Buffers, never blobs: blobs get lost in some browsers. */
	declare readonly segments: Table<ArrayBuffer, string>;
	declare readonly notebooks: Table<NotebookRecord, string>;
	/** The day on which a notebook or a dataset was deleted, `2025-01-05`, by its id; it outlives both. */
	declare readonly removals: Table<string, string>;
	/** What can be undone and redone, by the notebook's id, as an opaque plain value. */
	declare readonly histories: Table<unknown, string>;
	/** Which window writes a notebook, by the notebook's id; and each one that ever did, by its turn. */
	declare readonly writers: Table<string, string | [notebook: string, turn: number]>;
	/** When a notebook was last written to a file, as an instant, by its id. */
	declare readonly backups: Table<string, string>;
	/** Results by a hash over all that they were computed from. */
	declare readonly memos: Table<unknown, string>;
	/** Notebooks without data that others are begun from, by id, as opaque plain values. */
	declare readonly templates: Table<unknown, string>;

	constructor(name: string) {
		super(name, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({ manifests: 'id', segments: '', notebooks: 'id', removals: '' });
		this.version(2).stores({ histories: '', writers: '', backups: '', memos: '', templates: '' });
		this.use({ stack: 'dbcore', create: tracked });
		this.on('versionchange', ({ newVersion }) => this.giveWay(newVersion));
		this.on('ready', () => this.refuseNewer(), true);
	}

	/** Another tab wants a newer layout, or to delete it all (null): let it, and stay away from a newer one. */
	private giveWay(newVersion: number | null): void {
		if (newVersion !== null) superseded = true;
		this.close({ disableAutoOpen: true });
	}

	/** An older library opens a newer database all the same; this code does not know its layout. */
	private refuseNewer(): void {
		if (this.backendDB().version > 10 * this.verno) throw new Failure('store.newer');
	}
}

/** Another tab brought a newer layout while this one was open. */
let superseded = false;

const OPEN_TIMEOUT_MS = 8000;
let database = new Database(`tierbook ${siteRoot(import.meta.url)}`);

/**
 * Runs `operation` on the open database. A connection that died behind our back is opened once
 * more; everything else that goes wrong is a failure `store.*`.
 */
export async function withDatabase<T>(operation: (db: Database) => Promise<T>): Promise<T> {
	try {
		await open();
		return await operation(database);
	} catch (thrown) {
		if (!isLostConnection(thrown)) throw toStoreFailure(thrown);
		return reopened(operation);
	}
}

/**
 * A transaction for what can't wait a turn; null where the database isn't open. Where the page is
 * `going`, what of its own still runs over the same stores is given up first: this one would queue
 * behind it, and what queues when a page has gone is dropped by browsers.
 */
export function beginAtOnce(stores: readonly string[], going: boolean): IDBTransaction | null {
	if (!database.isOpen()) return null;
	if (going)
		for (const transaction of running) if (isOver(transaction, stores)) giveUp(transaction);
	return database.backendDB().transaction([...stores], 'readwrite', { durability: 'strict' });
}

/** What this page has begun by way of the library and the browser has not ended. */
const running = new Set<IDBTransaction>();

function tracked(core: DBCore): Partial<DBCore> {
	return {
		...core,
		transaction: (stores, mode, options) => {
			const transaction = core.transaction(stores, mode, options);
			if (transaction instanceof IDBTransaction) {
				running.add(transaction);
				for (const end of ['complete', 'abort'])
					transaction.addEventListener(end, () => running.delete(transaction));
			}
			return transaction;
		}
	};
}

function isOver(transaction: IDBTransaction, stores: readonly string[]): boolean {
	return stores.some((store) => transaction.objectStoreNames.contains(store));
}

function giveUp(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch {
		// It has been committed: it ends without this page.
	}
}

/** Calls `changed` with a fresh answer now and after every change by any tab; returns the end. */
export function watch<T>(
	query: (db: Database) => Promise<T>,
	changed: (value: T) => void,
	failed: (failure: Failure) => void
): () => void {
	let ended = false;
	const tell = (thrown: unknown) => {
		if (!ended) failed(toStoreFailure(thrown));
	};
	// An observer is silent where the database does not open, so that is asked for by itself.
	open().catch(tell);
	// The query itself must be the first thing the observer runs, or it doesn't see what is read.
	const subscription = liveQuery(() => query(database)).subscribe({
		next: changed,
		error: tell
	});
	return () => {
		ended = true;
		subscription.unsubscribe();
	};
}

/** The folder a site is served from: sites that share an origin must not share a database. */
export function siteRoot(url: string): string {
	const { pathname } = new URL(url);
	return pathname.replace(/\/(_app|src|node_modules)\/.*$/, '/');
}

async function open(): Promise<void> {
	if (superseded) throw new Failure('store.newer');
	if (database.isOpen()) return;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Failure('store.blocked')), OPEN_TIMEOUT_MS);
	});
	try {
		await Promise.race([database.open(), late]);
	} finally {
		clearTimeout(timer);
	}
}

async function reopened<T>(operation: (db: Database) => Promise<T>): Promise<T> {
	database.close({ disableAutoOpen: true });
	database = new Database(database.name);
	try {
		await open();
		return await operation(database);
	} catch (thrown) {
		throw toStoreFailure(thrown);
	}
}

function isLostConnection(thrown: unknown): boolean {
	return thrown instanceof Dexie.DatabaseClosedError || errorName(thrown) === 'UnknownError';
}

function toStoreFailure(thrown: unknown): Failure {
	const inner = innerOf(thrown);
	if (thrown instanceof Failure) return thrown;
	if (inner instanceof Failure) return inner;
	if (superseded) return new Failure('store.newer', {}, thrown);
	const names = [errorName(thrown), errorName(inner)];
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	if (names.includes('QuotaExceededError')) return new Failure('store.quota', {}, thrown);
	if (names.includes('VersionError')) return new Failure('store.newer', {}, thrown);
	return new Failure('store.unavailable', { message }, thrown);
}

function errorName(thrown: unknown): string {
	return thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
}

/** Browsers wrap what really went wrong in an abort. */
function innerOf(thrown: unknown): unknown {
	return typeof thrown === 'object' && thrown !== null && 'inner' in thrown ? thrown.inner : null;
}
