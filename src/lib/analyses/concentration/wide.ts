/** The panels side by side, their figures in rows under them like a table. */
import type { Mark } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { textWidth } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { formatShare } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { topPart } from './finding.ts';
import { curvesSaid, type Cell, type CurveSaid } from './figures.ts';
import type { ConcentrationResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { highest, levels, panel, type Box } from './panel.ts';
import { SIZE, SMALL } from './sizes.ts';

const GAP = 20;
const TOP = 46;
/** A panel is never so wide that its curve looks flat. */
const WIDEST = 230;
const ROW = 40;

interface FigureRow {
	readonly title: string;
	readonly cell: (said: CurveSaid) => Cell | string | null;
	readonly loss?: boolean;
}

export function wide(
	view: View<ConcentrationResult>,
	width: number
): { marks: Mark[]; bottom: number } {
	const said = curvesSaid(view);
	const rows = rowsOf(view, said);
	const gutter = Math.ceil(Math.max(130, ...rows.map(({ title }) => textWidth(title, SIZE) + 16)));
	const each = Math.min(WIDEST, (width - gutter - GAP * (said.length - 1)) / said.length);
	const high = highest(view.result.curves);
	const boxes = said.map((_, i): Box => ({
		left: gutter + i * (each + GAP),
		top: TOP,
		width: each,
		height: Math.min(190, Math.max(130, each))
	}));
	const foot = TOP + (boxes[0]?.height ?? 0);
	const first = foot + 34;
	const right = gutter + said.length * (each + GAP) - GAP;
	return {
		marks: [
			...axis(view, boxes[0], high),
			...said.flatMap((one, i) => panelOf(one, boxes[i], view, high)),
			...rows.flatMap((row, i) => rowMarks(row, said, boxes, first + i * ROW, right))
		],
		bottom: first + rows.length * ROW
	};
}

function panelOf(
	said: CurveSaid,
	box: Box | undefined,
	{ result, locale }: View<ConcentrationResult>,
	high: number
): Mark[] {
	if (!box) return [];
	const foot = box.top + box.height;
	const marks: Mark[] = [
		write(said.name, box.left, 15, 14, 'ink', 'start', 600),
		write(said.sum, box.left, 33, SMALL, said.curve.total < 0 ? 'invalid' : 'ink-2'),
		...panel(said.curve, result.curves, box, high),
		...(said.curve.total > 0
			? []
			: [
					write(
						MESSAGES[locale].noShare,
						box.left + box.width / 2,
						foot - 12,
						SMALL,
						'ink-2',
						'middle'
					)
				]),
		...[0.2, 1].map((part) =>
			write(
				formatShare(part, locale, 0),
				box.left + part * box.width,
				foot + 17,
				SMALL,
				'ink-3',
				part === 1 ? 'end' : 'middle'
			)
		)
	];
	return [{ mark: 'group', label: said.label, marks }];
}

function axis({ locale }: View<ConcentrationResult>, box: Box | undefined, high: number): Mark[] {
	if (!box) return [];
	const words = MESSAGES[locale];
	const foot = box.top + box.height;
	return [
		write(words.yTitle, 0, 33, SMALL, 'ink-2'),
		...levels(box, high).map(({ share, y }) =>
			write(formatShare(share, locale, 0), box.left - 8, y + 4, SMALL, 'ink-3', 'end')
		),
		write(words.xTitle, 0, foot + 17, SMALL, 'ink-2')
	];
}

function rowsOf(view: View<ConcentrationResult>, said: readonly CurveSaid[]): FigureRow[] {
	const words = MESSAGES[view.locale].rows;
	const [first] = view.result.curves;
	const part = first ? topPart(first, view) : '';
	const rows: FigureRow[] = [
		{ title: words.top20(part), cell: ({ top20 }) => top20 },
		{ title: words.for80, cell: ({ for80 }) => for80 },
		{ title: words.gini, cell: ({ gini }) => gini },
		{ title: words.effective, cell: ({ effective }) => effective }
	];
	if (said.some(({ peak }) => peak !== null))
		rows.push({ title: words.peak, cell: ({ peak }) => peak });
	if (said.some(({ taken }) => taken !== null))
		rows.push({ title: words.taken, cell: ({ taken }) => taken, loss: true });
	return rows;
}

function rowMarks(
	{ title, cell, loss }: FigureRow,
	said: readonly CurveSaid[],
	boxes: readonly Box[],
	top: number,
	right: number
): Mark[] {
	const middle = top + ROW / 2;
	return [
		{ mark: 'path', d: segment(0, top, right, top), fill: 'none', stroke: 'line', strokeWidth: 1 },
		write(title, 0, middle + 5, SIZE, 'ink-2'),
		...said.flatMap((one, i) => cellMarks(cell(one), boxes[i], middle, loss ?? false))
	];
}

/** The note beside its figure, or under it where the panel is too narrow for both. */
function cellMarks(
	cell: Cell | string | null,
	box: Box | undefined,
	middle: number,
	loss: boolean
): Mark[] {
	if (!box) return [];
	if (cell === null) return [write('–', box.left, middle + 5, SIZE, 'ink-3')];
	const { value, note } = typeof cell === 'string' ? { value: cell, note: '' } : cell;
	const beside = box.left + textWidth(value, 15, 600) + 7;
	const under = note !== '' && beside + textWidth(note, SMALL) > box.left + box.width + GAP / 2;
	return [
		write(
			value,
			box.left,
			under ? middle - 2 : middle + 5,
			15,
			loss ? 'invalid' : 'ink',
			'start',
			600
		),
		...(note === ''
			? []
			: [write(note, under ? box.left : beside, under ? middle + 14 : middle + 5, SMALL, 'ink-2')])
	];
}
