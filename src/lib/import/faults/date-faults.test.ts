import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDays } from '#lib/core/dates.ts';
import { dateFaults } from './date-faults.ts';

const day = (text: string) => {
	const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
	return toDays(year, month, date) ?? NaN;
};

function marked(problem: 'date_far' | 'date_placeholder', dates: readonly string[]): string[] {
	const days = Float64Array.from(dates, day);
	const marks = dateFaults(
		days,
		dates.map(() => 1)
	).get(problem);
	return dates.filter((_, i) => marks?.[i] === 1);
}

const YEAR = ['2023-01-10', '2023-03-05', '2023-06-01', '2023-09-30', '2023-12-24'];

test('a day two years and more beyond the rest is far off', () => {
	expect(marked('date_far', [...YEAR, '2026-12-25'])).toEqual(['2026-12-25']);
	expect(marked('date_far', [...YEAR, '2015-01-01'])).toEqual(['2015-01-01']);
	expect(marked('date_far', [...YEAR, '2024-12-25', '2021-12-31'])).toEqual([]);
});

test('a column that spans many years has none far off', () => {
	const years = Array.from({ length: 20 }, (_, i) => `${2004 + i}-06-15`);
	expect(marked('date_far', years)).toEqual([]);
});

test('years that nobody trades in are far off even among few', () => {
	expect(marked('date_far', ['2999-01-01'])).toEqual(['2999-01-01']);
	expect(marked('date_far', ['1023-01-01', '2023-01-01'])).toEqual(['1023-01-01']);
});

test('days that stand for none are told apart, but not where the column is of that time', () => {
	const holes = ['1900-01-01', '1899-12-30', '9999-12-31', '1970-01-01'];
	expect(marked('date_placeholder', [...YEAR, ...YEAR, ...holes])).toEqual(holes);
	expect(marked('date_far', [...YEAR, ...YEAR, ...holes])).toEqual([]);
	expect(
		marked('date_placeholder', ['1969-05-01', '1970-01-01', '1970-09-01', '1971-01-01'])
	).toEqual([]);
});

test('no day, one day and cells that are no day are nothing to tell', () => {
	expect(marked('date_far', [])).toEqual([]);
	expect(marked('date_far', ['2024-01-05'])).toEqual([]);
	expect(marked('date_far', [...YEAR, 'x'])).toEqual([]);
});

test('what is told does not hang on the order, and a count is as good as so many cells', () => {
	const days = fc.array(fc.integer({ min: 10_000, max: 25_000 }), { minLength: 1, maxLength: 30 });
	const told = (list: readonly number[], counts: readonly number[]) => {
		const marks = dateFaults(Float64Array.from(list), counts).get('date_far');
		return new Set(list.filter((_, i) => marks?.[i] === 1));
	};
	fc.assert(
		fc.property(days, (list) => {
			const once = told(
				list,
				list.map(() => 1)
			);
			expect(
				told(
					[...list].reverse(),
					list.map(() => 1)
				)
			).toEqual(once);
			const distinct = [...new Set(list)];
			const counts = distinct.map((each) => list.filter((other) => other === each).length);
			expect(told(distinct, counts)).toEqual(once);
		})
	);
});
