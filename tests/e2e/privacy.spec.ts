/** What is dropped stays here: not one request carries it, and none is made. */
import { en } from '#lib/i18n/en.ts';
import { orders } from './parts/files.ts';
import { expect, keptOffline, requestsFrom, test } from './parts/site.ts';
import { cell, customersCsv, exported, importFiles, openFront } from './parts/steps.ts';

const CANARY = 'CANARY-7f3a91';

// Whatever makes requests on the visitor's machine is there.
test.use({ serviceWorker: true });

test('importing, computing and exporting make no request at all', async ({ page, watch, site }) => {
	await openFront(page);
	await page.waitForLoadState('networkidle');
	await keptOffline(page);
	const since = requestsFrom(watch);
	const heard = site.requested.length;
	const others = Array.from({ length: 9 }, (_, i) => `D${i},2025-04-05,900.00,300.00`);
	await importFiles(page, [orders([`${CANARY},2025-05-05,1000.00,500.00`, ...others])]);
	await page.getByRole('slider').first().focus();
	await page.keyboard.press('PageUp');
	await exported(page, 'pareto', /SVG/);
	const rows = await customersCsv(page);
	expect(rows.map((row) => row[en.columns.key])).toContain(CANARY);
	await expect(cell(page, 'customers')).toContainText(CANARY);

	expect(since()).toEqual([]);
	expect(site.requested.slice(heard)).toEqual([]);
	for (const request of watch.requests)
		expect(`${request.url()} ${request.postData() ?? ''}`).not.toContain(CANARY);
});

test('the worker has nothing to reach the network with', async ({ page }) => {
	await openFront(page);
	await keptOffline(page);
	await importFiles(page, [orders()]);
	const [worker] = page.workers();
	expect(worker).toBeDefined();
	const left = await worker?.evaluate(() => {
		const names = [
			'fetch',
			'XMLHttpRequest',
			'WebSocket',
			'WebSocketStream',
			'WebTransport',
			'EventSource',
			'importScripts'
		];
		const found: string[] = [];
		for (let at: object | null = globalThis; at !== null; at = Object.getPrototypeOf(at))
			for (const name of names)
				if (Object.getOwnPropertyDescriptor(at, name)?.value !== undefined) found.push(name);
		for (const name of names) if (Reflect.get(globalThis, name) !== undefined) found.push(name);
		for (const name of names)
			if (Reflect.set(globalThis, name, 1) || Reflect.deleteProperty(globalThis, name))
				found.push(`${name} can be put back`);
		return found;
	});
	expect(left).toEqual([]);
});

test('the policy of every page is closed', async ({ page }) => {
	await openFront(page);
	const policy = await page
		.locator('meta[http-equiv="content-security-policy"]')
		.getAttribute('content');
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("require-trusted-types-for 'script'");
	expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
});

test('a violation, an error or a foreign request would be seen @once', async ({ page, watch }) => {
	await openFront(page);
	watch.expected = /./;
	await page.evaluate(async () => {
		const image = new Image();
		const answered = new Promise((done) => (image.onerror = done));
		image.src = 'https://example.invalid/a.png';
		await answered;
		console.warn('a warning');
		setTimeout(() => {
			throw new Error('an error');
		});
	});
	await expect.poll(() => watch.faults.join('\n')).toContain('an error');
	expect(watch.faults.join('\n')).toContain('policy: img-src');
	expect(watch.faults.join('\n')).toContain('console: a warning');
});
