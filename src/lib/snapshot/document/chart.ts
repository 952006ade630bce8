/** A chart in a document: its sentence, and the drawing laid out for paper and for a phone. */
import type { Sentence } from '#lib/analyses/analysis.ts';
import { plain } from '#lib/analyses/sentence.ts';
import { findingOf } from '#lib/analyses/whom.ts';
import { PALETTES } from '#lib/chart/palette.ts';
import type { Mark } from '#lib/chart/marks.ts';
import type { Shown } from '../shown.ts';
import { inlineSvg } from '../svg.ts';
import type { ChartSize } from './fit.ts';
import { markup, raw, type Markup } from './markup.ts';

/** Widths in pixels: that of every other file, one that a page sets in larger type, and a phone without its margins. */
export const WIDE = 960;
const PAPER = 820;
const NARROW = 350;

/** The sheet stays light whatever the page does: it looks as it does in every other file. */
export function chartOf({ analysis, view }: Shown, paper = false): Markup {
	const label = `${analysis.title(view.locale)}: ${plain(findingOf(analysis, view))}`;
	const drawn = (width: number, name: string): Markup =>
		raw(inlineSvg(analysis.layout(view, { width }, null), PALETTES.light, { label, name }));
	return markup`<figure class="chart">
		${drawn(WIDE, 'wide')}
		${paper ? drawn(PAPER, 'paged') : null}
		${drawn(NARROW, 'narrow')}
		</figure>`;
}

/** Its heights on a page whose type area is `width`, in pixels. */
export function chartSize({ analysis, view }: Shown, width: number): ChartSize {
	const { height, marks } = analysis.layout(view, { width: PAPER }, null);
	const full = width / PAPER;
	const least = height * Math.min(full, SMALLEST / smallestIn(marks));
	return { full: height * full, least, close: (least * 6) / 7, tight: (least * 5) / 7 };
}

/** 7 points in pixels. */
const SMALLEST = 9.34;

function smallestIn(marks: readonly Mark[]): number {
	return marks.reduce((least, mark) => {
		if (mark.mark === 'group') return Math.min(least, smallestIn(mark.marks));
		return mark.mark === 'text' ? Math.min(least, mark.size) : least;
	}, 12);
}

export function sentenceOf(sentence: Sentence): Markup {
	return markup`${sentence.map(({ text, tone }) =>
		tone === undefined ? text : markup`<em class="${tone}">${text}</em>`
	)}`;
}
