/** Which fee categories are channel fees: entry, sponsorship, advertising, exclusivity, shelf. */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';

const CHINESE = /赞助|贊助|广告|廣告|专营|專營|独家|獨家|上架/;
const ENGLISH = /\b(?:slotting|shel(?:f|ves|ving)|sponsor\w*|advert\w*|ads?|exclusiv\w*)\b/i;

// A visit to a shop, an entry of data or a display to mend is no fee: these words need the word
// fee beside them, or stand alone as the name of the category.
const CHINESE_FEE = /(?:[进進入][店场場]|陈列|陳列)(?:[^,，、;；/]{0,4}[费費]|$)/;
const ENGLISH_FEE =
	/\b(?:entry|entrance|listing|display)\s+(?:fees?|charges?|allowances?|contributions?)\b|^\s*(?:entry|entrance|listing|display)\s*$/i;

export function isChannelFee(category: string): boolean {
	return [CHINESE, ENGLISH, CHINESE_FEE, ENGLISH_FEE].some((words) => words.test(category));
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
