/** From stored datasets to a notebook that can be opened. */
import { toNotebook } from '../notebook.ts';
import type { Manifest } from '#lib/store/database.ts';
import { saveNotebook } from '#lib/store/notebooks.ts';
import { newId } from '#lib/worker/new-id.ts';

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

/** What the names of the orders files begin with, else of all files of the first kind. */
export function titleOf(manifests: readonly Pick<Manifest, 'kind' | 'fileName'>[]): string {
	const first = manifests.find(({ kind }) => kind === 'orders') ?? manifests[0];
	const alike = manifests.filter(({ kind }) => kind === first?.kind);
	return commonName(alike.map(({ fileName }) => fileName.replace(/\.[^.]{1,5}$/, '')));
}

/** Shorter beginnings say nothing. */
const SHORTEST = 2;

/** `销售明细2024` of `销售明细2024-01` and `销售明细2024-02`; the first name where they share none. */
function commonName(names: readonly string[]): string {
	const [first = '', ...others] = names;
	let length = first.length;
	for (const name of others) while (!name.startsWith(first.slice(0, length))) length--;
	if (names.every((name) => name === first)) return first;
	const parts = names.some((name) => isWithinWord(name, length));
	const common = first.slice(0, length).replace(parts ? /(\d+|[a-z]+)$/i : '', '');
	const trimmed = common.replace(/[\s\-_.·~（(［[【—–]+$/, '');
	return trimmed.length < SHORTEST ? first : trimmed;
}

/** Whether a number or a Latin word goes on across `at`. */
function isWithinWord(name: string, at: number): boolean {
	return /^(\d\d|[a-z]{2})$/i.test(name.slice(at - 1, at + 1));
}
