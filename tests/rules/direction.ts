/** Data flows to the right; imports point to the left. */
import { posix } from 'node:path';
import { importsOf, isTest, type Source } from './sources.ts';

export const ORDER = [
	'core',
	'i18n',
	'ui',
	'table',
	'import',
	'store',
	'rollup',
	'segment',
	'chart',
	'analyses',
	'worker',
	'notebook',
	'snapshot',
	'routes'
] as const;

/**
 * A sentence for every import of `source` that points to the right, or out of its analysis. Tests
 * may reach beside them and out of the folders for data, but not to the right either.
 */
export function wrongImports(source: Source): string[] {
	const from = placeOf(source.path);
	if (from === null) return [];
	return importsOf(source).flatMap((specifier) => {
		const fault = faultOf(source.path, from, specifier);
		return fault === null || (isTest(source) && fault !== RIGHTWARDS)
			? []
			: [`${source.path} imports ${specifier}: ${fault}`];
	});
}

const RIGHTWARDS = 'points to the right';

function faultOf(path: string, from: string, specifier: string): string | null {
	if (specifier.startsWith('$lib')) return 'write #lib/…';
	const target = resolve(path, specifier);
	if (target === null) return null;
	if (target === 'src/app.css') return null;
	const to = placeOf(target);
	if (to === null) return 'outside the order of folders';
	if (ORDER.indexOf(folder(to)) > ORDER.indexOf(folder(from))) return RIGHTWARDS;
	if (folder(to) !== folder(from) && specifier.startsWith('.')) return 'write #lib/…';
	if (otherAnalysis(from, to)) return 'one analysis imports another';
	if (!ENDING.test(bare(specifier)) && !isAssembly(path)) return 'write the ending';
	return null;
}

const ENDING = /\.(ts|svelte|js|css|md|wasm)$/;

/** The compiler of AssemblyScript adds the ending itself and takes none. */
const isAssembly = (path: string): boolean => path.includes('/assembly/');

/** Where an import inside the project leads, or null for a package. */
function resolve(path: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return bare(specifier.replace('#lib/', 'src/lib/'));
	if (!specifier.startsWith('.')) return null;
	const target = posix.join(posix.dirname(path), bare(specifier));
	return /\/\$types$|\/\$types\.js$/.test(target) ? null : target;
}

const bare = (specifier: string): string => specifier.replace(/\?.*$/, '');

/** `pareto` for a file of an analysis' own folder is `analyses/pareto`; null outside the order. */
function placeOf(path: string): string | null {
	const [, place] = /^src\/(?:lib\/)?(analyses\/[^/]+(?=\/)|[^/]+)\//.exec(path) ?? [];
	return place !== undefined && ORDER.includes(folder(place)) ? place : null;
}

function folder(place: string): (typeof ORDER)[number] {
	return place.split('/')[0] as (typeof ORDER)[number];
}

function otherAnalysis(from: string, to: string): boolean {
	return from.includes('/') && to.includes('/') && from !== to;
}
