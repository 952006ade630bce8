/** The five curves and the classes as marks: section 3 of the definitions. */
import type { Mark, Picture, Selected, Size } from '#lib/chart/marks.ts';
import { wrapSentence } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import type { View } from '../analysis.ts';
import { followsRevenue } from '../standing.ts';
import { classes } from './classes.ts';
import type { ConcentrationResult } from './kernel.ts';
import { MESSAGES, SPREAD_WORDS } from './messages.ts';
import { narrow } from './narrow.ts';
import { wide } from './wide.ts';
import { SMALL } from './sizes.ts';

/** Five panels side by side need more room than one chart does. */
const NARROW = 700;

export function titleOf({ result, locale }: View<ConcentrationResult>): string {
	const words = MESSAGES[locale];
	return words.picture(
		result.curves.map(({ measure }) => SPREAD_WORDS[locale][measure]).join(words.and)
	);
}

export function layout(
	view: View<ConcentrationResult>,
	{ width }: Size,
	selection: Selected
): Picture {
	const drawn = (width < NARROW ? narrow : wide)(view, width);
	const notes = notesOf(view).flatMap((note) => wrapSentence(note, width, SMALL));
	const first = drawn.bottom + 16;
	const below = classes(view, first + notes.length * 17 + 18, width, selection);
	return {
		width,
		height: below.bottom + 4,
		marks: [
			...drawn.marks,
			...notes.map((line, i): Mark => write(line, 0, first + i * 17, SMALL, 'ink-2')),
			...below.marks
		]
	};
}

/** What to know to read it, and why something is not there. */
function notesOf({ result, context, locale }: View<ConcentrationResult>): string[] {
	const words = MESSAGES[locale];
	const of = new Map(result.curves.map((curve) => [curve.measure, curve]));
	const free = !context.has.service && context.totals.costToServe === 0;
	return [
		words.lorenz,
		...(result.curves.some(({ losers }) => losers !== 0) ? [words.refused] : []),
		...(of.has('profit') ? [] : [words.missingProfit]),
		...(of.has('profit') && free
			? [followsRevenue(context) ? words.assumed : words.sameProfit]
			: []),
		...(of.has('quantity') ? [] : [words.missingQuantity])
	];
}
