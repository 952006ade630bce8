/** Every kernel by the id of its analysis, for the worker: no drawing code comes along. */
import type { Kernel } from './analysis.ts';

const found = import.meta.glob<Kernel<unknown>>('./*/kernel.ts', {
	eager: true,
	import: 'default'
});

export const KERNELS: ReadonlyMap<string, Kernel<unknown>> = new Map(
	Object.entries(found).map(([path, kernel]) => [path.split('/')[1] ?? path, kernel])
);
