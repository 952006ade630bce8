import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { addMonths, daysInMonth, fromDays, monthIndex, toDays, toIso } from './dates.ts';

describe('civil dates', () => {
	test('count from 1970-01-01', () => {
		expect(toDays(1970, 1, 1)).toBe(0);
		expect(toDays(2000, 2, 29)).toBe(11016);
		expect(toDays(1899, 12, 30)).toBe(-25569);
	});

	test('that no calendar has are null', () => {
		for (const [y, m, d] of [
			[2025, 2, 30],
			[2023, 2, 29],
			[2025, 13, 1],
			[2025, 0, 1],
			[0, 0, 0]
		])
			expect(toDays(y!, m!, d!)).toBeNull();
	});

	test('go to days and back, one by one', () => {
		fc.assert(
			fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
				const { year, month, day } = fromDays(days);
				expect(toDays(year, month, day)).toBe(days);
			})
		);
	});

	test('a century without and one with its leap day', () => {
		expect(daysInMonth(1900, 2)).toBe(28);
		expect(daysInMonth(2000, 2)).toBe(29);
	});

	test('move by months to the last day where the day is missing', () => {
		const to = (days: number, months: number) => toIso(addMonths(days, months));
		expect(to(toDays(2024, 3, 31)!, -1)).toBe('2024-02-29');
		expect(to(toDays(2025, 1, 15)!, -12)).toBe('2024-01-15');
		expect(to(toDays(2025, 11, 30)!, 3)).toBe('2026-02-28');
	});

	test('share a month exactly when year and month agree', () => {
		expect(monthIndex(toDays(2025, 1, 31)!) + 1).toBe(monthIndex(toDays(2025, 2, 1)!));
	});
});
