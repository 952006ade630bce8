import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { assembly } from './src/scripts/assembly.mjs';

/** How long each plugin took is of interest to nobody who only builds the site. */
const quiet = { checks: { pluginTimings: false } };

/** What stores, or changes what the platform gives: each file of tests has to begin anew. */
const KEEPERS = ['src/lib/{store,worker,notebook}/**/*.test.ts'];

function tests(name: string, isolate: boolean, include: string[], exclude: string[]) {
	const test = { name, environment: 'node', isolate, include, exclude };
	return { extends: true as const, test: { ...test, setupFiles: 'tests/seed.ts' } };
}

export default defineConfig({
	plugins: [assembly(), sveltekit()],
	worker: { format: 'es', plugins: () => [assembly()], rolldownOptions: quiet },
	build: { target: 'es2022', rolldownOptions: quiet },
	test: {
		testTimeout: 30_000,
		maxWorkers: '100%',
		projects: [
			tests('pure', false, ['src/**/*.test.ts', 'tests/*.test.ts'], KEEPERS),
			tests('keeping', true, KEEPERS, [])
		]
	}
});
