/** What stands for the files of one group: their name, and what needs the reader most. */
import { formatCount } from '#lib/core/format.ts';
import { locale, words } from '#lib/i18n/index.svelte.ts';
import type { SheetFile, TabState } from './file.svelte.ts';

const ORDER: readonly TabState[] = [
	'blocked',
	'failed',
	'reading',
	'matching',
	'waiting',
	'ready',
	'lent',
	'left'
];

export function tabOf(group: readonly SheetFile[]): TabState {
	return ORDER.find((state) => group.some(({ tab }) => tab === state)) ?? 'left';
}

export function nameOf(group: readonly SheetFile[]): string {
	const [first] = group;
	if (group.length === 1 && first) return first.name;
	return words().sheet.fileCount(formatCount(group.length, locale()));
}

/** `further`: columns that others of its kind have not. */
export function stateText(group: readonly SheetFile[], further: readonly string[]): string {
	const text = words().sheet;
	const tab = tabOf(group);
	const mapping = group[0]?.mapping;
	const [column] = further;
	return [
		...(mapping && tab === 'ready' ? [words().kinds[mapping.kind].name] : []),
		text.tabState[tab],
		...(column === undefined ? [] : [text.further(column, further.length - 1)])
	].join(' · ');
}
