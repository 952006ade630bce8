import type { selection as en } from './selection.en.ts';

export const selection: typeof en = {
	label: '已选中的客户',
	everybody: '全部客户',
	drop: (part) => `取消“${part}”`,
	sum: (customers, money, measure) => `${customers}，${measure} ${money}`,
	clear: '全部取消',
	save: '存为分群',
	name: '分群名称',
	saveIt: '保存',
	cancel: '取消',
	saved: (name) => `“${name}”已保存，任何单元都可以只看这一分群`,
	customer: (key) => `客户 ${key}`,
	top: (to, measure) => `按${measure}排在前 ${to}`,
	bottom: (from, measure) => `按${measure}排在后 ${from}`,
	stretch: (from, to, measure) => `按${measure}排在 ${from} 至 ${to}`,
	segments: '分群',
	noSegments: '在图上选中客户，再起个名字保存。',
	rename: (name) => `重命名“${name}”`,
	remove: (name) => `删除“${name}”`,
	removed: (name) => `“${name}”已删除`,
	use: (name) => `选中“${name}”的客户`,
	usedIn: (count) => `用于 ${count} 个单元`
};
