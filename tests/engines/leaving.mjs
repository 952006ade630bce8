/**
 * What leaves, in each engine: the same drawing byte by byte, and a chart that stands by itself on a
 * disk and on any server, asks nothing of anyone, runs nothing, and opens again on the page.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catchDownloads, countDownloads, downloads, drop, press, says } from './page.mjs';
import { quiet, until } from './waits.mjs';

/** One that is only drawn, and one fitted with what engines reckon by themselves. */
const CHARTS = ['Two pyramids', 'Satisfaction'];

/** A chart of the open notebook as the page hands it over; from its menu, and the panel where it has one. */
export async function exported(driver, chart, form) {
	const before = await driver.evaluate(countDownloads);
	await until(driver, `the menu of ${chart || 'a chart'}`, press, `^Share: ${chart}`);
	await until(driver, `${form} in the menu`, press, form);
	await until(driver, 'a download', saving, before);
	return (await driver.evaluate(downloads)).at(-1);
}

/** With the sample open: drawings by name, for them to be compared between engines, and evidence. */
export async function drawing({ driver, step }) {
	const drawings = new Map();
	let evidence;
	await step('draws a chart twice as the same bytes', async () => {
		await driver.evaluate(catchDownloads);
		for (const chart of CHARTS) {
			const { text } = await exported(driver, chart, '^SVG with evidence');
			assert.match(text, /^<\?xml/);
			drawings.set(chart, undated(text));
		}
		const [first, second] = [
			await exported(driver, CHARTS[0], '^PNG \\(2'),
			await exported(driver, CHARTS[0], '^PNG \\(2')
		];
		assert.match(first.name, /\.png$/);
		assert.equal(first.hash, second.hash);
		evidence = await exported(driver, CHARTS[0], '^Evidence file');
	});
	return { drawings, evidence };
}

/** Evidence where it was sent to, and back where it came from. */
export async function opening({ driver, url, requested, step }, evidence) {
	await step('opens evidence from a disk and from a server', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
		const asked = [];
		const server = await hosting(evidence.text, asked);
		try {
			const file = join(folder, 'evidence.html');
			writeFileSync(file, evidence.text);
			for (const address of [pathToFileURL(file).href, server.url])
				await standsAlone(driver, address);
			// A browser asks for a page's icon unasked.
			assert.deepEqual(
				[...new Set(asked)].filter((path) => path !== '/favicon.ico'),
				['/']
			);
		} finally {
			await server.close();
			rmSync(folder, { recursive: true });
		}
	});

	await step('opens evidence again where it came from', async () => {
		await driver.open(url);
		await quiet(requested);
		await driver.evaluate(drop, 'sent to me.html', evidence.text);
		await until(driver, 'a snapshot', says, 'Made by someone else', CHARTS[0]);
		await until(driver, 'its chart', hasChart);
		const own = (fault) => !REFUSED.test(fault);
		assert.deepEqual(driver.faults.filter(own), []);
	});
}

/** An engine's word on what it was to refuse, and on the icon that it asks of every server. */
const REFUSED = /inline script|data:image\/gif|favicon\.ico/;

/** The day of the export is a fact of that day. */
function undated(svg) {
	return svg.replaceAll(/\d{4}-\d\d-\d\d/g, '');
}

async function standsAlone(driver, address) {
	await driver.open(address);
	const found = await driver.evaluate(opened);
	assert.ok(found.chart.width > 300 && found.chart.height > 150, JSON.stringify(found.chart));
	assert.ok(found.texts > 10, `${found.texts} texts in the chart`);
	assert.ok(found.styled, 'its style sheet holds');
	assert.deepEqual(found.fetched, []);
	assert.deepEqual(await driver.evaluate(attacked), { ran: false, loaded: false });
}

/** A server of one page. */
async function hosting(html, asked) {
	const server = createServer((request, response) => {
		asked.push(request.url);
		const found = request.url === '/';
		response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
		response.end(found ? html : '');
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const close = () => new Promise((done) => server.close(done).closeAllConnections());
	return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

// What follows runs in the page, and stands alone there.

/** Presses Save where a panel shows first what leaves; true once there is one download more. */
function saving(before) {
	if ((window.caughtDownloads ?? []).length > before)
		return document.querySelector('[role=dialog]') === null;
	const buttons = [...document.querySelectorAll('[role=dialog] button')];
	const save = buttons.find((button) => button.textContent.trim() === 'Save');
	if (save && !save.disabled) save.click();
	return false;
}

function hasChart() {
	return document.querySelectorAll('section.chart svg text').length > 10;
}

/** What there is to see, and what the page fetched to show it. */
function opened() {
	const svg = document.querySelector('svg[role=img]');
	const { width, height } = svg.getBoundingClientRect();
	return {
		chart: { width, height },
		texts: svg.querySelectorAll('text').length,
		styled: getComputedStyle(document.querySelector('.sheet')).maxWidth !== 'none',
		fetched: performance.getEntriesByType('resource').map(({ name }) => name)
	};
}

/** Whether a script and a picture that somebody put into it do anything. */
async function attacked() {
	const script = document.createElement('script');
	script.textContent = 'document.body.dataset.ran = "yes"';
	const image = new Image();
	const loaded = new Promise((done) => {
		image.onload = () => done(true);
		image.onerror = () => done(false);
	});
	image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAICTAEAOw==';
	document.body.append(script, image);
	return { ran: document.body.dataset.ran === 'yes', loaded: await loaded };
}
