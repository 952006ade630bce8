/** Waiting for what a page shows or asks for, in any engine. */
import { shown } from './page.mjs';

/** Asks the page again and again until the answer is true. */
export async function until(driver, what, run, ...args) {
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
export async function quiet(requested) {
	let heard = -1;
	while (heard !== requested.length) {
		heard = requested.length;
		await new Promise((done) => setTimeout(done, 1000));
	}
}
