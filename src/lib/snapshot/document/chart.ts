/** A chart in a document: its sentence, and the drawing laid out for paper and for a phone. */
import type { Sentence } from '#lib/analyses/analysis.ts';
import { plain } from '#lib/analyses/sentence.ts';
import { PALETTES } from '#lib/chart/palette.ts';
import type { Shown } from '../shown.ts';
import { inlineSvg } from '../svg.ts';
import { markup, raw, type Markup } from './markup.ts';

/** Widths in pixels: that of every other file, scaled to the page, and a phone without its margins. */
export const WIDE = 960;
const NARROW = 350;

/** The sheet stays light whatever the page does: it looks as it does in every other file. */
export function chartOf({ analysis, view }: Shown): Markup {
	const label = `${analysis.title(view.locale)}: ${plain(analysis.finding(view))}`;
	const drawn = (width: number, name: string): Markup =>
		raw(inlineSvg(analysis.layout(view, { width }, null), PALETTES.light, { label, name }));
	return markup`<figure class="chart">
		${drawn(WIDE, 'wide')}
		${drawn(NARROW, 'narrow')}
		</figure>`;
}

/** Its height on a page whose type area is `width`, in pixels. */
export function chartHeight({ analysis, view }: Shown, width: number): number {
	return (analysis.layout(view, { width: WIDE }, null).height * width) / WIDE;
}

export function sentenceOf(sentence: Sentence): Markup {
	return markup`${sentence.map(({ text, tone }) =>
		tone === undefined ? text : markup`<em class="${tone}">${text}</em>`
	)}`;
}
