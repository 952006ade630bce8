import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AsideRows } from './aside.ts';
import type { AsideRow } from '../raw.ts';

const row: fc.Arbitrary<AsideRow> = fc.record({
	line: fc.nat(),
	cells: fc.array(
		fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '"', '\uFEFFa')),
		{
			maxLength: 4
		}
	),
	why: fc.constantFrom('row_total' as const, 'row_long' as const)
});

test('rows set aside come back as they were, in their order', () => {
	fc.assert(
		fc.property(
			fc.array(row, { maxLength: 20 }),
			fc.integer({ min: 1, max: 3000 }),
			(rows, times) => {
				const all = Array.from({ length: times }, () => rows)
					.flat()
					.slice(0, 2000);
				const aside = new AsideRows();
				for (const each of all) aside.add(each);
				expect([...aside]).toEqual(all);
				expect(aside.because('row_total')).toEqual(all.filter(({ why }) => why === 'row_total'));
				expect([aside.length, aside.kept]).toEqual([all.length, all.length]);
			}
		),
		{ numRuns: 30 }
	);
});

test('beyond the limit rows are counted and no longer kept', () => {
	const aside = new AsideRows(1000);
	for (let line = 1; line <= 500; line++)
		aside.add({ line, cells: ['0123456789'], why: 'row_long' });
	const lines = [...aside].map(({ line }) => line);
	expect(aside.length).toBe(500);
	expect(aside.kept).toBe(lines.length);
	expect(lines).toEqual(Array.from({ length: aside.kept }, (_, i) => i + 1));
	expect(aside.kept).toBeLessThan(50);
});
