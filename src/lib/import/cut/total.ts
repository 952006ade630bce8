/** Rows that are none: blank ones, ruled lines, those that add up the others, and who printed them. */

/** Whether all cells from place `from` on are blank; true where there are none. */
export function isBlank(cells: readonly string[], from = 0): boolean {
	for (let i = from; i < cells.length; i++) {
		const cell = cells[i]!;
		if (cell !== '' && cell.trim() !== '') return false;
	}
	return true;
}

const CHINESE = [
	...['合计', '小计', '总计', '总额', '累计', '本页合计', '本页小计'],
	...['合計', '小計', '總計', '累計', '本頁合計']
];
/** Followed by how many rows there are. */
const COUNTED = '共';
const ENGLISH = ['total', 'subtotal', 'sub-total', 'grand total'];

/** What stands alone in the first filled cell of a line that adds up the others, in any case. */
export const TOTAL_WORDS: readonly string[] = [...CHINESE, ...ENGLISH];

/**
 * How the first filled cell of every line begins that adds up the others; letters of ASCII are
 * small. Of Chinese words the first sign, as blanks may stand behind it.
 */
export const TOTAL_STARTS: readonly string[] = [
	...new Set([...CHINESE, COUNTED].map(([sign = '']) => sign)),
	...ENGLISH,
	...['(', '（', '[', '【'],
	...['---', '===', '___', ':--'],
	...['制表', '制单', '製表', '打印', '列印', '审核', '導出', '导出', '复核', '经办', '操作员']
];

const INITIALS = new Set(TOTAL_STARTS.flatMap(([sign = '']) => [sign, sign.toUpperCase()]));
const LONGEST = 40;
const CHINESE_TOTAL = new RegExp(
	`^(?:(?:${CHINESE.join('|')}|${COUNTED}\\d+[笔筆条條行])(?:[:：].*)?|[(（[【](?:${CHINESE.join('|')})[)）\\]】].*)$`
);
const ENGLISH_TOTAL = new RegExp(
	`^(?:(?:${ENGLISH.join('|')})s?:?|(?:sub)?total (?:for|of) .+)$`,
	'i'
);

/** A line that adds up the others; the English word alone could be a name, so it needs a gap. */
export function isTotal(cells: readonly string[]): boolean {
	const text = firstText(cells);
	if (!INITIALS.has(text[0] ?? '')) return false;
	// Two signs are often set wide, a blank between them.
	if (text.length <= LONGEST && CHINESE_TOTAL.test(text.replace(/\s+/g, ''))) return true;
	return ENGLISH_TOTAL.test(text) && (cells.length < 4 || cells.some((c) => c.trim() === ''));
}

/** A line of dashes, as between the header and the rows of a table in Markdown. */
export function isRule(cells: readonly string[]): boolean {
	return (
		cells.every((cell) => /^\s*(?:(?::-{2,}|-{3,}):?|={3,}|_{3,})?\s*$/.test(cell)) &&
		!isBlank(cells)
	);
}

/** Who made a report and when, in few cells below it: 制表人：王五. */
export function isFooter(cells: readonly string[]): boolean {
	if (!FOOTER.test(firstText(cells))) return false;
	return cells.filter((cell) => cell.trim() !== '').length * 2 <= cells.length;
}

const FOOTER =
	/^(?:制表|制单|製表|打印|列印|审核|導出|导出|复核|经办)(?:人|员|員|时间|時間|日期)?\s*[:：]|^操作员\s*[:：]/;

/** Whether a row that begins with `first` has to be looked at: blank, or a word of a total. */
export function mayBeTotal(first: string): boolean {
	const text = first.trimStart();
	return text === '' || INITIALS.has(text[0]!);
}

/** The first cell that is not blank; blanks of any width, U+3000 too, are none. */
function firstText(cells: readonly string[]): string {
	for (const cell of cells) {
		const text = cell.trim();
		if (text !== '') return text;
	}
	return '';
}
