/** Rules on what no file may say, and on which files there have to be. */
import { importsOf, type Source } from './sources.ts';

/** The only place that may import a package. */
const OWNERS = [
	{ name: /^apache-arrow(\/|$)/, home: /^src\/lib\/table\// },
	{ name: /^dexie(\/|$)/, home: /^src\/lib\/store\/database\.ts$/ }
];

export function foreignImports(source: Source): string[] {
	return importsOf(source)
		.filter((name) => OWNERS.some((o) => o.name.test(name) && !o.home.test(source.path)))
		.map((name) => `${source.path} imports ${name}`);
}

/** Words are put together here so that this file does not say them itself. */
const BANNED = [
	// They compile code from strings, which the content policy forbids.
	new RegExp('\\b(vectorFrom' + 'Array|tableFrom' + '(JSON|Arrays))\\b'),
	new RegExp('\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b'),
	new RegExp('@ts-' + '(ignore|nocheck|expect-error)'),
	new RegExp('\\b(it|test|describe)\\.(on' + 'ly|to' + 'do|fix' + 'me)\\b'),
	new RegExp('\\b(it|test|describe)\\.sk' + 'ip\\(\\s*[\'"`]'),
	new RegExp('\\$lib' + '/')
];

export function bannedWords({ path, text }: Source): string[] {
	return BANNED.flatMap((pattern) => {
		const found = pattern.exec(text);
		return found === null ? [] : [`${path}:${lineOf(text, found.index)}: ${found[0]}`];
	});
}

function lineOf(text: string, index: number): number {
	return text.slice(0, index).split('\n').length;
}

/** What is missing from the folder of an analysis, whose files are given by name. */
export function missingParts(name: string, files: readonly string[]): string[] {
	const parts = [
		'index.ts',
		'kernel.ts',
		'layout.ts',
		'Chart.svelte',
		'messages.ts',
		'guide.en.md',
		'guide.zh-CN.md',
		'guide.zh-TW.md',
		`${name}.test.ts`
	];
	const missing = parts.filter((part) => !files.includes(part));
	return files.some((file) => file.startsWith('golden/')) ? missing : [...missing, 'golden/'];
}
