/** How groups that are told together are called, and what is said where something is hidden. */
import type { Locale, Words } from '#lib/core/locale.ts';
import { PROFIT_CLASSES, TIERS, type ProfitClass, type Tier } from '#lib/core/parameters.ts';
import { CLASS_SIGNS } from '#lib/segment/classes.ts';
import type { Limits } from '#lib/segment/disclosure.ts';
import { areUnlike } from '#lib/segment/finest.ts';
import type { Context, Merged } from './analysis.ts';
import type { Curve } from './curve.ts';
import { CLASS_WORDS, TIER_WORDS, customers, percent } from './words.ts';

interface Spoken {
	readonly shared?: (Limits & Merged) | undefined;
}

/** The name of a tier; of one that others are told with, all their names. */
export function tierName({ shared }: Spoken, tier: Tier, locale: Locale): string {
	return nameOf(shared?.tiers, TIERS, TIER_WORDS[locale], tier, locale);
}

/** A class of which nothing is told goes by its own name alone. */
export function className({ shared }: Spoken, name: ProfitClass, locale: Locale): string {
	if (isClassHidden({ shared }, name)) return CLASS_WORDS[locale][name];
	return nameOf(shared?.classes, PROFIT_CLASSES, CLASS_WORDS[locale], name, locale);
}

function nameOf<N extends string>(
	merged: Readonly<Partial<Record<N, N>>> | undefined,
	all: readonly N[],
	words: Readonly<Record<N, string>>,
	name: N,
	locale: Locale
): string {
	if (!merged) return words[name];
	const together = all.filter((other) => other === name || merged[other] === name);
	return together.map((one) => words[one]).join(MERGED_WORDS[locale].joint);
}

/** `with Important` for a tier whose figures stand in another; null for all others. */
export function tierWith({ shared }: Spoken, tier: Tier, locale: Locale): string | null {
	const into = shared?.tiers[tier];
	return into === undefined ? null : MERGED_WORDS[locale].with(TIER_WORDS[locale][into]);
}

/** The same of a class; `not told` for one of which nothing is. */
export function classWith({ shared }: Spoken, name: ProfitClass, locale: Locale): string | null {
	if (isClassHidden({ shared }, name)) return MERGED_WORDS[locale].blank;
	const into = shared?.classes[name];
	return into === undefined ? null : MERGED_WORDS[locale].with(CLASS_WORDS[locale][into]);
}

/** What is said as a whole of a tier whose figures stand in another; null for all others. */
export function tierElsewhere({ shared }: Spoken, tier: Tier, locale: Locale): string | null {
	const into = shared?.tiers[tier];
	const words = TIER_WORDS[locale];
	return into === undefined ? null : MERGED_WORDS[locale].elsewhere(words[tier], words[into]);
}

/** The same of a class, or of one of which nothing is told. */
export function classElsewhere(
	{ shared }: Spoken,
	name: ProfitClass,
	locale: Locale
): string | null {
	const [words, said] = [CLASS_WORDS[locale], MERGED_WORDS[locale]];
	if (isClassHidden({ shared }, name)) return said.nowhere(words[name]);
	const into = shared?.classes[name];
	return into === undefined ? null : said.elsewhere(words[name], words[into]);
}

/** Whether a row of a tier holds customers of its own, not told with another's. */
export function hasOwnRow({ shared }: Spoken): (row: { readonly tier: Tier }) => boolean {
	return ({ tier }) => shared?.tiers[tier] === undefined;
}

/** Whether those who bring no profit are told together with some who do. */
export function losersMixed({ shared }: Spoken): boolean {
	if (!shared) return false;
	return shared.tiers.invalid !== undefined || Object.values(shared.tiers).includes('invalid');
}

/** Whether classes that only lose are told with one that may also earn, or not at all. */
export function areLossesMixed(context: Spoken): boolean {
	const losing = PROFIT_CLASSES.filter((name) => CLASS_SIGNS[name] < 0);
	return losing.some((name) => classesWith(context, name).some((one) => CLASS_SIGNS[one] >= 0));
}

/** All classes that a class is told with, itself among them. */
export function classesWith({ shared }: Spoken, name: ProfitClass): ProfitClass[] {
	const groupOf = (one: ProfitClass): ProfitClass => shared?.classes[one] ?? one;
	return PROFIT_CLASSES.filter((one) => groupOf(one) === groupOf(name));
}

/** Whether nothing is told of a class: its sum with those of unlike sign would say what none of them is. */
export function isClassHidden(context: Spoken, name: ProfitClass): boolean {
	return areUnlike(classesWith(context, name).map((one) => CLASS_SIGNS[one]));
}

/** The classes of which nothing is told, by name; empty where all are. */
export function hiddenClasses(context: Spoken, locale: Locale): string {
	return PROFIT_CLASSES.filter((name) => isClassHidden(context, name))
		.map((name) => CLASS_WORDS[locale][name])
		.join(MERGED_WORDS[locale].joint);
}

/** `143 customers`; `some customers` where their number is not told. */
export function whoLose(losers: number | null, locale: Locale): string {
	return losers === null ? MERGED_WORDS[locale].someCustomers : customers(losers, locale);
}

/** The highest of a curve as a share of its end. */
export function peakText(curve: Peaked, context: Ranked, locale: Locale): string {
	return aboutPeak(percent(curve.peak.cum / curve.total, locale), curve, context, locale);
}

