import { describe, expect, it } from 'vitest';
import { dateOrderQuestions, daysText, decimalQuestions, difference } from './questions.ts';
import { columnOf, readingOf } from './fixture.ts';

const choice = (answer: string, sum: number | null, scale = 2) => ({
	answer,
	columns: [],
	rows: 1,
	sum,
	scale
});

describe('difference', () => {
	it('is what the other choice would add, at the finer scale of both', () => {
		const chosen = choice('2', 1000);
		expect(difference(chosen, choice('3', 1250))).toEqual({ change: 250, scale: 2 });
		expect(difference(chosen, choice('3', 9, 0))).toEqual({ change: -100, scale: 2 });
		expect(difference(chosen, choice('3', 100_001, 4))).toEqual({ change: 1, scale: 4 });
	});

	it('is unknown where a sum is, and none to itself', () => {
		const chosen = choice('2', 1000);
		expect(difference(chosen, choice('3', null))).toBeNull();
		expect(difference(choice('2', null), chosen)).toBeNull();
		expect(difference(undefined, chosen)).toBeNull();
		expect(difference(chosen, chosen)).toBeNull();
	});
});

describe('the order of day and month', () => {
	const dates = (ambiguousDates: boolean, ...cells: string[]) =>
		readingOf({
			columns: [columnOf({ role: 'date', ambiguousDates, format: { type: 'date' } })],
			preview: cells.map((cell) => [cell])
		});

	it('is asked with both readings of the first dates', () => {
		const [asked] = dateOrderQuestions(
			dates(true, '05/01/2024', '05/01/2024', '06/02/2024', '07/03/2024', '08/04/2024')
		);
		expect(asked?.written).toEqual(['05/01/2024', '06/02/2024', '07/03/2024']);
		expect(asked?.orders.map(({ order }) => order)).toEqual(['dmy', 'mdy']);
		expect(asked?.orders.map(({ days }) => daysText(days.slice(0, 1), 'en'))).toEqual([
			'5 Jan 2024',
			'1 May 2024'
		]);
	});

	it('is shown by dates that tell: 1/1 would read the same', () => {
		const [asked] = dateOrderQuestions(dates(true, '01/01/2024', '05/01/2024'));
		expect(asked?.written).toEqual(['05/01/2024']);
	});

	it('is not asked where the column settles it, or is not imported', () => {
		expect(dateOrderQuestions(dates(false, '05/01/2024'))).toEqual([]);
		const left = dates(true, '05/01/2024');
		const columns = left.columns.map((column) => ({ ...column, role: null }));
		expect(dateOrderQuestions({ ...left, columns })).toEqual([]);
	});
});

describe('a point that could be either', () => {
	const decimals = [
		{ decimal: '.', sum: 3400, scale: 3 },
		{ decimal: ',', sum: 3400, scale: 0 }
	] as const;
	const openAmounts = ['1.100', '2.300'];
	const amounts = (role: 'revenue' | null) =>
		readingOf({
			columns: [columnOf({ role, decimals, openAmounts, format: { type: 'money', scale: 3 } })],
			preview: [['12'], ['7']]
		});

	it('is asked with what both readings make of the first such amount, wherever it stands', () => {
		const [asked] = decimalQuestions(amounts('revenue'));
		expect(asked?.written).toEqual(['1.100', '2.300']);
		expect(asked?.readings.map(({ first, sum }) => [first, sum])).toEqual([
			[1.1, 3400],
			[1100, 3400]
		]);
	});

	it('is not asked of a column that is left out', () => {
		expect(decimalQuestions(amounts(null))).toEqual([]);
	});
});
