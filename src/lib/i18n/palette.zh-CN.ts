/** 按名称查找时的文字，以及模板的文字。 */
import type { Shape } from '#lib/core/locale.ts';
import type { palette as english } from './palette.en.ts';

export const palette: Shape<typeof english> = {
	title: '命令',
	placeholder: '命令、单元格、分析或客户',
	open: '命令',
	nothing: '没有找到。',
	commands: '笔记',
	cell: (title) => `当前格：${title}`,
	look: '语言与主题',
	goTo: '前往',
	insertOf: (group) => `插入：${group}`,
	writing: '书写',
	customers: '客户',
	firstOf: (shown, found) => `共 ${found} 位，先列 ${shown} 位，可继续输入`,
	inList: '客户列表',
	showAll: (found) => `在列表中查看全部 ${found} 位`,
	settings: '放在正文里的设置',
	groups: {
		profit: '谁创造利润',
		tiers: '层级与类别',
		loyalty: '满意与忠诚',
		time: '随时间变化',
		risk: '风险与陷阱',
		data: '数据',
		more: '其他'
	},
	templates: '从模板开始',
	templatesHint: '打开后没有数据，把文件拖进去即可。',
	templateWhat: {
		review: '利润从哪里来、谁是谁、谁会留下，附可直接粘贴的摘要。',
		monthly: '每月回答同样的问题，看最近十二个月。',
		keyAccounts: '依赖多少客户，谁只是看起来像大客户。',
		empty: '只有您带来的数据。'
	},
	ownTemplate: (cells) => `自存模板，${cells} 格`,
	saveTemplate: '存为模板',
	templateHint: '保留各格与设置；不保留数据、所选客户和日志。',
	templateSaved: (title) => `已保存模板“${title}”，可在首页找到。`,
	removeTemplate: (title) => `删除模板“${title}”`,
	templateRemoved: (title) => `已删除模板“${title}”`
};
