import { expect, it } from 'vitest';
import { accountOf } from './account.ts';
import { readingOf } from './fixture.ts';

const choices = ['no', 'yes'].map((answer) => ({ answer, columns: [], rows: 4, sum: 0, scale: 0 }));
const questions = [{ question: 'cancelled' as const, choices, words: ['已取消'] }];

it.each([
	['no', { present: 12, read: 6, setAside: 2, leftOut: 4 }],
	['yes', { present: 12, read: 10, setAside: 2, leftOut: 0 }]
])('accounts for every row where cancelled orders count: %s', (cancelled, account) => {
	const reading = readingOf({ rows: 10, setAside: 2, questions, answers: { cancelled } });
	expect(accountOf(reading)).toEqual(account);
});

it.each([
	['first', { present: 10, read: 7, setAside: 0, leftOut: 3 }],
	['both', { present: 10, read: 10, setAside: 0, leftOut: 0 }]
])('accounts for orders that another file tells: %s', (shared_orders, account) => {
	const rows = { first: 3, last: 1, both: 0 };
	const choices = Object.entries(rows).map(([answer, rows]) => ({
		answer,
		columns: [],
		rows,
		sum: 0,
		scale: 0
	}));
	const questions = [{ question: 'shared_orders' as const, choices, words: ['a.csv', 'b.csv'] }];
	expect(accountOf(readingOf({ rows: 10, questions, answers: { shared_orders } }))).toEqual(
		account
	);
});

it('leaves nothing out where nothing was cancelled', () => {
	expect(accountOf(readingOf({ rows: 10 }))).toEqual({
		present: 10,
		read: 10,
		setAside: 0,
		leftOut: 0
	});
});
