/** Where there is little room: a card a tier, its two bars side by side, other figures in pairs. */
import type { Mark, Picture, Selected } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { write } from '#lib/chart/write.ts';
import { hitArea, tierGroup } from '../tier-marks.ts';
import { barred } from './grid.ts';
import type { Heads, Row } from './rows.ts';

const TOP = 30;
const BARS = 62;
const LINE = 21;
const FOOT = 16;
const GAP = 22;
const SMALL = 12;

export function cards(
	rows: readonly Row[],
	heads: Heads,
	width: number,
	selection: Selected
): Picture {
	const marks: Mark[] = [];
	let y = 0;
	for (const row of rows) {
		const height = heightOf(row, heads);
		marks.push(tierGroup(row, selection, card(row, heads, y, width, height)));
		y += height;
	}
	return { width, height: y, marks };
}

function heightOf(row: Row, heads: Heads): number {
	return row.empty ? TOP + 12 : TOP + BARS + Math.ceil(heads.plain.length / 2) * LINE + FOOT;
}

function card(row: Row, heads: Heads, y: number, width: number, height: number): Mark[] {
	const half = (width - GAP) / 2;
	const right = half + GAP;
	return [
		hitArea(0, y + 1, width, height - 2),
		{ mark: 'path', d: segment(0, y, width, y), fill: 'none', stroke: 'line', strokeWidth: 1 },
		{ mark: 'rect', x: 1, y: y + 12, width: 11, height: 11, radius: 3, fill: row.tier },
		write(row.name, 20, y + 22, 15, row.empty ? 'ink-3' : 'ink', 'start', 600),
		...(row.empty
			? [write(row.customers.figure, width, y + 22, 14, 'ink-3', 'end')]
			: [
					write(heads.customers, 0, y + TOP + 14, SMALL, 'ink-2'),
					write(heads.measure, right, y + TOP + 14, SMALL, 'ink-2'),
					...barred(row, row.customers, 0, y + TOP + 14, half),
					...barred(row, row.measure, right, y + TOP + 14, half),
					...pairs(row, heads, y + TOP + BARS + 16, half)
				])
	];
}

function pairs(row: Row, heads: Heads, y: number, half: number): Mark[] {
	return heads.plain.flatMap((title, i) => {
		const x = i % 2 === 0 ? 0 : half + GAP;
		const at = y + Math.floor(i / 2) * LINE;
		return [
			write(title, x, at, SMALL, 'ink-2'),
			write(row.plain[i] ?? '', x + half, at, 13, 'ink', 'end')
		];
	});
}
