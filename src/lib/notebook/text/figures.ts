/** The figures that texts may name, from what was computed for the notebook. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Analysis, Context, NamedFigure, Need, View } from '#lib/analyses/analysis.ts';
import { MEASURE_KEYS } from '#lib/analyses/words.ts';
import { formatMoneyShort, formatShare } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { MEASURES, type Measure } from '#lib/core/parameters.ts';
import type { CellOutcome, Computed, FailureValue } from '#lib/worker/api.ts';
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
	/** Known, but not with this data or these settings; the reason where there is more to say. */
	| { readonly state: 'unmeasurable'; readonly title: string; readonly why: Why | null }
	| { readonly state: 'unknown' };

export type Why =
	| { readonly needs: readonly Need[] }
	| { readonly failure: FailureValue }
	/** It is told of another measure than the one in force. */
	| { readonly told: Measure; readonly inForce: Measure };

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
	if (outcome.state !== 'done')
		return { state: 'unmeasurable', title: analysis.title(locale), why: whyNot(outcome) };
	const view = { result: outcome.result, context: computed.context, locale };
	const figures = liveFigures(analysis, view);
	const figure = figures.find((one) => one.name === name);
	if (!figure) return ofOtherMeasure(name, analysis, figures, view);
	const { title, text } = figure;
	return text === null
		? { state: 'unmeasurable', title, why: null }
		: { state: 'said', text, title };
}

/** What stands for a name where there is no room for more: in a list. */
export function figureWord(name: string, computed: Computed | null, locale: Locale): string {
	const reading = readFigure(name, computed, locale);
	if (reading === null) return '…';
	if (reading.state === 'said') return reading.text;
	return reading.state === 'unmeasurable' ? '–' : `{{${name}}}`;
}

function whyNot(outcome: Exclude<CellOutcome, { state: 'done' }>): Why {
	return outcome.state === 'failed' ? { failure: outcome.failure } : { needs: outcome.needs };
}

/** A figure that would be there if another measure were in force: `pareto.top20.profit_share`. */
function ofOtherMeasure(
	name: string,
	analysis: Analysis<unknown>,
	figures: readonly LiveFigure[],
	{ context, locale }: View<unknown>
): Reading {
	const inForce = context.measure;
	const told = MEASURES.find((measure) => {
		const named = new RegExp(`(^|[._])${MEASURE_KEYS[measure]}(?=$|[._])`);
		const here = name.replace(named, `$1${MEASURE_KEYS[inForce]}`);
		return here !== name && figures.some((one) => one.name === here);
	});
	if (!told) return { state: 'unknown' };
	return { state: 'unmeasurable', title: analysis.title(locale), why: { told, inForce } };
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
