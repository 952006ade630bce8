/** An edit that the reader is told of, with a way back that takes back this edit and no other. */
import { words } from '#lib/i18n/index.svelte.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import type { Edit } from './edit.ts';
import type { Session } from './session.svelte.ts';

interface Told {
	readonly text: string;
	readonly change: Edit;
	/** Takes it back where other edits came after it. */
	readonly inverse: Edit;
}

/** Says nothing where nothing was changed. */
export function editAndTell(
	session: Session,
	toasts: Toasts,
	{ text, change, inverse }: Told
): void {
	const back = session.step(change, inverse);
	if (back) toasts.show({ text, action: { label: words().notebook.undo, run: back } });
}
