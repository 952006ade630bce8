/** Written amounts: digits and a decimal sign, with signs, units and groups round them. */

/** digits × 10^−decimals, exactly as written. */
export interface Amount {
	readonly negative: boolean;
	readonly digits: string;
	/** May be negative: `1.2万` has −3. */
	readonly decimals: number;
	/** As shown, `¥`; `YUAN` where only the file tells whose it is. */
	readonly currency: string | null;
	/** What is counted, where it is said: `3件`, `80元/次`. */
	readonly unit: string | null;
	readonly percent: boolean;
}

/** Reads a cleaned cell as an amount; null where it is none. */
export function parseAmount(text: string, decimal: '.' | ','): Amount | null {
	const simple = decimal === '.' ? SIMPLE.exec(text) : null;
	if (simple) return plainAmount(simple[1] === '-', simple[2] ?? '', simple[3] ?? '');
	if (!mayBegin(text)) return null;
	const common = (decimal === '.' ? POINTED : COMMAED).exec(text);
	if (!common) return parseWritten(text, decimal);
	const [, minus, sign = '', inner, whole = '', fraction = ''] = common;
	return {
		negative: (minus === '-') !== (inner === '-'),
		digits: (whole.length > 3 ? whole.replace(/\D/g, '') : whole) + fraction,
		decimals: fraction.length,
		currency: sign === '' ? null : (SIGNS[sign] ?? null),
		unit: null,
		percent: false
	};
}

const SIMPLE = /^(-?)(\d{1,15})(?:\.(\d{0,15}))?$/;

function plainAmount(negative: boolean, whole: string, fraction: string): Amount {
	const digits = whole + fraction;
	return {
		negative,
		digits,
		decimals: fraction.length,
		currency: null,
		unit: null,
		percent: false
	};
}

/** `-1234.5`, `1,234.50`, `¥-12`: what nearly every cell with an amount looks like. */
const POINTED = /^(-?)([¥￥$€£]?)(-?)(\d{1,3}(?:,\d{3})*|\d{1,15})(?:\.(\d{0,15}))?$/;
const COMMAED = /^(-?)([¥￥$€£]?)(-?)(\d{1,3}(?:\.\d{3})*|\d{1,15})(?:,(\d{0,15}))?$/;

