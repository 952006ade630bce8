/** The structure that everything grows on, as rules; beside each rule an example that breaks it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../src/scripts/install.mjs';
import { FAILURE_CODES } from '#lib/core/failure.ts';
import { KINDS, ROLES } from '#lib/core/kinds.ts';
import { TIERS } from '#lib/core/parameters.ts';
import { LOCALES, type Words } from '#lib/core/locale.ts';
import { PROBLEM_CODES } from '#lib/import/reading.ts';
import { en } from '#lib/i18n/en.ts';
import { zhCN } from '#lib/i18n/zh-CN.ts';
import { zhTW } from '#lib/i18n/zh-TW.ts';
import { LIST_COLUMNS } from '#lib/worker/api.ts';
import { silent, unpaired, unread, untranslated } from './rules/catalogues.ts';
import { wrongImports } from './rules/direction.ts';
import { bannedWords, foreignImports, missingParts } from './rules/habits.ts';
import { impurities, isPure } from './rules/purity.ts';
import { filesUnder, isTest, sourcesUnder, type Source } from './rules/sources.ts';

const CODE = /\.(ts|svelte|mjs|js)$/;
const source = sourcesUnder('src', CODE);
const tests = sourcesUnder('tests', CODE);
const catalogues = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

const file = (path: string, text: string): Source => ({ path, text });
const lib = (path: string, text: string): Source => file(`src/lib/${path}`, text);

describe('imports point to the left', () => {
	it('in every file', () => {
		expect(source.flatMap(wrongImports)).toEqual([]);
	});

	it.each([
		['static', lib('core/a.ts', `import { b } from '#lib/table/b.ts';`)],
		['dynamic', lib('rollup/a.ts', `await import('#lib/worker/b.ts');`)],
		['type', lib('chart/a.ts', `import type { B } from '#lib/notebook/b.ts';`)],
		['inline type', lib('chart/a.ts', `type B = import('#lib/notebook/b.ts').B;`)],
		['re-exported', lib('store/a.ts', `export * from '#lib/segment/b.ts';`)],
		['globbed', lib('core/a.ts', `import.meta.glob('../ui/*.svelte');`)],
		[
			'component',
			lib('ui/A.svelte', `<script lang="ts">import b from '#lib/store/b.ts';</script>`)
		],
		['relative across folders', lib('store/a.ts', `import '../core/b.ts';`)],
		['another analysis', lib('analyses/pareto/a.ts', `import '../rfm/b.ts';`)],
		['from routes', lib('snapshot/a.ts', `import '../../routes/b.ts';`)],
		['a test', lib('analyses/a.test.ts', `import { b } from '#lib/worker/b.ts';`)],
		['alias', lib('store/a.ts', `import '$li` + `b/core/b.ts';`)],
		['no ending', lib('store/a.ts', `import '#lib/core/b';`)]
	])('sees one that does not: %s', (_, broken) => {
		expect(wrongImports(broken)).toHaveLength(1);
	});

	it.each([
		['own folder', lib('store/a.ts', `import './b.ts';`)],
		['left', lib('store/a.ts', `import { type B } from '#lib/core/b.ts';`)],
		['what analyses share', lib('analyses/pareto/a.ts', `import '../analysis.ts';`)],
		['the list of analyses', lib('analyses/index.ts', `import.meta.glob('./*/index.ts');`)],
		['a test', lib('core/a.test.ts', `import '../../../tests/data/tables.ts';`)],
		['a comment', lib('core/a.ts', `// import '#lib/ui/b.ts'`)]
	])('lets pass: %s', (_, sound) => {
		expect(wrongImports(sound)).toEqual([]);
	});
});

