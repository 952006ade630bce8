/** What the documents point to is there: files, folders, pictures and headings. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../src/scripts/install.mjs';
import { anchorsOf, linksOf } from './rules/links.ts';
import { filesUnder } from './rules/sources.ts';

const DOCUMENTS = [
	'README.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	'tests/data/sample/README.md',
	...filesUnder('src').filter((path) => path.endsWith('.md'))
];

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Links of a document to what is not there. */
function broken(document: string): string[] {
	return linksOf(read(document)).filter((link) => {
		const [path = '', anchor] = link.split('#');
		const target = path === '' ? document : join(dirname(document), path);
		if (!existsSync(join(root, target))) return true;
		return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
	});
}

describe('documents', () => {
	it.each(DOCUMENTS)('%s points to what is there', (document) => {
		expect(broken(document)).toEqual([]);
	});

	it('have links, of which those to elsewhere are not looked at', () => {
		expect(linksOf('[a](b.md) ![c](d.png) [e](https://x.org) `[f](g)` [h](#i)')).toEqual([
			'b.md',
			'd.png',
			'#i'
		]);
		expect(linksOf('```\n[a](b)\n```\n[c](d)')).toEqual(['d']);
	});

	it('have headings to point to', () => {
		expect(anchorsOf("# What can't\n\n## 中文\n\ntext\n### A `b` & c")).toEqual([
			'what-cant',
			'中文',
			'a-b--c'
		]);
	});
});

describe('the README', () => {
	it('names the Node versions that package.json asks for', () => {
		const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
		for (const document of ['README.md', 'CONTRIBUTING.md'])
			expect(read(document), document).toContain(`\`${engines.node}\``);
	});

	it('gives the worker the policy of _headers on hosts that do not read it', () => {
		const policy = /\/workers\/\*\n\tContent-Security-Policy: (.+)/.exec(read('static/_headers'));
		expect(read('README.md')).toContain(`add_header Content-Security-Policy "${policy?.[1]}";`);
	});

	it('gives pages every other header of _headers', () => {
		const block = /^\/\*\n((?:\t.+\n)+)/m.exec(read('static/_headers'))?.[1] ?? '';
		const lines = block.trim().split(/\n\t/);
		expect(lines.length).toBeGreaterThan(4);
		for (const line of lines) {
			const [, name = '', value = ''] = /^(\S+): (.+)$/.exec(line) ?? [];
			expect(read('README.md'), name).toMatch(
				new RegExp(`add_header ${name} "?${value.replace(/[()*]/g, '\\$&')}"?;`)
			);
		}
	});
});
