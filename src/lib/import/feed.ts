/** The bytes of a file on their way into a lane. */
import { lentBytesOf } from './bytes/blocks.ts';
import type { Lane } from './lanes.ts';

const PROGRESS_BYTES = 2_097_152;

/** All of `file` into `lane`; `onProgress` is told of bytes and rows every 2 MB. */
export async function feed(
	lane: Lane,
	file: Blob,
	leaveTurn: () => Promise<void> | null,
	onProgress: (bytes: number, rows: number) => void
): Promise<void> {
	let bytes = 0;
	let told = 0;
	for await (const block of lentBytesOf(file)) {
		lane.push(block);
		bytes += block.length;
		const others = leaveTurn();
		if (others) await others;
		if (bytes - told < PROGRESS_BYTES) continue;
		told = bytes;
		onProgress(bytes, lane.rows);
	}
	lane.end();
}
