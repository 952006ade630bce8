/** What is read in Markdown, as plain text to look for names in. */
import { blocksOf, type Block, type Inline, type Row } from '#lib/notebook/text/tokens.ts';
import { plainText } from './markup-text.ts';

/** A text for every paragraph and the like, and one for every address that a link leads to. */
export function readTexts(markdown: string): string[] {
	return blocksOf(markdown).flatMap(textsOf);
}

/** What is read once marks are overlooked that Markdown took for letters: `**张三（北京）**公司`. */
export function withoutMarks(text: string): string {
	return plainText(text.replace(/<[^<>]*>|[*_~`\\]/gu, ''));
}

function textsOf(block: Block): string[] {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return [spoken(block.parts), ...addressesIn(block.parts)];
		case 'code':
			return [block.text];
		case 'quote':
			return block.blocks.flatMap(textsOf);
		case 'list':
			return block.items.flat().flatMap(textsOf);
		case 'table':
			return [block.head, ...block.rows].flatMap(cellsOf);
		case 'rule':
			return [];
	}
}

function cellsOf(row: Row): string[] {
	return row.flatMap(({ parts }) => [spoken(parts), ...addressesIn(parts)]);
}

function spoken(parts: readonly Inline[]): string {
	return parts.map(said).join('');
}

function said(part: Inline): string {
	if ('parts' in part) return spoken(part.parts);
	// A figure names nobody, and parts what stands around it.
	if (part.type === 'figure') return '…';
	return part.type === 'break' ? '\n' : part.text;
}

function addressesIn(parts: readonly Inline[]): string[] {
	return parts.flatMap((part) => {
		if (!('parts' in part)) return [];
		const inner = addressesIn(part.parts);
		return part.type === 'link' ? [part.href, ...inner] : inner;
	});
}
