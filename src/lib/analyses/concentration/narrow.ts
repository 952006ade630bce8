/** The panels under each other, each with its figures at its side. */
import type { Mark } from '#lib/chart/marks.ts';
import { wrapSentence } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { bracketed } from '#lib/core/punctuation.ts';
import type { View } from '../analysis.ts';
import { topPart } from './finding.ts';
import { curvesSaid, peakLine, takenLine, type Cell, type CurveSaid } from './figures.ts';
import type { ConcentrationResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { highest, panel, type Box } from './panel.ts';
import { SIZE, SMALL } from './sizes.ts';

const PANEL = { width: 122, height: 100 };
const BESIDE = PANEL.width + 18;
const GAP = 26;
const LINE = 18;

interface Line {
	readonly text: string;
	readonly loss?: boolean;
}

export function narrow(
	view: View<ConcentrationResult>,
	width: number
): { marks: Mark[]; bottom: number } {
	const high = highest(view.result.curves);
	const marks: Mark[] = [];
	let top = 6;
	for (const said of curvesSaid(view)) {
		const block = blockOf(said, view, top, width, high);
		marks.push({ mark: 'group', label: said.label, marks: block.marks });
		top = block.bottom + GAP;
	}
	return { marks, bottom: top - GAP + 14 };
}

function blockOf(
	said: CurveSaid,
	view: View<ConcentrationResult>,
	top: number,
	width: number,
	high: number
): { marks: Mark[]; bottom: number } {
	const box: Box = { left: 0, top, ...PANEL };
	const marks: Mark[] = [
		...panel(said.curve, view.result.curves, box, high),
		write(said.name, BESIDE, top + 11, 14, 'ink', 'start', 600),
		write(said.sum, width, top + 11, SMALL, said.curve.total < 0 ? 'invalid' : 'ink-2', 'end')
	];
	let y = top + 33;
	for (const { text, loss } of linesOf(said, view))
		for (const piece of wrapSentence(text, width - BESIDE, SIZE)) {
			marks.push(write(piece, BESIDE, y, SIZE, loss ? 'invalid' : 'ink-2'));
			y += LINE;
		}
	return { marks, bottom: Math.max(top + PANEL.height, y - LINE + 4) };
}

function linesOf(said: CurveSaid, view: View<ConcentrationResult>): Line[] {
	const { locale } = view;
	const words = MESSAGES[locale];
	const { curve } = said;
	if (curve.total <= 0) return [{ text: words.noShare }];
	return [
		{ text: words.top20Line(topPart(curve, view), ranged(said.top20, view)) },
		{ text: words.for80Line(ranged(said.for80, view)) },
		...(said.gini === null ? [] : [{ text: words.gini(said.gini) }]),
		...(said.effective === null ? [] : [{ text: words.worth(said.effective) }]),
		...(curve.destroyed > 0
			? [{ text: peakLine(curve, view) }, { text: takenLine(curve, view), loss: true }]
			: [])
	];
}

function ranged({ value, note }: Cell, { locale }: View<ConcentrationResult>): string {
	if (note === '') return value;
	return `${value}${bracketed(note, locale)}`;
}
