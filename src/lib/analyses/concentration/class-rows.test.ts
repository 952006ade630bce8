import { expect, test } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { classRows } from './class-rows.ts';

const blank = [null, null, null, null, null];
const classes = [blank, blank, [5, 5, 5, 5, 5]];

test('every class has a row of its own where one of them is told', () => {
	expect(classRows({ curves: [], classes }, 'en').map(({ key }) => key)).toEqual([
		'class_a',
		'class_b',
		'class_c'
	]);
});

test('where none is, all stand in one row that tells the tiers', () => {
	const together = [8, 54, 60, 19, 37];
	for (const locale of LOCALES) {
		const rows = classRows({ curves: [], classes: [blank, blank, blank], together }, locale);
		expect(rows.map(({ counts }) => counts)).toEqual([together]);
	}
});
