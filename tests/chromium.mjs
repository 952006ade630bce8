/** Finds a Chromium that starts, or gets one: Playwright's download first, then apt as root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/scripts/install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {Promise<{ path: string, version: string, how: string }>} */
export async function findChromium() {
	return (
		(await installed()) ??
		(download() && (await installed())) ??
		(fetchByApt('chromium') && (await installed())) ??
		missing()
	);
}

/** What the tests start Chromium with: no first-run pages and no traffic of its own. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

async function installed() {
	const { CHROMIUM_PATH } = process.env;
	const asked = CHROMIUM_PATH === undefined ? null : started(CHROMIUM_PATH, 'CHROMIUM_PATH');
	if (asked !== null) return asked;
	for (const name of NAMES) {
		const found = started(name, 'installed on this machine');
		if (found !== null) return found;
	}
	const { chromium } = await import('playwright-core');
	return started(chromium.executablePath(), "Playwright's own");
}

function started(name, how) {
	const path = name.includes('/') ? name : whereIs(name);
	if (path === null || !existsSync(path)) return null;
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
	return status === 0 ? { path, version: stdout.trim(), how } : null;
}

/** The full path of a program on the PATH, or null. */
export function whereIs(name) {
	for (const folder of (process.env.PATH ?? '').split(':')) {
		const path = join(folder, name);
		if (folder !== '' && existsSync(path)) return path;
	}
	return null;
}

function download() {
	console.log("No Chromium here: downloading Playwright's …");
	const cli = join(root, 'node_modules/playwright-core/cli.js');
	run(process.execPath, [cli, 'install', 'chromium']);
	return true;
}

/** Asks Debian's or Ubuntu's archive where this runs as root; returns whether that went well. */
export function fetchByApt(...packages) {
	if (process.getuid?.() !== 0 || whereIs('apt-get') === null) return false;
	console.log(`Getting ${packages.join(', ')} by apt …`);
	run('apt-get', ['update', '-q']);
	return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

function run(program, args) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return (
		spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status ===
		0
	);
}

function missing() {
	throw new Error('No Chromium: set CHROMIUM_PATH to one, or install it.');
}
