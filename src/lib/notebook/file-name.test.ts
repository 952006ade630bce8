import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitName } from './file-name.ts';

test('the end that is always shown tells the months of a year apart', () => {
	expect(splitName('销售明细2024-12.csv')).toEqual(['销售明细', '2024-12.csv']);
	expect(splitName('a.csv')).toEqual(['', 'a.csv']);
	expect(splitName('no ending at all')).toEqual(['no ending', ' at all']);
	expect(splitName('')).toEqual(['', '']);
});

test('both parts together are the name, and no sign is cut in two', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (name) => {
			const [begin, end] = splitName(name);
			expect(begin + end).toBe(name);
			expect([begin, end].every((part) => part.isWellFormed())).toBe(name.isWellFormed());
		})
	);
});
