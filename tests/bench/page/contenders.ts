/** Who reads the file, by name; each worker is written out, so that it is bundled. */
import type { Contender } from './outcome.ts';
import { inWorker } from './workers/client.ts';

type Start = () => Promise<Contender>;

export const CONTENDERS: Readonly<Record<string, Start>> = {
	ours: () =>
		inWorker(new Worker(new URL('./workers/ours.ts', import.meta.url), { type: 'module' })),
	lenient: () =>
		inWorker(new Worker(new URL('./workers/lenient.ts', import.meta.url), { type: 'module' })),
	papaparse: () =>
		inWorker(new Worker(new URL('./workers/papaparse.ts', import.meta.url), { type: 'module' })),
	stream: () =>
		inWorker(new Worker(new URL('./workers/stream.ts', import.meta.url), { type: 'module' })),
	economics: () =>
		inWorker(new Worker(new URL('./economics/ours.ts', import.meta.url), { type: 'module' })),
	'economics in SQL': async () => (await import('./economics/duckdb.ts')).startDuckDbEconomics(),
	duckdb: async () => (await import('./duckdb.ts')).startDuckDb()
};
