/**
 * The first table of a piece of HTML, as the clipboard holds it, in rows of cells.
 *
 * Markup is read as text and never becomes part of the page.
 */

/** No rows where there is no table. A cell over several columns leaves the others blank. */
export function htmlTable(html: string): string[][] {
	const [table] = /<table[\s>].*?<\/table>/is.exec(html) ?? [];
	const rows = table?.match(/<tr[\s>].*?(?=<tr[\s>]|<\/table>)/gis) ?? [];
	return rows.map(cellsOf).filter((cells) => cells.length > 0);
}

function cellsOf(row: string): string[] {
	const cells = row.matchAll(
		/<t[dh]((?:\s[^>]*)?)>(.*?)(?=<t[dh][\s>]|<\/t[dh]>|<\/tr>|<\/table>|$)/gis
	);
	return [...cells].flatMap(([, attributes = '', content = '']) => {
		const [, span = '1'] = /\scolspan\s*=\s*["']?(\d{1,3})/i.exec(attributes) ?? [];
		return [textOf(content), ...Array.from({ length: Number(span) - 1 }, () => '')];
	});
}

/** Line breaks of the source are blanks, those of the markup are line breaks. */
function textOf(content: string): string {
	const plain = content
		.replace(/<!--.*?-->/gs, '')
		.replace(/\s+/g, ' ')
		.replace(/<br\s*\/?>\s?/gi, '\n')
		.replace(/<[^>]*>/g, '');
	return plain.replace(/&(#x?)?([0-9a-z]+);/gi, character).trim();
}

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	yen: '¥',
	pound: '£',
	euro: '€'
};

function character(whole: string, mark: string | undefined, name: string): string {
	if (mark === undefined) return NAMED[name.toLowerCase()] ?? whole;
	const code = Number.parseInt(name, mark === '#' ? 10 : 16);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
