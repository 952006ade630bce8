/** In what two snapshots of one analysis differ besides their figures, in the reader's words. */
import type { Context, View } from '#lib/analyses/analysis.ts';
import { assumedMargin } from '#lib/analyses/standing.ts';
import type { Evidence, SharedChart } from '#lib/analyses/evidence.ts';
import type { Locale } from '#lib/core/locale.ts';
import { windowText } from '#lib/notebook/words.ts';
import { parametersInForce } from '../report/parameters.ts';
import { SCREEN } from '../screen.ts';
import { partOf } from '../standing.ts';

export interface Side {
	readonly evidence: Evidence;
	readonly chart: SharedChart;
	readonly view: View<unknown>;
}

/** A sentence for each; empty where both rest on the same. */
export function differencesOf(before: Side, after: Side, locale: Locale): string[] {
	const words = SCREEN[locale].compare;
	const [a, b] = [before.evidence.context, after.evidence.context];
	const sign = (currency: string | null): string => currency ?? words.noCurrency;
	const whom = (context: Context): string => partOf(context, locale)[0] ?? words.everybody;
	return [
		...unlike(whom(a), whom(b), words.whom),
		...unlike(sign(a.currency), sign(b.currency), words.currency),
		...unlike(profitText(a, locale), profitText(b, locale), words.profit),
		...unlike(String(a.scale), String(b.scale), words.scale),
		...unlike(String(before.evidence.rules.k), String(after.evidence.rules.k), words.groups),
		...unlike(String(before.chart.kernel), String(after.chart.kernel), words.kernel),
		...settingsUnlike(before, after, locale)
	];
}

/** Where profit comes from, which revenue’s figures rest on too: classes and second curves. */
function profitText(context: Context, locale: Locale): string {
	const { assumedFrom, profitFrom } = SCREEN[locale].compare;
	const margin = assumedMargin(context, locale);
	return margin === null ? profitFrom[context.basis] : assumedFrom(margin);
}

function unlike(a: string, b: string, say: (a: string, b: string) => string): string[] {
	return a === b ? [] : [say(a, b)];
}

/** Every parameter, but for what was found under them; the window says its days, whichever way it is set. */
function settingsUnlike(before: Side, after: Side, locale: Locale): string[] {
	const { compare, source } = SCREEN[locale];
	const [a, b] = [before.view.context, after.view.context];
	const second = parametersInForce(b, locale, ['windowMonths']);
	return [
		...parametersInForce(a, locale, ['windowMonths']).flatMap(({ name, value }, i) =>
			unlike(value, second[i]?.value ?? compare.none, (x, y) => compare.setting(name, x, y))
		),
		...unlike(windowText(a, locale), windowText(b, locale), (x, y) =>
			compare.setting(source.window, x, y)
		)
	];
}
