/** The server gives what a static host gives and nothing from outside its folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../svelte.config.js';
import { agree, root } from '../src/scripts/install.mjs';
import { headersFor, locate, parseHeaders, serve, type Served } from '../src/scripts/serve.mjs';

const home = mkdtempSync(join(tmpdir(), 'serve-'));
const site = join(home, 'site');
let server: Served;

beforeAll(async () => {
	mkdirSync(join(site, 'guide'), { recursive: true });
	writeFileSync(join(home, 'secret.txt'), 'secret');
	writeFileSync(join(home, 'site.html'), 'a neighbour');
	writeFileSync(join(site, 'index.html'), 'front');
	writeFileSync(join(site, 'notebook.html'), 'notebook');
	writeFileSync(join(site, 'guide/pareto.html'), 'pareto');
	mkdirSync(join(site, 'folder'));
	writeFileSync(join(site, 'folder/index.html'), 'inside');
	writeFileSync(join(site, 'a b.js'), '1');
	writeFileSync(join(site, '_headers'), '/*\n\tX-A: 1\n/*.js\n\tX-A: 2\n\tX-B: 3\n');
	server = await serve({ folder: site, base: 'sub/', headers: true });
});
afterAll(async () => {
	await server.close();
	rmSync(home, { recursive: true });
});

interface Answer {
	readonly status: number;
	readonly body: string;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Asks for a path exactly as written, dots and all. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return new Promise((done, failed) => {
		request({ host: 'localhost', port: server.port, path, headers, method }, (response) => {
			let body = '';
			response.on('data', (part) => (body += part));
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, body, headers: response.headers })
			);
		})
			.on('error', failed)
			.end();
	});
}

describe('serve', () => {
	it.each([
		['/sub/', 'front', 'text/html; charset=utf-8'],
		['/sub/?a=1', 'front', 'text/html; charset=utf-8'],
		['/sub/notebook?id=1', 'notebook', 'text/html; charset=utf-8'],
		['/sub/guide/pareto', 'pareto', 'text/html; charset=utf-8'],
		['/sub/folder/?id=1', 'inside', 'text/html; charset=utf-8'],
		['/sub/a%20b.js', '1', 'text/javascript; charset=utf-8']
	])('answers %s with %s', async (path, body, type) => {
		const answer = await get(path);
		expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([200, body, type]);
	});

	it.each([
		'/',
		'/notebook',
		'/submarine/',
		'/sub/nothing',
		'/sub/guide',
		'/sub/../secret.txt',
		'/sub/%2e%2e/secret.txt',
		'/sub/..%2fsecret.txt',
		'/sub/..',
		'/sub/%00',
		'/sub/%zz'
	])('finds nothing at %s', async (path) => {
		const answer = await get(path);
		expect(answer.status).toBe(404);
		expect(answer.body).not.toContain('secret');
	});

	it('sends a folder and a page with a slash to their own address', async () => {
		expect((await get('/sub')).headers['location']).toBe('/sub/');
		expect((await get('/sub/folder?id=1')).headers['location']).toBe('/sub/folder/?id=1');
		expect((await get('/sub/notebook/?id=1')).headers['location']).toBe('/sub/notebook?id=1');
	});

	it('answers again only what has changed, and only questions', async () => {
		const { headers } = await get('/sub/');
		const again = await get('/sub/', { 'If-None-Match': String(headers['etag']) });
		expect([headers['cache-control'], again.status, again.body]).toEqual(['no-cache', 304, '']);
		expect((await get('/sub/', {}, 'POST')).status).toBe(405);
		expect((await get('/sub/', {}, 'HEAD')).body).toBe('');
	});

	it('applies every rule that fits', async () => {
		expect((await get('/sub/')).headers['x-a']).toBe('1');
		const { headers } = await get('/sub/a%20b.js');
		expect([headers['x-a'], headers['x-b']]).toEqual(['1, 2', '3']);
	});

	it('takes a free port where the one asked for is taken', async () => {
		const second = await serve({ folder: site, port: server.port });
		expect(second.port).not.toBe(server.port);
		await second.close();
	});

	it('keeps to its folder whatever the path', () => {
		expect(locate(site, '/../site.html')).toBeNull();
		expect(locate(site, '/')).toBe(join(site, 'index.html'));
	});
});

describe('_headers', () => {
	const rules = parseHeaders(readFileSync(join(root, 'static/_headers'), 'utf8'));

	it('adds to the policy of a page only what <meta> cannot say', () => {
		const { 'Content-Security-Policy': policy } = headersFor(rules, '/notebook');
		expect(policy).toBe("frame-ancestors 'none'");
	});

	it('agrees with the pages on which scripts may run', () => {
		const headers = headersFor(rules, '/_app/immutable/workers/entry-a1.js');
		const allowed = config.kit?.csp?.directives?.['script-src'] ?? [];
		const sources = allowed.map((source) => `'${source}'`).join(' ');
		expect(sources).toBe("'self' 'wasm-unsafe-eval'");
		expect(headers['Content-Security-Policy']).toContain(`script-src ${sources};`);
	});

	it('gives the worker the whole policy', () => {
		const headers = headersFor(rules, '/_app/immutable/workers/entry-a1.js');
		expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
		expect(headers['Content-Security-Policy']).toContain("connect-src 'none'");
		expect(headers['Cache-Control']).toContain('immutable');
		expect(headers['X-Content-Type-Options']).toBe('nosniff');
	});
});

describe('what is installed', () => {
	const wanted = { a: { version: '1.0.0' }, b: { version: '2.0.0', optional: true } };

	it.each([
		['all of it', { a: { version: '1.0.0' }, b: { version: '2.0.0' } }, true],
		['without what belongs to another platform', { a: { version: '1.0.0' } }, true],
		['another version', { a: { version: '1.0.1' } }, false],
		['a part', { b: { version: '2.0.0' } }, false],
		['too much', { a: { version: '1.0.0' }, c: { version: '1.0.0' } }, false]
	])('agrees or not: %s', (_, present, expected) => {
		expect(agree(wanted, present)).toBe(expected);
	});
});
