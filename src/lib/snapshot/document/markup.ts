/**
 * HTML as text.
 *
 * Invariant: whatever is put into a template is escaped, unless it is markup already.
 */
import { escaped } from '../svg.ts';

export interface Markup {
	readonly markup: string;
}

export type Part = Markup | string | number | null | readonly Part[];

/** Lists are joined without a gap; null is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	return { markup: strings.map((text, i) => flush(text) + written(parts[i] ?? null)).join('') };
}

/** How far a template stands from the margin is nothing to its file. */
function flush(text: string): string {
	return text.replace(/\n\s+/g, '\n');
}

/** Text that is markup already: a drawn picture, say. */
export function raw(markup: string): Markup {
	return { markup };
}

function written(part: Part): string {
	if (part === null) return '';
	if (typeof part === 'number') return String(part);
	if (typeof part === 'string') return escaped(part);
	return 'markup' in part ? part.markup : part.map(written).join('');
}
