/** The words of the actions under a chart, and of the files they write. */
import type { Words } from '#lib/core/locale.ts';

const EN = {
	copy: 'Copy image',
	of: (action: string, chart: string): string => `${action}: ${chart}`,
	copied: 'Copied as an image',
	saved: (name: string) => `Saved as ${name}`,
	savedInstead: (name: string) => `The browser did not allow copying; saved as ${name} instead`,
	whole: (from: string, to: string) => `whole data, ${from} to ${to}`,
	undated: 'whole data, without dates',
	window: (from: string, to: string) => `${from} to ${to}`,
	part: 'a part of the customers, picked by its owner',
	assumed: (measure: string, margin: string) => `${measure}, assumed at a gross margin of ${margin}`
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		copy: '复制图片',
		of: (action, chart) => `${action}：${chart}`,
		copied: '已复制为图片',
		saved: (name) => `已保存为 ${name}`,
		savedInstead: (name) => `浏览器不允许复制，已改为保存 ${name}`,
		whole: (from, to) => `全部数据，${from}至${to}`,
		undated: '全部数据，没有日期',
		window: (from, to) => `${from}至${to}`,
		part: '制作者挑选的部分客户',
		assumed: (measure, margin) => `${measure}，毛利率假定为 ${margin}`
	}
};
