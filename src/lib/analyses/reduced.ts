/** What is said of how a chart was reduced before others see it: of each only what it tells itself. */
import { formatShare } from '#lib/core/format.ts';
import type { Locale, Words } from '#lib/core/locale.ts';
import type { ProfitClass } from '#lib/core/parameters.ts';
import type { Limits } from '#lib/segment/disclosure.ts';
import type { Merged } from './analysis.ts';
import { hiddenClasses, isClassHidden } from './merged.ts';
import { CLASS_WORDS, TIER_WORDS } from './words.ts';

/** What can be merged in a chart, or thinned out. */
export type Reducible = 'tiers' | 'classes' | 'curves';

/** The line of every method card that says what was done. */
export function sharingNote(
	shared: Limits & Merged,
	of: readonly Reducible[],
	locale: Locale
): string {
	const words = WORDS[locale];
	const rules = words.rules(shared.k, formatShare(shared.dominance, locale, 0));
	const curves = of.includes('curves') ? words.curves(shared.k) : '';
	return rules + curves + words.here(mergers({ shared }, of, locale));
}

/** The same in few words, for the picture itself; empty where nothing was done. */
export function reductions(
	shared: Limits & Merged,
	of: readonly Reducible[],
	locale: Locale
): string[] {
	const words = WORDS[locale];
	const merged = mergers({ shared }, of, locale);
	return [
		...(merged.length === 0 ? [] : [words.together(merged)]),
		...(of.includes('curves') ? [words.thinned(shared.k)] : [])
	];
}

function mergers(
	{ shared }: { readonly shared: Limits & Merged },
	of: readonly Reducible[],
	locale: Locale
): string[] {
	const words = WORDS[locale];
	const isHidden = (name: ProfitClass): boolean => isClassHidden({ shared }, name);
	const hidden = of.includes('classes') ? hiddenClasses({ shared }, locale) : '';
	const pairs = [
		...(of.includes('tiers') ? pairsOf(shared.tiers, TIER_WORDS[locale], () => false) : []),
		...(of.includes('classes') ? pairsOf(shared.classes, CLASS_WORDS[locale], isHidden) : [])
	].map(([name, into]) => words.pair(name, into));
	return hidden === '' ? pairs : [...pairs, words.hidden(hidden)];
}

function pairsOf<N extends string>(
	merged: Readonly<Partial<Record<N, N>>>,
	words: Readonly<Record<N, string>>,
	isHidden: (name: N) => boolean
): [string, string][] {
	return (Object.entries(merged) as [N, N][])
		.filter(([name]) => !isHidden(name))
		.map(([name, into]) => [words[name], words[into]]);
}

const EN = {
	pair: (name: string, into: string) => `${name} with ${into}`,
	hidden: (names: string) => `${names} not told, as some of them earn and some lose`,
	rules: (k: number, dominance: string) =>
		`For sharing: figures of fewer than ${k} customers, and those of which one customer makes more than ${dominance}, are told together with a neighbour or not at all`,
	curves: (k: number) => `; curves by points at least ${k} customers apart, about between them`,
	here: (mergers: readonly string[]) =>
		mergers.length === 0 ? '' : `. Here: ${mergers.join(', ')}`,
	together: (mergers: readonly string[]) => `for sharing: ${mergers.join(', ')}`,
	thinned: (k: number) => `curve by points at least ${k} customers apart`
};

const WORDS: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		pair: (name, into) => `${name}并入${into}`,
		hidden: (names) => `${names}不给出，因为其中有盈有亏`,
		rules: (k, dominance) =>
			`分享时的处理：不足 ${k} 位客户的数字，以及单个客户占比超过 ${dominance} 的数字，与相邻一组合并，或不给出`,
		curves: (k) => `；曲线只给出相隔至少 ${k} 位客户的点，其间的数值为约数`,
		here: (mergers) => (mergers.length === 0 ? '' : `。本图中：${mergers.join('、')}`),
		together: (mergers) => `分享时：${mergers.join('、')}`,
		thinned: (k) => `曲线各点相隔至少 ${k} 位客户`
	},
	'zh-TW': {
		pair: (name, into) => `${name}併入${into}`,
		hidden: (names) => `${names}不給出，因為其中有盈有虧`,
		rules: (k, dominance) =>
			`分享時的處理：不足 ${k} 位客戶的數字，以及單一客戶佔比超過 ${dominance} 的數字，與相鄰一組合併，或不給出`,
		curves: (k) => `；曲線只給出相隔至少 ${k} 位客戶的點，其間的數值為約數`,
		here: (mergers) => (mergers.length === 0 ? '' : `。本圖中：${mergers.join('、')}`),
		together: (mergers) => `分享時：${mergers.join('、')}`,
		thinned: (k) => `曲線各點相隔至少 ${k} 位客戶`
	}
};
