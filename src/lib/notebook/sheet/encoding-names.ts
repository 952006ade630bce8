/** What encodings are called in menus of programs that write them: the same in every language. */
import type { Encoding } from '#lib/import/reading.ts';

export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	gb18030: 'GB18030 (GBK)',
	big5: 'Big5',
	shift_jis: 'Shift_JIS',
	'euc-kr': 'EUC-KR',
	'windows-1252': 'Latin-1 (Windows-1252)',
	'windows-1251': 'Windows-1251',
	macintosh: 'Mac Roman',
	'utf-16le': 'UTF-16 LE',
	'utf-16be': 'UTF-16 BE'
};
