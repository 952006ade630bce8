/** What shared results of every analysis are like, by its id, for who reads them. */
import type { Shape } from './evidence.ts';

const found = import.meta.glob<Shape<unknown>>('./*/shape.ts', {
	eager: true,
	import: 'default'
});

export const SHAPES: ReadonlyMap<string, Shape<unknown>> = new Map(
	Object.entries(found).map(([path, shape]) => [path.split('/')[1] ?? path, shape])
);
