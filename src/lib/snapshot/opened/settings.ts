/** In what two snapshots of one analysis differ besides their figures, in the reader's words. */
import type { Analysis, Context, View } from '#lib/analyses/analysis.ts';
import { assumedMargin } from '#lib/analyses/standing.ts';
import type { Evidence, SharedChart } from '#lib/analyses/evidence.ts';
import type { Locale } from '#lib/core/locale.ts';
import { basisText, windowText } from '#lib/notebook/words.ts';
import { SCREEN } from '../screen.ts';
import { partOf } from '../standing.ts';

export interface Side {
	readonly evidence: Evidence;
	readonly chart: SharedChart;
	readonly view: View<unknown>;
}

/** A sentence for each; empty where both rest on the same. */
export function differencesOf(
	analysis: Analysis<unknown>,
	before: Side,
	after: Side,
	locale: Locale
): string[] {
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
		...settingsUnlike(analysis, before, after, locale)
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

/** Window, measure and the parameters that the method card names. */
function settingsUnlike(
	analysis: Analysis<unknown>,
	before: Side,
	after: Side,
	locale: Locale
): string[] {
	const { compare, source } = SCREEN[locale];
	const settingsOf = ({ view }: Side): Map<string, string> =>
		new Map([
			[source.window, windowText(view.context, locale)],
			[source.measure, basisText(view.context, locale)],
			...analysis.method(view).parameters.map(({ name, value }): [string, string] => [name, value])
		]);
	const [first, second] = [settingsOf(before), settingsOf(after)];
	return [...new Set([...first.keys(), ...second.keys()])].flatMap((name) =>
		unlike(first.get(name) ?? compare.none, second.get(name) ?? compare.none, (a, b) =>
			compare.setting(name, a, b)
		)
	);
}
