import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const everywhere = {
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/ban-ts-comment': [
		'error',
		{ 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true }
	],
	'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
	// Indexing a typed array inside its length gives a number, whatever the compiler must assume.
	'@typescript-eslint/no-non-null-assertion': 'off',
	'no-restricted-imports': [
		'error',
		{ patterns: [{ group: ['$lib', '$lib/*'], message: 'Import from #lib/….' }] }
	],
	'no-console': 'error',
	'no-eval': 'error',
	'no-implied-eval': 'error',
	'no-new-func': 'error',
	eqeqeq: 'error',
	// Stand-ins for platform classes are empty on purpose.
	'@typescript-eslint/no-extraneous-class': 'off'
};

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'test-results/',
			'static/',
			// AssemblyScript: its own compiler checks it, with types of its own.
			'src/lib/**/assembly/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs['flat/recommended'],
	...svelte.configs['flat/prettier'],
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: everywhere
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		}
	},
	// A Map or Date in a closure is no state.
	{ files: ['**/*.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
	{
		files: ['**/*.svelte'],
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/require-each-key': 'error',
			// Addresses with a query are built in one place, which the rule can't follow.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	// What runs in a terminal speaks through it.
	{ files: ['src/scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
	{ files: ['**/*.ts', '**/*.svelte'], rules: { 'no-undef': 'off' } }
);
