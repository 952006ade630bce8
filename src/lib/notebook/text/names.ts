/** Texts as they are written: `{{pareto.top20.profit_share}}` is a figure of the analysis `pareto`. */

export const FIGURE = /\{\{\s*([a-z][\w.-]*)\s*\}\}/gi;

/** The analyses whose figures a text names, each once. */
export function analysesNamed(text: string): string[] {
	return [...new Set(Array.from(text.matchAll(FIGURE), ([, name]) => name!.split('.', 1)[0]!))];
}

/** What stands of a figure's name before the caret, while it is being written; null where none is. */
export function nameBegun(text: string, caret: number): string | null {
	return /\{\{\s*([\w.-]*)$/.exec(text.slice(0, caret))?.[1] ?? null;
}

/** The text with the name begun at the caret made whole, and where the caret stands then. */
export function withName(
	text: string,
	caret: number,
	name: string
): { readonly text: string; readonly caret: number } {
	const before = text.slice(0, caret).replace(/\{\{\s*[\w.-]*$/, `{{${name}}}`);
	const after = text.slice(caret).replace(/^[\w.-]*\s*\}\}/, '');
	return { text: before + after, caret: before.length };
}
