/**
 * The only place where a mark becomes SVG: the screen and the files take their attributes from
 * here, so that they can't differ.
 */
import type { Mark, Paint } from './marks.ts';
import { FONT_STACKS } from './palette.ts';

export type Attributes = Record<string, string | number>;

/** Attributes of the element that draws `mark`; `paint` turns a token into a colour. */
export function attributes(mark: Mark, paint: (token: Paint) => string): Attributes {
	switch (mark.mark) {
		case 'rect':
			return {
				x: round(mark.x),
				y: round(mark.y),
				width: round(mark.width),
				height: round(mark.height),
				...(mark.radius ? { rx: round(mark.radius) } : {}),
				fill: paint(mark.fill),
				...stroke(mark, paint)
			};
		case 'path':
			return { d: mark.d, fill: paint(mark.fill), ...stroke(mark, paint) };
		case 'circle':
			return {
				cx: round(mark.cx),
				cy: round(mark.cy),
				r: round(mark.r),
				fill: paint(mark.fill),
				...stroke(mark, paint)
			};
		case 'text':
			return {
				x: round(mark.x),
				y: round(mark.y),
				'font-size': mark.size,
				...(mark.weight && mark.weight !== 400 ? { 'font-weight': mark.weight } : {}),
				...(mark.anchor && mark.anchor !== 'start' ? { 'text-anchor': mark.anchor } : {}),
				...(mark.family === 'serif' ? { 'font-family': FONT_STACKS.serif } : {}),
				fill: paint(mark.fill)
			};
		case 'group':
			return mark.opacity === undefined ? {} : { opacity: round(mark.opacity) };
	}
}

/** The name of the element that draws `mark`. */
export function element(mark: Mark): 'rect' | 'path' | 'circle' | 'text' | 'g' {
	return mark.mark === 'group' ? 'g' : mark.mark;
}

/** Attributes of the `<svg>` itself: its box, and the type that its text inherits. */
export function rootAttributes(picture: { width: number; height: number }): Attributes {
	return {
		viewBox: `0 0 ${round(picture.width)} ${round(picture.height)}`,
		width: round(picture.width),
		height: round(picture.height),
		'font-family': FONT_STACKS.text,
		'font-variant-numeric': 'tabular-nums'
	};
}

/** Two decimals: a hundredth of a pixel is nothing to see and keeps files small and stable. */
export function round(value: number): number {
	return Math.round(value * 100) / 100 || 0;
}

function stroke(
	mark: Exclude<Mark, { mark: 'text' | 'group' }>,
	paint: (token: Paint) => string
): Attributes {
	const drawn: Attributes = {};
	if (mark.stroke && mark.stroke !== 'none') {
		drawn['stroke'] = paint(mark.stroke);
		drawn['stroke-width'] = mark.strokeWidth ?? 1;
		if (mark.dash) drawn['stroke-dasharray'] = mark.dash;
		if (!mark.dash && mark.mark === 'path') drawn['stroke-linejoin'] = 'round';
	}
	if (mark.opacity !== undefined) drawn['opacity'] = round(mark.opacity);
	return drawn;
}
