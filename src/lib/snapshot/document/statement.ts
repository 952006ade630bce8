/**
 * Rows and money reconciled, from the context alone: sections 0 and 1 of the definitions.
 * Files go by their kinds, as a name may tell whose data it is.
 */
import type { Context, FileAccount } from '#lib/analyses/analysis.ts';
import { MERGED_WORDS } from '#lib/analyses/merged.ts';
import { hasMoney } from '#lib/analyses/reconciliation/lines.ts';
import { moneyOf } from '#lib/analyses/standing.ts';
import { formatCount, formatMoney } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Bucket } from '#lib/rollup/profile.ts';
import { catalogueOf } from '../catalogue.ts';
import { markup, type Markup } from './markup.ts';
import { MESSAGES } from './messages.ts';
import { tableOf, type Grid, type GridCell } from './table.ts';

export function statementOf(context: Context, locale: Locale): Markup {
	const words = MESSAGES[locale];
	return markup`${tableOf(rowsOf(context, locale), words.rows)}
		${tableOf(sumsOf(context, locale), words.money)}
		${verdictOf(context, locale)}`;
}

/** As it was decided of the files themselves: what is shared of them tells no longer. */
function verdictOf({ shared }: Context, locale: Locale): Markup | null {
	if (shared?.reconciles === undefined) return null;
	const words = MESSAGES[locale];
	return markup`<p class="verdict">${shared.reconciles ? words.reconciled : words.notReconciled}</p>`;
}

export function rowsOf(context: Context, locale: Locale): Grid {
	const words = MESSAGES[locale];
	const money = moneyOf(context);
	const count = (value: number): GridCell => figure(formatCount(value, locale));
	const columns: readonly Column[] = [
		[words.allRows, ({ rows }) => rows, count],
		[words.outside, ({ outsideWindow }) => outsideWindow, count],
		[words.undated, ({ undated }) => undated, count],
		[words.inWindow, (one) => one.rows - one.outsideWindow - one.undated, count],
		[words.withoutKey, ({ unattributedRows }) => unattributedRows, count],
		[
			words.money,
			(one) => one.money?.window ?? null,
			(value) => figure(formatMoney(value, money, locale))
		]
	];
	const shown = columns.filter(([, of]) => context.reconciliation.some((one) => of(one)));
	return {
		head: [text(words.kind), ...shown.map(([title]) => figure(title))],
		rows: context.reconciliation.map((one, i) => [
			text(nameOf(context, i, locale)),
			...shown.map(([, of, cell]) => {
				const value = of(one);
				return value === null ? figure(unsaid(one, context, locale)) : cell(value);
			})
		])
	};
}

/** Of money alone: a file that is about some has it, though it may not be told. */
function unsaid({ kind }: FileAccount, { shared }: Context, locale: Locale): string {
	return shared && hasMoney(kind) ? MERGED_WORDS[locale].blank : '';
}

type Column = readonly [
	title: string,
	of: (one: FileAccount) => number | null,
	cell: (value: number) => GridCell
];

/** `Orders`, or `Orders 2` where there are several. */
function nameOf({ reconciliation }: Context, i: number, locale: Locale): string {
	const kind = reconciliation[i]?.kind ?? 'orders';
	const name = catalogueOf(locale).kinds[kind].name;
	const alike = reconciliation.filter((one) => one.kind === kind);
	if (alike.length < 2) return name;
	return `${name} ${reconciliation.slice(0, i + 1).filter((one) => one.kind === kind).length}`;
}

const SUMS = ['revenue', 'grossProfit', 'costToServe'] as const satisfies readonly (keyof Bucket)[];

function sumsOf(context: Context, locale: Locale): Grid {
	const words = MESSAGES[locale];
	const { totals, unattributed, basis, has } = context;
	const known = SUMS.filter(
		(name) =>
			name === 'revenue' ||
			(name === 'grossProfit' ? basis !== 'none' : has.service || totals.costToServe !== 0)
	);
	const money = (minor: number): GridCell => figure(formatMoney(minor, moneyOf(context), locale));
	return {
		head: [
			text(words.money),
			figure(words.customers),
			figure(words.unattributed),
			figure(words.files)
		],
		rows: known.map((name) => [
			text(words[name]),
			money(totals[name] - unattributed[name]),
			money(unattributed[name]),
			money(totals[name])
		])
	};
}

const text = (value: string): GridCell => ({ text: value, figure: false });
const figure = (value: string): GridCell => ({ text: value, figure: true });
