/** The classes A, B and C as what can be picked: stretches of the customers by revenue, end to end. */
import type { Selection } from '#lib/chart/marks.ts';
import { sameSelection } from '#lib/chart/selection.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { ConcentrationResult } from './kernel.ts';
import { LETTERS, MESSAGES } from './messages.ts';

export type Stretch = Extract<Selection, { by: 'stretch' }>;

/** Each class as a stretch of the customers by revenue; null where not all of them are told. */
export function stretchesOf({ classes }: Pick<ConcentrationResult, 'classes'>): Stretch[] | null {
	const counts = classes.map((row) =>
		row.includes(null) ? null : row.reduce<number>((sum, count) => sum + (count ?? 0), 0)
	);
	if (counts.includes(null)) return null;
	const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
	let to = 0;
	return counts.map((count) => {
		const from = to;
		to += count ?? 0;
		return { by: 'stretch', measure: 'revenue', from: from / all, to: to / all };
	});
}

/** `Class A`, where the stretch is one of these classes; else null. */
export function classNamed(one: Selection, classes: readonly Stretch[], locale: Locale) {
	const letter = LETTERS[classes.findIndex((stretch) => sameSelection(stretch, one))];
	return letter === undefined ? null : MESSAGES[locale].classNamed(letter);
}

/** Whether someone can be in both; stretches of other measures may hold anybody. */
export function overlaps(picked: Stretch | null, { measure, from, to }: Stretch): boolean {
	return !picked || picked.measure !== measure || (picked.from < to && picked.to > from);
}
