/** Whether a file comes from Taiwan, where 元 is NT$ and years count from 1911. */
import { cleanText } from '../cells/cells.ts';
import { isTraditional } from '../roles/headers.ts';
import type { RawColumn } from '../columns/intern.ts';
import type { RawReading } from '../raw.ts';

type Read = Pick<RawReading, 'columns' | 'dialect'>;

/** Looked at once, as often as it is asked for. */
export function isTaiwanese(raw: Read): boolean {
	const known = looked.get(raw);
	if (known !== undefined) return known;
	const taiwanese = looksTaiwanese(raw);
	looked.set(raw, taiwanese);
	return taiwanese;
}

const looked = new WeakMap<Read, boolean>();

/** Headers in Traditional signs, Big5, or a date of the Republic that is none elsewhere. */
function looksTaiwanese({ columns, dialect }: Read): boolean {
	return (
		dialect.encoding === 'big5' ||
		isTraditional(columns.map(({ header }) => header)) ||
		columns.some((column) => someTexts(column).some((text) => REPUBLICAN.test(text)))
	);
}

/** Years of the Republic in bare digits, 1130105, which could be any number. */
export function isBareRepublican(column: RawColumn): boolean {
	const texts = someTexts(column).filter((text) => text !== '');
	return texts.filter((text) => /^[01]\d{6}$/.test(text)).length * 2 > texts.length;
}

const REPUBLICAN = /^(?:民[國国]|1\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}(?!\d))/;
const LOOKS = 50;

function someTexts({ texts }: RawColumn): string[] {
	return Array.from({ length: Math.min(LOOKS, texts.size) }, (_, code) =>
		cleanText(texts.at(code))
	);
}
