import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { assembly } from './src/scripts/assembly.mjs';

/** How long each plugin took is of interest to nobody who only builds the site. */
const quiet = { checks: { pluginTimings: false } };

export default defineConfig({
	plugins: [assembly(), sveltekit()],
	worker: { format: 'es', plugins: () => [assembly()], rolldownOptions: quiet },
	build: { target: 'es2022', rolldownOptions: quiet },
	test: {
		include: ['src/**/*.test.ts', 'tests/*.test.ts'],
		environment: 'node',
		testTimeout: 30_000
	}
});
