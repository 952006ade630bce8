/**
 * The built site on a server of its own, and a page that may do nothing wrong: a policy
 * violation, a console error or warning, an uncaught error or a request to anyone else fails
 * the test that it happens in.
 */
import { expect, test as base, type Page, type Request } from '@playwright/test';
import { join } from 'node:path';
import { root } from '../../../src/scripts/install.mjs';
import { serve } from '../../../src/scripts/serve.mjs';

export interface SiteOptions {
	host: { headers: boolean; base: string };
	site: Site;
}

export interface Site {
	readonly url: string;
	/** Paths asked of the server since it started, by all pages. */
	readonly requested: readonly string[];
}

interface Watch {
	/** What went wrong so far, in words. */
	readonly faults: string[];
	/** Every request a page or its workers made, in order. */
	readonly requests: Request[];
	/** Faults that a test brings about on purpose. */
	expected: RegExp | null;
}

/**
 * Most pages do without the service worker, as on an address that is not secure: it fetches the whole
 * site once more for every test, and what it is for is tried where it is kept.
 */
export interface PageOptions {
	serviceWorker: boolean;
}

export const test = base.extend<PageOptions & { watch: Watch }, SiteOptions>({
	serviceWorker: [false, { option: true }],
	host: [
		{ headers: true, base: '' },
		{ scope: 'worker', option: true }
	],
	site: [
		async ({ host }, use) => {
			const requested: string[] = [];
			const onRequest = (path: string): void => void requested.push(path);
			const server = await serve({ folder: join(root, 'build'), ...host, onRequest });
			await use({ url: server.url, requested });
			await server.close();
		},
		{ scope: 'worker' }
	],
	baseURL: ({ site }, use) => use(site.url),
	watch: [
		async ({ context, site, serviceWorker }, use) => {
			const watch: Watch = { faults: [], requests: [], expected: null };
			await context.exposeFunction('reportViolation', (what: string) =>
				watch.faults.push(`policy: ${what}`)
			);
			await context.addInitScript(listenForViolations);
			if (!serviceWorker) await context.addInitScript(withoutServiceWorker);
			context.on('console', (message) => {
				if (message.type() === 'error' || message.type() === 'warning')
					watch.faults.push(`console: ${message.text()}`);
			});
			context.on('weberror', (error) => watch.faults.push(`page: ${error.error().message}`));
			context.on('request', (request) => {
				watch.requests.push(request);
				if (leaves(request.url(), site.url)) watch.faults.push(`request: ${request.url()}`);
			});
			await use(watch);
			const unexpected = watch.faults.filter((fault) => !watch.expected?.test(fault));
			expect(unexpected, 'faults while the page ran').toEqual([]);
		},
		{ auto: true }
	]
});
export { expect };

function listenForViolations(): void {
	const { reportViolation } = globalThis as unknown as { reportViolation(what: string): void };
	addEventListener('securitypolicyviolation', (event) =>
		reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
	);
}

/** For contexts of a test's own. */
export function withoutServiceWorker(): void {
	Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
}

function leaves(url: string, site: string): boolean {
	const { protocol, origin } = new URL(url);
	return protocol.startsWith('http') && origin !== new URL(site).origin;
}

/** What the watched page asked of anyone from now on; blobs and data are its own. */
export function requestsFrom(watch: Watch): () => string[] {
	const start = watch.requests.length;
	return () =>
		watch.requests
			.slice(start)
			.map((request) => request.url())
			.filter((url) => /^(http|ws)/.test(url));
}

/**
 * Waits until the service worker, which fetches the files of the site once more to keep them, has done
 * so or found no room for them.
 */
export async function keptOffline(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const wait = () => new Promise((done) => setTimeout(done, 100));
		let seen = false;
		for (let tries = 0; seen || tries < 50; tries++) {
			const registration = await navigator.serviceWorker?.getRegistration();
			if (registration?.active || (seen && !registration)) return;
			seen ||= registration !== undefined;
			await wait();
		}
	});
}
