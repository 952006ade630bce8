/** Which signs an encoding was made for: its standards rank them, the everyday ones first. */
import type { Encoding } from '../reading.ts';
import { COMMON } from './signs.ts';

export interface Levels {
	readonly common: ReadonlySet<string>;
	/** The first level of the standard. */
	readonly usual: ReadonlySet<string>;
	/** The second level; what is beyond was added later for the sake of completeness. */
	readonly known: ReadonlySet<string>;
	/** Nats that a Japanese syllable costs there. */
	readonly kana: number;
	/** Whether people write Greek or Cyrillic in it; the standards of East Asia have them as marks. */
	readonly alphabets: boolean;
}

const made = new Map<Encoding, Levels>();

export function levelsOf(encoding: Encoding): Levels {
	const levels = made.get(encoding) ?? make(encoding);
	made.set(encoding, levels);
	return levels;
}

/** GB 2312, Big5, JIS X 0208 and KS X 1001 by the leads of their levels; their trails begin as given. */
function make(encoding: Encoding): Levels {
	switch (encoding) {
		case 'gb18030':
			return {
				common: COMMON.chinese,
				usual: block('gb18030', 0xb0, 0xd7, 0xa1),
				known: block('gb18030', 0xd8, 0xf7, 0xa1),
				kana: 11,
				alphabets: false
			};
		case 'big5':
			return {
				common: COMMON.traditional,
				usual: block('big5', 0xa4, 0xc6, 0x40),
				known: block('big5', 0xc9, 0xf9, 0x40),
				kana: 11,
				alphabets: false
			};
		case 'shift_jis':
			return {
				common: COMMON.japanese,
				usual: block('shift_jis', 0x88, 0x97, 0x40),
				known: block('shift_jis', 0x98, 0xea, 0x40),
				kana: 5,
				alphabets: false
			};
		case 'euc-kr':
			return {
				common: COMMON.korean,
				usual: NONE,
				known: block('euc-kr', 0xca, 0xfd, 0xa1),
				kana: 11,
				alphabets: false
			};
		default:
			return all();
	}
}

const NONE: ReadonlySet<string> = new Set();

/** Unicode favours no script. */
function all(): Levels {
	const { usual, known } = levelsOf('gb18030');
	const others = [levelsOf('big5').usual, levelsOf('shift_jis').usual];
	return {
		common: union(Object.values(COMMON)),
		usual: union([usual, ...others]),
		known,
		kana: 5,
		alphabets: true
	};
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
	return new Set(sets.flatMap((set) => [...set]));
}

function block(encoding: Encoding, from: number, to: number, trail: number): ReadonlySet<string> {
	const bytes: number[] = [];
	for (let first = from; first <= to; first++)
		for (let second = trail; second <= 0xfe; second++) bytes.push(first, second, 10);
	const lines = new TextDecoder(encoding).decode(Uint8Array.from(bytes)).split('\n');
	return new Set(lines.filter((line) => line.length === 1 && line !== '\uFFFD'));
}
