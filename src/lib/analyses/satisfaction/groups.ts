/** The four groups as two by two: satisfied or not, loyal or lost. */
import type { Mark, Paint, TextMark } from '#lib/chart/marks.ts';
import { textWidth, wrapSentence } from '#lib/chart/text.ts';
import { formatCount, formatMoneyShort, formatNumber, formatShare } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { MERGED_WORDS } from '../merged.ts';
import { customers, percent } from '../words.ts';
import type { SatisfactionResult } from './kernel.ts';
import type { Block } from './layout.ts';
import { MESSAGES } from './messages.ts';
import type { Quadrant, QuadrantName } from './quadrants.ts';

const CELL = 84;
const GAP = 4;
const ROWS: readonly { names: readonly [QuadrantName, QuadrantName]; satisfied: boolean }[] = [
	{ names: ['mercenaries', 'loyalists'], satisfied: true },
	{ names: ['defectors', 'hostages'], satisfied: false }
];
const FILL: Readonly<Record<QuadrantName, Paint>> = {
	loyalists: 'accent-wash',
	mercenaries: 'invalid-wash',
	hostages: 'sunk',
	defectors: 'sunk'
};
const SMALL = 12;

/** Drawn from `left`, `top` on; the height is the bottom of the last line. */
export function groups(
	view: View<SatisfactionResult>,
	left: number,
	top: number,
	width: number
): Block {
	const words = MESSAGES[view.locale];
	const told = view.result.quadrants;
	if (told === null) return untold(view, left, top, width);
	const half = (width - GAP) / 2;
	const line = formatNumber(view.result.satisfiedLine, view.locale, 2);
	const marks: Mark[] = [
		{ ...text(words.lost, left + half / 2, top + 14, 'ink-2'), anchor: 'middle', weight: 600 },
		{
			...text(words.loyal, left + half * 1.5 + GAP, top + 14, 'ink-2'),
			anchor: 'middle',
			weight: 600
		}
	];
	let y = top + 22;
	for (const { names, satisfied } of ROWS) {
		const label = satisfied ? words.satisfied(line) : words.unsatisfied(line);
		marks.push(text(label, left, y + 14, 'ink-2'));
		y += 22;
		names.forEach((name, i) =>
			marks.push(cell(view, name, told[name], left + i * (half + GAP), y, half))
		);
		y += CELL + 6;
	}
	const notes = notesOf(view).flatMap((note) => wrapSentence(note, width, SMALL));
	notes.forEach((note, i) => marks.push(text(note, left, y + 18 + i * 17, 'ink')));
	return { marks, height: y + 18 + notes.length * 17 };
}

function cell(
	{ result, context, locale }: View<SatisfactionResult>,
	name: QuadrantName,
	group: Quadrant,
	x: number,
	y: number,
	width: number
): Mark {
	const words = MESSAGES[locale];
	const money = formatMoneyShort(group.money, moneyOf(context), locale);
	const share = percent(group.customers / result.respondents, locale);
	const count = formatCount(group.customers, locale);
	const valued = words.money[result.money](money);
	const lines: TextMark[] = [
		{ ...text(words.quadrants[name], x + 12, y + 22, 'ink', 13), weight: 600 },
		{ ...text(count, x + 12, y + 47, 'ink', 19), weight: 600 },
		text(share, x + 20 + textWidth(count, 19, 600), y + 47, 'ink-2'),
		text(valued, x + 12, y + 70, group.money < 0 ? 'invalid' : 'ink-2')
	];
	return {
		mark: 'group',
		label: words.quadrant(words.quadrants[name], customers(group.customers, locale), valued),
		marks: [{ mark: 'rect', x, y, width, height: CELL, radius: 4, fill: FILL[name] }, ...lines]
	};
}

/** In words why the groups are not there, and what is told all the same. */
function untold(view: View<SatisfactionResult>, left: number, top: number, width: number): Block {
	const { context, locale } = view;
	const why = MERGED_WORDS[locale].quadrantsNotTold(context.shared?.k ?? 0);
	const lines = [why, ...notesOf(view)].flatMap((note) => wrapSentence(note, width, SMALL));
	return {
		marks: lines.map((line, i) => text(line, left, top + 18 + i * 17, 'ink')),
		height: top + 18 + lines.length * 17
	};
}

function notesOf({ result, locale }: View<SatisfactionResult>): string[] {
	const words = MESSAGES[locale];
	const { promoters } = result;
	const satisfiedLost = result.winner ? result.satisfiedLost : null;
	const share = (value: number): string => percent(value, locale);
	const points = (score: number): string =>
		(score > 0 ? '+' : '') + formatNumber(100 * score, locale, 0);
	return [
		...(satisfiedLost
			? [
					words.lostSatisfied(
						share(satisfiedLost.share),
						...ends(satisfiedLost, (at) => formatShare(at, locale, 0))
					)
				]
			: []),
		...(promoters
			? [
					words.nps(
						points(promoters.score),
						...ends(promoters, points),
						formatCount(promoters.n, locale)
					)
				]
			: [])
	];
}

function ends(
	{ low, high }: { low: number; high: number },
	written: (value: number) => string
): [string, string] {
	return [written(low), written(high)];
}

function text(text: string, x: number, y: number, fill: Paint, size = SMALL): TextMark {
	return { mark: 'text', x, y, text, size, fill };
}
