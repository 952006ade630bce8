/**
 * Three engines behind one small door: open an address, run a function in the page, end.
 * Each driver says what it needs and what it is; `faults` are errors that the engine reported.
 *
 * @typedef {object} Driver
 * @property {string} version
 * @property {(url: string) => Promise<void>} open
 * @property {() => Promise<void>} reload
 * @property {<T>(run: (...args: any[]) => T, ...args: unknown[]) => Promise<T>} evaluate
 * @property {string[]} faults
 * @property {() => Promise<void>} close
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, fetchByApt, findChromium, whereIs } from '../chromium.mjs';

/** What each engine is called, and how to start it. */
export const ENGINES = { Chromium: openChromium, Firefox: openFirefox, WebKit: openWebKit };

async function openChromium() {
	const { path, version } = await findChromium();
	const { default: puppeteer } = await import('puppeteer-core');
	const browser = await puppeteer.launch({ executablePath: path, args: CHROMIUM_FLAGS });
	return byPuppeteer(browser, version);
}

async function openFirefox() {
	const path = program(['firefox-esr', 'firefox'], 'firefox-esr');
	const { default: puppeteer } = await import('puppeteer-core');
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: path,
		extraPrefsFirefox: { 'intl.accept_languages': 'en-GB, en' }
	});
	return byPuppeteer(browser, versionOf(path));
}

/** @returns {Promise<Driver>} */
async function byPuppeteer(browser, version) {
	const page = await browser.newPage();
	const faults = [];
	await page.setViewport({ width: 1360, height: 900 });
	page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(`console: ${message.text()}`);
	});
	return {
		version,
		faults,
		open: async (url) => void (await page.goto(url)),
		reload: async () => void (await page.reload()),
		evaluate: (run, ...args) => page.evaluate(run, ...args),
		close: () => browser.close()
	};
}

/** Debian's WebKitGTK shows itself on a screen that exists in memory only. */
async function openWebKit() {
	const driver = program(['WebKitWebDriver'], 'webkit2gtk-driver', 'xvfb');
	const browser = miniBrowser();
	const screen = await openScreen();
	const { Builder, Capabilities } = await import('selenium-webdriver');
	const port = 20_000 + (process.pid % 20_000);
	const service = spawn(driver, [`--port=${port}`], {
		env: { ...process.env, DISPLAY: screen.display },
		stdio: 'ignore'
	});
	const capabilities = new Capabilities()
		.set('browserName', 'MiniBrowser')
		.set('webkitgtk:browserOptions', { binary: browser, args: ['--automation'] });
	const close = () => [service, screen.process].forEach((child) => child.kill());
	try {
		await answers(port);
		const session = await new Builder()
			.usingServer(`http://127.0.0.1:${port}`)
			.withCapabilities(capabilities)
			.build();
		return bySelenium(session, close);
	} catch (error) {
		close();
		throw error;
	}
}

/** @returns {Promise<Driver>} */
async function bySelenium(session, close) {
	const capabilities = await session.getCapabilities();
	return {
		version: `WebKitGTK ${capabilities.getBrowserVersion()}`,
		faults: [],
		open: (url) => session.get(url),
		reload: () => session.navigate().refresh(),
		evaluate: async (run, ...args) => {
			const call = `const done = arguments[arguments.length - 1];
				Promise.resolve((${run})(...[...arguments].slice(0, -1)))
					.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
			const { value, error } = await session.executeAsyncScript(call, ...args);
			if (error !== undefined && error !== null) throw new Error(error);
			return value;
		},
		close: async () => {
			await session.quit();
			close();
		}
	};
}

function miniBrowser() {
	const libraries = ['/usr/lib', '/usr/libexec'].filter(existsSync);
	const folders = libraries.flatMap((library) => [
		library,
		...readdirSync(library, { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && entry.name.includes('linux-gnu'))
			.map(({ name }) => join(library, name))
	]);
	for (const folder of folders)
		for (const name of readdirSync(folder).filter((name) => /^webkit(2)?gtk-/.test(name))) {
			const path = join(folder, name, 'MiniBrowser');
			if (existsSync(path)) return path;
		}
	throw new Error('no MiniBrowser beside WebKitGTK');
}

/** Starts Xvfb on a display that it picks itself. */
async function openScreen() {
	const path = program(['Xvfb'], 'xvfb');
	const args = ['-displayfd', '3', '-screen', '0', '1360x900x24', '-nolisten', 'tcp'];
	const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const number = await new Promise((done, failed) => {
		child.stdio[3].once('data', (data) => done(String(data).trim()));
		child.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
	});
	return { display: `:${number}`, process: child };
}

/** Waits until the WebDriver service speaks. */
async function answers(port) {
	for (let tries = 0; tries < 100; tries++) {
		const reply = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
		if (reply?.ok) return;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error('WebKitWebDriver does not answer');
}

/** The path of the first of these programs that is there, fetched where it can be. */
function program(names, ...packages) {
	const find = () => names.map(whereIs).find((path) => path !== null);
	const path = find() ?? (fetchByApt(...packages) ? find() : undefined);
	if (path === undefined) throw new Error(`${names[0]} is not on this machine`);
	return path;
}

function versionOf(path) {
	return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim();
}
