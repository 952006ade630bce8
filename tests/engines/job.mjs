/** The main job: the sample, a dropped file, a reload, an export, and not one request for it. */
import assert from 'node:assert/strict';
import { drawing, exported, opening } from './leaving.mjs';
import { catchDownloads, drop, press, says, shown } from './page.mjs';
import { quiet, until } from './waits.mjs';

/** As many customers as a chart may speak of outside, each with one order and the last at a loss. */
const CUSTOMERS = Array.from({ length: 12 }, (_, at) => `C${at + 1}`);
const ORDERS = [
	'customer,order date,revenue,gross profit',
	...CUSTOMERS.map((name, at) => `${name},2025-01-${10 + at},${100 + at}.00,${50 - 5 * at}.00`)
].join('\n');

/** Returns the sample's drawings by name, for them to be compared between engines. */
export async function mainJob(run) {
	const { driver, url, requested, step } = run;
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

	const { drawings, evidence } = await drawing(run);

	await step('reads a dropped file without a request', async () => {
		await driver.open(url);
		await quiet(requested);
		const before = requested.length;
		await driver.evaluate(drop, 'orders.csv', ORDERS);
		await click('^Import and see');
		await waitFor('the customers', says, ...CUSTOMERS);
		await waitFor('charts', hasCharts, 15);
		assert.deepEqual(requested.slice(before).filter(ofThePage), []);
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
		const { name, text } = await exported(driver, '', 'SVG');
		assert.match(name, /\.svg$/);
		assert.match(text, /<svg/);
		assert.deepEqual(requested.slice(before).filter(ofThePage), []);
	});

	await step('reports no error', async () => assert.deepEqual(driver.faults, []));

	await opening(run, evidence);
	return drawings;
}

/** A browser looks by itself whether a service worker is still the newest, at a time of its own. */
function ofThePage(path) {
	return path !== '/service-worker.js';
}

async function saved(driver) {
	await until(driver, 'the notebook saved', says, 'Saved');
}

// What follows runs in the page, and stands alone there.

function hasCharts(least) {
	return document.querySelectorAll('section.cell svg text').length >= least;
}
