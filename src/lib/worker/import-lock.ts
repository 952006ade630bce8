/**
 * Tells all tabs that segments without a manifest are about, so that none sweeps them. Whoever
 * takes the lock first takes away what a killed import left behind.
 */
import { sweepSegments } from '#lib/store/datasets.ts';
import { IMPORT_LOCK } from '#lib/store/sweep.ts';

let held: Promise<(() => void) | null> | null = null;

/** Whether there is a lock, from now until `release`; without one nothing would ever be swept. */
export async function hold(): Promise<boolean> {
	held ??= take();
	return (await held) !== null;
}

export async function release(): Promise<void> {
	const last = held;
	held = null;
	(await last)?.();
}

async function take(): Promise<(() => void) | null> {
	const locks = globalThis.navigator?.locks;
	if (!locks) return null;
	await locks.request(IMPORT_LOCK, { ifAvailable: true }, async (alone) => {
		// A sweep that fails is nothing to the import; a later one takes what it left.
		if (alone) await sweepSegments().catch(() => {});
	});
	return new Promise((granted, refused) => {
		const untilReleased = () => new Promise<void>((end) => granted(() => end()));
		locks.request(IMPORT_LOCK, { mode: 'shared' }, untilReleased).catch(refused);
	});
}
