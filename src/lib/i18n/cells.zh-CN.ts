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
	kinds: {
		heading: '标题',
		text: '文字',
		customer: '客户资料卡',
		summary: '摘要'
	},
	edit: '编辑',
	done: '完成',
	textLabel: '文字（Markdown）',
	textHint: '支持 Markdown；输入 {{ 可插入随数据更新的数字',
	emptyText: '尚未填写',
	figures: '数字',
	figureUnknown: (name) => `没有“${name}”这个数字`,
	figureUnmeasurable: (title) => `按现有数据和设置无法衡量：${title}`,
	none: '这份笔记还没有内容',
	noneHint: '数据和设置都保留着。插入一格即可查看。'
};
