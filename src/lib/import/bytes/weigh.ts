/** Every encoding tried on lines that are not ASCII: the one whose text is likeliest, and by how much. */
import { analyse } from 'chardet';
import type { Locale } from '#lib/core/locale.ts';
import { likeness } from './likeness.ts';
import type { Encoding } from '../reading.ts';
import { isKnownHeader } from '../roles/synonyms.ts';

export interface Verdict {
	readonly encoding: Encoding;
	/** Nats between it and the next best. */
	readonly lead: number;
}

/** How much rarer files of an encoding are, in nats, whatever they hold. */
const RARITY: Readonly<Partial<Record<Encoding, number>>> = {
	'utf-8': -6,
	gb18030: 0,
	big5: 1,
	shift_jis: 1,
	'euc-kr': 3,
	'windows-1252': 0,
	'windows-1251': 4,
	macintosh: 4
};
/** What the reader's own language speaks for, in nats: mainland files reach Taiwan more than others. */
const HOME: Readonly<Record<Locale, Readonly<Partial<Record<Encoding, number>>>>> = {
	en: {},
	'zh-CN': { gb18030: 2 },
	'zh-TW': { big5: 1 }
};
const KNOWN_HEADER = 6;
const HEADER_LINES = 5;

export function weigh(sample: Uint8Array, locale: Locale): Verdict {
	const named = witness(sample);
	const scores = (Object.keys(RARITY) as Encoding[])
		.map((encoding) => ({
			encoding,
			score: score(sample, encoding, locale) + (named.has(encoding) ? WITNESS : 0)
		}))
		.sort((a, b) => b.score - a.score);
	const [best, next] = scores;
	return { encoding: best!.encoding, lead: best!.score - next!.score };
}

function score(sample: Uint8Array, encoding: Encoding, locale: Locale): number {
	// As a stream, because in one go some platforms take windows-1252 for Latin-1.
	const decoder = new TextDecoder(encoding);
	const text = decoder.decode(sample, { stream: true });
	const home = HOME[locale][encoding] ?? 0;
	const rarity = (RARITY[encoding] ?? 0) + (isLoneEuro(sample, encoding) ? LONE_EURO : 0);
	return likeness(text, encoding) + home - rarity + KNOWN_HEADER * headers(text);
}

/** Both read it as a euro, but who writes Chinese writes more than that beyond ASCII. */
function isLoneEuro(sample: Uint8Array, encoding: Encoding): boolean {
	return encoding === 'gb18030' && sample.every((byte) => byte <= EURO) && sample.includes(EURO);
}

const EURO = 0x80;
const LONE_EURO = 5;

/** Names of columns beyond ASCII in the first lines. */
function headers(text: string): number {
	const cells = text.split('\n', HEADER_LINES).flatMap((line) => line.split(/[,;\t|，；]/, 200));
	return cells.filter((cell) => /[^\0-\x7f]/.test(cell) && isKnownHeader(cell)).length;
}

/** What chardet says; not of Western text, as it takes Mac Roman for Latin-1. */
function witness(sample: Uint8Array): ReadonlySet<Encoding> {
	const sure = analyse(sample).filter(({ confidence }) => confidence >= SURE);
	return new Set(sure.flatMap(({ name }) => BY_NAME[name] ?? []));
}

const SURE = 60;
const WITNESS = 3;
const BY_NAME: Readonly<Record<string, Encoding>> = {
	'UTF-8': 'utf-8',
	GB18030: 'gb18030',
	Big5: 'big5',
	Shift_JIS: 'shift_jis',
	'EUC-KR': 'euc-kr'
};
