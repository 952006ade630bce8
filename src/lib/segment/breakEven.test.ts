import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { History } from '#lib/rollup/history.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { breakEvens } from './breakEven.ts';

type Event = readonly [day: number, amount: number];

function historyOf(customers: readonly (readonly Event[])[]): History {
	const starts = [0];
	for (const events of customers) starts.push(starts.at(-1)! + events.length);
	const flat = customers.flat();
	return {
		starts: Int32Array.from(starts),
		day: Int32Array.from(flat, ([day]) => day),
		amount: Float64Array.from(flat, ([, amount]) => amount)
	};
}

test('the day is that of the last rise above 0', () => {
	const { day, began, deepest, end } = breakEvens(
		historyOf([
			[
				[10, -5],
				[20, 6],
				[30, -3],
				[40, 4]
			],
			[[10, 7]],
			[
				[10, 7],
				[20, -7]
			],
			[
				[NO_DAY, -2],
				[15, 3]
			],
			[
				[NO_DAY, 2],
				[15, 3]
			],
			[[NO_DAY, 2]],
			[]
		])
	);
	expect(Array.from(day)).toEqual([40, 10, NO_DAY, 15, 15, NO_DAY, NO_DAY]);
	expect(Array.from(began)).toEqual([10, 10, 10, 15, 15, NO_DAY, NO_DAY]);
	expect(Array.from(deepest)).toEqual([-5, 0, 0, -2, 0, 0, 0]);
	expect(Array.from(end)).toEqual([2, 7, 0, 1, 5, 2, 0]);
});

/** The obvious way: every day asked whether the line stays above 0 from there to the end. */
function naive(events: readonly Event[]): number {
	const after = (i: number) => events.slice(0, i + 1).reduce((sum, [, amount]) => sum + amount, 0);
	const stays = events.map((_, i) => events.every((_, j) => j < i || after(j) > 0));
	const at = events.findIndex(([day], i) => day !== NO_DAY && stays[i]);
	return at < 0 ? NO_DAY : events[at]![0];
}

test('it equals asking every day', () => {
	const amount = fc.integer({ min: -3, max: 3 });
	const events = fc
		.record({ rest: fc.option(amount), amounts: fc.array(amount, { maxLength: 8 }) })
		.map(({ rest, amounts }): Event[] => [
			...(rest === null ? [] : [[NO_DAY, rest] as const]),
			...amounts.map((much, i) => [i * 3, much] as const)
		]);
	fc.assert(
		fc.property(fc.array(events), (customers) => {
			const { day, end } = breakEvens(historyOf(customers));
			expect(Array.from(day)).toEqual(customers.map(naive));
			customers.forEach((all, c) => {
				expect(end[c]).toBe(all.reduce((sum, [, much]) => sum + much, 0));
			});
		})
	);
});
