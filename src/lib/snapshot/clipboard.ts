/** Puts a picture on the clipboard. */
import { Failure } from '#lib/core/failure.ts';

/**
 * Call it in the gesture itself: the item is made at once around the promise, as Safari asks.
 * Fails with `export.clipboard`, or with the failure of `png`.
 */
export async function copyImage(png: Promise<Blob>): Promise<void> {
	try {
		const item = new ClipboardItem({ 'image/png': png });
		await navigator.clipboard.write([item]);
	} catch (thrown) {
		// The browser hides why its promise failed: a picture that can't be drawn says so itself.
		await png;
		throw new Failure('export.clipboard', {}, thrown);
	}
}
