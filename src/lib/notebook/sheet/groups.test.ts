import { describe, expect, it } from 'vitest';
import type { FileReading } from '#lib/import/reading.ts';
import { columnOf, readingOf } from './fixture.ts';
import { furtherHeaders, groupByHeaders, isTwin, mainSum, questionsOf, sumOf } from './groups.ts';

const named = (...headers: string[]) =>
	readingOf({ columns: headers.map((header) => columnOf({ header })) });
const shown = (reading: FileReading | null, waits = false) => ({ reading, waits });
const groups = (...files: ReturnType<typeof shown>[]) =>
	groupByHeaders(files, ({ waits }) => waits).map((group) =>
		group.map((file) => files.indexOf(file))
	);

describe('files', () => {
	it('whose headers agree stand in one group, in the order given', () => {
		const [a, b] = [named('x', 'y'), named('y', 'x')];
		expect(groups(shown(a), shown(b), shown(named('x', 'y')))).toEqual([[0, 2], [1]]);
	});

	it('without a header row, or that could not be read, stand alone', () => {
		const bare = (id: string) => {
			const reading = named('1', '2');
			return { ...reading, id, dialect: { ...reading.dialect, headerRows: 0 } };
		};
		expect(groups(shown(bare('a')), shown(bare('b')), shown(null), shown(null))).toEqual([
			[0],
			[1],
			[2],
			[3]
		]);
	});

	it('that wait their turn stand together at the end', () => {
		expect(groups(shown(null, true), shown(named('x')), shown(null, true))).toEqual([[1], [0, 2]]);
	});

	it('are twins only where everything agrees', () => {
		expect(isTwin(readingOf({ id: 'a' }), readingOf({ id: 'b', fileName: 'b.csv' }))).toBe(true);
		expect(isTwin(readingOf({}), readingOf({ bytes: 101 }))).toBe(false);
		expect(isTwin(readingOf({}), readingOf({ preview: [['C2', '2025-01-05', '100.00']] }))).toBe(
			false
		);
	});
});

describe('sums', () => {
	const money = (sum: number | null, scale = 2, currency: string | null = null) =>
		mainSum(
			readingOf({
				columns: [columnOf({ role: 'revenue', format: { type: 'money', scale, currency }, sum })]
			})
		);

	it('add up at the finer scale', () => {
		expect(sumOf([money(100), money(5, 0)])).toEqual({ minor: 600, scale: 2, currency: null });
	});

	it('are what the answers in force leave', () => {
		const choice = { columns: [], rows: 1, scale: 2 };
		const choices = [
			{ ...choice, answer: 'yes', sum: 300 },
			{ ...choice, answer: 'no', sum: 250 }
		];
		const questions = [{ question: 'cancelled' as const, choices, words: [] }];
		const sum = (answer: string) =>
			mainSum(readingOf({ questions, answers: { cancelled: answer } }))?.minor;
		expect([sum('yes'), sum('no')]).toEqual([300, 250]);
	});

	it('are unknown where one is, or where currencies differ', () => {
		expect(sumOf([money(100), money(null)])).toBeNull();
		expect(sumOf([money(100, 2, '¥'), money(100, 2, '$')])).toBeNull();
		expect(mainSum(readingOf({ kind: 'survey' }))).toBeNull();
	});
});

describe('questions of several files', () => {
	const asking = (rows: number, sum: number | null, answers: string[], words: string[]) =>
		readingOf({
			questions: [
				{
					question: 'cancelled',
					words,
					choices: answers.map((answer) => ({ answer, columns: [], rows, sum, scale: 2 }))
				}
			]
		});

	it('are asked once, with the rows and sums of all', () => {
		const [asked, ...others] = questionsOf([
			asking(2, 100, ['no', 'yes'], ['已取消']),
			asking(3, 50, ['no', 'yes'], ['已取消', '作废'])
		]);
		expect(others).toEqual([]);
		expect(asked?.words).toEqual(['已取消', '作废']);
		expect(asked?.choices.map(({ rows, sum }) => [rows, sum])).toEqual([
			[5, 150],
			[5, 150]
		]);
	});

	it('move the money of every file that has orders in common with them', () => {
		const sharing = (sum: number, orders: number) =>
			readingOf({
				questions: [
					{
						question: 'shared_orders',
						words: ['a', 'b'],
						orders,
						choices: [{ answer: 'last', columns: [], rows: 1, sum, scale: 0 }]
					}
				]
			});
		const [one, other] = [sharing(5, 0), sharing(7, 3)];
		const [asked] = questionsOf([one], [one, other]);
		expect(asked).toMatchObject({ words: ['a', 'b'], orders: 3, choices: [{ rows: 2, sum: 12 }] });
		expect(questionsOf([readingOf({})], [one, other])).toEqual([]);
	});

	it('give no sum to a choice that not every file offers', () => {
		const [asked] = questionsOf([asking(2, 100, ['2'], []), asking(3, 50, ['2', '4'], [])]);
		expect(asked?.choices.map(({ answer, sum }) => [answer, sum])).toEqual([
			['2', 150],
			['4', null]
		]);
	});
});

it('of files of one kind it is told which columns some have and others have not', () => {
	const file = (...headers: string[]) =>
		readingOf({ columns: headers.map((header) => columnOf({ header })) });
	expect(furtherHeaders(file('a', 'b', 'note', ''), [file('a', 'b')])).toEqual(['note']);
	expect(furtherHeaders(file('a', 'b'), [file('a', 'b', 'note')])).toEqual([]);
	expect(furtherHeaders(file('a', 'b'), [file('b'), file('a')])).toEqual(['a', 'b']);
	expect(furtherHeaders(file('a'), [])).toEqual([]);
});
