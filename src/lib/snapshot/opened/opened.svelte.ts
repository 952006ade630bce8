/**
 * The snapshots that are open in this window: one, and a second to compare it with.
 *
 * Invariant: what stands here came through `readEvidence` or was reckoned here, and none of it is
 * ever stored.
 */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { Failure, toFailure } from '#lib/core/failure.ts';
import { isNotebookFile } from '#lib/notebook/file-ending.ts';
import { today } from '#lib/ui/today.ts';
import { LARGEST_EVIDENCE } from '../evidence/marker.ts';
import type { Showing } from '../evidence/shown.ts';

export interface OpenedSnapshot {
	/** Of the file that it came in, or of the reader's own notebook. */
	readonly name: string;
	readonly own: boolean;
	readonly evidence: Evidence;
	/** Whether its file shows what its data say; null where it came in none. */
	readonly showing: Showing | null;
}

interface Unread {
	readonly name: string;
	readonly failure: Failure;
}

class Opened {
	first: OpenedSnapshot | null = $state.raw(null);
	second: OpenedSnapshot | null = $state.raw(null);
	/** Why a file could not be opened; what was open before stays. */
	unread: Unread | null = $state.raw(null);
	reading = $state(false);

	/** Takes the place of all that was open; a second file stands beside the first. */
	async open(files: readonly File[]): Promise<void> {
		const [first, second] = files;
		if (!first) return;
		const read = await this.#read(first);
		if (!read) return;
		this.first = read;
		this.second = null;
		if (second) await this.beside([second]);
	}

	/** Stands beside the first, or is the first where none is open. */
	async beside(files: readonly File[]): Promise<void> {
		if (!this.first) return this.open(files);
		const [file] = files;
		const read = file ? await this.#read(file) : null;
		if (read) this.second = read;
	}

	compareWith(own: OpenedSnapshot | null): void {
		this.second = own;
	}

	swap(): void {
		if (this.second) [this.first, this.second] = [this.second, this.first];
	}

	close(): void {
		this.first = this.second = this.unread = null;
	}

	async #read(file: File): Promise<OpenedSnapshot | null> {
		this.reading = true;
		this.unread = null;
		try {
			return { name: file.name, own: false, ...(await evidenceIn(file)) };
		} catch (thrown) {
			this.unread = { name: file.name, failure: toFailure(thrown) };
			return null;
		} finally {
			this.reading = false;
		}
	}
}

async function evidenceIn(file: File): Promise<Pick<OpenedSnapshot, 'evidence' | 'showing'>> {
	if (isNotebookFile(file)) throw new Failure('snapshot.notebook');
	// It is not even taken into memory.
	if (file.size > LARGEST_EVIDENCE) throw new Failure('snapshot.too_large');
	const [{ readEvidence }, { showingOf }] = await Promise.all([
		import('../evidence/read.ts'),
		import('../evidence/shown.ts')
	]);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const evidence = readEvidence(bytes, today());
	return { evidence, showing: showingOf(bytes, evidence) };
}

/** Of this window: what is dropped on one page is shown on another. */
export const opened = new Opened();
