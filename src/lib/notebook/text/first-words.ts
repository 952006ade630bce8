/** What a text may be called in a list: its first line as it reads, without marks and not too long. */
import { blocksOf, type Block, type Inline } from './tokens.ts';

/** What a live figure says by its name; unknown before anything is computed. */
export type FigureWord = (name: string) => string;

const LONGEST = 48;

export function firstWords(text: string, figure: FigureWord): string {
	const [line = ''] = blocksOf(text)
		.map((block) => firstLine(block, figure))
		.filter((one) => one !== '');
	return shortened(line);
}

/** As many letters as a list has room for. */
export function shortened(line: string): string {
	const letters = [...line];
	return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : line;
}

function firstLine(block: Block, figure: FigureWord): string {
	const first = (blocks: readonly Block[]): string =>
		blocks.map((one) => firstLine(one, figure)).find((one) => one !== '') ?? '';
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return spoken(block.parts, figure).trim().split('\n', 1)[0]!.trim();
		case 'code':
			return block.text.trim().split('\n', 1)[0]!;
		case 'quote':
			return first(block.blocks);
		case 'list':
			return first(block.items.flat());
		case 'table':
			return block.head.map(({ parts }) => spoken(parts, figure)).join(' · ');
		case 'rule':
			return '';
	}
}

function spoken(parts: readonly Inline[], figure: FigureWord): string {
	return parts
		.map((part) => {
			if ('parts' in part) return spoken(part.parts, figure);
			if (part.type === 'figure') return figure(part.name);
			return part.type === 'break' ? '\n' : part.text;
		})
		.join('');
}
