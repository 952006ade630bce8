/** A picture with all that it needs away from its page: ground, title, window, source line. */
import type { Mark, Paint, Picture } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { textWidth, wrap } from '#lib/chart/text.ts';
import { movedPath } from './moved-path.ts';

export interface Surroundings {
	/** The finding, ready to read. */
	readonly title: string;
	/** What is drawn: `Two pyramids`. */
	readonly subtitle: string;
	/** Window, n, product and date. */
	readonly source: readonly string[];
}

const MARGIN = 32;
const TITLE = { size: 21, line: 29 };
const SMALL = { size: 12.5, line: 18 };

/** The width that the drawing has inside a file of `width`. */
export function innerWidth(width: number): number {
	return width - 2 * MARGIN;
}

export function standalone(picture: Picture, { title, subtitle, source }: Surroundings): Picture {
	const width = picture.width + 2 * MARGIN;
	const heads = lines(title, picture.width, TITLE.size);
	const top = MARGIN + SMALL.line + 6 + heads.length * TITLE.line + 10;
	const foot = top + picture.height + 16;
	const notes = joined(source, picture.width);
	const height = foot + 14 + notes.length * SMALL.line + 20;
	return {
		width,
		height,
		marks: [
			{ mark: 'rect', x: 0, y: 0, width, height, fill: 'sheet' },
			text(subtitle, MARGIN + SMALL.size, SMALL.size, 'ink-2'),
			...heads.map((line, i): Mark => ({
				...text(line, MARGIN + SMALL.line + 6 + TITLE.size + i * TITLE.line, TITLE.size, 'ink'),
				family: 'serif'
			})),
			...picture.marks.map((mark) => moved(mark, MARGIN, top)),
			{
				mark: 'path',
				d: segment(MARGIN, foot, width - MARGIN, foot),
				fill: 'none',
				stroke: 'line'
			},
			...notes.map((line, i) => text(line, foot + 22 + i * SMALL.line, SMALL.size, 'ink-2'))
		]
	};
}

function text(text: string, y: number, size: number, fill: Paint): Mark & { mark: 'text' } {
	return { mark: 'text', x: MARGIN, y, text, size, fill };
}

function lines(text: string, width: number, size: number): string[] {
	// Serif letters run a little wider than the estimate for sans-serif ones.
	return wrap(text, width / 1.04, size);
}

const JOINT = ' · ';

/** Notes side by side as long as they fit; a note is broken only where it is wider than a line. */
function joined(notes: readonly string[], width: number): string[] {
	const found: string[] = [];
	for (const note of notes) {
		const last = found.at(-1);
		const longer = last === undefined ? note : last + JOINT + note;
		if (last !== undefined && textWidth(longer, SMALL.size) <= width)
			found[found.length - 1] = longer;
		else found.push(...wrap(note, width, SMALL.size));
	}
	return found;
}

/** The mark elsewhere. Path data is shifted number by number, as marks carry no transform. */
function moved(mark: Mark, dx: number, dy: number): Mark {
	switch (mark.mark) {
		case 'group':
			return { ...mark, marks: mark.marks.map((inner) => moved(inner, dx, dy)) };
		case 'circle':
			return { ...mark, cx: mark.cx + dx, cy: mark.cy + dy };
		case 'path':
			return { ...mark, d: movedPath(mark.d, dx, dy) };
		default:
			return { ...mark, x: mark.x + dx, y: mark.y + dy };
	}
}
