/** The templates that come with the product: what each shows, in the reader's language. */
import type { Parameters } from '#lib/core/parameters.ts';
import type { Catalogue } from '#lib/i18n/en.ts';
import { newCell } from '../cells.ts';
import { analysisCell, toNotebook, type Cell, type CellKind, type Notebook } from '../notebook.ts';

export const BUILT_IN = ['review', 'monthly', 'keyAccounts', 'empty'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

type TemplateWords = Catalogue['templates'];

/** Its cells are those of the analyses in `known`, in the order of a reader's questions. */
export function builtIn(name: BuiltIn, words: TemplateWords, known: ReadonlySet<string>): Notebook {
	const kinds = KINDS[name](words).filter(
		(kind) => kind.type !== 'analysis' || known.has(kind.analysis)
	);
	return toNotebook({
		id: name,
		title: words.names[name],
		created: '2025-01-01T00:00:00Z',
		parameters: PARAMETERS[name],
		cells: kinds.reduce<Cell[]>((cells, kind) => [...cells, newCell(kind, cells)], [])
	});
}

const PARAMETERS: Readonly<Record<BuiltIn, Partial<Parameters>>> = {
	review: {},
	monthly: { windowMonths: 12 },
	keyAccounts: { qualifiers: ['oneOff', 'overdue'] },
	empty: {}
};

const KINDS: Readonly<Record<BuiltIn, (words: TemplateWords) => CellKind[]>> = {
	review: (words) => [
		{ type: 'text', text: words.review.intro },
		{ type: 'summary' },
		heading(words.review.profit),
		...analyses('headline', 'pareto', 'pyramids', 'concentration', 'pnl'),
		heading(words.review.who),
		...analyses('tiers', 'classes', 'ranks', 'traps'),
		heading(words.review.stays),
		...analyses('satisfaction', 'movement', 'retention'),
		heading(words.review.data),
		...analyses('reconciliation'),
		LIST
	],
	monthly: (words) => [
		{ type: 'text', text: words.monthly.intro },
		{ type: 'parameter', parameter: 'windowMonths' },
		{ type: 'parameter', parameter: 'asOf' },
		{ type: 'summary' },
		heading(words.monthly.now),
		...analyses('headline', 'movement', 'retention', 'rfm'),
		heading(words.monthly.base),
		...analyses('tiers', 'satisfaction', 'service', 'risks'),
		heading(words.monthly.next),
		LIST,
		{ type: 'customer', customer: null }
	],
	keyAccounts: (words) => [
		{ type: 'text', text: words.keyAccounts.intro },
		{ type: 'parameter', parameter: 'qualifiers' },
		heading(words.keyAccounts.hang),
		...analyses('pyramids', 'concentration', 'tiers'),
		heading(words.keyAccounts.seem),
		...analyses('ranks', 'classes', 'traps', 'risks', 'receivables'),
		heading(words.keyAccounts.each),
		LIST,
		{ type: 'customer', customer: null }
	],
	empty: () => []
};

const LIST: CellKind = { type: 'customers', filter: null };

function heading(text: string): CellKind {
	return { type: 'heading', text };
}

function analyses(...ids: string[]): CellKind[] {
	return ids.map(analysisCell);
}
