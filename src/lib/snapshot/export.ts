/** An analysis as it leaves the page: always light, on a sheet, 960 wide. */
import type { Analysis, Context, View } from '#lib/analyses/analysis.ts';
import { plain } from '#lib/analyses/sentence.ts';
import { customers, MEASURE_WORDS } from '#lib/analyses/words.ts';
import type { Picture } from '#lib/chart/marks.ts';
import { PALETTES } from '#lib/chart/palette.ts';
import { formatDay, formatShare } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { NO_DAY, type Window } from '#lib/rollup/profile.ts';
import { MESSAGES } from './messages.ts';
import { PRODUCT } from './product.ts';
import { innerWidth, standalone } from './standalone.ts';
import { toSvg } from './svg.ts';

export const EXPORT_WIDTH = 960;

export interface ExportedPicture {
	readonly picture: Picture;
	readonly svg: string;
}

/** `today` is an ISO day. */
export function exported(
	analysis: Analysis<unknown>,
	view: View<unknown>,
	title: string,
	today: string
): ExportedPicture {
	const { locale, context } = view;
	const finding = plain(analysis.finding(view));
	const drawn = analysis.layout(view, { width: innerWidth(EXPORT_WIDTH) }, null);
	const n = analysis.standing?.(view) ?? `n = ${customers(context.customers, locale)}`;
	const source = [...standing(context, locale, n), `${PRODUCT[locale]}, ${today}`];
	const picture = standalone(drawn, { title: finding, subtitle: title, source });
	const meta = { title, description: finding, lang: locale };
	return { picture, svg: toSvg(picture, PALETTES.light, meta) };
}

function standing(context: Context, locale: Locale, n: string): string[] {
	const { window } = context;
	const words = MESSAGES[locale];
	return [
		window.to === NO_DAY ? words.undated : rangeOf(window, locale),
		n,
		basis(context, locale)
	];
}

function rangeOf(window: Window, locale: Locale): string {
	const words = MESSAGES[locale];
	const [from, to] = [formatDay(window.from, locale), formatDay(window.to, locale)];
	return window.whole ? words.whole(from, to) : words.window(from, to);
}

/** What is measured; a picture of profit that rests on an assumed margin says so wherever it goes. */
function basis({ measure, basis, parameters }: Context, locale: Locale): string {
	const name = MEASURE_WORDS[locale][measure];
	const margin = parameters.assumedMargin;
	if (basis !== 'assumed' || margin === null || measure === 'revenue') return name;
	return MESSAGES[locale].assumed(name, formatShare(margin, locale, 1));
}
