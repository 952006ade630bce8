/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Starts the site without a connection: its own files, kept as they were when this version came.
 *
 * Invariants: an open window is served by one version from its first file to its last, so a newer one
 * waits until all windows are closed; and nothing of any other origin, or that a reader brought, is
 * ever touched.
 */
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Of this version, told by the names of its files, which change with what is in them. */
const CACHE = `tierbook ${base}/ ${version} ${hash([...build, ...files].join())}`;
const OWN = `tierbook ${base}/ `;
/** Large, and kept when it is asked for the first time. */
const SAMPLES = `${base}/samples/`;
/** Hosts read it and need not hand it out. */
const RULES = `${base}/_headers`;

const pages = new Set(prerendered);
const assets = new Set([...build, ...files].filter((path) => path !== RULES));
const atOnce = [...pages, ...assets].filter((path) => !path.startsWith(SAMPLES));

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(letGoOfOlder()));
worker.addEventListener('fetch', (event) => {
	const path = own(event.request);
	if (path !== null) event.respondWith(respond(event.request, path));
});

/** All or nothing: what can't be had whole is not installed, and the version before goes on. */
async function install(): Promise<void> {
	const cache = await caches.open(CACHE);
	await keep(cache, atOnce);
	await keepPiecesOf(
		cache,
		build.filter((path) => path.includes('/workers/'))
	);
}

/** So many at a time that what a page asks for meanwhile does not wait behind the whole site. */
const BESIDE_PAGES = 3;

async function keep(cache: Cache, paths: readonly string[]): Promise<void> {
	for (let at = 0; at < paths.length; at += BESIDE_PAGES)
		await cache.addAll(paths.slice(at, at + BESIDE_PAGES).map(fresh));
}

/** A piece that is imported, or a further worker. */
const NAMED =
	/["'`](\.{1,2}\/[\w./-]+\.js)["'`]|new URL\(\s*["'`]([\w./-]+\.js)["'`]\s*,\s*import\.meta\.url/g;

/** The pieces of a worker are in no list: they are named in its code, and in each other's. */
async function keepPiecesOf(cache: Cache, scripts: readonly string[]): Promise<void> {
	const seen = new Set(scripts);
	for (const path of seen) {
		const text = await (await cache.match(path))?.text();
		const further = [...(text ?? '').matchAll(NAMED)]
			.map(([, part, worker]) => new URL(part ?? worker ?? '', new URL(path, location.href)))
			.map(({ pathname }) => pathname)
			.filter((found) => !seen.has(found));
		await keep(cache, [...new Set(further)]);
		for (const found of further) seen.add(found);
	}
}

/** Past whatever the browser may still have of another version. */
function fresh(path: string): Request {
	return new Request(path, { cache: 'no-cache' });
}

async function letGoOfOlder(): Promise<void> {
	const older = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
	await Promise.all(older.map((name) => caches.delete(name)));
}

/** The path under which a request is kept; null for what is not ours to answer. */
function own(request: Request): string | null {
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return null;
	if (!pathname.startsWith(`${base}/`)) return null;
	if (request.mode === 'navigate') return pageAt(pathname);
	return assets.has(pathname) || pathname.startsWith(`${base}/_app/immutable/`) ? pathname : null;
}

function pageAt(pathname: string): string | null {
	return [pathname, `${pathname}/`].find((path) => pages.has(path)) ?? null;
}

/** A page goes by one address, as its links are relative to that: the one without its slash leads there. */
function respond(request: Request, path: string): Promise<Response> | Response {
	const { pathname, search } = new URL(request.url);
	return pathname === path ? answer(request, path) : Response.redirect(path + search);
}

async function answer(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(path);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok && path.startsWith(SAMPLES)) await cache.put(path, response.clone());
	return response;
}

/** FNV-1a of 32 bits: it tells versions apart, and guards nothing. */
function hash(text: string): string {
	let sum = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
	return (sum >>> 0).toString(36);
}
