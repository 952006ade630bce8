/** The figures of the ranks that texts may name. */
import type { NamedFigure, View } from '../analysis.ts';
import type { RanksResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function named({ result, locale }: View<RanksResult>): NamedFigure[] {
	const words = MESSAGES[locale];
	return [
		{ key: 'tau', title: words.tauName, type: 'number', value: result.tau },
		{ key: 'top20.both', title: words.topName, type: 'count', value: result.both },
		{ key: 'top20.losing', title: words.losingName, type: 'count', value: result.losing }
	];
}
