/** Source files as the rules see them: where they are, what they say, what they import. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../src/scripts/install.mjs';

export interface Source {
	/** From the root of the repository, with slashes. */
	readonly path: string;
	readonly text: string;
}

/** All files under a folder of the repository whose names end as asked, none of installed packages. */
export function sourcesUnder(folder: string, ending: RegExp): Source[] {
	return filesUnder(folder)
		.filter((path) => ending.test(path))
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder)).flatMap((name) => {
		const path = `${folder}/${name}`;
		if (name === 'node_modules') return [];
		return statSync(join(root, path)).isDirectory() ? filesUnder(path) : [path];
	});
}

export const isTest = ({ path }: Source): boolean => /\.test\.ts$/.test(path);

/** What a file imports, however: statically, dynamically, as types, by glob. */
export function importsOf(source: Source): string[] {
	const code = scriptOf(source);
	const named = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
	const globbed = [...code.matchAll(/import\.meta\.glob[^(]*\(\s*(\[[^\]]*\]|'[^']*')/g)];
	return [...named, ...globbed.flatMap(([, patterns]) => stringsIn(patterns ?? ''))];
}

/** The code of a TypeScript file, or of the script elements of a component. */
export function scriptOf({ path, text }: Source): string {
	if (!path.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
}

function stringsIn(code: string): string[] {
	return [...code.matchAll(/'([^']*)'/g)].map(([, string]) => string ?? '');
}
