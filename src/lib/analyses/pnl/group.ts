/** The statement of one tier or class, which stands in the result beside that of all. */
import type { Path, Selected } from '#lib/chart/marks.ts';
import { chosenClass, chosenTier } from '#lib/chart/selection.ts';
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { View } from '../analysis.ts';
import { className, isClassHidden, tierName } from '../merged.ts';
import type { PnlResult } from './kernel.ts';
import type { Statement } from './statement.ts';

interface Group {
	readonly name: string;
	readonly statement: Statement;
}

/** Null where no group is picked, or one of which nothing is told. */
export function groupOf(
	{ result, context, locale }: View<PnlResult>,
	selection: Selected
): Group | null {
	const tier = chosenTier(selection);
	const ofTier = tier && result.tiers[TIERS.indexOf(tier)];
	if (tier && ofTier) return { name: tierName(context, tier, locale), statement: ofTier };
	const profitClass = chosenClass(selection);
	const ofClass = profitClass && result.classes[PROFIT_CLASSES.indexOf(profitClass)];
	if (profitClass && ofClass && !isClassHidden(context, profitClass))
		return { name: className(context, profitClass, locale), statement: ofClass };
	return null;
}

/** The view of that group alone; null where the path picks anything else, or nobody. */
export function viewOfGroup(view: View<PnlResult>, path: Path): View<PnlResult> | null {
	const group = path.length === 1 ? groupOf(view, path) : null;
	if (group === null || group.statement.customers === 0) return null;
	const { name, statement } = group;
	return {
		...view,
		result: { ...view.result, all: statement },
		context: { ...view.context, customers: statement.customers },
		whom: view.whom === undefined ? name : `${view.whom} · ${name}`
	};
}
