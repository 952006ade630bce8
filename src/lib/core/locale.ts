/** The languages of the product, all of them equals; zh-TW is Chinese as written in Taiwan. */
export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
export type Locale = (typeof LOCALES)[number];

/** Whether the signs and the counting by ten thousands are those of Chinese. */
export function isChinese(locale: Locale): boolean {
	return locale.startsWith('zh');
}

/** What another language must supply to be complete beside the first: same keys, same arguments. */
export type Shape<T> = {
	readonly [K in keyof T]: T[K] extends string
		? string
		: T[K] extends (...args: infer A) => infer R
			? (...args: A) => Shape<R> extends infer S ? (R extends string ? string : S) : never
			: Shape<T[K]>;
};

/** One set of words in every language. */
export type Words<T> = Readonly<Record<Locale, T>>;
