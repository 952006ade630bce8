/** Evidence of some charts, as the worker is asked for it. */
import type { Evidence, SharingRules } from '#lib/analyses/evidence.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { today } from '#lib/ui/today.ts';
import type { Api } from '#lib/worker/api.ts';
import { VERSION } from '../product.ts';

/** What charts are reckoned from. */
interface Basis {
	readonly datasets: readonly string[];
	readonly parameters: Parameters;
	/** Whom they look at; empty: everybody. */
	readonly path: Path;
	/** Ids, in the order in which they are to stand. */
	readonly analyses: readonly string[];
}

/** `title`: of the notebook, empty unless its owner lets it go; `named`: keys of whom is told by name beside it. */
export function evidenceOf(
	worker: Pick<Api, 'evidence'>,
	basis: Basis,
	rules: SharingRules,
	locale: Locale,
	title: string,
	named: readonly string[] = []
): Promise<Evidence> {
	return worker.evidence({ ...basis, rules, product: VERSION, day: today(), locale, title, named });
}
