/**
 * AssemblyScript in every bundle: a module imported with `?assembly` is compiled, with what it
 * imports, and its default export are the bytes of the WebAssembly module. They travel inside the
 * bundle, as a worker that may not speak to anyone can't fetch them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './install.mjs';

const QUERY = '?assembly';
/** In pages, just under 2 GB: places are told as signed words, and use their uppermost bit as a mark. */
const MAX_PAGES = '32767';
const OPTIONS = [
	...['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub'],
	...['--maximumMemory', MAX_PAGES]
];
const cache = join(root, 'node_modules/.cache/tierbook/assembly');

/** @returns {import('vite').Plugin} */
export function assembly() {
	return {
		name: 'assembly',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(QUERY)) return null;
			const entry = id.slice(0, -QUERY.length);
			for (const file of sourcesBeside(entry)) this.addWatchFile(file);
			const base64 = Buffer.from(await compiled(entry)).toString('base64');
			return `export default Uint8Array.from(atob('${base64}'), (sign) => sign.charCodeAt(0));`;
		}
	};
}

/** Compiling takes seconds: what was compiled from the same sources is kept. */
async function compiled(entry) {
	const hash = createHash('sha256').update(OPTIONS.join(' '));
	for (const file of sourcesBeside(entry)) hash.update(readFileSync(file)).update('\0');
	const kept = join(cache, `${hash.digest('hex')}.wasm`);
	if (existsSync(kept)) return readFileSync(kept);
	const binary = await compile(entry);
	mkdirSync(cache, { recursive: true });
	writeFileSync(kept, binary);
	return binary;
}

async function compile(entry) {
	const { default: asc } = await import('assemblyscript/asc');
	let binary = null;
	const names = [basename(entry), '--baseDir', dirname(entry), '--outFile', 'module.wasm'];
	const { error, stderr } = await asc.main([...names, '--enable', 'simd', ...OPTIONS], {
		writeFile: (_, contents) => void (binary = contents)
	});
	if (error || !binary) throw new Error(`${entry} does not compile\n${stderr}`, { cause: error });
	return binary;
}

function sourcesBeside(entry) {
	const folder = dirname(entry);
	const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
	return names.sort().map((name) => join(folder, name));
}