describe('pure files', () => {
	it('know no page, clock, chance, store or framework', () => {
		expect(source.filter(isPure).flatMap(impurities)).toEqual([]);
	});

	it('are all of them', () => {
		const pure = source.filter(isPure).map(({ path }) => path);
		expect(pure).toContain('src/lib/core/dates.ts');
		expect(pure).toContain('src/lib/chart/marks.ts');
		expect(pure.filter((path) => path.startsWith('src/lib/analyses/')).length).toBeGreaterThan(5);
	});

	it.each([
		'const a = Date.now();',
		'const a = new Date();',
		'const a = new Date;',
		'const a = Date();',
		'const a = Math.random();',
		'const a = globalThis.Math.random();',
		'document.title = "a";',
		'const a = window.innerWidth;',
		'const a = navigator.language;',
		'localStorage.clear();',
		'const a = { indexedDB };',
		'const a = globalThis.document;',
		'const a = performance.now();',
		'await fetch("/a");',
		`import Dexie from 'dexie';`,
		`import { tick } from 'svelte';`,
		`import type { Component } from 'svelte';`,
		`import { en } from '#lib/i18n/en.ts';`,
		`import { db } from '#lib/store/database.ts';`,
		`import Chart from './Chart.svelte';`,
		`import { a } from './a.svelte.ts';`
	])('may not say %s', (text) => {
		expect(impurities(lib('core/a.ts', text))).toHaveLength(1);
	});

	it.each([
		'const a = new Date(0);',
		'function f({ window }: { window: number }) { return window + 1; }',
		'interface A { window: number; document?: string }',
		'const a = profile.window.from;',
		'// Date.now() and document are elsewhere',
		'const a = "document";'
	])('may say %s', (text) => {
		expect(impurities(lib('core/a.ts', text))).toEqual([]);
	});
});

describe('packages with one door', () => {
	it('are imported there alone', () => {
		expect(source.filter((one) => !isTest(one)).flatMap(foreignImports)).toEqual([]);
	});

	it.each([
		lib('rollup/a.ts', `import { Table } from 'apache-arrow';`),
		lib('worker/a.ts', `import type { Data } from 'apache-arrow/data';`),
		lib('store/datasets.ts', `import Dexie from 'dexie';`)
	])('are seen elsewhere: $path', (broken) => {
		expect(foreignImports(broken)).toHaveLength(1);
	});

	it('may be imported by their owners', () => {
		expect(foreignImports(lib('table/a.ts', `import { Table } from 'apache-arrow';`))).toEqual([]);
		expect(foreignImports(lib('store/database.ts', `import Dexie from 'dexie';`))).toEqual([]);
	});
});

describe('words that no file says', () => {
	it('stand nowhere', () => {
		expect([...source, ...tests].flatMap(bannedWords)).toEqual([]);
	});

	it.each([
		'vectorFrom' + 'Array([1])',
		'tableFrom' + 'JSON(rows)',
		'tableFrom' + 'Arrays({})',
		'// TO' + 'DO: later',
		'// @ts-' + 'ignore',
		'it.on' + 'ly("a", run)',
		'describe.sk' + 'ip("a", run)',
		'test.to' + 'do("a")'
	])('are seen: %s', (text) => {
		expect(bannedWords(lib('core/a.ts', `\n${text}`))).toHaveLength(1);
	});
});

