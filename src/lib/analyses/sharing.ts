/** How every analysis is shared, by its id, for the worker. */
import type { Share } from './evidence.ts';

const found = import.meta.glob<Share<unknown>>('./*/share.ts', {
	eager: true,
	import: 'default'
});

export const SHARING: ReadonlyMap<string, Share<unknown>> = new Map(
	Object.entries(found).map(([path, share]) => [path.split('/')[1] ?? path, share])
);
