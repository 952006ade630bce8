/**
 * What the cells of a column look like, learnt from regular rows: enough to tell in which column
 * a piece of a broken row belongs.
 */
import { cleanText, isNull, parseAmount } from '../cells/cells.ts';
import { looksLikeDate } from '../cells/days.ts';

const LONG = 40;
const MASKS = 6;
const REMEMBERED = 4096;
/** No number and no date is written in more signs. */
const LONGEST_VALUE = 200;

export interface ColumnShape {
	readonly filled: number;
	/** The share of blank cells. */
	readonly blank: number;
	/** Cells follow few patterns, or begin alike: a cell that does not is out of place. */
	readonly strict: boolean;
	/** How badly a cell fits, from 0 to 4. */
	misfit(cell: Look): number;
	/** No text of this mask fits better. */
	leastMisfit(mask: string): number;
}

/** A piece of a row as columns look at it: it is tried in many of them, and each side is worked out once. */
export class Look {
	readonly text: string;
	#mask: string | null;
	#isAmount: boolean | null = null;
	#isValue: boolean | null = null;

	constructor(written: string, mask: string | null = null) {
		this.text = written.trim();
		this.#mask = mask;
	}

	/** Empty where the text is too long to have one. */
	get mask(): string {
		return (this.#mask ??= this.text.length > LONG ? '' : maskOf(this.text));
	}

	get isAmount(): boolean {
		return (this.#isAmount ??= isAmount(this.text));
	}

	get isValue(): boolean {
		return (this.#isValue ??= isValue(this.text));
	}
}

/** The mask of a part of a text; empty where that has none. */
export function partOfMask(mask: string, from: number, to: number): string {
	const part = mask.slice(from, to).trim();
	return part.length > LONG ? '' : part;
}

/** Digits and letters of a text, one sign each; `28/01/2018` is `99/99/9999`. */
export function maskOf(text: string): string {
	let mask = '';
	for (let i = 0; i < text.length; i++) {
		const sign = ASCII_MASK[text.charCodeAt(i)];
		if (sign === undefined) return anyMaskOf(text);
		mask += sign;
	}
	return mask;
}

function anyMaskOf(text: string): string {
	return text
		.replace(/\p{Nd}/gu, '9')
		.replace(/\p{Lu}/gu, 'A')
		.replace(/\p{Lo}/gu, '字')
		.replace(/[^\P{L}A字]/gu, 'a');
}

/** Rows are broken by the thousand, and nearly all of their cells are ASCII. */
const ASCII_MASK = Array.from({ length: 128 }, (_, code) => anyMaskOf(String.fromCharCode(code)));

const kindsOf = new Map<string, string>();

/** Runs of a mask drawn together: `9/9/9`; a word is `a`, whatever its capitals. */
function kindOf(mask: string): string {
	let kind = kindsOf.get(mask);
	if (kind !== undefined) return kind;
	if (kindsOf.size === REMEMBERED) kindsOf.clear();
	kindsOf.set(mask, (kind = drawnTogether(mask)));
	return kind;
}

function drawnTogether(mask: string): string {
	return mask
		.replace(/9+/g, '9')
		.replace(/字+/g, '字')
		.replace(/A*a+[Aa]*/g, 'a')
		.replace(/A+/g, 'A');
}

const AMOUNT_SIGNS = ['.', ','] as const;

/** Whether a cell is a number, whatever its decimal sign, or a day. */
export function isValue(cell: string): boolean {
	if (cell.length > LONGEST_VALUE) return false;
	const text = cleanText(cell);
	if (isNull(text)) return false;
	return AMOUNT_SIGNS.some((sign) => parseAmount(text, sign) !== null) || looksLikeDate(text);
}

function isAmount(text: string): boolean {
	return parseAmount(cleanText(text), '.') !== null;
}

/** The shape of the column that holds `cells`; so many judgements are remembered. */
export function shapeOf(cells: readonly string[], remembered = REMEMBERED): ColumnShape {
	const texts = cells.map((cell) => cell.trim()).filter((text) => text !== '');
	const filled = texts.length;
	const blank = cells.length === 0 ? 0.5 : 1 - filled / cells.length;
	const masks = new Map<string, number>();
	const kinds = new Map<string, number>();
	const known = new Set(texts);
	for (const text of texts) {
		if (text.length > LONG) continue;
		const mask = maskOf(text);
		masks.set(mask, (masks.get(mask) ?? 0) + 1);
		kinds.set(kindOf(mask), (kinds.get(kindOf(mask)) ?? 0) + 1);
	}
	const start = startOf(texts);
	// What occurs once among many may be the very row that is broken.
	const often = filled >= 20 ? 2 : 1;
	const alike = [...kinds.values()]
		.sort((a, b) => b - a)
		.slice(0, MASKS)
		.reduce((a, b) => a + b, 0);
	const patterned = filled >= 3 && alike >= filled * 0.9;
	const amounts =
		patterned && texts.filter((text) => parseAmount(text, '.') !== null).length >= filled * 0.9;
	const values = texts.filter(isValue).length;
	const repeats = filled >= 8 && known.size * 2 <= filled;
	const median = texts.map(({ length }) => length).sort((a, b) => a - b)[filled >> 1] ?? 0;

	const ofBlank = blankMisfit(blank, cells.length);
	const judged = new Map<string, number>();

	/** Texts of one mask fit alike where cells follow patterns; NaN where the mask does not tell. */
	function misfitOfMask(mask: string): number {
		let cost = judged.get(mask);
		if (cost !== undefined) return cost;
		if (judged.size >= remembered) judged.clear();
		judged.set(mask, (cost = judge(mask)));
		return cost;
	}

	function judge(mask: string): number {
		if ((masks.get(mask) ?? 0) >= often) return repeats ? 0.3 : 0;
		if ((kinds.get(kindOf(mask)) ?? 0) >= often) return repeats ? 0.5 : 0.3;
		return NaN;
	}

	function misfit(cell: Look): number {
		const { text } = cell;
		if (text === '') return ofBlank;
		if (filled === 0) return cells.length < 3 ? 0.3 : 2.5;
		if (repeats && known.has(text)) return 0;
		if (start !== '' && !text.startsWith(start)) return 4;
		const cost = cell.mask === '' ? NaN : misfitOfMask(cell.mask);
		if (cost >= 0) return cost;
		if (amounts) return cell.isAmount ? 0.4 : 4;
		if (patterned && start === '') return 4;
		const odd = values === 0 && cell.isValue ? 1.5 : 0;
		return odd + Math.min(1.5, 0.2 + 0.3 * Math.abs(Math.log((text.length + 1) / (median + 1))));
	}

	function leastMisfit(mask: string): number {
		if (mask === '' || filled === 0 || (repeats && masks.has(mask))) return 0;
		const cost = misfitOfMask(mask);
		if (cost >= 0) return cost;
		if (amounts) return 0.4;
		return patterned && start === '' ? 4 : 0.2;
	}
	return { filled, blank, strict: patterned || start !== '', misfit, leastMisfit };
}

function blankMisfit(blank: number, rows: number): number {
	if (rows < 3) return 0.5;
	return blank === 0 ? 2.5 : Math.min(2, -Math.log(blank) * 0.6);
}

/** What nearly all cells begin with, if that says anything: `https://`. */
function startOf(texts: readonly string[]): string {
	const [first = '', ...others] = texts.slice(0, 200);
	if (others.length < 4) return '';
	let length = first.length;
	for (const text of others) {
		let same = 0;
		while (same < length && text[same] === first[same]) same++;
		length = same;
		if (length < 4) return '';
	}
	// A digit in common is chance: 2024-01 today, 2024-02 tomorrow.
	return first.slice(0, length).replace(/[\p{Nd}\s].*$/su, '').length >= 4
		? first.slice(0, length).replace(/[\p{Nd}\s].*$/su, '')
		: '';
}
