/**
 * Markdown as a tree of its own, small enough to draw by components alone.
 * Invariants: nothing of it is ever taken for HTML; a link goes to http, https or mailto or is
 * plain text; pictures stand as their words, as one from elsewhere would tell who looks.
 */
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { FIGURE } from './names.ts';

export type Inline =
	| { readonly type: 'text' | 'code'; readonly text: string }
	| { readonly type: 'strong' | 'em' | 'del'; readonly parts: readonly Inline[] }
	| { readonly type: 'link'; readonly href: string; readonly parts: readonly Inline[] }
	| { readonly type: 'break' }
	/** The name of a live figure: `pareto.top20.profit_share`. */
	| { readonly type: 'figure'; readonly name: string };

export type Block =
	| { readonly type: 'paragraph'; readonly parts: readonly Inline[] }
	| { readonly type: 'heading'; readonly level: number; readonly parts: readonly Inline[] }
	| { readonly type: 'code'; readonly text: string }
	| { readonly type: 'quote'; readonly blocks: readonly Block[] }
	| {
			readonly type: 'list';
			/** The number it begins with; null for bullets. */
			readonly start: number | null;
			readonly items: readonly (readonly Block[])[];
	  }
	| { readonly type: 'table'; readonly head: Row; readonly rows: readonly Row[] }
	| { readonly type: 'rule' };

export type Row = readonly TableCell[];
export interface TableCell {
	readonly align: 'left' | 'center' | 'right' | null;
	readonly parts: readonly Inline[];
}

const LINK = /^(?:https?:|mailto:)/i;

export function blocksOf(markdown: string): Block[] {
	return blocks(lexer(markdown));
}

function blocks(tokens: readonly Token[]): Block[] {
	return tokens.flatMap((token) => block(token as MarkedToken));
}

function block(token: MarkedToken): Block[] {
	switch (token.type) {
		case 'space':
		case 'def':
			return [];
		case 'heading':
			return [{ type: 'heading', level: token.depth, parts: inlines(token.tokens) }];
		case 'code':
			return [{ type: 'code', text: token.text }];
		case 'blockquote':
			return [{ type: 'quote', blocks: blocks(token.tokens) }];
		case 'list':
			return [list(token)];
		case 'table':
			return [{ type: 'table', head: row(token.header), rows: token.rows.map(row) }];
		case 'hr':
			return [{ type: 'rule' }];
		case 'checkbox':
			return [{ type: 'paragraph', parts: [{ type: 'text', text: token.checked ? '☑' : '☐' }] }];
		case 'html':
			return [{ type: 'paragraph', parts: figured(token.text.trim()) }];
		default:
			return [{ type: 'paragraph', parts: inlines([token]) }];
	}
}

function list({ ordered, start, items }: Tokens.List): Block {
	return {
		type: 'list',
		start: ordered ? Number(start) : null,
		items: items.map(({ tokens }) => blocks(tokens))
	};
}

function row(cells: readonly Tokens.TableCell[]): Row {
	return cells.map(({ align, tokens }) => ({ align, parts: inlines(tokens) }));
}

function inlines(tokens: readonly Token[]): Inline[] {
	return tokens.flatMap((token) => inline(token as MarkedToken));
}

function inline(token: MarkedToken): Inline[] {
	switch (token.type) {
		case 'paragraph':
			return inlines(token.tokens);
		case 'text':
			return token.tokens ? inlines(token.tokens) : figured(token.text);
		case 'strong':
		case 'em':
		case 'del':
			return [{ type: token.type, parts: inlines(token.tokens) }];
		case 'codespan':
			return [{ type: 'code', text: token.text }];
		case 'link':
			return link(token);
		case 'image':
			return [{ type: 'text', text: token.text }];
		case 'escape':
			return [{ type: 'text', text: token.text }];
		case 'br':
			return [{ type: 'break' }];
		default:
			return [{ type: 'text', text: token.raw }];
	}
}

function link({ href, tokens }: Tokens.Link): Inline[] {
	const parts = inlines(tokens);
	return LINK.test(href) ? [{ type: 'link', href, parts }] : parts;
}

/** Text with the live figures in it set apart. */
function figured(text: string): Inline[] {
	const parts: Inline[] = [];
	let from = 0;
	for (const match of text.matchAll(FIGURE)) {
		if (match.index > from) parts.push({ type: 'text', text: text.slice(from, match.index) });
		parts.push({ type: 'figure', name: match[1]! });
		from = match.index + match[0].length;
	}
	if (from < text.length) parts.push({ type: 'text', text: text.slice(from) });
	return parts;
}
