import { expect, test } from 'vitest';
import type { Cell } from '#lib/notebook/notebook.ts';
import type { ReportCell } from '../report/cells.ts';
import {
	isLetGo,
	ownWordsOf,
	tickOf,
	toldBy,
	toldIn,
	withoutOwnWords,
	type Told
} from './own-words.ts';

test('what an owner wrote are texts and headings that say something', () => {
	const cells = [
		{ type: 'heading', text: 'Review' },
		{ type: 'text', text: ' \n' },
		{ type: 'text', text: '王小明贸易 **owes** us' },
		{ type: 'text', text: '[Zhang](#x) San\n\n---' },
		{ type: 'summary' }
	] as unknown as Cell[];
	expect(ownWordsOf({ cells })).toEqual(['Review', '王小明贸易 owes us', 'Zhang San']);
});

test('a report without them keeps all else, and says what was left out', () => {
	const left: ReportCell = { type: 'leftOut', title: 'Pareto', why: 'too few', folded: false };
	const cells: ReportCell[] = [
		{ type: 'heading', text: 'Zhang San', folded: false },
		left,
		{ type: 'text', text: 'Zhang San', folded: false },
		{ type: 'summary', folded: false }
	];
	expect(withoutOwnWords(cells)).toEqual([left, { type: 'summary', folded: false }]);
});

test('every name stands there, with what is around it where it can be shown', () => {
	expect(toldIn(['Zhang San', 'Li Si', 'É'], ['So **Li** Si', 'we trust ZHANG San fully'])).toEqual(
		[
			{ name: 'Zhang San', before: 'we trust ', found: 'ZHANG San', after: ' fully' },
			{ name: 'Li Si', before: 'So ', found: 'Li Si', after: '' },
			{ name: 'É', before: '', found: 'É', after: '' }
		]
	);
	expect(toldIn([], ['Zhang San'])).toEqual([]);
});

test('who is told waits for a tick, which lets go of them and of no others', () => {
	const [zhang, both] = [['Zhang San'], ['Zhang San', 'Li Si']].map((names) =>
		toldIn(names, ['Zhang San and Li Si'])
	) as [Told[], Told[]];
	expect([isLetGo([], null), isLetGo(zhang, null)]).toEqual([true, false]);
	expect([isLetGo(zhang, tickOf(zhang)), isLetGo([], tickOf(zhang))]).toEqual([true, true]);
	expect([isLetGo(both, tickOf(zhang)), isLetGo(zhang, tickOf(both))]).toEqual([false, false]);
});

test('customers are looked for in words as they stand and with marks overlooked', async () => {
	const asked: string[][] = [];
	const namesIn = (texts: readonly string[]): Promise<string[]> => {
		asked.push([...texts]);
		return Promise.resolve(['Müller & Söhne', "O'Neil"]);
	};
	const told = await toldBy(['O’Neil', 'Müller &amp; Söhne'], namesIn);
	expect(asked).toEqual([['O’Neil', 'Müller &amp; Söhne', 'Müller & Söhne']]);
	expect(told.map(({ found }) => found)).toEqual(['Müller & Söhne', 'O’Neil']);
	expect([await toldBy([], namesIn), asked.length]).toEqual([[], 1]);
});
