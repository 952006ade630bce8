/** What says of two notebooks that they stand on the same data, read in the same way. */
import type { Manifest } from './database.ts';
import { hashOf } from './hash.ts';

/** SHA-256 in hex over kind, columns and content of the datasets, in whatever order they come. */
export function fingerprintOf(
	manifests: readonly Pick<Manifest, 'kind' | 'fields' | 'hash'>[]
): Promise<string> {
	const texts = manifests.map(({ kind, fields, hash }) =>
		JSON.stringify([kind, fields.map(({ name, type }) => [name, type]), hash])
	);
	return hashOf(new TextEncoder().encode(texts.sort().join('\n')));
}
