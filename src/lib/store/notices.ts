/** What windows of one site say to each other, about one notebook at a time. */
import { siteRoot } from './database.ts';

export type Notice =
	/** `from` wants to write: whoever writes is asked to hand over. */
	| { readonly say: 'yield'; readonly from: string }
	/** Everything is written, and the writer only reads from now on. */
	| { readonly say: 'yielded'; readonly to: string }
	/** Does anybody write? Asked where the browser has no locks to tell. */
	| { readonly say: 'who'; readonly from: string }
	| { readonly say: 'here'; readonly to: string }
	| { readonly say: 'left' };

export interface Line {
	tell(notice: Notice): void;
	close(): void;
}

/** A line that all windows hear which have the notebook open; a mute one where there is none. */
export function openLine(notebook: string, heard: (notice: Notice) => void): Line {
	if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
	const channel = new BroadcastChannel(nameOf(notebook));
	channel.addEventListener('message', ({ data }: MessageEvent<Notice>) => heard(data));
	return { tell: (notice) => channel.postMessage(notice), close: () => channel.close() };
}

/** The same in every window of a site, and of no other site on the same origin. */
export function nameOf(notebook: string): string {
	return `tierbook ${siteRoot(import.meta.url)} ${notebook}`;
}