/** What follows from where a curve is highest: about, where a shared one has no point there. */
export function aboutPeak(text: string, curve: Peaked, context: Ranked, locale: Locale): string {
	return isPeakTold(curve, context) ? text : MERGED_WORDS[locale].about(text);
}

/** Whether the place where a curve is highest is one of its points, with its sum as it is. */
export function isPeakTold(
	{ measure, customers, losers, peak }: Peaked,
	{ shared, ...context }: Ranked
): boolean {
	const ranks = measure === context.measure && losers !== null;
	return !shared || (ranks && peak.k + losers === customers);
}

type Ranked = Pick<Context, 'shared' | 'measure'>;

/** A figure that is told to fewer digits than it has. */
export function rounded(text: string, { shared }: Spoken, locale: Locale): string {
	return shared && text !== '' ? MERGED_WORDS[locale].about(text) : text;
}

/** So many equal customers; told to the digits that a rounded index leaves. */
export function effectiveOf(hhi: number, { shared }: Spoken): number {
	return shared ? Number((1 / hhi).toPrecision(3)) : 1 / hhi;
}

/** The head over such figures. */
export function roundedTitle(title: string, { shared }: Spoken, locale: Locale): string {
	return shared ? MERGED_WORDS[locale].aboutTitle(title) : title;
}

type Peaked = Pick<Curve<string>, 'measure' | 'customers' | 'losers' | 'peak' | 'total'>;

const EN = {
	joint: ' + ',
	with: (into: string) => `with ${into}`,
	elsewhere: (name: string, into: string) => `${name}: told with ${into}`,
	nowhere: (name: string) => `${name}: not told`,
	someCustomers: 'some customers',
	about: (figure: string) => `about ${figure}`,
	aboutTitle: (title: string) => `${title}, about`,
	classesNotTold: (names: string, k: number) =>
		` What the ${names.toLowerCase()} customers bring or cost is not told: it would set fewer than ${k} customers apart, or one who outweighs the others.`,
	fewLosers: (k: number) =>
		`How many lose is not told: it would set fewer than ${k} customers apart, or one who outweighs the others.`,
	notTold: 'not told when shared',
	notToldOf: (names: readonly string[]) => `Not told when shared: ${names.join(', ')}.`,
	blank: 'not told',
	movesNotTold:
		'Not told when shared, as it is about few customers: who moves with a cut-off, the distance to the next tier, who was moved.',
	nobodyListed: 'Single customers are not listed when shared.',
	namedHere:
		'But for the customers named here: each stands with figures of its own, as the owner of the data chose, and is not counted where few others would be left.',
	quadrantsNotTold: (k: number) =>
		`The four groups are not told: one of them has fewer than ${k} customers, or one customer outweighs the others in it.`
};

export const MERGED_WORDS: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		joint: '＋',
		with: (into) => `并入${into}`,
		elsewhere: (name, into) => `${name}：并入${into}一并给出`,
		nowhere: (name) => `${name}：不给出`,
		someCustomers: '部分客户',
		about: (figure) => `约 ${figure}`,
		aboutTitle: (title) => `${title}（约）`,
		classesNotTold: (names, k) =>
			`${names}客户的盈亏不给出：否则会显出不足 ${k} 位客户，或其中占绝大部分的一位。`,
		fewLosers: (k) => `亏损客户数不给出：否则会显出不足 ${k} 位客户，或其中占绝大部分的一位。`,
		notTold: '分享时不给出',
		notToldOf: (names) => `分享时不给出：${names.join('、')}。`,
		blank: '不给出',
		movesNotTold:
			'以下内容涉及少数客户，分享时不给出：随分界点变动的客户、与上一级的距离、被限定条件调整的客户。',
		nobodyListed: '分享时不列出单个客户。',
		namedHere:
			'此处列名的客户除外：按制作者的选择，逐一给出各自的数字；判断群体是否过小时，不计入这些客户。',
		quadrantsNotTold: (k) =>
			`四个群体不单独给出：其中有的不足 ${k} 位客户，或有一位客户占绝大部分。`
	},
	'zh-TW': {
		joint: '＋',
		with: (into) => `併入${into}`,
		elsewhere: (name, into) => `${name}：併入${into}一併給出`,
		nowhere: (name) => `${name}：不給出`,
		someCustomers: '部分客戶',
		about: (figure) => `約 ${figure}`,
		aboutTitle: (title) => `${title}（約）`,
		classesNotTold: (names, k) =>
			`${names}客戶的盈虧不給出：否則會顯出不足 ${k} 位客戶，或其中佔絕大部分的一位。`,
		fewLosers: (k) => `虧損客戶數不給出：否則會顯出不足 ${k} 位客戶，或其中佔絕大部分的一位。`,
		notTold: '分享時不給出',
		notToldOf: (names) => `分享時不給出：${names.join('、')}。`,
		blank: '不給出',
		movesNotTold:
			'以下內容涉及少數客戶，分享時不給出：隨分界點變動的客戶、與上一級的距離、被限定條件調整的客戶。',
		nobodyListed: '分享時不列出單一客戶。',
		namedHere:
			'此處列名的客戶除外：依製作者的選擇，逐一給出各自的數字；判斷群體是否過小時，不計入這些客戶。',
		quadrantsNotTold: (k) =>
			`四個群體不單獨給出：其中有的不足 ${k} 位客戶，或有一位客戶佔絕大部分。`
	}
};
