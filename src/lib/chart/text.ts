/**
 * How wide text will be, without a screen to ask: an estimate from the widths of common
 * sans-serif fonts, slightly generous, so that what is judged to fit does fit.
 */

/** Estimated width in pixels of one line at `size`. */
export function textWidth(text: string, size: number, weight: 400 | 500 | 600 = 400): number {
	let ems = 0;
	for (const character of text) ems += charWidth(character);
	return ems * size * (weight === 400 ? 1.04 : 1.16);
}

/** Width of a character in ems. */
function charWidth(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	if (isWide(code)) return 1;
	if (character >= '0' && character <= '9') return 0.57;
	if (NARROW.has(character)) return 0.3;
	if (BROAD.has(character)) return 0.88;
	if (character >= 'A' && character <= 'Z') return 0.68;
	return 0.56;
}

const NARROW = new Set("iljtfrI.,:;'|!()[] ·-’‘");
const BROAD = new Set('mwMW%@—');

/** Han, kana, hangul, full-width forms and CJK punctuation: one em each. */
function isWide(code: number): boolean {
	return (
		(code >= 0x2e80 && code <= 0x9fff) ||
		(code >= 0xac00 && code <= 0xd7af) ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xfe30 && code <= 0xfe4f) ||
		(code >= 0xff00 && code <= 0xff60) ||
		code >= 0x20000
	);
}

/** Whole sentences add up what single labels leave between estimate and font. */
const ROOM = 0.9;

/** Sentences as lines that stay within `width` in wider fonts than most, too. */
export function wrapSentence(text: string, width: number, size: number): string[] {
	return wrap(text, width * ROOM, size);
}

/**
 * Lines of at most `width` pixels: broken at spaces and between Han characters, never before
 * closing punctuation nor after opening. A single piece wider than the line stands alone.
 */
export function wrap(
	text: string,
	width: number,
	size: number,
	weight: 400 | 500 | 600 = 400
): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces(text)) {
		const longer = line + piece;
		if (line !== '' && textWidth(longer.trimEnd(), size, weight) > width) {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		} else line = longer;
	}
	if (line.trimEnd() !== '') lines.push(line.trimEnd());
	return lines;
}

/** The text cut wherever a line may end; the pieces joined are the text. */
export function pieces(text: string): string[] {
	const found: string[] = [];
	let piece = '';
	let previous = '';
	for (const character of text) {
		if (previous !== '' && mayBreak(previous, character)) {
			found.push(piece);
			piece = '';
		}
		piece += character;
		previous = character;
	}
	if (piece !== '') found.push(piece);
	return found;
}

const CLOSING = new Set('，。、；：？！）】》」』”’％%,.;:?!)]}');
const OPENING = new Set('（【《「『“‘([{¥$');

function mayBreak(before: string, after: string): boolean {
	if (after === ' ') return false;
	if (before === ' ') return true;
	// A figure keeps its 万 or 亿.
	if (before >= '0' && before <= '9') return false;
	if (after === '\u00a0' || before === '\u00a0') return false;
	if (CLOSING.has(after) || OPENING.has(before)) return false;
	return isWide(before.codePointAt(0) ?? 0) || isWide(after.codePointAt(0) ?? 0);
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function ellipsize(text: string, width: number, size: number): string {
	if (textWidth(text, size) <= width) return text;
	const characters = [...text];
	while (characters.length > 1 && textWidth(characters.join('') + '…', size) > width)
		characters.pop();
	return characters.join('').trimEnd() + '…';
}
