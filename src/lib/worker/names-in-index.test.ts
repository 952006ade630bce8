import { expect, test } from 'vitest';
import { Dictionary } from '#lib/core/dictionary.ts';
import { beginningsIn, Grams } from './names-in-index.ts';

const text = 'what customer 000042 of customer care said of 上海云帆 and li si';

test('of names that begin alike a text is looked through for those alone that it could hold', () => {
	const grams = new Grams(text);
	const names = Array.from({ length: 1000 }, (_, i) => `customer ${String(i).padStart(6, '0')}`);
	expect(names.filter((name) => grams.couldHold(name))).toEqual(['customer 000042']);
	const some = ['上海云帆', '上海大众', 'li si', 'li wu', 'x', ''];
	expect(some.filter((name) => grams.couldHold(name))).toEqual(['上海云帆', 'li si', 'x', '']);
});

test('names that begin otherwise need not even be read', () => {
	const begins = beginningsIn(text);
	const passing = (...names: string[]): string[] => {
		const dictionary = Dictionary.of(names);
		return names.filter((_, code) => begins(dictionary, code));
	};
	expect(passing('CUSTOMER 1', 'Cusp', '上海大众', '北京', 'Li Si', 'Lx Si')).toEqual([
		'CUSTOMER 1',
		'上海大众',
		'Li Si'
	]);
	// Whatever may be written otherwise than its bytes say is read.
	const odd = ['e\u0301a', 'xyzc\u0327', 'Ａnn', ' xy', 'x'];
	expect(passing(...odd)).toEqual(odd);
});
