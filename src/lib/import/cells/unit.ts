/** The unit that a header names: `金额（万元）`, `销售额/千元`, `Revenue (USD thousands)`. */
import { parseAmount } from './amounts.ts';
import { readHeader } from '../roles/headers.ts';

export interface Unit {
	/** What one written unit is worth. */
	readonly factor: number;
	/** As shown, `¥`; or `YUAN`, whosever it is. */
	readonly currency: string | null;
}

/** 1 and null where the header says nothing of it. */
export function unitOf(header: string): Unit {
	const said = readHeader(header).unit;
	if (said === '') return { factor: 1, currency: null };
	const power = POWERS.find(([pattern]) => pattern.test(said));
	const rest = (power ? said.replace(power[0], ' ') : said).replace(/单位|in\b|[:：\s]/g, '');
	const money = parseAmount(`1${rest}`, '.');
	return { factor: 10 ** (power?.[1] ?? 0), currency: money?.currency ?? null };
}

/** Longest first: ten million is not a thousand of ten thousands. */
const POWERS: readonly (readonly [RegExp, number])[] = [
	[/千万/, 7],
	[/百万|millions?|\bmn\b|\bm(?=$|[€$£])/, 6],
	[/十万/, 5],
	[/万/, 4],
	[/亿|100m/, 8],
	[/千|thousands?|['’]?000s?|\bk(?=$|[€$£])/, 3]
];
