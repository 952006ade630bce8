/**
 * Which columns of a large file are kept as numbers. The head decides, so that the choice hangs on
 * neither lane nor chunks; where the whole file contradicts it, the column is read again as texts.
 */
import { cleanText, isNull } from '../cells/cells.ts';
import type { NumberColumns } from '../cut/collect.ts';
import { PlainNumber } from './plain-number.ts';
import type { DecimalSign, RawColumn } from './intern.ts';
import type { ColumnPlan, Plan } from '../roles/plan.ts';
import type { RawReading } from '../raw.ts';
import { readsNumbers } from './typed.ts';

/** The least share of plain numbers among the filled cells of the head. */
const PLAIN_SHARE = 0.9;

/** The columns to keep as numbers, by what the head of the file was planned as; all but `interned`. */
export function numberColumns(
	head: RawReading,
	{ columns }: Plan,
	interned: ReadonlySet<number>
): NumberColumns {
	const kept = new Map<number, DecimalSign>();
	columns.forEach(({ format: { type, decimal } }, i) => {
		if (interned.has(i) || (type !== 'money' && type !== 'number')) return;
		if (plainShare(head.columns[i]!, decimal) >= PLAIN_SHARE) kept.set(i, decimal);
	});
	return kept;
}

function plainShare({ texts, counts }: RawColumn, sign: DecimalSign): number {
	const number = new PlainNumber(sign);
	let [plain, filled] = [0, 0];
	for (let code = 0; code < texts.size; code++) {
		const text = texts.at(code);
		if (number.read(text)) plain += counts[code]!;
		if (!isNull(cleanText(text))) filled += counts[code]!;
	}
	return filled === 0 ? 0 : plain / filled;
}

/** The places of the columns kept as numbers that `plan` takes for something else. */
export function contradicted(
	columns: readonly RawColumn[],
	plan: readonly Pick<ColumnPlan, 'format'>[]
): number[] {
	return columns.flatMap(({ numbers }, i) => {
		const format = plan[i]?.format;
		return numbers && format && !readsNumbers(numbers, format) ? i : [];
	});
}
