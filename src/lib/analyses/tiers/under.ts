/** Panels of text under the table: side by side where there is room, else one under the other. */
import type { Mark } from '#lib/chart/marks.ts';
import { wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import type { Panel } from './panels.ts';

export interface Block {
	readonly marks: readonly Mark[];
	readonly bottom: number;
}

const TITLE = 13;
const SMALL = 12;
const LINE = 17;
const GAP = 28;
/** A line is broken a little early, as the reader’s font may be wider than thought. */
const EASE = 0.94;
/** A panel of text is at least so wide. */
const COLUMN = 250;

export function panels(list: readonly Panel[], width: number, top: number): Block {
	const across = Math.max(1, Math.min(list.length, Math.floor((width + GAP) / (COLUMN + GAP))));
	const each = (width - GAP * (across - 1)) / across;
	const marks: Mark[] = [];
	let y = top;
	for (let from = 0; from < list.length; from += across) {
		const row = list
			.slice(from, from + across)
			.map((one, i) => panel(one, i * (each + GAP), y, each));
		marks.push(...row.flatMap((block) => block.marks));
		y = Math.max(...row.map((block) => block.bottom)) + 18;
	}
	return { marks, bottom: y };
}

export function notes(texts: readonly string[], width: number, top: number): Block {
	const lines = texts.flatMap((text) => wrap(text, width * EASE, SMALL));
	return {
		marks: lines.map((line, i) => write(line, 0, top + i * LINE, SMALL, 'ink-3')),
		bottom: top + Math.max(0, lines.length - 1) * LINE
	};
}

function panel({ title, lines }: Panel, x: number, top: number, width: number): Block {
	const marks: Mark[] = [write(title, x, top, TITLE, 'ink', 'start', 600)];
	let y = top + LINE + 4;
	const put = (text: string, fill: 'ink' | 'ink-2'): void => {
		for (const line of wrap(text, width * EASE, SMALL)) {
			marks.push(write(line, x, y, SMALL, fill));
			y += LINE;
		}
	};
	for (const { head, text } of lines) {
		if (head !== '') put(head, 'ink-2');
		put(text, 'ink');
		y += 5;
	}
	return { marks, bottom: y };
}
