/**
 * `npm run import -- FILE… [--json] [--csv DIR] [--locale en|zh-CN|zh-TW]`: reads files as the page does
 * and prints what was decided about each: readable, or with `--json` one object a line. `--csv DIR`
 * writes each table as read, under the name of its file; of two alike the second is `x-2.csv`. What
 * holds several tables gives one result each, called `book.xlsx!Sheet1`.
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
import { basename, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';

const LOCALES = ['en', 'zh-CN', 'zh-TW'];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'boolean', default: false },
		csv: { type: 'string' },
		locale: { type: 'string', default: 'en' }
	}
});

if (positionals.length === 0 || !LOCALES.includes(values.locale)) {
	console.error(`npm run import -- FILE… [--json] [--csv DIR] [--locale ${LOCALES.join('|')}]`);
	process.exit(2);
}

const { judge, readFile, unpack, decided, csvPieces, Failure } = await reader();
const written = new Set();
if (values.csv) mkdirSync(values.csv, { recursive: true });
for (const path of positionals) await eachTable(path, print);

/** Reads each table of a file in its turn. */
async function eachTable(path, tell) {
	let parts;
	try {
		const blob = await openAsBlob(path);
		const file = Object.assign(blob, { name: basename(path) });
		parts = await unpack(file);
	} catch (error) {
		return tell(failed(path, error));
	}
	for (const part of parts) {
		const inner = parts.length > 1 ? `!${part.name}` : '';
		const ending = part.kind === 'file' || /\.csv$/i.test(part.name) ? '' : '.csv';
		tell(await read(path + inner, basename(path) + inner + ending, part));
	}
}

/** What was decided about one table, or why it could not be read. */
async function read(path, name, part) {
	try {
		const file = await part.open();
		const options = {
			id: path,
			locale: values.locale,
			anyTable: true,
			internedBytes: Infinity,
			onProgress: () => {},
			...(part.dialect && { dialect: part.dialect })
		};
		const raw = await readFile(file, options);
		const csv = values.csv ? { csv: write(name, csvPieces(raw)) } : {};
		return { ...decided(judge(raw, undefined, true)), file: path, ...csv };
	} catch (error) {
		if (error instanceof Failure && error.code === 'import.empty' && values.csv) write(name, ['']);
		return failed(path, error);
	}
}

function failed(path, error) {
	process.exitCode = 1;
	const { code, facts } = error instanceof Failure ? error : unexpected(error);
	return { file: path, failure: { code, facts } };
}

function unexpected(error) {
	if (error?.code) return { code: 'import.unreadable', facts: { message: String(error.message) } };
	throw error;
}

/** Writes under a name that this run has not used, and tells where it is not that of the table. */
function write(name, pieces) {
	const free = freeName(name.replace(/[/\\]/g, '-'));
	if (free !== name) console.error(`${name}: ${free}`);
	const file = openSync(join(values.csv, free), 'w');
	try {
		for (const piece of pieces) writeSync(file, piece);
	} finally {
		closeSync(file);
	}
	return free;
}

function freeName(name) {
	const { name: stem, ext } = parse(name);
	let free = name;
	for (let i = 2; written.has(free); i++) free = `${stem}-${i}${ext}`;
	written.add(free);
	return free;
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
