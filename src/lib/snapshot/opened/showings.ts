/** What is said of opened files, as to whether each shows what its data say: the same of two is said once. */
import type { Showing } from '../evidence/shown.ts';

interface Opened {
	readonly name: string;
	/** Null where it came in no file. */
	readonly showing: Showing | null;
}

export interface Said {
	/** The files that it is said of. */
	readonly names: readonly string[];
	readonly showing: Showing;
}

/** Every file of which something can be said, once; what differs is told file by file. */
export function showingsOf(files: readonly Opened[]): Said[] {
	const said: Said[] = [];
	for (const { name, showing } of files) {
		if (showing === null || showing.state === 'nothing') continue;
		const at = said.findIndex((one) => one.showing.state === showing.state);
		const like = said[at];
		if (like === undefined || showing.state === 'differs') said.push({ names: [name], showing });
		else said[at] = { ...like, names: [...like.names, name] };
	}
	return said;
}
