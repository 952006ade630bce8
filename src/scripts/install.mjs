/**
 * Brings node_modules into agreement with package-lock.json, and does nothing where it is already.
 * Imports only what node brings along: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Installs what the lock file names and is not there; returns whether it had to. */
export function installMissing(folder = root) {
	if (isInstalled(folder)) return false;
	console.log('Installing what package-lock.json names …');
	const { status } = npm(['ci', '--no-audit', '--no-fund'], folder);
	if (status !== 0) throw new Error(`npm ci ended with ${status}`);
	return true;
}

/**
 * npm records what it installed in node_modules/.package-lock.json. Packages of other platforms
 * are optional and stay away; everything else has to be there in the version asked for.
 */
export function isInstalled(folder = root) {
	const record = join(folder, 'node_modules/.package-lock.json');
	if (!existsSync(record)) return false;
	return agree(packagesOf(join(folder, 'package-lock.json')), packagesOf(record));
}

/**
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} present
 */
export function agree(wanted, present) {
	const isThere = ([path, { version, optional }]) =>
		present[path] === undefined ? optional === true : present[path].version === version;
	const isWanted = (path) => wanted[path] !== undefined;
	return Object.entries(wanted).every(isThere) && Object.keys(present).every(isWanted);
}

/** @typedef {{ version: string, optional?: boolean }} LockedPackage */

function packagesOf(lockFile) {
	const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
	delete packages[''];
	return packages;
}

function npm(args, cwd) {
	const options = { cwd, stdio: ['ignore', 'inherit', 'inherit'] };
	const itself = process.env.npm_execpath;
	if (itself?.endsWith('.js')) return spawnSync(process.execPath, [itself, ...args], options);
	return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installMissing(process.argv[2]);
