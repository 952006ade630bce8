/** From stored datasets to a notebook that can be opened. */
import { toNotebook } from '../notebook.ts';
import type { Manifest } from '#lib/store/database.ts';
import { saveNotebook } from '#lib/store/notebooks.ts';

/** Saves a fresh notebook over `manifests` and gives its id; without a title it is named by its data. */
export async function createNotebook(
	manifests: readonly Manifest[],
	title = titleOf(manifests)
): Promise<string> {
	const id = newId();
	const created = new Date().toISOString();
	const datasets = manifests.map((manifest) => manifest.id);
	await saveNotebook(toNotebook({ id, title, created, datasets }));
	return id;
}

/** The name of the first orders file, else of the first file, without its ending. */
export function titleOf(manifests: readonly Pick<Manifest, 'kind' | 'fileName'>[]): string {
	const file = manifests.find(({ kind }) => kind === 'orders') ?? manifests[0];
	return file?.fileName.replace(/\.[^.]{1,5}$/, '') ?? '';
}

// crypto.randomUUID needs a secure context, which a folder served on an intranet is not.
function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
