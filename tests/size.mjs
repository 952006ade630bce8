/** The scripts that the first page loads at once, compressed, against their limit. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { root } from '../src/scripts/install.mjs';

const LIMIT = 120_000;
const build = join(root, 'build');

const scripts = reachable(entriesOf(join(build, 'index.html')));
if (scripts.size === 0) throw new Error('No script found in build/index.html: was it built?');
const sizes = await sizesOf([...scripts]);
const sum = sizes.reduce((a, { bytes }) => a + bytes, 0);
for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 8))
	console.log(`${String(bytes).padStart(8)}  ${relative(build, file)}`);
console.log(`First page: ${sizes.length} scripts, ${sum} bytes compressed, limit ${LIMIT}`);
process.exitCode = sum < LIMIT ? 0 : 1;

/** Scripts that a page names itself: `src`, preloads, and the imports of its start script. */
function entriesOf(page) {
	const html = readFileSync(page, 'utf8');
	const named = html.matchAll(/(?:src|href)="([^"]+\.js)"|import\("([^"]+\.js)"\)/g);
	return [...named].map(([, tag, call]) => resolve(dirname(page), tag ?? call));
}

/** With everything that those import statically, over any number of steps. */
function reachable(entries, seen = new Set()) {
	for (const file of entries) {
		if (seen.has(file) || !existsSync(file)) continue;
		seen.add(file);
		reachable(staticImports(file), seen);
	}
	return seen;
}

function staticImports(file) {
	const source = readFileSync(file, 'utf8');
	const found = source.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g);
	return [...found].map(([, path]) => resolve(dirname(file), path));
}

/** Each script as a server sends it, compressed on its own. */
async function sizesOf(files) {
	const measured = [];
	for (const file of files) {
		const [{ size }] = await sizeLimit([filePlugin], { checks: [{ files: [file], gzip: true }] });
		measured.push({ file, bytes: size });
	}
	return measured;
}
