/**
 * Number formats of a workbook (ECMA-376 part 1, 18.8.30): which of them make a number a date, a
 * percentage, money or an identifier, and what then stands in the cell.
 */
import { toIso } from '#lib/core/dates.ts';
import { clockText } from '#lib/table/value-text.ts';

export type Shown = (value: string) => string;

/** How cells of a format are written here; `since1904`: the days count from 1904-01-01. */
export function shownAs(code: string, since1904: boolean): Shown {
	const section = code.split(';')[0] ?? '';
	const bare = withoutLiterals(section);
	if (/\[(h+|m+|s+)\]/i.test(section)) return (value) => duration(Number(value));
	if (isDate(bare)) return dateShown(bare, since1904);
	if (bare.includes('%')) return (value) => `${plainNumber(value, 2)}%`;
	const places = identifierPlaces(section, bare);
	if (places !== null) return (value) => filledIn(plainNumber(value), places);
	const sign = currencyOf(section);
	return sign === ''
		? (value) => plainNumber(value)
		: (value) => withSign(sign, plainNumber(value));
}

/** The formats that a workbook does not spell out; those of East Asia are dates too. */
export function builtIn(id: number): string {
	const known = BUILT_IN[id];
	if (known !== undefined) return known;
	if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58)
		return 'yyyy-mm-dd';
	return (id >= 32 && id <= 35) || id === 55 || id === 56 ? 'h:mm:ss' : 'General';
}

const BUILT_IN: Readonly<Record<number, string>> = {
	9: '0%',
	10: '0.00%',
	14: 'yyyy-mm-dd',
	15: 'd-mmm-yy',
	16: 'd-mmm',
	17: 'mmm-yy',
	18: 'h:mm AM/PM',
	19: 'h:mm:ss AM/PM',
	20: 'h:mm',
	21: 'h:mm:ss',
	22: 'yyyy-mm-dd h:mm',
	45: 'mm:ss',
	46: '[h]:mm:ss',
	47: 'mm:ss.0'
};

/** The code without quoted and escaped letters, padding, colours, conditions and languages. */
function withoutLiterals(section: string): string {
	return section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
}

function isDate(bare: string): boolean {
	if (/^general$/i.test(bare.trim()) || /[0#?]/.test(bare.replace(/s\.?0+/gi, ''))) return false;
	return /[ymdhs年月日时時分秒]|e+/i.test(bare.replace(/AM\/PM|A\/P|上午\/下午/gi, ''));
}

const DAY_SECONDS = 86_400;

function dateShown(bare: string, since1904: boolean): Shown {
	const days = /[yde年月日]|^m+$|m{3,}/i.test(bare);
	const time = /[hs时時秒]/i.test(bare);
	return (written) => {
		const value = Number(written);
		if (!Number.isFinite(value) || value < 0 || value >= 2_958_466) return written;
		const seconds = Math.round(value * DAY_SECONDS);
		const day = Math.floor(seconds / DAY_SECONDS);
		const clock = clockText(seconds - day * DAY_SECONDS);
		if (!days && day === 0) return clock;
		return time ? `${isoDay(day, since1904)} ${clock}` : isoDay(day, since1904);
	};
}

const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

/** Lotus took 1900 for a leap year: day 60 is its 29 February, and the days before count one less. */
function isoDay(serial: number, since1904: boolean): string {
	if (since1904) return toIso(serial + EPOCH_1904);
	if (serial === 60) return '1900-02-29';
	return toIso(serial + EPOCH_1900 + (serial < 60 ? 1 : 0));
}

function duration(days: number): string {
	const seconds = Math.round(Math.abs(days) * DAY_SECONDS);
	return `${days < 0 ? '-' : ''}${clockText(seconds)}`;
}

/** The digits of `00000` or `000-0000`, where every place is filled; null for any other format. */
function identifierPlaces(section: string, bare: string): string | null {
	if (!/^0{2,}$/.test(bare.replace(/[\s()/-]/g, '')) || /[()]/.test(bare)) return null;
	return section.replace(
		/"([^"]*)"|\\(.)|\[[^\]]*\]/g,
		(_, quoted = '', escaped = '') => `${quoted}${escaped}`
	);
}

function filledIn(number: string, places: string): string {
	if (!/^\d+$/.test(number)) return number;
	const wanted = places.replace(/[^0]/g, '').length;
	const digits = [...number.padStart(wanted, '0')];
	const first = digits.splice(0, digits.length - wanted + 1).join('');
	let used = false;
	return places.replace(/0/g, () => {
		if (used) return digits.shift() ?? '';
		used = true;
		return first;
	});
}

/** The sign that a format sets before or behind: `[$¥-804]`, `"¥"#,##0.00`, `$#,##0`, `0.00 €`. */
function currencyOf(section: string): string {
	const bracketed = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(section)?.[1];
	if (bracketed !== undefined) return bracketed.trim();
	return /NT\$|HK\$|US\$|[¥￥$€£]/.exec(section)?.[0] ?? '';
}

function withSign(sign: string, number: string): string {
	if (!/\d/.test(number)) return number;
	return number.startsWith('-') ? `-${sign}${number.slice(1)}` : sign + number;
}

/** As many digits as a spreadsheet counts; whole numbers as long as they are written. */
const DIGITS = 15;

/** Most cells need nothing done. */
const AS_WRITTEN = /^-?(?:0|[1-9]\d*)\.\d*[1-9]$/;

/** Digits and a point, never an exponent, the point moved by `places` to the right. */
export function plainNumber(written: string, places = 0): string {
	if (places === 0 && written.length <= DIGITS && AS_WRITTEN.test(written)) return written;
	const value = Number(written);
	if (written.trim() === '' || !Number.isFinite(value)) return written;
	if (places === 0 && /^-?\d{1,40}$/.test(written)) return written;
	const [, sign = '', whole = '', fraction = '', exponent = '0'] =
		/^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(DIGITS - 1)) ?? [];
	return decimal(sign, whole + fraction, Number(exponent) + 1 + places);
}

/** `digits` with the point behind the first `point` of them. */
function decimal(sign: string, digits: string, point: number): string {
	const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
	const at = Math.max(point, 1);
	const fraction = padded.slice(at).replace(/0+$/, '');
	const text = padded.slice(0, at) + (fraction === '' ? '' : `.${fraction}`);
	return text === '0' ? text : sign + text;
}
