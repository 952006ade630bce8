/** What of single customers a report holds where its owner lets names go: who is drawn, listed, on a card. */
import type { Context, FigureColumn, Person } from '#lib/analyses/analysis.ts';
import { ANALYSES } from '#lib/analyses/index.ts';
import { CLASS_WORDS, TIER_WORDS } from '#lib/analyses/words.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { ProfitClass, Tier } from '#lib/core/parameters.ts';
import { filterOf, pathOf } from '#lib/notebook/engine/jobs.ts';
import { kindOf, type CellKind } from '#lib/notebook/list/cell.ts';
import { firstOrder, rankedBy } from '#lib/notebook/list/order.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { figureText } from '#lib/notebook/words.ts';
import type { Api, ListColumn, ListPage, ListRow } from '#lib/worker/api.ts';
import type { CustomerCard } from '#lib/worker/card/contract.ts';
import { catalogueOf } from '../catalogue.ts';
import type { CustomerRows, CustomerSheet } from '../report/cells.ts';
import { NAMELESS, type Wholes } from '../shown.ts';
import type { AnalysisCell, CellOf, Personal } from './report-cells.ts';

type Worker = Pick<Api, 'run' | 'list' | 'card'>;

/** Customers of a list that a report prints. */
export const LISTED = 50;

/** Columns of a list that paper has room for. */
const PRINTED = [
	'key',
	'name',
	'tier',
	'revenue',
	'grossProfit',
	'costToServe',
	'profit',
	'profitRate',
	'orders',
	'lastOrder'
] as const satisfies readonly ListColumn[];

/** Facts of a card besides its tier, by their columns of the profile. */
const FACTS = [
	'revenue',
	'grossProfit',
	'costToServe',
	'profit',
	'orders',
	'lastOrder',
	'satisfaction',
	'overdue',
	'level',
	'region',
	'channel'
] as const satisfies readonly ListColumn[];

/** `context`: what the notebook's figures stand on; lists follow its measure. */
export function personalOf(
	notebook: Notebook,
	context: Pick<Context, 'measure' | 'has'>,
	worker: Worker,
	locale: Locale
): Personal {
	const { datasets, parameters } = notebook;
	const sort = firstOrder(rankedBy(context), []);
	return {
		wholes: (cell) => wholesOf(notebook, cell, worker),
		list: async ({ filter }: CellOf<'customers'>) => {
			const page = await worker.list({
				datasets,
				parameters,
				sort,
				text: '',
				tiers: [],
				path: filterOf(notebook, filter),
				from: 0,
				count: LISTED
			});
			return rowsOf(page, locale);
		},
		card: async ({ customer }: CellOf<'customer'>) => {
			const card = customer && (await worker.card({ datasets, parameters, key: customer }));
			return card ? sheetOf(card, locale) : null;
		}
	};
}

/** The whole result of a cell, where it tells of customers one by one. */
async function wholesOf(
	notebook: Notebook,
	cell: AnalysisCell,
	worker: Pick<Api, 'run'>
): Promise<Wholes> {
	const { analysis, parameters } = cell;
	if (!ANALYSES.get(analysis)?.people) return NAMELESS;
	const { outcome } = await worker.run({
		datasets: notebook.datasets,
		parameters: { ...notebook.parameters, ...parameters },
		path: pathOf(notebook, cell),
		analysis
	});
	return outcome.state === 'done' ? new Map([[analysis, outcome.result]]) : NAMELESS;
}

export function rowsOf({ rows, columns, matching }: ListPage, locale: Locale): CustomerRows {
	const shown = PRINTED.filter((column) => columns.includes(column));
	const titles = catalogueOf(locale).columns;
	return {
		people: rows.map(personOf),
		table: {
			columns: shown.map((key) => ({ key, title: titles[key], type: TYPES[kindOf(key)] })),
			rows: rows.map((row) => shown.map((column) => named(column, row[column], locale)))
		},
		all: matching
	};
}

const TYPES: Readonly<Record<CellKind, FigureColumn['type']>> = {
	text: 'text',
	tier: 'text',
	qualifier: 'text',
	class: 'text',
	money: 'money',
	share: 'share',
	count: 'count',
	number: 'number',
	day: 'date'
};

function personOf({ key, name }: ListRow): Person {
	return { key: String(key), name: name === null ? null : String(name) };
}

function named(
	column: ListColumn,
	value: string | number | null,
	locale: Locale
): string | number | null {
	if (value === null) return null;
	if (column === 'tier') return TIER_WORDS[locale][value as Tier];
	return column === 'class' ? CLASS_WORDS[locale][value as ProfitClass] : value;
}

export function sheetOf(card: CustomerCard, locale: Locale): CustomerSheet {
	const { tier, profitClass, profile, context, key } = card;
	const words = catalogueOf(locale).columns;
	const name = profile['name']?.value;
	const standing = [
		...(tier === null ? [] : [{ name: words.tier, value: TIER_WORDS[locale][tier] }]),
		...(profitClass === null
			? []
			: [{ name: words.class, value: CLASS_WORDS[locale][profitClass] }])
	];
	const facts = FACTS.flatMap((column) => {
		const found = profile[column];
		if (!found) return [];
		const value = figureText(TYPES[kindOf(column)], found.value, context, locale);
		return [{ name: words[column], value }];
	});
	return {
		person: { key, name: name === undefined ? null : String(name) },
		facts: [{ name: words.key, value: key }, ...standing, ...facts]
	};
}
