/** The bytes of a file on their way into a lane; of a large one another thread reads a part. */
import { lentBytesOf } from './bytes/blocks.ts';
import type { Layout } from './cut/layout.ts';
import { isLaidOutAgain } from './head.ts';
import type { Lane } from './lanes.ts';
import { BothEnds, type OtherThread, type StretchTask } from './scan/both-ends.ts';
import { cutsOf } from './scan/cuts.ts';
import { ScanLane } from './scan/lane.ts';

interface Means {
	readonly leaveTurn?: () => Promise<void> | null;
	readonly otherThread?: () => OtherThread | null;
	readonly stretchBytes?: number;
}

const PROGRESS_BYTES = 2_097_152;
const STRETCH_BYTES = 16_777_216;
/** A file of fewer stretches is read before another thread is at work. */
const FEWEST_STRETCHES = 4;

/** All of `task.file` into `lane`; `onProgress` is told of bytes and rows every 2 MB. */
export async function feed(
	lane: Lane,
	task: StretchTask,
	layout: Layout,
	means: Means,
	onProgress: (bytes: number, rows: number) => void
): Promise<void> {
	const shared = lane instanceof ScanLane ? await share(task, layout, means) : null;
	if (!shared || !(lane instanceof ScanLane)) {
		await push(lentBytesOf(task.file), lane, means, onProgress);
		return lane.end();
	}
	const told = (bytes: number, rows: number) =>
		onProgress(bytes + shared.othersBytes, rows + shared.othersRows);
	try {
		await push(
			shared.blocks(() => lane.settle()),
			lane,
			means,
			told
		);
		lane.end();
		if (shared.rest) lane.append(shared.rest);
	} finally {
		shared.close();
	}
}

/** Null where nobody helps, or it would not pay. */
async function share(
	task: StretchTask,
	layout: Layout,
	{ otherThread, stretchBytes = STRETCH_BYTES }: Means
): Promise<BothEnds | null> {
	const { file, dialect } = task;
	if (file.size < FEWEST_STRETCHES * stretchBytes || !isLaidOutAgain(file, dialect)) return null;
	const other = otherThread?.();
	return other ? new BothEnds(task, await cutsOf(file, layout, stretchBytes), other) : null;
}

async function push(
	blocks: AsyncIterable<Uint8Array>,
	lane: Lane,
	{ leaveTurn }: Means,
	onProgress: (bytes: number, rows: number) => void
): Promise<void> {
	let bytes = 0;
	let told = 0;
	for await (const block of blocks) {
		lane.push(block);
		bytes += block.length;
		const others = leaveTurn?.();
		if (others) await others;
		if (bytes - told < PROGRESS_BYTES) continue;
		told = bytes;
		onProgress(bytes, lane.rows);
	}
}
