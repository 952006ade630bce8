/** One contender reads one file in a browser of its own, so that none finds another's memory. */
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium.mjs';
import { pageProcess } from './process.mjs';

const PATIENCE_MS = 600_000;

/** A started Chromium for `use`, closed in any case. */
export async function withBrowser(executablePath, use) {
	const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
	try {
		return await use(browser);
	} finally {
		await browser.close();
	}
}

/**
 * @param {{ executablePath: string, url: string, contender: string, shape: string, path: string }} race
 * @returns seconds, seconds of all threads, milliseconds of the parts, bytes of the columns, bytes
 * that the process grew by at most, and the answer
 */
export function readOnce({ executablePath, url, contender, shape, path }) {
	return withBrowser(executablePath, async (browser) => {
		const page = await browser.newPage();
		const events = await eventsOf(page);
		await page.goto(`${url}?contender=${contender}&shape=${shape}`);
		await events.next('ready');
		const before = await pageProcess(browser);
		await page.setInputFiles('input', path);
		const { milliseconds, parts, columnBytes } = await events.next('read');
		const after = await pageProcess(browser);
		const answer = await events.next('answer');
		const grown = after.peak === null ? null : after.peak - before.now;
		const cpu = after.cpu - before.cpu;
		return { seconds: milliseconds / 1000, cpu, parts, columnBytes, grown, answer };
	});
}

/** What the page reports, in its order, whether or not someone waits already. */
async function eventsOf(page) {
	const told = [];
	let wake = () => {};
	const tell = (event, value) => {
		told.push({ event, value });
		wake();
	};
	page.on('crash', () => tell('failed', 'the page ran out of memory'));
	page.on('close', () => tell('failed', 'the browser was closed'));
	page.on('pageerror', (error) => tell('failed', error.message));
	await page.exposeFunction('report', tell);
	return {
		async next(expected) {
			if (told.length === 0) await within(PATIENCE_MS, new Promise((done) => (wake = done)));
			const { event, value } = told.shift();
			if (event !== expected) throw new Error(value ?? `${event} in place of ${expected}`);
			return value;
		}
	};
}

function within(milliseconds, promise) {
	let timer;
	const late = new Promise((_, failed) => {
		timer = setTimeout(() => failed(new Error('no news for ten minutes')), milliseconds);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
