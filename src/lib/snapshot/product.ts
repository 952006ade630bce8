/** What a file says of where it came from. */
import type { Words } from '#lib/core/locale.ts';
import { version } from '../../../package.json' with { type: 'json' };

export const PRODUCT: Words<string> = {
	en: `Tierbook ${version}`,
	'zh-CN': `客层笔记 ${version}`
};