describe('analyses', () => {
	const folders = readdirSync(join(root, 'src/lib/analyses'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

	it('are there', () => {
		expect(folders).toEqual(
			expect.arrayContaining(['headline', 'pareto', 'pyramids', 'satisfaction'])
		);
	});

	it.each(folders)('%s is complete', (name) => {
		const home = `src/lib/analyses/${name}/`;
		const files = filesUnder(home.slice(0, -1)).map((path) => path.slice(home.length));
		expect(missingParts(name, files)).toEqual([]);
	});

	it('that lack a part are seen', () => {
		expect(missingParts('a', ['index.ts', 'kernel.ts', 'layout.ts', 'a.test.ts'])).toEqual([
			'Chart.svelte',
			'messages.ts',
			'guide.en.md',
			'guide.zh-CN.md',
			'guide.zh-TW.md',
			'golden/'
		]);
	});

	it.each(folders)('%s speaks every language', async (name) => {
		const words: Record<string, unknown> = await import(`../src/lib/analyses/${name}/messages.ts`);
		const said = Object.values(words).filter(isWords);
		expect(said.length).toBeGreaterThan(0);
		for (const { en: first, ...others } of said)
			for (const other of Object.values(others)) {
				expect(unpaired(first, other)).toEqual([]);
				expect(untranslated(first, other)).toEqual([]);
			}
	});
});

function isWords(value: unknown): value is Words<unknown> {
	return typeof value === 'object' && value !== null && LOCALES.every((locale) => locale in value);
}

describe('catalogues', () => {
	const FACTS = { file: 'a.csv', column: 'a', roles: ['date'], role: 'date', line: 3, bytes: 9 };

	it.each(LOCALES)('have the same keys in %s, none of them silent', (locale) => {
		expect(unpaired(en, catalogues[locale])).toEqual([]);
		expect(silent(catalogues[locale])).toEqual([]);
	});

	it.each(['zh-CN', 'zh-TW'] as const)('have nothing left in English in %s', (locale) => {
		expect(untranslated(en, catalogues[locale])).toEqual([]);
	});

	it('hold nothing that no file reads', () => {
		const readers = source.filter((one) => !isTest(one) && !one.path.startsWith('src/lib/i18n/'));
		expect(unread(en, readers)).toEqual([]);
	});

	it.each(LOCALES)('name every role, kind, problem, column and tier in %s', (locale) => {
		const { roles, kinds, problems, columns, tiers } = catalogues[locale];
		expect(Object.keys(columns).sort()).toEqual([...LIST_COLUMNS].sort());
		expect(Object.keys(tiers).sort()).toEqual([...TIERS].sort());
		const known = Object.values(ROLES).flatMap((specs) => specs.map(({ role }) => role));
		expect(Object.keys(roles).sort()).toEqual([...new Set(known)].sort());
		expect(Object.keys(kinds).sort()).toEqual([...KINDS].sort());
		expect(Object.keys(problems).sort()).toEqual([...PROBLEM_CODES].sort());
	});

	it.each(LOCALES)(
		'say of every failure in %s what happened, what is safe, what to do',
		(locale) => {
			for (const code of FAILURE_CODES) {
				const { happened, safe, todo } = catalogues[locale].failures[code](FACTS);
				expect(
					[happened, safe, todo].map((text) => text.trim().length > 3),
					code
				).toEqual([true, true, true]);
				expect(`${happened}${safe}${todo}`, code).not.toMatch(/undefined|NaN|\[object|!|！/);
			}
		}
	);

	it('that differ are seen', () => {
		const first = { a: 'One word', b: { c: (n: number) => `${n} words` } };
		expect(unpaired(first, { a: '一词' })).toEqual(['b.c']);
		expect(untranslated(first, { a: 'One word', b: { c: (n: number) => `${n} 词` } })).toEqual([
			'a: One word'
		]);
		expect(untranslated(first, { a: '一', b: { c: (n: number) => `${n} words` } })).toHaveLength(1);
		expect(silent({ a: ' ' })).toEqual(['a']);
	});

	it('that hold what nobody reads are seen', () => {
		const words = {
			a: { said: 'x', mute: 'y', group: { one: 'z' }, list: [{ text: 't' }], taken: 'u' }
		};
		const said = '{text.said} {text.group[name]} {#each text.list as one}';
		const reader = lib('ui/A.svelte', `${said} const { taken, other: mine } = words().a;`);
		expect(unread(words, [reader])).toEqual(['a.mute']);
	});
});

describe('the top folder', () => {
	const ALLOWED = [
		'CHANGELOG.md',
		'CONTRIBUTING.md',
		'LICENSE',
		'README.md',
		'eslint.config.js',
		'package-lock.json',
		'package.json',
		'src',
		'static',
		'svelte.config.js',
		'tests',
		'tsconfig.json',
		'vite.config.ts'
	];
	const GENERATED = ['build', 'coverage', 'node_modules', 'playwright-report', 'test-results'];

	it('holds what it has to and nothing else', () => {
		const names = readdirSync(root).filter((name) => !name.startsWith('.'));
		expect(names.filter((name) => !GENERATED.includes(name)).sort()).toEqual(ALLOWED);
	});
});
