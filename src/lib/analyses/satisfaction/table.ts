/** The figures that are drawn: a row a score, then a row a group of customers. */
import type { FigureColumn, FigureTable, TablePart, View } from '../analysis.ts';
import { partOf } from '../table-parts.ts';
import { within } from './finding.ts';
import type { SatisfactionResult } from './kernel.ts';
import { scoreText } from './plot.ts';
import { MESSAGES } from './messages.ts';
import { QUADRANTS } from './quadrants.ts';
import { valueAt } from '#lib/segment/loyalty/zones.ts';

type Row = FigureTable['rows'][number];

export function table(view: View<SatisfactionResult>): FigureTable {
	const { result, locale } = view;
	const words = MESSAGES[locale].columns;
	const column = (key: string, title: string, type: FigureColumn['type']) => ({ key, title, type });
	const whole = {
		columns: [
			column('part', words.part, 'text'),
			column('name', words.name, 'text'),
			column('n', words.n, 'count'),
			column('loyal_share', words.share, 'share'),
			column('interval_low', words.low, 'share'),
			column('interval_high', words.high, 'share'),
			column('monotone_fit', words.fitted, 'share'),
			column('best_fit', words.model, 'share'),
			column(result.money, words[result.money], 'money')
		],
		rows: [...levelRows(view), ...quadrantRows(view)],
		keys: [
			...result.levels.map(({ from }) => `score_${from}`),
			...(result.quadrants === null ? [] : QUADRANTS)
		]
	} satisfies FigureTable;
	return { ...whole, parts: partsOf(whole, view) };
}

function partsOf(whole: FigureTable, { result, locale }: View<SatisfactionResult>): TablePart[] {
	const words = MESSAGES[locale].columns;
	const score: FigureColumn = { key: 'score', title: words.part, type: 'number' };
	const group: FigureColumn = { key: 'group', title: words.part, type: 'text' };
	const scores = { column: score, cells: result.levels.map(({ from }) => from) };
	const groups = { column: group, cells: result.quadrants === null ? [] : QUADRANTS };
	return [
		partOf(whole, 'scores', 0, scores, (key) => key !== 'name' && key !== result.money),
		partOf(
			whole,
			'groups',
			scores.cells.length,
			groups,
			(key) => key === 'n' || key === result.money
		)
	];
}

function levelRows(view: View<SatisfactionResult>): Row[] {
	const { levels, winner } = view.result;
	const part = MESSAGES[view.locale].partLevel;
	return levels.map((level): Row => {
		const { n, share, low, high, fitted } = level;
		const fits = winner ? [fitted, within(valueAt(winner, level.score))] : [null, null];
		return [part, scoreText(level, view), n, share, low, high, ...fits, null];
	});
}

function quadrantRows({ result, locale }: View<SatisfactionResult>): Row[] {
	const { partQuadrant, quadrants } = MESSAGES[locale];
	const told = result.quadrants;
	if (told === null) return [];
	return QUADRANTS.map((name): Row => {
		const { customers, money } = told[name];
		return [partQuadrant, quadrants[name], customers, null, null, null, null, null, money];
	});
}
