/** The words of sharing, opening, comparing and verifying. They come with the pages that do so, not with the first. */
import type { Words } from '#lib/core/locale.ts';
import { screen as en } from './screen.en.ts';
import { screen as zhCN } from './screen.zh-CN.ts';
import { screen as zhTW } from './screen.zh-TW.ts';

export const SCREEN: Words<typeof en> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
