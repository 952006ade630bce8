/**
 * A picture as an SVG file that stands alone: colours in hex, fonts by stack, no style sheet, no
 * script, no reference to anything outside. Same picture, same bytes.
 */
import { attributes, element, rootAttributes, type Attributes } from '#lib/chart/attributes.ts';
import type { Mark, Paint, Picture } from '#lib/chart/marks.ts';
import { FONT_STACKS, stackFor, type Palette } from '#lib/chart/palette.ts';

export interface SvgMeta {
	readonly title: string;
	readonly description: string;
	/** `en`, `zh-TW`. */
	readonly lang: string;
}

/** As a file for offices and drawing programs. */
export function toSvg(picture: Picture, palette: Palette, meta: SvgMeta): string {
	const { title, description, lang } = meta;
	const root = { xmlns: 'http://www.w3.org/2000/svg', 'xml:lang': lang, role: 'img' };
	const fonts = { 'font-family': stackFor(FILE_FONTS.text, lang) };
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		opening('svg', { ...root, ...rootAttributes(picture), ...fonts }),
		`<title>${escaped(title)}</title>`,
		`<desc>${escaped(description)}</desc>`,
		...picture.marks.map((mark) => markup(mark, (token) => palette[token], inFile(lang))),
		'</svg>',
		''
	].join('\n');
}

/** As a part of an HTML page: named by `label`, of the width that the page gives it. */
export function inlineSvg(
	picture: Picture,
	palette: Palette,
	{ label, name }: { readonly label: string; readonly name: string }
): string {
	const root = { class: name, role: 'img', 'aria-label': label, ...rootAttributes(picture) };
	return [
		opening('svg', root),
		...picture.marks.map((mark) => markup(mark, (token) => palette[token], attributes)),
		'</svg>'
	].join('\n');
}

/**
 * Offices take the first family alone and leave Chinese to the system; `system-ui`, which a
 * browser understands, is none to them.
 */
const FILE_FONTS = {
	text: 'Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
	serif:
		'Georgia, "Noto Serif", "Liberation Serif", "Songti SC", SimSun, "Noto Serif CJK SC", serif'
} as const;

type Attribute = typeof attributes;

const inFile =
	(lang: string): Attribute =>
	(mark, paint) => {
		const drawn = attributes(mark, paint);
		return drawn['font-family'] === FONT_STACKS.serif
			? { ...drawn, 'font-family': stackFor(FILE_FONTS.serif, lang) }
			: drawn;
	};

function markup(mark: Mark, paint: (token: Paint) => string, attribute: Attribute): string {
	const name = element(mark);
	const start = opening(name, attribute(mark, paint));
	switch (mark.mark) {
		case 'group': {
			const label = mark.label ? [`<title>${escaped(mark.label)}</title>`] : [];
			const inner = mark.marks.map((one) => markup(one, paint, attribute));
			return [start, ...label, ...inner, '</g>'].join('\n');
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
