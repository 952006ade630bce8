/**
 * The figures of a shared chart one by one.
 *
 * Invariant: two figures of one key count the same thing; where groups are told together in one
 * chart and apart in the other, their keys differ. Keys hold words of the reader's language.
 */
import type {
	Analysis,
	Context,
	FigureColumn,
	FigureTable,
	NamedFigure,
	View
} from '#lib/analyses/analysis.ts';
import { formatShare } from '#lib/core/format.ts';
import type { Locale, Words } from '#lib/core/locale.ts';

export interface ToldFigure extends NamedFigure {
	/** Set where it is among what the chart shows most. */
	readonly main?: true;
}

/** What stands over the figures of one chart. */
export interface Figures {
	readonly scale: number;
	readonly currency: string | null;
	readonly figures: readonly ToldFigure[];
}

/** What the analysis names, and every number of its table that these do not tell. */
export function figuresOf(analysis: Analysis<unknown>, view: View<unknown>): Figures {
	return figuresWith(analysis, view, ({ named }) => !named);
}

/**
 * The same to hold beside another chart's: without the places of a curve where the analysis names
 * what they come to, as another curve has its places elsewhere.
 */
export function comparableOf(analysis: Analysis<unknown>, view: View<unknown>): Figures {
	const sums = analysis.figures !== undefined;
	return figuresWith(analysis, view, ({ named, place }) => !named && !(sums && place));
}

function figuresWith(
	analysis: Analysis<unknown>,
	view: View<unknown>,
	has: (row: { readonly named: boolean; readonly place: boolean }) => boolean
): Figures {
	const { scale, currency } = view.context;
	const named = (analysis.figures?.(view) ?? []).map((one) => ({ ...one, main: true as const }));
	const titles = new Set(named.map(({ title }) => title));
	const table = analysis.table(view);
	const rows = namesOf(table, view.locale);
	const cells = rows.flatMap((row, r) =>
		has({ named: titles.has(row.title), place: row.place }) ? cellsOf(table, row, r) : []
	);
	return { scale, currency, figures: [...named, ...cells] };
}

/** What every chart of a notebook stands on. */
export function groundOf(context: Context, locale: Locale): Figures {
	const words = GROUND_WORDS[locale];
	const figure = (
		key: keyof typeof EN,
		type: FigureColumn['type'],
		value: number
	): NamedFigure => ({ key: `ground.${key}`, title: words[key], type, value });
	const { totals, unattributed } = context;
	return {
		scale: context.scale,
		currency: context.currency,
		figures: [
			figure('customers', 'count', context.customers),
			figure('inactive', 'count', context.inactive),
			figure('rows', 'count', totals.rows),
			figure('revenue', 'money', totals.revenue),
			...(context.basis === 'none' ? [] : [figure('grossProfit', 'money', totals.grossProfit)]),
			...(context.has.service ? [figure('costToServe', 'money', totals.costToServe)] : []),
			figure('unattributedRows', 'count', unattributed.rows),
			figure('unattributed', 'money', unattributed.revenue)
		]
	};
}

const EN = {
	customers: 'Active customers',
	inactive: 'Customers without money in the window',
	rows: 'Order lines in the window',
	revenue: 'Revenue in all',
	grossProfit: 'Gross profit in all',
	costToServe: 'Cost to serve in all',
	unattributedRows: 'Rows without a customer',
	unattributed: 'Revenue without a customer'
};

export const GROUND_WORDS: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		customers: '活跃客户数',
		inactive: '期间内没有金额的客户数',
		rows: '期间内的订单行数',
		revenue: '销售额合计',
		grossProfit: '毛利合计',
		costToServe: '服务成本合计',
		unattributedRows: '没有客户的行数',
		unattributed: '没有客户的销售额'
	},
	'zh-TW': {
		customers: '活躍客戶數',
		inactive: '期間內沒有金額的客戶數',
		rows: '期間內的訂單列數',
		revenue: '銷售額合計',
		grossProfit: '毛利合計',
		costToServe: '服務成本合計',
		unattributedRows: '沒有客戶的列數',
		unattributed: '沒有客戶的銷售額'
	}
};

function cellsOf(table: FigureTable, row: RowName, r: number): ToldFigure[] {
	const [first, ...others] = table.parts ?? [];
	const main = first !== undefined && others.length > 0 && r < first.rows.length;
	return table.columns.flatMap(({ key, title, plain = title, type }, c) => {
		const value = table.rows[r]?.[c] ?? null;
		if (type === 'text' || typeof value === 'string') return [];
		const full = row.title ? `${row.title} · ${title}` : title;
		const figure = { key: `${row.key}.${key}.${plain}`, title: full, type, value };
		return [main ? { ...figure, main } : figure];
	});
}

interface RowName {
	readonly key: string;
	readonly title: string;
	/** Set where its place alone tells it from others of its name: on a curve. */
	readonly place: boolean;
}

/** Rows that have the same name are told apart by how far down those rows they stand. */
function namesOf(table: FigureTable, locale: Locale): RowName[] {
	const titles = table.rows.map((row) => textOf(table, row));
	const sizes = new Map<string, number>();
	for (const title of titles) sizes.set(title, (sizes.get(title) ?? 0) + 1);
	const met = new Map<string, number>();
	return titles.map((title, r) => {
		const at = met.get(title) ?? 0;
		met.set(title, at + 1);
		const size = sizes.get(title) ?? 1;
		const place = size > 1;
		const key = [table.keys?.[r] ?? '', title, ...(place ? [`${at}/${size}`] : [])].join('.');
		return { key, title: place ? `${title} ${partOf(table, r, at, locale)}`.trim() : title, place };
	});
}

function textOf({ columns }: FigureTable, row: FigureTable['rows'][number]): string {
	return columns.flatMap(({ type }, c) => (type === 'text' ? [row[c] ?? ''] : [])).join(' · ');
}

/** The first share of the row, `20%`: what tells the points of a curve apart; else its place. */
function partOf({ columns, rows }: FigureTable, r: number, place: number, locale: Locale): string {
	const column = columns.findIndex(({ type }) => type === 'share');
	const share = rows[r]?.[column];
	return typeof share === 'number' ? formatShare(share, locale) : String(place + 1);
}
