/** An analysis as it leaves the page: always light, on a sheet, 960 wide. */
import type { Analysis, View } from '#lib/analyses/analysis.ts';
import { plain } from '#lib/analyses/sentence.ts';
import { findingOf } from '#lib/analyses/whom.ts';
import type { Picture } from '#lib/chart/marks.ts';
import { PALETTES } from '#lib/chart/palette.ts';
import { PRODUCT } from './product.ts';
import { innerWidth, standalone } from './standalone.ts';
import { standingOf } from './standing.ts';
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
	const { locale } = view;
	const finding = plain(findingOf(analysis, view));
	const drawn = analysis.layout(view, { width: innerWidth(EXPORT_WIDTH) }, null);
	const source = [...standingOf({ analysis, view }), `${PRODUCT[locale]}, ${today}`];
	const picture = standalone(drawn, { title: finding, subtitle: title, source });
	const meta = { title, description: finding, lang: locale };
	return { picture, svg: toSvg(picture, PALETTES.light, meta) };
}
