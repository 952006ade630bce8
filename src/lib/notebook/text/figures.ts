/** The figures that texts may name, from what was computed for the notebook. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Analysis, Context, NamedFigure, View } from '#lib/analyses/analysis.ts';
import { formatMoneyShort, formatShare } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Computed } from '#lib/worker/api.ts';
import { figureText } from '../words.ts';

/** A figure under its full name, `pareto.top20.profit_share`, with what it says now. */
export interface LiveFigure {
	readonly name: string;
	readonly title: string;
	/** Null where it can't be measured. */
	readonly text: string | null;
}

export type Reading =
	| { readonly state: 'said'; readonly text: string; readonly title: string }
	/** Known, but not with this data or these settings. */
	| { readonly state: 'unmeasurable'; readonly title: string }
	| { readonly state: 'unknown' };

/** What a name says; null while nothing has been computed. */
export function readFigure(
	name: string,
	computed: Computed | null,
	locale: Locale
): Reading | null {
	if (!computed) return null;
	const analysis = ANALYSES.get(name.split('.', 1)[0] ?? '');
	if (!analysis) return { state: 'unknown' };
	const outcome = computed.outcomes[analysis.id];
	if (!outcome) return null;
	if (outcome.state !== 'done') return { state: 'unmeasurable', title: analysis.title(locale) };
	const view = { result: outcome.result, context: computed.context, locale };
	const figure = liveFigures(analysis, view).find((one) => one.name === name);
	if (!figure) return { state: 'unknown' };
	const { title, text } = figure;
	return text === null ? { state: 'unmeasurable', title } : { state: 'said', text, title };
}

/** Every figure of what is computed now, analysis by analysis. */
export function allFigures(computed: Computed | null, locale: Locale): LiveFigure[] {
	if (!computed) return [];
	return [...ANALYSES.values()].flatMap((analysis) => {
		const outcome = computed.outcomes[analysis.id];
		if (outcome?.state !== 'done') return [];
		return liveFigures(analysis, { result: outcome.result, context: computed.context, locale });
	});
}

function liveFigures(analysis: Analysis<unknown>, view: View<unknown>): LiveFigure[] {
	const figures = [...(analysis.figures?.(view) ?? []), ...ofTable(analysis, view)];
	return figures.map((figure) => ({
		name: `${analysis.id}.${figure.key}`,
		title: `${analysis.title(view.locale)}: ${figure.title}`,
		text: figure.value === null ? null : said(figure.type, figure.value, view)
	}));
}

function ofTable(analysis: Analysis<unknown>, view: View<unknown>): NamedFigure[] {
	const { columns, rows, keys } = analysis.table(view);
	if (!keys) return [];
	return rows.flatMap((cells, r) => {
		const row = cells.findLast((cell) => typeof cell === 'string');
		return columns.flatMap(({ key, title, type }, c) => {
			const value = cells[c] ?? null;
			if (type === 'text' || typeof value === 'string') return [];
			const name = keys[r] ? `${keys[r]}.${key}` : key;
			return { key: name, title: row ? `${row}, ${title}` : title, type, value };
		});
	});
}

/** As a sentence says it: money and shares in few digits. */
function said(
	type: NamedFigure['type'],
	value: number,
	{ context, locale }: { context: Context; locale: Locale }
): string {
	if (type === 'money') return formatMoneyShort(value, context, locale);
	if (type === 'share') return formatShare(value, locale);
	return figureText(type, value, context, locale);
}
