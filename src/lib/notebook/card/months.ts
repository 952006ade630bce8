/** Revenue by month as marks: a bar a month on one scale that holds 0. */
import { scaleLinear } from 'd3';
import { AXIS_TEXT, axisWidth, axisY, ticksOf } from '#lib/chart/axes.ts';
import type { Mark, Picture, Size } from '#lib/chart/marks.ts';
import { textWidth } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { formatMoneyShort, type MoneyOf } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { MonthOfPurchases } from '#lib/worker/card/contract.ts';

export interface MonthWords {
	/** `2025-01`, as the reader says it. */
	readonly name: (month: number) => string;
	readonly label: (name: string, money: string) => string;
}

const TOP = 12;
const PLOT = 120;

export function monthsLayout(
	months: readonly MonthOfPurchases[],
	money: MoneyOf,
	words: MonthWords,
	locale: Locale,
	{ width }: Size
): Picture {
	const values = months.map(({ revenue }) => revenue);
	const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
	const y = scaleLinear()
		.domain(low === high ? [0, 1] : [low, high])
		.nice(3)
		.range([TOP + PLOT, TOP]);
	const short = (minor: number) => (minor === 0 ? '0' : formatMoneyShort(minor, money, locale));
	const ticks = ticksOf(y, low === high ? [0] : y.ticks(3), short);
	const frame = { left: Math.ceil(axisWidth(ticks)), right: width, top: TOP, bottom: TOP + PLOT };
	const band = (frame.right - frame.left) / Math.max(1, months.length);
	return {
		width,
		height: TOP + PLOT + 26,
		marks: [
			...axisY(ticks, frame),
			...months.map((month, i) => bar(month, frame.left + i * band, band, y, words, short)),
			...names(months, frame.left, band, frame.bottom + 18, words)
		]
	};
}

function bar(
	{ month, revenue }: MonthOfPurchases,
	x: number,
	band: number,
	y: (minor: number) => number,
	words: MonthWords,
	short: (minor: number) => string
): Mark {
	const [top, bottom] = [y(Math.max(0, revenue)), y(Math.min(0, revenue))];
	return {
		mark: 'group',
		label: words.label(words.name(month), short(revenue)),
		marks: [
			// Over the whole height, so that a month is easy to point at.
			{ mark: 'rect', x, y: TOP, width: band, height: PLOT, fill: 'sheet', opacity: 0 },
			{
				mark: 'rect',
				x: x + band * 0.14,
				y: top,
				width: Math.max(1, band * 0.72),
				height: revenue === 0 ? 0 : Math.max(1, bottom - top),
				fill: revenue < 0 ? 'invalid' : 'important'
			}
		]
	};
}

/** As many names as have room. */
function names(
	months: readonly MonthOfPurchases[],
	left: number,
	band: number,
	y: number,
	{ name }: MonthWords
): Mark[] {
	const widest = Math.max(0, ...months.map(({ month }) => textWidth(name(month), AXIS_TEXT))) + 14;
	const each = Math.max(1, Math.ceil(widest / band));
	return months.flatMap(({ month }, i) => {
		const x = left + (i + 0.5) * band;
		const fits = x - widest / 2 >= left - 20 && i + each / 2 <= months.length;
		return i % each === 0 && fits ? [write(name(month), x, y, AXIS_TEXT, 'ink-3', 'middle')] : [];
	});
}
