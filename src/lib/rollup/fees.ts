/** Which fee categories are channel fees: entry, sponsorship, advertising, exclusivity, shelf. */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';

const CHINESE =
	/进[店场]|入[店场]|進[店場]|入場|赞助|贊助|广告|廣告|专营|專營|独家|獨家|上架|陈列|陳列/;
const ENGLISH =
	/\b(?:entry|entrance|listing|slotting|shel(?:f|ves|ving)|display|sponsor\w*|advert\w*|ads?|exclusiv\w*)\b/i;

export function isChannelFee(category: string): boolean {
	return CHINESE.test(category) || ENGLISH.test(category);
}

/** A byte for every code of the dataset's fee categories; null where it tells none. */
export function feeCodes({ table }: Dataset): Uint8Array | null {
	const categories = table.dictionaries[fieldIndex(table, 'feeCategory')];
	if (!categories) return null;
	return Uint8Array.from({ length: categories.size }, (_, code) =>
		isChannelFee(categories.at(code)) ? 1 : 0
	);
}

/** A byte for every row of the batch: 1 for a channel fee. */
export function feeRows({ table }: Dataset, batch: Batch, codes: Uint8Array | null): Uint8Array {
	const rows = new Uint8Array(batch.rows);
	const column = columnOf(table, batch, 'feeCategory', 'text');
	for (let i = 0; codes && column && i < batch.rows; i++)
		if (isValid(column.valid, i)) rows[i] = codes[column.values[i]!]!;
	return rows;
}
