/** What cells and parameters are called, in the reader's language. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { locale, words } from '#lib/i18n/index.svelte.ts';
import type { CellKind } from './notebook.ts';
import { firstWords } from './text/names.ts';

/** An analysis that this version doesn't know goes by its id. */
export function cellTitle(kind: CellKind): string {
	switch (kind.type) {
		case 'analysis':
			return ANALYSES.get(kind.analysis)?.title(locale()) ?? kind.analysis;
		case 'parameter':
			return parameterTitle(kind.parameter);
		case 'customers':
			return words().notebook.customers;
		case 'heading':
		case 'text':
			return firstWords(kind.text) || words().cells.kinds[kind.type];
		default:
			return words().cells.kinds[kind.type];
	}
}

export function parameterTitle(name: keyof Parameters): string {
	const titles = words().parameters;
	return name === 'windowMonths' ? titles.window : titles[name];
}
