/**
 * A long notebook over a million customers in the built site: until its first chart stands again,
 * how long a key typed into it or a step of scrolling holds up the page, and what the page takes.
 */
import { join } from 'node:path';
import { root } from '../../src/scripts/install.mjs';
import { serve } from '../../src/scripts/serve.mjs';
import { withBrowser } from './browser.mjs';
import { median } from './report.mjs';

const CELLS = 60;
const KEYS = 60;
const LIMITS = { open_s: 1, frame_s: 0.016, page_bytes: 300e6 };
/** A million rows are read, rolled up and drawn sixty times on whatever machine this is. */
const PATIENCE_MS = 300_000;

export async function openNotebook({ executablePath, path, rounds, report }) {
	const site = await serve({ folder: join(root, 'build'), headers: true });
	const runs = [];
	try {
		for (let round = 0; round < rounds; round++)
			runs.push(await withBrowser(executablePath, (browser) => once(browser, site.url, path)));
	} catch (error) {
		report.note(`the notebook failed: ${error.message.split('\n')[0]}`);
	} finally {
		await site.close();
	}
	const middle = (part) => (runs.length < rounds ? null : median(runs.map((run) => run[part])));
	const seconds = (part) => middle(part) && middle(part) / 1000;
	const tell = (name, part, limit) =>
		report.speed({ name, ours: seconds(part), peer: 'limit', seconds: limit, goal: 1 });
	tell(`${CELLS} cells: first chart once the page answers`, 'open', LIMITS.open_s);
	tell('work of a key typed into a text, 95 of 100', 'key', LIMITS.frame_s);
	tell('work of a step of scrolling, 95 of 100', 'step', LIMITS.frame_s);
	report.memory({
		name: 'page without its worker',
		ours: middle('bytes'),
		limit: LIMITS.page_bytes
	});
}

async function once(browser, url, path) {
	const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
	page.setDefaultTimeout(PATIENCE_MS);
	await imported(page, url, path);
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.evaluate(lengthen, CELLS);
	const href = await page.locator('a[href*="notebook"][href*="id="]').first().getAttribute('href');
	const address = new URL(href, page.url()).href;
	await page.goto(address);
	await throughAll(page);
	await page.addInitScript(clockOpening);
	await page.goto(address);
	const open = await page.evaluate(() => window.opening);
	await throughAll(page);
	const step = await page.evaluate(scrollThrough);
	const key = await typed(page);
	return { open, step, key, bytes: await pageBytes(page) };
}

async function imported(page, url, path) {
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.locator('input[type=file]').first().setInputFiles(path);
	const go = page.getByRole('button', { name: /^Import and/ });
	await page.waitForFunction(() =>
		[...document.querySelectorAll('button')].some(
			(button) => /^\s*Import and/.test(button.textContent) && !button.disabled
		)
	);
	await go.click();
	await page.waitForURL(/notebook/);
	await charts(page);
	await page
		.getByRole('button', { name: /^Saved/ })
		.or(page.getByText(/^Saved/))
		.first()
		.waitFor();
}

function charts(page) {
	return page.waitForFunction(() => document.querySelector('[id^=cell-] .draw svg') !== null);
}

/** Every cell has been in view and has what it shows. */
async function throughAll(page) {
	await charts(page);
	for (const cell of await page.locator('[id^=cell-]').all()) {
		await cell.scrollIntoViewIfNeeded();
		await page.waitForFunction(
			(id) => !document.getElementById(id)?.querySelector('[aria-busy=true]'),
			await cell.getAttribute('id')
		);
	}
	await page.evaluate(() => scrollTo(0, 0));
}

/** In the page: gives the only notebook so many cells, its own analyses again and again, and texts. */
async function lengthen(cells) {
	const [{ name }] = (await indexedDB.databases()).filter((each) =>
		each.name.startsWith('tierbook')
	);
	const answer = (request) =>
		new Promise((done, failed) => {
			request.onsuccess = () => done(request.result);
			request.onerror = () => failed(request.error);
		});
	const database = await answer(indexedDB.open(name));
	const store = database.transaction('notebooks', 'readwrite').objectStore('notebooks');
	const [record] = await answer(store.getAll());
	const own = record.notebook.cells.filter(({ type }) => type === 'analysis');
	const text = (i) => ({ id: `t${i}`, folded: false, type: 'text', text: `Part ${i}\n\nWords.` });
	const more = Array.from({ length: cells - record.notebook.cells.length }, (_, i) =>
		i % 6 === 0 ? text(i) : { ...own[i % own.length], id: `more${i}` }
	);
	const notebook = { ...record.notebook, cells: [...record.notebook.cells, ...more] };
	await answer(store.put({ ...record, notebook }));
	database.close();
}

/** In the page, before anything else: milliseconds from its first answer to the first chart. */
function clockOpening() {
	window.opening = new Promise((done) => {
		let answers = null;
		const look = () => {
			if (answers === null && document.querySelector('[id^=cell-]')) answers = performance.now();
			if (!document.querySelector('[id^=cell-] .draw svg')) return requestAnimationFrame(look);
			done(performance.now() - answers);
		};
		requestAnimationFrame(look);
	});
}

/** In the page: what 95 of 100 steps take at most, until the frame is drawn. */
async function scrollThrough() {
	const frames = [];
	const drawn = () =>
		new Promise((done) => {
			requestAnimationFrame(() => {
				const start = performance.now();
				scrollBy(0, 240);
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => done(performance.now() - start);
				requestAnimationFrame(() => {});
				port2.postMessage(null);
			});
		});
	while (scrollY + innerHeight < document.documentElement.scrollHeight - 1)
		frames.push(await drawn());
	return frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)];
}

/** Milliseconds that 95 of 100 keys take at most, from the key to the end of its frame. */
async function typed(page) {
	const cell = page.locator('#cell-t0');
	await cell.scrollIntoViewIfNeeded();
	await cell.getByRole('button', { name: 'Edit' }).click();
	const field = cell.locator('textarea');
	await field.press('End');
	await page.evaluate(clockKeys);
	for (let i = 0; i < KEYS; i++) await page.keyboard.press('abcdefghi'[i % 9], { delay: 20 });
	return page.evaluate(() => {
		const took = window.keys.sort((a, b) => a - b);
		return took[Math.floor(took.length * 0.95)];
	});
}

/** In the page: what each key takes to be heard, and then its frame to be drawn; not the wait for the frame. */
function clockKeys() {
	const after = (act) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = act;
		port2.postMessage(null);
	};
	window.keys = [];
	let pressed = 0;
	document.addEventListener('keydown', () => (pressed = performance.now()), true);
	document.addEventListener('input', () => {
		const from = pressed;
		let heard = 0;
		after(() => (heard = performance.now()));
		requestAnimationFrame(() => {
			const begun = performance.now();
			const hearing = (heard || begun) - from;
			after(() => window.keys.push(hearing + performance.now() - begun));
		});
	});
}

/** Heap, what the platform holds for it, and buffers of the page's own thread. */
async function pageBytes(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const heap = await session.send('Runtime.getHeapUsage');
	return heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
}
