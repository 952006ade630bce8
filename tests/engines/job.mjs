/** The main job: the sample, a dropped file, a reload, an export, and not one request for it. */
import assert from 'node:assert/strict';
import { catchDownloads, downloads, drop, press, shown } from './page.mjs';

/** As many customers as a chart may speak of outside, each with one order and the last at a loss. */
const CUSTOMERS = Array.from({ length: 12 }, (_, at) => `C${at + 1}`);
const ORDERS = [
	'customer,order date,revenue,gross profit',
	...CUSTOMERS.map((name, at) => `${name},2025-01-${10 + at},${100 + at}.00,${50 - 5 * at}.00`)
].join('\n');

export async function mainJob({ driver, url, requested, step }) {
	const waitFor = (what, run, ...args) => until(driver, what, run, ...args);
	const click = (name) => waitFor(`a button “${name}”`, press, name);
	const text = () => driver.evaluate(shown);

	await step('opens the sample', async () => {
		await driver.open(url);
		await quiet(requested);
		await click('^Open the sample');
		await waitFor('three charts', hasCharts, 30);
		assert.match(await text(), /% of/);
	});

	await step('reads a dropped file without a request', async () => {
		await driver.open(url);
		await quiet(requested);
		const before = requested.length;
		await driver.evaluate(drop, 'orders.csv', ORDERS);
		await click('^Import and see');
		await waitFor('the customers', says, ...CUSTOMERS);
		await waitFor('charts', hasCharts, 15);
		assert.deepEqual(requested.slice(before), []);
	});

	await step('shows the same notebook after a reload', async () => {
		await saved(driver);
		await driver.reload();
		await waitFor('the customers', says, ...CUSTOMERS);
		await waitFor('charts', hasCharts, 15);
	});

	await step('exports a chart without a request', async () => {
		await quiet(requested);
		const before = requested.length;
		await driver.evaluate(catchDownloads);
		await openExport(driver);
		await waitFor('a download', hasDownload);
		const [{ name, start }] = await driver.evaluate(downloads);
		assert.match(name, /\.svg$/);
		assert.match(start, /<svg/);
		assert.deepEqual(requested.slice(before), []);
	});

	await step('reports no error', async () => assert.deepEqual(driver.faults, []));
}

/** From the menu of a chart and the panel that shows what leaves. */
async function openExport(driver) {
	await until(driver, 'the menu of a chart', press, '^Share: ');
	await until(driver, 'a drawing as SVG', press, 'SVG');
	await until(driver, 'the panel that shows what leaves', press, '^Save$');
}

async function saved(driver) {
	await until(driver, 'the notebook saved', says, 'Saved');
}

/** Asks the page again and again until the answer is true. */
async function until(driver, what, run, ...args) {
	const end = Date.now() + 60_000;
	while (!(await driver.evaluate(run, ...args))) {
		if (Date.now() > end) throw new Error(`waited for ${what}; saw: ${await glimpse(driver)}`);
		await new Promise((done) => setTimeout(done, 100));
	}
}

async function glimpse(driver) {
	return (await driver.evaluate(shown)).replace(/\s+/g, ' ').slice(0, 300);
}

/** Until the server has heard nothing for a second: the page has all that it needs. */
async function quiet(requested) {
	let heard = -1;
	while (heard !== requested.length) {
		heard = requested.length;
		await new Promise((done) => setTimeout(done, 1000));
	}
}

// What follows runs in the page, and stands alone there.

function hasCharts(least) {
	return document.querySelectorAll('section.cell svg text').length >= least;
}

function says(...words) {
	return words.every((word) => document.body.innerText.includes(word));
}

function hasDownload() {
	return (window.caughtDownloads ?? []).length > 0;
}
