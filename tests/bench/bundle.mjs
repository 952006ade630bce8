/** Compiles what the benchmark runs, as the product compiles its worker. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, loadConfigFromFile } from 'vite';
import { root } from '../../src/scripts/install.mjs';

const cache = join(root, 'node_modules/.cache/tierbook');

/** The page with its workers; returns the folder to serve. */
export async function buildPage() {
	const { common, worker, target } = await settings();
	const outDir = join(cache, 'bench-page');
	await build({
		...common,
		root: join(root, 'tests/bench/page'),
		worker,
		build: { outDir, emptyOutDir: true, target, chunkSizeWarningLimit: Infinity }
	});
	return outDir;
}

/** A module for this process, with what it imports. */
export async function load(entry) {
	const { common } = await settings();
	const outDir = join(cache, 'bench');
	await build({
		...common,
		root,
		build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false }
	});
	return import(pathToFileURL(join(outDir, 'subjects.js')).href);
}

/** Of the product's own settings those that make scripts; pages it has by other means. */
async function settings() {
	const asked = { command: 'build', mode: 'production' };
	const { config } = await loadConfigFromFile(asked, join(root, 'vite.config.ts'));
	const { worker, build: product } = config;
	const plugins = worker.plugins?.() ?? [];
	const common = { configFile: false, publicDir: false, logLevel: 'error', plugins };
	return { common, worker, target: product.target };
}
