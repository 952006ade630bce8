/** 插入、移动、移出各格时的文字。 */
import type { Shape } from '#lib/core/locale.ts';
import type { cells as english } from './cells.en.ts';

export const cells: Shape<typeof english> = {
	menu: (title) => `对“${title}”的操作`,
	insertAbove: '在上方插入',
	insertBelow: '在下方插入',
	moveUp: '上移',
	moveDown: '下移',
	remove: '移出',
	removed: (title) => `已移出“${title}”`,
	insert: '插入一格',
	insertHint: '在这里放什么？',
	there: '笔记中已有',
	none: '这份笔记还没有内容',
	noneHint: '数据和设置都保留着。插入一格即可查看。'
};
