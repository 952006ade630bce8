/** Which currencies a file speaks of: in its counted money, and in a column of their codes. */
import { cleanText, isNull } from '../cells/cells.ts';
import { currenciesOf } from './infer.ts';
import { type RawColumn, textList } from '../columns/intern.ts';
import type { Plan } from '../roles/plan.ts';
import type { RawReading } from '../raw.ts';
import { isTaiwanese } from './taiwan.ts';

/** Codes of ISO 4217 and the everyday forms that exports write in their place. */
const CODES = new Set(
	'CNY RMB USD EUR GBP JPY HKD TWD NTD MOP KRW SGD AUD NZD CAD CHF SEK NOK DKK PLN CZK HUF RUB TRY INR IDR MYR THB VND PHP BRL MXN ARS CLP ZAR AED SAR ILS 人民币 美元 欧元 港币 日元 英镑 新台币'.split(
		' '
	)
);

export interface FoundCurrencies {
	/** The column in which the last of them was found. */
	readonly column: string;
	/** Signs or codes; more than one can't be added up. */
	readonly signs: readonly string[];
}

/** Signs in the money that has a role; or codes, where a column holds nothing else. */
export function currenciesIn(raw: RawReading, plan: Plan): FoundCurrencies {
	const signs = new Set<string>();
	const yuan = isTaiwanese(raw) ? 'NT$' : '¥';
	let last = '';
	plan.columns.forEach(({ role, format }, i) => {
		const column = raw.columns[i]!;
		if (role === null || format.type !== 'money') return;
		for (const sign of currenciesOf(column, format.decimal, yuan)) signs.add(sign);
		last = column.header;
	});
	if (signs.size > 1) return { column: last, signs: [...signs] };
	const coded = raw.columns.find((column) => codesOf(column).length > 1);
	return coded
		? { column: coded.header, signs: codesOf(coded) }
		: { column: last, signs: [...signs] };
}

/** Whether signs in the cells and header of a column make its sum one of different moneys. */
export function mixesSigns(column: RawColumn, decimal: '.' | ','): boolean {
	const before = mixed.get(column);
	if (before?.decimal === decimal) return before.mixes;
	const mixes = currenciesOf(column, decimal, '¥').length > 1;
	mixed.set(column, { decimal, mixes });
	return mixes;
}

const mixed = new WeakMap<RawColumn, { readonly decimal: '.' | ','; readonly mixes: boolean }>();

/** The distinct codes of a column that holds only codes; else nothing. */
function codesOf({ texts, numbers }: RawColumn): string[] {
	if (numbers || texts.size > CODES.size) return [];
	const written = textList(texts).map((value) => cleanText(value).toUpperCase());
	const codes = written.filter((value) => !isNull(value));
	return codes.every((code) => CODES.has(code)) ? [...new Set(codes)] : [];
}
