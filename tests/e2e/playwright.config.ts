import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../chromium.mjs';
import type { SiteOptions } from './parts/site.ts';

const { CHROMIUM_PATH } = process.env;

/** What a host can spoil: paths, policies, what a page may load and keep. */
const OF_THE_HOST = /(?:export|main-job|offline|privacy)\.spec\.ts$/;

/** The built site is tried as two kinds of hosts serve it: all of it with headers, and bare under a sub-path
 * what a host can spoil. */
export default defineConfig<object, SiteOptions>({
	testDir: '.',
	outputDir: '../../test-results/browser',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json']],
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1360, height: 900 },
		locale: 'en-GB',
		launchOptions: {
			...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
			args: CHROMIUM_FLAGS
		}
	},
	projects: [
		{ name: 'with headers', use: { host: { headers: true, base: '' } } },
		{
			name: 'bare, under a sub-path',
			use: { host: { headers: false, base: '/tierbook' } },
			testMatch: OF_THE_HOST,
			grepInvert: /@once/
		}
	]
});
