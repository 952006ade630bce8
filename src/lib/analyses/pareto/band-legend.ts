/** Which shade under the curve is which tier, in as many rows as they need. */
import type { Frame } from '#lib/chart/axes.ts';
import type { Mark } from '#lib/chart/marks.ts';
import { textWidth } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import type { View } from '../analysis.ts';
import { tierName } from '../merged.ts';
import type { ParetoResult } from './kernel.ts';

export const SHADE = { all: 0.24, picked: 0.5, some: 0.22, faded: 0.08 };

const SIZE = 12;
const SWATCH = 12;
const ROW = 19;

/** From the first baseline; `bottom` is the last one. */
export function bandLegend(
	{ result, context, locale }: View<ParetoResult>,
	{ right }: Pick<Frame, 'right'>,
	baseline: number
): { readonly marks: readonly Mark[]; readonly bottom: number } {
	const shown = result.bands.filter(({ to }, i) => to > (result.bands[i - 1]?.to ?? 0));
	let [x, y] = [0, baseline];
	const marks = shown.flatMap(({ tier }): Mark[] => {
		const name = tierName(context, tier, locale);
		const width = SWATCH + 6 + textWidth(name, SIZE);
		if (x > 0 && x + width > right) [x, y] = [0, y + ROW];
		const left = x;
		x += width + 18;
		return [
			{
				mark: 'rect',
				x: left,
				y: y - 10,
				width: SWATCH,
				height: SWATCH,
				radius: 3,
				fill: tier,
				opacity: SHADE.all
			},
			write(name, left + SWATCH + 6, y, SIZE, 'ink-2')
		];
	});
	return { marks, bottom: y };
}
