/** The guides of the analyses as they are written, Markdown, by id and language. */
import { LOCALES, type Locale, type Words } from '#lib/core/locale.ts';

const found = import.meta.glob<string>('./*/guide.*.md', {
	eager: true,
	query: '?raw',
	import: 'default'
});

/** Sorted, so that a list of them has an order of its own. */
export const GUIDES: ReadonlyMap<string, Words<string>> = new Map(
	[...new Set(Object.keys(found).map(idOf))]
		.toSorted()
		.map((id) => [id, Object.fromEntries(LOCALES.map((one) => [one, textOf(id, one)]))] as const)
		.map(([id, texts]) => [id, texts as Words<string>])
);

/** The first heading of a guide. */
export function titleOf(guide: string): string {
	return /^#\s+(.+)$/m.exec(guide)?.[1] ?? '';
}

/** The first sentence below it: what the guide is about. */
export function leadOf(guide: string): string {
	return (
		guide
			.split(/\n\s*\n/)
			.find((part) => !part.startsWith('#'))
			?.trim() ?? ''
	);
}

function idOf(path: string): string {
	return path.split('/')[1] ?? path;
}

function textOf(id: string, locale: Locale): string {
	const text = found[`./${id}/guide.${locale}.md`];
	if (text === undefined) throw new RangeError(`${id} has no guide in ${locale}`);
	return text;
}