/** Words are most of what is no amount: a letter that begins no currency ends the look at once. */
function mayBegin(text: string): boolean {
	const code = text.charCodeAt(0);
	if (code >= 0x4e00 && code <= 0x9fff) return /^[人新港美欧歐英日]/.test(text) && /\d/.test(text);
	if ((code | 32) < 97 || (code | 32) > 122) return text !== '';
	return /^(?:[a-z]{3}|[a-z]{1,2}\$)\s*[-(]*[\d.]/i.test(text);
}

/** A yuan of the mainland or of Taiwan: one word for both. */
export const YUAN = '元';

const SIGNS: Readonly<Record<string, string>> = {
	...spelt('¥', '¥ RMB CNY 人民币 人民幣'),
	...spelt(YUAN, '元 圆 圓'),
	...spelt('NT$', 'NT$ NTD TWD 新台币 新台幣'),
	...spelt('HK$', 'HK$ HKD 港币 港元'),
	...spelt('$', '$ US$ USD 美元'),
	...spelt('€', '€ EUR 欧元'),
	...spelt('£', '£ GBP 英镑'),
	...spelt('円', '円 JPY 日元'),
	...spelt('₹', '₹ INR'),
	...spelt('₩', '₩ KRW'),
	...spelt('₽', '₽ RUB'),
	...spelt('R$', 'R$ BRL'),
	...spelt('zł', 'ZŁ PLN'),
	...spelt('kr', 'KR'),
	...spelt('SEK', 'SEK'),
	...spelt('NOK', 'NOK'),
	...spelt('DKK', 'DKK'),
	...spelt('CHF', 'CHF')
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
	十万: 5,
	十萬: 5,
	百万: 6,
	百萬: 6,
	千万: 7,
	千萬: 7,
	亿: 8,
	億: 8,
	兆: 12,
	K: 3,
	M: 6,
	B: 9
};
const MAGNITUDE = Object.keys(MAGNITUDES)
	.sort((a, b) => b.length - a.length)
	.join('|');
const COUNTED =
	'件|个|個|次|天|日|小时|小時|分钟|分鐘|单|單|台|箱|盒|套|包|瓶|袋|条|條|双|雙|张|張|只|支|人|工时|小時|h|hrs?|hours?|days?|pcs';

const WRITTEN = new RegExp(
	`^(?<open>\\()?(?<sign>[-−–‐△▲+]?)\\s*(?<before>${SIGN})?\\s*(?<inner>[-−–‐+]?)\\s*` +
		`(?<body>[\\d.,'’\\s]*\\d[.,]?)(?:E(?<power>[+-]?\\d{1,3}))?\\s*` +
		`(?<magnitude>${MAGNITUDE})?\\s*(?<percent>[%‰])?(?<after>${SIGN})?整?(?<trailing>[-−]?)` +
		`(?:\\s*/?(?<unit>(?<=/)\\s*\\p{L}{1,6}|${COUNTED}))?(?<close>\\))?$`,
	'iu'
);

function parseWritten(written: string, decimal: '.' | ','): Amount | null {
	if (written.length > MOST_CHARS || DATE_LIKE.test(written) || !/[\d０-９]/.test(written))
		return null;
	const groups = WRITTEN.exec(plainSigns(written))?.groups;
	if (!groups || !groups.open !== !groups.close) return null;
	const number = splitNumber(groups.body ?? '', decimal);
	const before = signShown(groups.before);
	const after = signShown(groups.after);
	if (!number || (before && after && before !== after && after !== YUAN)) return null;
	const magnitude = groups.magnitude?.toUpperCase() ?? '';
	// A bare K, M or B is as often a size as a multiple.
	if (/[KMB]/.test(magnitude) && !before && !after) return null;
	const minus = [groups.sign, groups.inner, groups.trailing].filter((s) => s && s !== '+').length;
	const worth = magnitude === '' ? 0 : MAGNITUDES[magnitude];
	if (worth === undefined) return null;
	const shift = worth + Number(groups.power ?? 0) - percentDigits(groups);
	return {
		negative: minus % 2 === 1 || groups.open !== undefined,
		digits: number.whole + number.fraction,
		decimals: number.fraction.length - shift,
		currency: before ?? after,
		unit: groups.unit?.trim() ?? null,
		percent: groups.percent !== undefined
	};
}

const MOST_CHARS = 60;
/** A dash, a slash or a colon between digits: a date, a range, a share of ten, a clock. */
const DATE_LIKE = /\d[-/:年月]\d/;

/** Width folded; `$(5)` as `($5)`, and the dash that stands for no cents (`5,-`) taken away. */
function plainSigns(written: string): string {
	const text = written
		.normalize('NFKC')
		.trim()
		.replace(/(?<=\d)[.,][-–—]{1,2}(?=\D*$)/, '');
	const outside = /^([^\d(]{1,4})\((.*)\)$/.exec(text);
	return outside ? `(${outside[1] ?? ''}${outside[2] ?? ''})` : text;
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
export function decimalEvidence(written: string): -1 | 0 | 1 {
	const text = /[\uFF0C\uFF0E]/.test(written) ? written.normalize('NFKC') : written;
	const comma = text.lastIndexOf(',');
	const point = text.lastIndexOf('.');
	if (comma < 0 && point < 0) return 0;
	if (comma >= 0 && point >= 0) return comma > point ? 1 : -1;
	const at = Math.max(comma, point);
	const found = comma >= 0 ? 1 : -1;
	if (text.indexOf(comma >= 0 ? ',' : '.') !== at) return found === 1 ? -1 : 1;
	const after = digitsFrom(text, at + 1, 1);
	const before = digitsFrom(text, at - 1, -1);
	// No group begins with a zero: 0,125.
	const grouped = before <= 3 && before > 0 && text.charCodeAt(at - before) !== 48;
	if (after === 3 && grouped) return 0;
	// 12,3456 is grouped by ten thousands.
	return comma >= 0 && after === 4 ? 0 : found;
}

/** How many digits stand in a row from `at` on, forwards or backwards. */
function digitsFrom(text: string, at: number, step: 1 | -1): number {
	let count = 0;
	for (let code = text.charCodeAt(at); code >= 48 && code <= 57;) {
		count++;
		code = text.charCodeAt(at + count * step);
	}
	return count;
}

/**
 * Whole minor units (10^−scale) of an amount whose written unit is worth 10^power; digits beyond
 * the scale are rounded half away from zero. Null where it would pass 2^53.
 */
export function toMinor(amount: Amount, scale: number, power = 0): number | null {
	const shift = scale - amount.decimals + power;
	if (shift >= 0 && shift < 16 && amount.digits.length < 16) {
		// Two exact factors: the product is exact, or beyond 2^53 in either way of reckoning.
		const minor = Number(amount.digits) * (POWERS[shift] ?? 1);
		if (minor > Number.MAX_SAFE_INTEGER) return null;
		return amount.negative && minor !== 0 ? -minor : minor;
	}
	const digits = amount.digits.replace(/^0+(?=\d)/, '');
	if (shift > 20 && digits !== '0') return null;
	const minor = shift >= 0 ? Number(digits + '0'.repeat(Math.min(shift, 20))) : cut(digits, -shift);
	if (minor > Number.MAX_SAFE_INTEGER) return null;
	return amount.negative && minor !== 0 ? -minor : minor;
}

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

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
