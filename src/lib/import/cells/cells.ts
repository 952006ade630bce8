/** One cell at a time: what its text means as a key or as a yes and no; amounts have amounts.ts. */
export {
	type Amount,
	decimalEvidence,
	decimalsNeeded,
	parseAmount,
	toMinor,
	toNumber
} from './amounts.ts';

/** Text freed of what spreadsheets add: tabs, a leading apostrophe, `="…"`, invisible signs; NFC. */
export function cleanText(raw: string): string {
	if (PLAIN.test(raw)) return raw;
	let text = raw.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
	const formula = /^="(.*)"$/s.exec(text);
	if (formula) text = (formula[1] ?? '').trim();
	// The apostrophe that makes a cell text, but not that of a name like 't Hart.
	if (/^'(?!\w\s)/.test(text) && !text.endsWith("'")) text = text.slice(1).trim();
	return text.normalize('NFC');
}

/** Letters of Latin and Chinese without a composed form of their own, and no blank at the ends. */
const PLAIN =
	/^(?!['=])[!-~\u00C0-\u024F\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF5E](?:[ -~\u00C0-\u024F\u3001\u3002\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF5E]*[!-~\u00C0-\u024F\u3002\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF5E])?$/;
const INVISIBLE = /[\uFEFF\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/g;
const BLANKS = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** A cleaned cell as a key: signs and letters of full width are the same as those of half. */
export function cleanKey(text: string): string {
	return WIDE.test(text) ? text.replace(/[\uFF01-\uFF5E]/g, narrow) : text;
}

const WIDE = /[\uFF01-\uFF5E]/;

function narrow(sign: string): string {
	return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

const NULLS = new Set(
	`- -- --- ---- – —— — ― － －－ / // ／ \\ n/a ｎ／ａ #n/a #null! #num! null (null) <null> [null] nan nat \\n 无 無 空 暂无 暫無 无数据 未知 不详 不詳 未填 未填写 无退款申请
#div/0! #ref! #value! #name? 0000-00-00 0000/00/00`.split(/\s+/)
);

const ERRORS = new Set('#ref! #div/0! #value! #name? #num! #null!'.split(' '));

/** Whether a formula failed in a cleaned cell: there was something, and the export lost it. */
export function isFailedFormula(text: string): boolean {
	return text.charCodeAt(0) === HASH && ERRORS.has(text.toLowerCase());
}

const HASH = 35;

/** Whether a cleaned cell says that there is nothing. */
export function isNull(text: string): boolean {
	if (text === '') return true;
	if (text.length > 10) return /^0000-00-00 00:00:00/.test(text);
	const code = text.charCodeAt(0);
	// Digits and most letters begin none of these words; see "plain text" in intern.ts.
	if (code < 0x80 && isAlphanumeric(code) && code !== ZERO && (code | 32) !== LETTER_N)
		return false;
	return NULLS.has(text.toLowerCase());
}

const [ZERO, LETTER_N] = [48, 110];

function isAlphanumeric(code: number): boolean {
	return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
}

/** `true` or `false` for the words of both languages, null for anything else. */
export function parseBoolean(text: string): boolean | null {
	if (text.length > 6) return null;
	const word = cleanKey(text).toLowerCase();
	if (YES.has(word)) return true;
	if (NO.has(word)) return false;
	// 已解决 and 未解决, 已投诉 and 未投诉: whatever was or was not done.
	const done = /^([已未])[\u4E00-\u9FFF]{1,3}$/.exec(word);
	return done && word !== '未知' ? done[1] === '已' : null;
}

const YES = new Set('yes y true t 1 是 有 对 對 会 能 已 真 √ ✓ ✔ ☑'.split(' '));
const NO = new Set(
	'no n false f 0 否 没有 沒有 无 無 不是 错 錯 不会 不能 未 假 × x ✗ ✘ ☒'.split(' ')
);
