/** Pure files know no page, clock, chance, store, framework or language of the reader. */
import ts from 'typescript';
import { importsOf, isTest, scriptOf, type Source } from './sources.ts';

const PURE = [
	/^src\/lib\/(core|table|import|rollup|segment)\/.*\.ts$/,
	/^src\/lib\/chart\/[^/]+\.ts$/,
	/^src\/lib\/analyses\/[^/]+\/(kernel|layout|messages)\.ts$/
];
const FORBIDDEN_IMPORTS = /^(svelte|dexie|\$app|#lib\/(i18n|ui|store))(\/|$)|\.svelte(\.ts)?$/;
const FORBIDDEN_NAMES = new Set([
	'document',
	'window',
	'navigator',
	'location',
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'performance',
	'fetch',
	'XMLHttpRequest',
	'WebSocket',
	'setTimeout',
	'setInterval',
	'requestAnimationFrame',
	'crypto'
]);

export function isPure(source: Source): boolean {
	return !isTest(source) && PURE.some((pattern) => pattern.test(source.path));
}

/** A sentence for everything in `source` that depends on where or when it runs. */
export function impurities(source: Source): string[] {
	const imported = importsOf(source).filter((specifier) => FORBIDDEN_IMPORTS.test(specifier));
	return [...imported.map((name) => `imports ${name}`), ...uses(scriptOf(source))].map(
		(what) => `${source.path}: ${what}`
	);
}

function uses(code: string): string[] {
	const file = ts.createSourceFile('pure.ts', code, ts.ScriptTarget.Latest, true);
	const declared = new Set<string>();
	const nodes: ts.Node[] = [];
	const walk = (node: ts.Node): void => {
		nodes.push(node);
		if (isDeclaration(node) && ts.isIdentifier(node.name)) declared.add(node.name.text);
		ts.forEachChild(node, walk);
	};
	walk(file);
	return nodes.flatMap((node) => clockOrChance(node) ?? globalName(node, declared) ?? []);
}

function isDeclaration(
	node: ts.Node
): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement {
	return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
}

function clockOrChance(node: ts.Node): string | null {
	if (ts.isNewExpression(node) && node.expression.getText() === 'Date')
		return (node.arguments ?? []).length === 0 ? 'new Date()' : null;
	if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
	if (!ts.isPropertyAccessExpression(node)) return null;
	const text = node.getText().replace(/\s/g, '');
	return /^(globalThis\.)?(Date\.now|Math\.random)$/.test(text) ? text : null;
}

/** A free identifier, not the name of a property, type member or local. */
function globalName(node: ts.Node, declared: ReadonlySet<string>): string | null {
	if (!ts.isIdentifier(node) || !FORBIDDEN_NAMES.has(node.text)) return null;
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent) && parent.name === node)
		return parent.expression.getText() === 'globalThis' ? `globalThis.${node.text}` : null;
	const names =
		'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
	const renames = ts.isBindingElement(parent) && parent.propertyName === node;
	return names || renames || declared.has(node.text) ? null : node.text;
}
