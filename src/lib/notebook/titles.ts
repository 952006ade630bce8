/** What cells and parameters are called, in the reader's language. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { locale, words } from '#lib/i18n/index.svelte.ts';
import type { CellKind } from './notebook.ts';
import type { Session } from './session.svelte.ts';
import { figureWord } from './text/figures.ts';
import { firstWords, shortened, type FigureWord } from './text/first-words.ts';

/** A cell of a notebook in a list, the figures in its text as they are now. */
export function titleIn({ computed }: Pick<Session, 'computed'>, kind: CellKind): string {
	return cellTitle(kind, (name) => figureWord(name, computed, locale()));
}

/** An analysis that this version doesn't know goes by its id. */
export function cellTitle(kind: CellKind, figure: FigureWord = () => '…'): string {
	switch (kind.type) {
		case 'analysis':
			return ANALYSES.get(kind.analysis)?.title(locale()) ?? kind.analysis;
		case 'parameter':
			return parameterTitle(kind.parameter);
		case 'customers':
			return words().notebook.customers;
		case 'heading':
			return shortened(kind.text.trim()) || words().cells.kinds.heading;
		case 'text':
			return firstWords(kind.text, figure) || words().cells.kinds.text;
		default:
			return words().cells.kinds[kind.type];
	}
}

export function parameterTitle(name: keyof Parameters): string {
	const titles = words().parameters;
	return name === 'windowMonths' ? titles.window : titles[name];
}
