/**
 * Builds the static site where its sources differ from those of the last build. Every build goes
 * through here, so that nothing is ever tried or served that was built from other sources.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const SOURCES = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const stamp = join(root, 'node_modules/.cache/tierbook/built');

/** Returns whether it had to build. Pages link to each other relatively: any sub-path will do. */
export function buildIfChanged() {
	const digest = digestOf(SOURCES);
	const last = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
	if (last === digest && existsSync(join(root, 'build/index.html'))) return false;
	// A build that breaks off leaves a folder that belongs to no sources.
	rmSync(stamp, { force: true });
	build();
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, digest);
	return true;
}

function build() {
	console.log('Building the site …');
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const args = [vite, 'build', '--logLevel', 'warn'];
	const { status } = spawnSync(process.execPath, args, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit']
	});
	if (status !== 0) throw new Error(`The build ended with ${status}`);
}

function digestOf(paths) {
	const hash = createHash('sha256');
	for (const path of paths.flatMap(filesUnder)) {
		hash
			.update(`${path}\0`)
			.update(readFileSync(join(root, path)))
			.update('\0');
	}
	return hash.digest('hex');
}

function filesUnder(path) {
	const full = join(root, path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesUnder(`${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	console.log(buildIfChanged() ? 'Built.' : 'Nothing changed since the last build.');
