/** What a file says of where it came from. */
import type { Words } from '#lib/core/locale.ts';

/** That of `package.json`; a test holds them equal. */
export const VERSION = '0.1.0';

export const PRODUCT: Words<string> = {
	en: `Tierbook ${VERSION}`,
	'zh-CN': `客层笔记 ${VERSION}`
};
