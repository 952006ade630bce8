/** What a reader waits for in the built site: the first rows of a big file, and its sheet to close. */
import { join } from 'node:path';
import { root } from '../../src/scripts/install.mjs';
import { serve } from '../../src/scripts/serve.mjs';
import { withBrowser } from './browser.mjs';
import { median } from './report.mjs';

const PREVIEW_LIMIT_S = 0.3;
const CANCEL_LIMIT_S = 0.2;
/** Long enough for the worker to be deep in the file. */
const INTO_THE_FILE_MS = 700;

export async function waits({ executablePath, path, rounds, report }) {
	const site = await serve({ folder: join(root, 'build'), headers: true });
	const runs = [];
	try {
		for (let round = 0; round < rounds; round++)
			runs.push(await withBrowser(executablePath, (browser) => once(browser, site.url, path)));
	} catch (error) {
		report.note(`the built site failed: ${error.message.split('\n')[0]}`);
	} finally {
		await site.close();
	}
	const seconds = (part) =>
		runs.length < rounds ? null : median(runs.map((run) => run[part])) / 1000;
	tell(report, 'first rows after the drop', seconds('preview'), PREVIEW_LIMIT_S);
	tell(report, 'sheet closed after a click on cancel', seconds('cancel'), CANCEL_LIMIT_S);
}

function tell(report, name, ours, limit) {
	report.speed({ name, ours, peer: 'limit', seconds: limit, goal: 1 });
}

async function once(browser, url, path) {
	const page = await browser.newPage({ locale: 'en-GB' });
	await page.goto(url, { waitUntil: 'networkidle' });
	const preview = page.evaluate(untilSeen, ['change', '[role=dialog] tbody td', true]);
	await page.locator('input[type=file]').first().setInputFiles(path);
	const shown = await preview;
	await page.waitForTimeout(INTO_THE_FILE_MS);
	const cancel = page.evaluate(untilSeen, ['click', '[role=dialog]', false]);
	await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click();
	return { preview: shown, cancel: await cancel };
}

/** In the page: milliseconds from the next such event until a frame shows the element, or no more. */
function untilSeen([event, selector, wanted]) {
	const settled = () => (document.querySelector(selector) !== null) === wanted;
	return new Promise((done) => {
		const begin = () => {
			const start = performance.now();
			const painted = () => setTimeout(() => done(performance.now() - start));
			const look = () => {
				if (!settled()) return;
				observer.disconnect();
				requestAnimationFrame(painted);
			};
			const observer = new MutationObserver(look);
			observer.observe(document, { childList: true, subtree: true });
		};
		document.addEventListener(event, begin, { capture: true, once: true });
	});
}
