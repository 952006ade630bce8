/** One cell at a time: what its text means as a key, an amount or a yes and no. */

/** Text freed of what spreadsheets add: tabs, a leading apostrophe, `="…"`, invisible signs; NFC. */
export function cleanText(raw: string): string {
	if (PLAIN.test(raw)) return raw;
	let text = raw
		.replace(/[\uFEFF\u200B-\u200D]/g, '')
		.replace(/[\u00A0\u3000]/g, ' ')
		.trim();
	const formula = /^="(.*)"$/s.exec(text);
	if (formula) text = (formula[1] ?? '').trim();
	// The apostrophe that makes a cell text, but not that of a name like 't Hart.
	if (/^'(?!\w\s)/.test(text) && !text.endsWith("'")) text = text.slice(1).trim();
	return text.normalize('NFC');
}

const PLAIN = /^(?!['=])[!-~](?:[ -~]*[!-~])?$/;

const NULLS = new Set(
	`- -- --- — —— / \\ n/a #n/a null (null) nan nat \\n 无 無 空 暂无 暫無 未知 #div/0! #ref! #value! #name?
0000-00-00 0000/00/00`.split(/\s+/)
);

/** Whether a cleaned cell says that there is nothing. */
export function isNull(text: string): boolean {
	if (text === '') return true;
	return text.length <= 10 && NULLS.has(text.toLowerCase());
}

/** `true` or `false` for the words of both languages, null for anything else. */
export function parseBoolean(text: string): boolean | null {
	const word = text.toLowerCase();
	if (YES.has(word)) return true;
	return NO.has(word) ? false : null;
}

const YES = new Set('yes y true t 1 是 有 已解决 已处理 √ ✓'.split(' '));
const NO = new Set('no n false f 0 否 没有 未解决 未处理 × ✗'.split(' '));

/** digits × 10^−decimals, exactly as written. */
export interface Amount {
	readonly negative: boolean;
	readonly digits: string;
	/** May be negative: `1.2万` has −3. */
	readonly decimals: number;
	readonly currency: string | null;
	readonly percent: boolean;
}

const SIMPLE = /^(-?)(\d{1,15})(?:\.(\d{0,15}))?$/;

/** Reads a cleaned cell as an amount; null where it is none. */
export function parseAmount(text: string, decimal: '.' | ','): Amount | null {
	const simple = decimal === '.' ? SIMPLE.exec(text) : null;
	if (!simple) return parseWritten(text.normalize('NFKC').trim(), decimal);
	const fraction = simple[3] ?? '';
	return {
		negative: simple[1] === '-',
		digits: (simple[2] ?? '') + fraction,
		decimals: fraction.length,
		currency: null,
		percent: false
	};
}

const SIGNS: Readonly<Record<string, string>> = {
	...spelt('¥', '¥ RMB CNY 元 圆 圓 人民币 人民幣'),
	...spelt('NT$', 'NT$ NTD TWD 新台币 新台幣'),
	...spelt('HK$', 'HK$ HKD 港币 港元'),
	...spelt('$', '$ US$ USD 美元'),
	...spelt('€', '€ EUR 欧元'),
	...spelt('£', '£ GBP 英镑'),
	...spelt('円', '円 JPY 日元')
};

function spelt(sign: string, spellings: string): Record<string, string> {
	return Object.fromEntries(spellings.split(' ').map((spelling) => [spelling, sign]));
}

const SIGN = Object.keys(SIGNS)
	.sort((a, b) => b.length - a.length)
	.map((sign) => sign.replace('$', '\\$'))
	.join('|');

const MAGNITUDES: Readonly<Record<string, number>> = {
	千: 3,
	万: 4,
	萬: 4,
	百万: 6,
	千万: 7,
	亿: 8,
	億: 8,
	K: 3,
	M: 6
};

const WRITTEN = new RegExp(
	`^(?<open>\\()?(?<sign>[-−△▲+]?)\\s*(?<before>${SIGN})?\\s*(?<inner>[-−+]?)` +
		`(?<body>[\\d.,'’\\s]*\\d[.,]?)(?:E(?<power>[+-]?\\d{1,3}))?\\s*` +
		`(?<magnitude>百万|千万|[千万萬亿億KM])?\\s*(?<percent>[%‰])?(?<after>${SIGN})?\\s*(?<trailing>-?)(?<close>\\))?$`,
	'i'
);

function parseWritten(text: string, decimal: '.' | ','): Amount | null {
	const groups = WRITTEN.exec(text)?.groups;
	if (!groups || !groups.open !== !groups.close) return null;
	const number = splitNumber(groups.body ?? '', decimal);
	const before = signShown(groups.before);
	const after = signShown(groups.after);
	if (!number || (before && after && before !== after)) return null;
	const magnitude = groups.magnitude?.toUpperCase() ?? '';
	// A bare K or M is as often a size as a thousand.
	if (/[KM]/.test(magnitude) && !before && !after) return null;
	const minus = [groups.sign, groups.inner, groups.trailing].filter((s) => s && s !== '+').length;
	const shift = (MAGNITUDES[magnitude] ?? 0) + Number(groups.power ?? 0) - percentDigits(groups);
	return {
		negative: minus % 2 === 1 || groups.open !== undefined,
		digits: number.whole + number.fraction,
		decimals: number.fraction.length - shift,
		currency: before ?? after,
		percent: groups.percent !== undefined
	};
}

function percentDigits({ percent }: Record<string, string | undefined>): number {
	return percent === '%' ? 2 : percent === '‰' ? 3 : 0;
}

function signShown(sign: string | undefined): string | null {
	return sign === undefined ? null : (SIGNS[sign.toUpperCase()] ?? null);
}

const NUMBER = {
	'.': /^(?<whole>\d+|\d{1,3}(?:[,'’\s]\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,2}(?:,\d{2})+,\d{3}|)(?:\.(?<fraction>\d*))?$/,
	',': /^(?<whole>\d+|\d{1,3}(?:[.'’\s]\d{3})+|)(?:,(?<fraction>\d*))?$/
};

function splitNumber(body: string, decimal: '.' | ','): { whole: string; fraction: string } | null {
	const groups = NUMBER[decimal].exec(body.trim())?.groups;
	if (!groups) return null;
	return { whole: (groups.whole ?? '').replace(/\D/g, ''), fraction: groups.fraction ?? '' };
}

/** Proof for one decimal sign: 1 for a comma, −1 for a point, 0 where both would do. */
export function decimalEvidence(text: string): -1 | 0 | 1 {
	const comma = text.lastIndexOf(',');
	const point = text.lastIndexOf('.');
	if (comma < 0 && point < 0) return 0;
	if (comma >= 0 && point >= 0) return comma > point ? 1 : -1;
	const sign = comma >= 0 ? ',' : '.';
	const found = sign === ',' ? 1 : -1;
	if (text.indexOf(sign) !== text.lastIndexOf(sign)) return found === 1 ? -1 : 1;
	const after = /^\d*/.exec(text.slice(Math.max(comma, point) + 1))?.[0].length ?? 0;
	const before = /\d*$/.exec(text.slice(0, Math.max(comma, point)))?.[0].length ?? 0;
	if (after === 3 && before <= 3 && before > 0) return 0;
	// 12,3456 is grouped by ten thousands.
	return sign === ',' && after === 4 ? 0 : found;
}

/**
 * Whole minor units (10^−scale) of an amount whose written unit is worth 10^power; digits beyond
 * the scale are rounded half away from zero. Null where it would pass 2^53.
 */
export function toMinor(amount: Amount, scale: number, power = 0): number | null {
	const shift = scale - amount.decimals + power;
	const digits = amount.digits.replace(/^0+(?=\d)/, '');
	if (shift > 20 && digits !== '0') return null;
	const minor = shift >= 0 ? Number(digits + '0'.repeat(Math.min(shift, 20))) : cut(digits, -shift);
	if (minor > Number.MAX_SAFE_INTEGER) return null;
	return amount.negative && minor !== 0 ? -minor : minor;
}

function cut(digits: string, places: number): number {
	if (places > digits.length) return 0;
	const kept = Number(digits.slice(0, digits.length - places) || '0');
	return (digits[digits.length - places] ?? '0') >= '5' ? kept + 1 : kept;
}

/** The nearest double, for quantities and scores. */
export function toNumber(amount: Amount, power = 0): number {
	const value = Number(`${amount.digits || '0'}e${power - amount.decimals}`);
	return amount.negative && value !== 0 ? -value : value;
}

/** Decimals that carry information, at most `most`: the noise of binary fractions is rounded away. */
export function decimalsNeeded(amount: Amount, most: number): number {
	if (amount.decimals <= most) return Math.max(0, amount.decimals);
	const rounded = String(cut(amount.digits, amount.decimals - most));
	const zeros = /0*$/.exec(rounded)?.[0].length ?? 0;
	return rounded === '0' ? 0 : Math.max(0, most - zeros);
}
