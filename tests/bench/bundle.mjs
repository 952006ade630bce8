/** Compiles what the benchmark runs, as the product is compiled. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/scripts/install.mjs';

const cache = join(root, 'node_modules/.cache/tierbook');
const common = { configFile: false, publicDir: false, logLevel: 'error' };

/** The page with its workers; returns the folder to serve. */
export async function buildPage() {
	const { build } = await import('vite');
	const outDir = join(cache, 'bench-page');
	await build({
		...common,
		root: join(root, 'tests/bench/page'),
		worker: { format: 'es' },
		build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: Infinity }
	});
	return outDir;
}

/** A module for this process, with what it imports. */
export async function load(entry) {
	const { build } = await import('vite');
	const outDir = join(cache, 'bench');
	await build({
		...common,
		root,
		build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false }
	});
	return import(pathToFileURL(join(outDir, 'subjects.js')).href);
}
