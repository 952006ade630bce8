import { expect, test } from 'vitest';
import { exampleContext } from './example.ts';
import type { FigureTable } from './analysis.ts';
import { isWithheld, kindsOf } from './table-parts.ts';

test('a cell is not told only where its row could have had a figure', () => {
	const name = { key: 'name', title: 'Name', type: 'text' } as const;
	const money = { key: 'money', title: 'Money', type: 'money', withheld: true } as const;
	const table: FigureTable = {
		columns: [name, money],
		rows: [
			['a', null],
			['b', null]
		],
		parts: [
			{ key: 'with', columns: [name, money], rows: [['a', null]] },
			{ key: 'without', columns: [name], rows: [['b']] }
		]
	};
	const shared = { k: 5, dominance: 0.7, tiers: {}, classes: {} };
	const context = exampleContext({ shared });
	const said = kindsOf(table).map((kind) => isWithheld(money, null, kind, context));
	expect(said).toEqual([true, false]);
	expect(isWithheld(money, null, undefined, context)).toBe(true);
	expect(isWithheld(money, null, undefined, exampleContext())).toBe(false);
});

test('what means nothing in a row is not withheld there', () => {
	const column = { key: 'money', title: 'Money', type: 'money', withheld: true } as const;
	const part = {
		key: 'files',
		columns: [column],
		rows: [[null], [null]],
		lacks: [new Set(['money']), new Set<string>()]
	};
	const context = exampleContext({ shared: { k: 5, dominance: 0.7, tiers: {}, classes: {} } });
	const said = kindsOf({ parts: [part] }).map((kind) => isWithheld(column, null, kind, context));
	expect(said).toEqual([false, true]);
});
