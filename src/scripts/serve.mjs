/**
 * A small server for the built folder. It answers as a plain static host does: a page `x.html`
 * under `/x`, `x/index.html` under `/x/`, each sent on from the other, nothing outside the folder, and the rules of `_headers` where it is asked to.
 */
import { createServer } from 'node:http';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.woff2': 'font/woff2'
};

/**
 * @param {object} options
 * @param {string} options.folder the built site
 * @param {string} [options.base] sub-path to serve it under: `/tierbook`
 * @param {number} [options.port] 0, or a taken one, gives a free one
 * @param {boolean} [options.headers] whether to apply the folder's `_headers`
 * @param {(path: string) => void} [options.onRequest] told of every request
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ folder, base = '', port = 0, headers = false, onRequest }) {
	const rules = headers ? parseHeaders(readFileSync(join(folder, '_headers'), 'utf8')) : [];
	const prefix = normaliseBase(base);
	const server = createServer((request, response) => {
		onRequest?.(request.url ?? '');
		answer({ folder: resolve(folder), prefix, rules }, request, response);
	});
	const bound = await listen(server, port);
	return { url: `http://localhost:${bound}${prefix}/`, port: bound, close: () => close(server) };
}

/** `tierbook/`, `/tierbook` → `/tierbook`; `/` and nothing → nothing. */
export function normaliseBase(base) {
	const inner = base.replace(/^\/+|\/+$/g, '');
	return inner === '' ? '' : `/${inner}`;
}

function answer({ folder, prefix, rules }, request, response) {
	if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
	const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
	if (pathname === prefix && prefix !== '') return redirect(response, `${prefix}/${search}`);
	if (!pathname.startsWith(`${prefix}/`)) return refuse(response, 404);
	const path = pathname.slice(prefix.length);
	const file = locate(folder, path);
	const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
	if (file === null && other !== '' && locate(folder, other) !== null)
		return redirect(response, `${prefix}${other}${search}`);
	if (file === null) return refuse(response, 404);
	send(request, response, file, headersFor(rules, path));
}

/** The file that stands for a path of the site, or null; never one outside `folder`. */
export function locate(folder, path) {
	const plain = decode(path);
	if (plain === null || plain.includes('\0')) return null;
	const full = resolve(folder, `.${sep}${plain}`);
	if (full !== folder && !full.startsWith(folder + sep)) return null;
	if (plain.endsWith('/')) return fileOrNull(join(full, 'index.html'));
	return fileOrNull(full) ?? fileOrNull(`${full}.html`);
}

function decode(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}

function fileOrNull(file) {
	return existsSync(file) && statSync(file).isFile() ? file : null;
}

function send(request, response, file, extra) {
	const { size, mtimeMs } = statSync(file);
	const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
	const type = TYPES[extname(file)] ?? 'application/octet-stream';
	const headers = { 'Cache-Control': 'no-cache', ...extra, ETag: etag, 'Content-Type': type };
	if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
	response.writeHead(200, { ...headers, 'Content-Length': size });
	if (request.method === 'HEAD') return response.end();
	createReadStream(file)
		.on('error', () => response.destroy())
		.pipe(response);
}

function refuse(response, status) {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

function redirect(response, location) {
	response.writeHead(308, { Location: location }).end();
}

/** Blocks of a path pattern and indented `Name: value` lines, as Netlify and Cloudflare read them. */
export function parseHeaders(text) {
	const rules = [];
	for (const line of text.split(/\r?\n/)) {
		if (/^\s*(#|$)/.test(line)) continue;
		if (/^\S/.test(line)) rules.push({ pattern: patternOf(line.trim()), headers: [] });
		else rules.at(-1)?.headers.push(headerOf(line.trim()));
	}
	return rules;
}

function patternOf(path) {
	const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
	return new RegExp(`^${escaped}$`);
}

function headerOf(line) {
	const colon = line.indexOf(':');
	return { name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
}

/** Every rule that fits applies; a header named by two of them carries both values. */
export function headersFor(rules, path) {
	const found = {};
	for (const { pattern, headers } of rules) {
		if (!pattern.test(path)) continue;
		for (const { name, value } of headers)
			found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
	}
	return found;
}

function listen(server, port) {
	return new Promise((done, failed) => {
		server.once('error', (error) => {
			if (error.code !== 'EADDRINUSE' || port === 0) return failed(error);
			listen(server, 0).then(done, failed);
		});
		server.listen(port, 'localhost', () => done(server.address().port));
	});
}

function close(server) {
	return new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
}
