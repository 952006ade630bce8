import fc from 'fast-check';
import { expect, test } from 'vitest';
import { found, type ChoiceGroup } from './choice.ts';

const run = () => {};
const groups: readonly ChoiceGroup[] = [
	{
		title: 'Commands',
		choices: [
			{ id: 'undo', label: 'Undo', words: 'take back', run },
			{ id: 'redo', label: 'Redo', run }
		]
	},
	{
		title: 'Customers 客户',
		onlyFound: true,
		choices: [
			{ id: 'a', label: '绍兴泽远百货 Zeyuan', run },
			{ id: 'b', label: 'Do it yourself', run }
		]
	}
];
const ids = (text: string) => found(groups, text).map(({ choices }) => choices.map(({ id }) => id));

test('without words all is shown but what would be too many', () =>
	expect(ids(' ')).toEqual([['undo', 'redo']]));

test.each([
	['do', [['undo', 'redo'], ['b']]],
	['BACK', [['undo']]],
	['泽远', [['a']]],
	['customers zey', [['a']]],
	['re commands', [['redo']]],
	['nothing of the kind', []]
])('%s finds by every word in label, further words and group', (text, expected) =>
	expect(ids(text)).toEqual(expected)
);

test('what begins with the words comes first', () => {
	const choices = [
		{ id: '1', label: 'Set a price', run },
		{ id: '2', label: 'A pareto', run },
		{ id: '3', label: 'Pareto', run }
	];
	expect(found([{ title: '', choices }], 'p')[0]?.choices.map(({ id }) => id)).toEqual([
		'3',
		'1',
		'2'
	]);
});

test('words narrow, and never bring in what a part of them did not find', () => {
	const word = fc.stringMatching(/^[a-z客户泽]{1,4}$/);
	fc.assert(
		fc.property(word, word, (a, b) => {
			const all = new Set(ids(a).flat());
			for (const id of ids(`${a} ${b}`).flat()) expect(all).toContain(id);
		})
	);
});
