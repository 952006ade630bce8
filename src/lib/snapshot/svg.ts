/**
 * A picture as an SVG file that stands alone: colours in hex, fonts by stack, no style sheet, no
 * script, no reference to anything outside. Same picture, same bytes.
 */
import { attributes, element, rootAttributes, type Attributes } from '#lib/chart/attributes.ts';
import type { Mark, Paint, Picture } from '#lib/chart/marks.ts';
import type { Palette } from '#lib/chart/palette.ts';

export interface SvgMeta {
	readonly title: string;
	readonly description: string;
	/** `en`, `zh-CN`. */
	readonly lang: string;
}

export function toSvg(picture: Picture, palette: Palette, meta: SvgMeta): string {
	const root = { xmlns: 'http://www.w3.org/2000/svg', 'xml:lang': meta.lang, role: 'img' };
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		opening('svg', { ...root, ...rootAttributes(picture) }),
		`<title>${escaped(meta.title)}</title>`,
		`<desc>${escaped(meta.description)}</desc>`,
		...picture.marks.map((mark) => markup(mark, (token) => palette[token])),
		'</svg>',
		''
	].join('\n');
}

function markup(mark: Mark, paint: (token: Paint) => string): string {
	const name = element(mark);
	const start = opening(name, attributes(mark, paint));
	switch (mark.mark) {
		case 'group': {
			const label = mark.label ? [`<title>${escaped(mark.label)}</title>`] : [];
			return [start, ...label, ...mark.marks.map((inner) => markup(inner, paint)), '</g>'].join(
				'\n'
			);
		}
		case 'text':
			return `${start}${escaped(mark.text)}</text>`;
		default:
			return `${start.slice(0, -1)}/>`;
	}
}

function opening(name: string, values: Attributes): string {
	const written = Object.entries(values).map(
		([key, value]) => ` ${key}="${escaped(String(value))}"`
	);
	return `<${name}${written.join('')}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text as XML 1.0 can hold it: characters that it forbids are dropped. */
export function escaped(text: string): string {
	return legal(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function legal(text: string): string {
	// eslint-disable-next-line no-control-regex -- the very characters that XML forbids
	return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}
