/** Every analysis by its id: a folder with an `index.ts` is enough to be here. */
import type { Analysis } from './analysis.ts';

const found = import.meta.glob<Analysis<unknown>>('./*/index.ts', {
	eager: true,
	import: 'default'
});

export const ANALYSES: ReadonlyMap<string, Analysis<unknown>> = new Map(
	Object.values(found).map((analysis) => [analysis.id, analysis])
);
