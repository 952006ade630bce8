/** How a fixture is written down: its lines, the bytes they become, and what must come out of them. */

/** Bytes of `text` in a double-byte encoding, by turning its decoder round. */
function doubleByte(text, encoding) {
	const signs = signsOf(encoding);
	return Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? c.charCodeAt(0) : signs.get(c))));
}

const known = new Map();

function signsOf(encoding) {
	if (known.has(encoding)) return known.get(encoding);
	const decoder = new TextDecoder(encoding);
	const signs = new Map();
	const pairs = (from, to, trails) => {
		for (let lead = from; lead < to; lead++)
			for (const bytes of trails(lead)) {
				const sign = decoder.decode(Uint8Array.from(bytes));
				if ([...sign].length === 1 && sign !== '\uFFFD' && !signs.has(sign)) signs.set(sign, bytes);
			}
	};
	pairs(0x81, 0xff, (lead) => Array.from({ length: 0xbf }, (_, i) => [lead, 0x40 + i]));
	known.set(encoding, signs);
	return signs;
}

const units = (text, little) =>
	Uint8Array.from(
		Array.from(text).flatMap((c) =>
			Array.from({ length: c.length }, (_, i) => {
				const code = c.charCodeAt(i);
				return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
			}).flat()
		)
	);

const WRITE = {
	'utf-8': (text) => new TextEncoder().encode(text),
	bom: (text) => new TextEncoder().encode('\uFEFF' + text),
	gbk: (text) => doubleByte(text, 'gbk'),
	shift_jis: (text) => doubleByte(text, 'shift_jis'),
	big5: (text) => doubleByte(text, 'big5'),
	'utf-16le': (text) => units('\uFEFF' + text, true),
	'utf-16be': (text) => units('\uFEFF' + text, false)
};
const NAMED = { bom: 'utf-8', gbk: 'gb18030' };

/**
 * `lines` as they stand in the file; `columns`: what each header must become, as "role nature", a
 * dash for none. What is left out is as in most files: Chinese screen, UTF-8, commas, LF.
 */
export function recipe(name, { lines, columns, as = 'utf-8', eol = '\n', ...expected }) {
	const entries = Object.entries(columns).map(([header, said]) => [header, said.split(' ')]);
	const { delimiter = ',', preamble = 0, headerRows = 1, quote, ...rest } = expected;
	const twin = {
		locale: 'zh-CN',
		dialect: {
			encoding: NAMED[as] ?? as,
			delimiter,
			...(quote === undefined ? {} : { quote }),
			preamble,
			headerRows
		},
		kind: 'orders',
		rows: lines.length - preamble - headerRows,
		setAside: 0,
		roles: Object.fromEntries(
			entries.map(([header, [role]]) => [header, role === '-' ? null : role])
		),
		natures: Object.fromEntries(entries.map(([header, [, nature]]) => [header, nature])),
		sums: {},
		problems: {},
		...rest
	};
	return { name, bytes: WRITE[as](lines.join(eol) + eol), twin };
}

/** Lines of one table: blanks between cells for the eye are no part of the file. */
export function table(text) {
	return text
		.trim()
		.split('\n')
		.map((line) => line.trim());
}
