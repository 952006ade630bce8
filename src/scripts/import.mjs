/**
 * `npm run import -- FILE… [--json] [--csv DIR] [--locale en|zh-CN]`: reads files as the page does
 * and prints what was decided about each: readable, or with `--json` one object a line. `--csv DIR`
 * writes each table as read, under the name of its file.
 *
 * A file that can't be read prints `{ file, failure: { code, facts } }`, and the next one follows;
 * then the command ends with 1. A table of one column or without rows is no failure here.
 */
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	openSync,
	closeSync,
	readdirSync,
	readFileSync,
	writeSync
} from 'node:fs';
import { openAsBlob } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'boolean', default: false },
		csv: { type: 'string' },
		locale: { type: 'string', default: 'en' }
	}
});

if (positionals.length === 0) {
	console.error('npm run import -- FILE… [--json] [--csv DIR] [--locale en|zh-CN]');
	process.exit(2);
}

const { judge, readFile, decided, csvPieces, Failure } = await reader();
if (values.csv) mkdirSync(values.csv, { recursive: true });
for (const path of positionals) print(await read(path));

/** What was decided about one file, or why it could not be read. */
async function read(path) {
	const name = basename(path);
	try {
		const file = Object.assign(await openAsBlob(path), { name });
		const options = {
			id: path,
			locale: values.locale,
			anyTable: true,
			internedBytes: Infinity,
			onProgress: () => {}
		};
		const raw = await readFile(file, options);
		if (values.csv) write(name, csvPieces(raw));
		return { ...decided(judge(raw, undefined, true)), file: path };
	} catch (error) {
		process.exitCode = 1;
		if (error instanceof Failure && error.code === 'import.empty' && values.csv) write(name, ['']);
		const { code, facts } = error instanceof Failure ? error : unexpected(error);
		return { file: path, failure: { code, facts } };
	}
}

function unexpected(error) {
	if (error?.code) return { code: 'import.unreadable', facts: { message: String(error.message) } };
	throw error;
}

function write(name, pieces) {
	const file = openSync(join(values.csv, name), 'w');
	for (const piece of pieces) writeSync(file, piece);
	closeSync(file);
}

function print(result) {
	if (values.json) return console.log(JSON.stringify(result));
	console.log(`\n${result.file}`);
	if (result.failure)
		return console.log(`  ${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
	const { columns, problems, kind, encoding, delimiter, quote, header_row, rows, set_aside } =
		result;
	const cut = JSON.stringify({ delimiter, quote });
	console.log(`  ${kind}, ${encoding}, ${cut}, header in line ${header_row ?? '—'}`);
	console.log(`  ${rows} rows, ${set_aside} set aside`);
	if (columns.length > 0) console.table(columns);
	for (const { code, count, lines } of problems)
		console.log(
			`  ${code}: ${count} (${lines.length > 0 ? `lines ${lines.join(', ')}` : 'no line'})`
		);
}

/** The reader as one module, built once for each state of its sources. */
async function reader() {
	const outDir = join(root, 'node_modules/.cache/tierbook/import', digest());
	const built = join(outDir, 'headless.js');
	if (!existsSync(built)) await bundle(outDir);
	return import(pathToFileURL(built).href);
}

async function bundle(outDir) {
	const { build } = await import('vite');
	const { assembly } = await import('./assembly.mjs');
	await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		plugins: [assembly()],
		build: {
			ssr: join(root, 'src/lib/import/headless.ts'),
			outDir,
			emptyOutDir: true,
			target: 'node20',
			minify: false
		}
	});
}

/** Of everything that the bundle is made from. */
function digest() {
	const hash = createHash('sha256');
	for (const folder of ['src/lib/core', 'src/lib/table', 'src/lib/import'])
		for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
			if (!entry.isFile() || !/\.(ts|mjs|wasm)$/.test(entry.name)) continue;
			const path = join(entry.parentPath, entry.name);
			hash.update(path).update(readFileSync(path));
		}
	hash.update(readFileSync(join(root, 'package-lock.json')));
	return hash.digest('hex').slice(0, 16);
}
