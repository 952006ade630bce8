/** Once visited, the site starts without a connection; a newer version never breaks an open window. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { root } from '../../src/scripts/install.mjs';
import { serve } from '../../src/scripts/serve.mjs';
import { en } from '#lib/i18n/en.ts';
import { orders } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { customersCsv, importFiles, openFront } from './parts/steps.ts';

test.use({ serviceWorker: true });

/** The service worker has fetched all that it will. */
async function installed(page: Page): Promise<void> {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

test('everything works without a connection after one visit', async ({ page, context }) => {
	await openFront(page);
	await installed(page);
	await context.setOffline(true);
	await page.reload();
	await importFiles(page, [orders()]);
	// A head, and a row for each customer of the file.
	await expect(page.locator('#cell-customers').getByRole('row')).toHaveCount(4);
	expect(await customersCsv(page)).toHaveLength(3);
	await page.reload();
	await expect(page.locator('#cell-customers').getByRole('row')).toHaveCount(4);
	// A page asked for without its last slash, whose links would lead elsewhere from there.
	await page.goto('./guide/pareto');
	await expect(page).toHaveURL(/\/guide\/pareto\/$/);
	await page.getByRole('link', { name: en.app.name }).first().click();
	await expect(page.getByRole('link', { name: /orders/ })).toBeVisible();
	await page.getByRole('button', { name: en.keeping.storage.open }).click();
	await expect(page.getByRole('dialog')).toContainText(en.keeping.offline.ready);
});

test('only files of the site itself are kept', async ({ page, site }) => {
	await openFront(page);
	await installed(page);
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return { names, urls: requests.flat().map(({ url }) => url) };
	});
	expect(kept.names).toHaveLength(1);
	for (const url of kept.urls) expect(url).toContain(site.url);
	expect(kept.urls).toContain(site.url);
	expect(kept.urls.filter((url) => /\/workers\/.*\.js$/.test(url)).length).toBeGreaterThan(1);
});

test('a newer version waits until the last window is closed, and then is there @once', async ({
	context,
	host,
	watch
}) => {
	// A host of this test's own, whose files it may change.
	watch.expected = /^request: http:\/\/localhost:/;
	const folder = mkdtempSync(join(tmpdir(), 'tierbook-'));
	cpSync(join(root, 'build'), folder, { recursive: true });
	const server = await serve({ folder, ...host });
	try {
		const page = await visited(context, server.url);
		change(folder, 'index.html', '<html ', '<html data-newer ');
		change(folder, 'service-worker.js', 'tierbook ', 'tierbook newer ');
		await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			await registration.update();
			while (!registration.waiting) await new Promise((done) => setTimeout(done, 50));
		});
		await page.reload();
		await importFiles(page, [orders()]);
		await page.goto(server.url);
		expect(await isNewer(page)).toBe(false);
		await page.getByRole('button', { name: en.keeping.storage.open }).click();
		await expect(page.getByRole('dialog')).toContainText(en.keeping.offline.waiting);

		await page.close();
		const next = await context.newPage();
		await expect
			.poll(async () => {
				await next.goto(server.url);
				return isNewer(next);
			})
			.toBe(true);
	} finally {
		await server.close();
		rmSync(folder, { recursive: true });
	}
});

/** A window that the service worker answers. */
async function visited(context: BrowserContext, url: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(url);
	await installed(page);
	await page.reload();
	await expect(page.getByRole('button', { name: en.front.sample })).toBeEnabled();
	return page;
}

function isNewer(page: Page): Promise<boolean> {
	return page.evaluate(() => 'newer' in document.documentElement.dataset);
}

function change(folder: string, file: string, from: string, to: string): void {
	const path = join(folder, file);
	writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
}

test('the manifest lets it be installed', async ({ page, request, site }) => {
	await openFront(page);
	const href = await page.locator('link[rel=manifest]').getAttribute('href');
	const address = new URL(href ?? '', page.url());
	const manifest = (await (await request.get(address.href)).json()) as {
		start_url: string;
		icons: { src: string; sizes: string }[];
	};
	expect(new URL(manifest.start_url, address).href).toBe(site.url);
	for (const { src } of manifest.icons)
		expect((await request.get(new URL(src, address).href)).status()).toBe(200);
	expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
		expect.arrayContaining(['192x192', '512x512'])
	);
});

test('on an address that is not secure it works, and says what is off', async ({
	page,
	context
}) => {
	await context.addInitScript(() => {
		Object.defineProperty(globalThis, 'isSecureContext', { value: false });
		Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
		Object.defineProperty(navigator, 'locks', { value: undefined });
		Object.defineProperty(navigator, 'storage', { value: undefined });
	});
	await openFront(page);
	await importFiles(page, [orders()]);
	await page.goto('./');
	await page.getByRole('button', { name: en.keeping.storage.open }).click();
	await expect(page.getByRole('dialog')).toContainText(en.keeping.insecure.title);
});
