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
const ENGLISH = [
	...['total', 'subtotal', 'sub-total', 'grand total'],
	...['summe', 'gesamtsumme', 'zwischensumme', 'gesamt', 'sous-total']
];

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
	...['制表', '制单', '製表', '打印', '列印', '审核', '導出', '导出', '复核', '经办', '操作员'],
	...['生成', '统计', '下载', '查询', '报表', '產生', '下載', '報表'],
	...['generated', 'exported', 'printed', 'downloaded', 'end of report', 'report ']
];

const INITIALS = new Set(TOTAL_STARTS.flatMap(([sign = '']) => [sign, sign.toUpperCase()]));
const LONGEST = 40;
const LONGEST_START = Math.max(...TOTAL_STARTS.map(({ length }) => length));
const CHINESE_TOTAL = new RegExp(
	`^(?:(?:${CHINESE.join('|')}|${COUNTED}\\d+[笔筆条條行项項个個家位单單](?:记录|記錄|数据|資料|订单|訂單)?)(?:[:：].*)?|[(（[【](?:${CHINESE.join('|')})[)）\\]】].*)$`
);
/** How many rows a total is of: `Grand Total (45 records)`. */
const OF_ROWS = String.raw`(?:\s*\(\d[\d,.]*(?:\s+[a-z]+)?\))?`;
const ENGLISH_TOTAL = new RegExp(
	`^(?:(?:${ENGLISH.join('|')})s?${OF_ROWS}:?|(?:sub)?total (?:for|of) .+)$`,
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

/** Who made a report and when, or how long it is, in few of `width` cells below it: 制表人：王五. */
export function isFooter(cells: readonly string[], width: number): boolean {
	const text = firstText(cells);
	if (!FOOTER.test(text) && !COUNT_OF_ROWS.test(text)) return false;
	return filledOf(cells).length * 2 <= width;
}

/** Each way to begin stands in `TOTAL_STARTS`, or no lane looks at it. */
const FOOTER =
	/^(?:制表|制单|製表|打印|列印|审核|導出|导出|复核|经办|生成|统计|下载|查询|报表|產生|下載|報表)(?:人|员|員|时间|時間|日期)?\s*[:：]|^操作员\s*[:：]|^(?:report )?(?:generated|exported|printed|downloaded)(?: (?:on|at|by|from)\b|\s*[:：])|^end of report\b/i;
const COUNT_OF_ROWS =
	/^\(?\d[\d,.]*\s+(?:records?|rows?|lines?|entry|entries|results?)(?:\(s\))?(?:\s+\w+){0,2}\.?\)?$/i;

/** The sum of a group by its name: 华东 汇总, East Total, Total - East. */
export function isGroupName(text: string): boolean {
	return GROUP_NAME.test(text.trim());
}

const GROUP_NAME =
	/^(?:\S.{0,60}?(?:(?:汇总|小计|合计|彙總|小計|合計)|\s(?:sub-?)?total)\s*[:：]?|total\s*[-–:]?\s+\S.*)$/i;
const NUMBER = /^[-−(（]?\s*[^\d\s.,()-]{0,3}\s*[\d][\d,.' \u00a0]*\s*[)）%元]?$/;
/** 2024.1.6, 20240106. */
const DAY =
	/^(?:\d{4}[.]\d{1,2}[.]\d{1,2}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/** Whether a trimmed cell is a number, and no day that is written like one. */
export function isNumber(text: string): boolean {
	return NUMBER.test(text) && !DAY.test(text);
}

/**
 * A line that adds up those of a group by its name, and nothing else but numbers and blanks; of an
 * English name that proves nothing: see `isNamedSum`.
 */
export function isGroupSum(cells: readonly string[]): boolean {
	const [name = '', ...others] = filledOf(cells);
	if (others.length === 0 || !isGroupName(name)) return false;
	// No customer is called 小计, but one may be called Total: its line has no blanks.
	if (others.length + 1 === cells.length && /total/i.test(name)) return false;
	return others.every(isNumber);
}

/** The same of a name that may be a customer's, Total Energies: only what it states can prove it. */
export function isNamedSum(cells: readonly string[]): boolean {
	return /total/i.test(firstText(cells)) && isGroupSum(cells) && !isTotal(cells);
}

/** Sum or Count alone beside numbers, as reports end with: only what it states can prove it. */
export function isAggregate(cells: readonly string[]): boolean {
	const [name = '', ...others] = filledOf(cells);
	return isAggregateName(name) && others.length > 0 && others.every(isNumber);
}

/** Whether a row may be one by this cell, its first that is not blank. */
export function isAggregateName(text: string): boolean {
	return AGGREGATE.test(text.trim());
}

const AGGREGATE = /^(?:sum|(?:record )?count)$/i;

/** Whether a row states how many rows there are, and nothing of what stands in them. */
export function isCount(cells: readonly string[]): boolean {
	return cells.some((cell) => COUNT.test(cell));
}

const COUNT = /^\s*(?:record )?count\s*$/i;

/**
 * How many rows a group says that it has, in a row of its name above them beside nothing but numbers
 * and blanks: `Harbour (12)`, `Acme (2 records)`. 0 where it says none; see `GroupCounts`.
 */
export function countedIn(cells: readonly string[]): number {
	const [name = '', ...others] = filledOf(cells);
	const count = countNamed(name);
	const below = count > 0 && !isTotal(cells) && !isGroupName(name.replace(COUNT_BEHIND, ''));
	return below && others.every(isNumber) ? count : 0;
}

/** The number of rows in brackets behind a name; 0 where there is none. */
export function countNamed(name: string): number {
	const digits = name.length <= LONGEST_COUNTED ? COUNTED_NAME.exec(name)?.[1] : undefined;
	return Number((digits ?? '0').replaceAll(/\D/g, ''));
}

const LONGEST_COUNTED = 300;
const COUNT_BEHIND = /\s*[(（][^(（]*$/;
const COUNTED_NAME =
	/^\s*[^\s(（].*[(（]\s*(\d{1,3}(?:[,.]?\d{3}){0,2})(?:\s+(?:records?|rows?|items?|lines?|entry|entries)|\s*[条條笔筆个個项項](?:记录|記錄)?)?\s*[)）]\s*$/i;

/** The cells that are not blank, trimmed. */
function filledOf(cells: readonly string[]): string[] {
	return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/**
 * Whether rows of a table have to be looked at whole, as some are sums of groups whose names no
 * customer has, or add up or count the rows: how such a row begins tells nothing.
 */
export function needsWatching(rows: readonly (readonly string[])[], width: number): boolean {
	return rows.some(
		(cells) =>
			(isGroupSum(cells) && !/total/i.test(firstText(cells))) ||
			isAggregate(cells) ||
			(cells.length === width && isFooter(cells, width))
	);
}

/** Whether a line of this text may be one for which a table needs watching; cheap, in doubt true. */
export function hintsAt(text: string): boolean {
	return HINT.test(text) || NAME_ALONE.test(text);
}

/** A cell, and behind it nothing but delimiters. */
const NAME_ALONE = /^(?:"[^"\n]*"|[^"',;|\t，；\n]+)([,;|\t，；])\1+[ \r]*$/m;

const HINT =
	/[(（]\d[\d,.]*[ ]?[a-z\u4e00-\u9fff]{0,7}[)）]["']?[ ]*[,;|\t，；]|(?:^|[,;|\t，；])["']?(?:sum|(?:record )?count)["']?[,;|\t，；]|(?:汇总|小计|合计|彙總|小計|合計|\stotal)\s*[:：]?["']?[ ]*[,;|\t，；]|^["']?(?:total\s*[-–:]?\s|\(?\d[\d,.]*\s+(?:record|row|line|entr|result))/im;

/** Whether a row that begins with `first` has to be looked at: blank, or a word of a total. */
export function mayBeTotal(first: string): boolean {
	const text = first.trimStart();
	if (text === '') return true;
	if (!INITIALS.has(text[0]!)) return false;
	const start = text.slice(0, LONGEST_START).toLowerCase();
	return TOTAL_STARTS.some((word) => start.startsWith(word));
}

/** The first cell that is not blank; blanks of any width, U+3000 too, are none. */
function firstText(cells: readonly string[]): string {
	for (const cell of cells) {
		const text = cell.trim();
		if (text !== '') return text;
	}
	return '';
}
