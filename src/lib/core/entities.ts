/** References to characters, as HTML and XML have them; those that tables hold. */
const NAMED: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	yen: '¥',
	euro: '€',
	pound: '£',
	times: '×',
	middot: '·',
	ndash: '–',
	mdash: '—'
};

/** What is no reference stays as it is. */
export function unescaped(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole: string, ...found: unknown[]) => {
		const [decimal, hex, name] = found;
		if (typeof name === 'string') return NAMED[name] ?? whole;
		const point = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
		return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
	});
}
