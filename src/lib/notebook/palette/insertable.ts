/** Every kind of cell that can be put in, group by group. */
import { ANALYSES } from '#lib/analyses/index.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { locale, words } from '#lib/i18n/index.svelte.ts';
import { analysisCell, type CellKind } from '../notebook.ts';
import type { ParameterName } from '../settings/settings.svelte.ts';
import { groupOf, GROUPS } from './groups.ts';

export interface KindGroup {
	readonly title: string;
	readonly kinds: readonly CellKind[];
}

export function insertable(): KindGroup[] {
	const t = words().palette;
	return [
		{
			title: t.writing,
			kinds: [{ type: 'text', text: '' }, { type: 'heading', text: '' }, { type: 'summary' }]
		},
		{
			title: t.customers,
			kinds: [
				{ type: 'customers', filter: null },
				{ type: 'customer', customer: null }
			]
		},
		...GROUPS.map((group) => ({ title: t.groups[group], kinds: analysesOf(group) })),
		{ title: t.settings, kinds: PARAMETERS.map((parameter) => ({ type: 'parameter', parameter })) }
	];
}

const PARAMETERS = Object.keys(DEFAULT_PARAMETERS) as ParameterName[];

function analysesOf(group: (typeof GROUPS)[number]): CellKind[] {
	return [...ANALYSES.values()]
		.filter(({ id }) => groupOf(id) === group)
		.toSorted((a, b) => a.title(locale()).localeCompare(b.title(locale()), locale()))
		.map(({ id }) => analysisCell(id));
}
