/** The same words as rows under the picture, where there is no room for them beside the curve. */
import type { Mark } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { wrap } from '#lib/chart/text.ts';
import type { View } from '../analysis.ts';
import { peakText, whoLose } from '../merged.ts';
import { MEASURE_WORDS, capital, percent } from '../words.ts';
import type { ParetoResult } from './kernel.ts';
import { destroyedText, dot, range, topPart } from './labels.ts';
import { MESSAGES } from './messages.ts';
import type { Plot } from './plot.ts';

const SIZE = 13;
const LINE = 19;
const INDENT = 30;

type Sign = 'main' | 'beside' | 'drop20' | 'drop80' | 'peak' | 'loss';

export function rows(view: View<ParetoResult>, plot: Plot, top: number) {
	const { main } = view.result;
	const marks: Mark[] = onCurve(view, plot);
	let y = top + 6;
	for (const [sign, text] of said(view)) {
		marks.push(...drawn(sign, y));
		for (const line of wrap(text, plot.frame.right - INDENT, SIZE)) {
			marks.push({
				mark: 'text',
				text: line,
				x: INDENT,
				y,
				size: SIZE,
				fill: sign === 'loss' ? 'invalid' : 'ink'
			});
			y += LINE;
		}
		y += 3;
	}
	return { marks, bottom: y - (main.customers > 0 ? 8 : 0) };
}

function said(view: View<ParetoResult>): (readonly [Sign, string])[] {
	const { result, context, locale } = view;
	const { main, beside } = result;
	const words = MESSAGES[locale];
	const name = MEASURE_WORDS[locale];
	const of = (k: number): string => percent(k / main.customers, locale);
	const found: (readonly [Sign, string])[] = [];
	if (beside && beside.total > 0)
		found.push(['main', capital(name[main.measure])], ['beside', capital(name.revenue)]);
	found.push([
		'drop20',
		`${words.top20(topPart(main, locale), percent(main.top20.share ?? 0, locale))}${range(main.top20.interval, { context, locale })}`
	]);
	if (main.for80)
		found.push([
			'drop80',
			words.for80(`${of(main.for80.k)}${range(main.for80.interval, { context, locale })}`)
		]);
	if (main.destroyed === 0) return found;
	const peak = words.peak(peakText(main, context, locale), of(main.peak.k));
	const who = whoLose(main.losers, locale);
	found.push(['peak', capital(peak)]);
	found.push(['loss', words.destroyedRow(destroyedText(view), who, main.measure === 'revenue')]);
	return found;
}

/** The signs of the rows where they belong: on the curve. */
function onCurve({ result }: View<ParetoResult>, plot: Plot): Mark[] {
	const { main } = result;
	const { top20, for80, peak } = main;
	const right = plot.frame.right + 4;
	return [
		...(main.customers === 1 ? [] : [top20, ...(for80 ? [for80] : [])]).map(
			({ k, cum }, i): Mark => {
				const { x, y } = plot.at(main, k, cum);
				return i === 0 ? dot({ x, y }) : ring(x, y);
			}
		),
		...(main.destroyed > 0
			? [
					diamond(plot.at(main, peak.k, peak.cum)),
					rule(right, plot.y(peak.cum / main.total), right, plot.y(1), 'invalid', 3)
				]
			: [])
	];
}

function drawn(sign: Sign, baseline: number): Mark[] {
	const y = baseline - 4;
	switch (sign) {
		case 'main':
			return [rule(2, y, 20, y, 'ink', 2.25)];
		case 'beside':
			return [{ ...rule(2, y, 20, y, 'ink-3', 1.5), dash: '5 4' }];
		case 'drop20':
			return [dot({ x: 11, y })];
		case 'drop80':
			return [ring(11, y)];
		case 'peak':
			return [diamond({ x: 11, y })];
		case 'loss':
			return [rule(11, y - 7, 11, y + 7, 'invalid', 3)];
	}
}

function rule(
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	stroke: 'ink' | 'ink-3' | 'invalid',
	strokeWidth: number
) {
	return { mark: 'path', d: segment(x1, y1, x2, y2), fill: 'none', stroke, strokeWidth } as const;
}

function ring(x: number, y: number): Mark {
	return { mark: 'circle', cx: x, cy: y, r: 4, fill: 'sheet', stroke: 'ink', strokeWidth: 2 };
}

function diamond({ x, y }: { x: number; y: number }): Mark {
	return {
		mark: 'path',
		d: `M${x.toFixed(2)} ${(y - 5.5).toFixed(2)}l5.5 5.5l-5.5 5.5l-5.5 -5.5Z`,
		fill: 'ink',
		stroke: 'sheet',
		strokeWidth: 1.5
	};
}
