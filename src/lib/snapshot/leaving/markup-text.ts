/** What a page or a picture says to who reads it: markup without its tags. */

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	'#39': "'"
};

/** Texts in the order in which they stand, blank ones left out. */
export function textsOf(markup: string): string[] {
	return markup
		.replace(/<style[^>]*>[^]*?<\/style>/gi, '')
		.split(/<[^>]*>/)
		.map((text) => plainText(text).trim())
		.filter((text) => text !== '');
}

/** By its MIME type. */
export function isMarkup(type: string): boolean {
	return type.startsWith('text/html') || type.startsWith('image/svg');
}

/** With its entities read. */
export function plainText(text: string): string {
	return text.replace(
		/&(#?\w+);/g,
		(whole, name: string) => ENTITIES[name] ?? coded(name) ?? whole
	);
}

function coded(name: string): string | null {
	const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
	const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : NaN;
	return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
