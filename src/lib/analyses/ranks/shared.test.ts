import { expect, test } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { exampleContext } from '../example.ts';
import { layout } from './layout.ts';
import { table } from './table.ts';

const shared = { k: 5, dominance: 0.7, tiers: {}, classes: {} };
const result = { customers: 500, tau: 0.51, top: 100, both: 60, losing: null, fallen: [] };

test('ranks that are shared are counts, as nobody is listed', () => {
	for (const locale of LOCALES) {
		const view = { result, context: exampleContext({ shared }), locale };
		expect(table(view).rows.map(([, count]) => count)).toEqual([100, 60, null]);
		const drawn = JSON.stringify(layout(view, { width: 640 }, null));
		for (const told of ['100', '60']) expect(drawn).toContain(told);
	}
});

test('a count that is not told is marked as such, in the table and the picture', () => {
	const view = { result, context: exampleContext({ shared }), locale: 'en' } as const;
	expect(table(view).columns.at(-1)?.withheld).toBe(true);
	const drawn = JSON.stringify(layout(view, { width: 640 }, null));
	expect(drawn).toContain('In the top 20% by revenue, at a loss: not told when shared');
	expect(drawn).toContain('60 · 60%');
});
