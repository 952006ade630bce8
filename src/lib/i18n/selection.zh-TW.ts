import type { selection as en } from './selection.en.ts';

export const selection: typeof en = {
	label: '已選取的客戶',
	everybody: '全部客戶',
	drop: (part) => `取消「${part}」`,
	sum: (customers, money, measure) => `${customers}，${measure} ${money}`,
	clear: '全部取消',
	save: '存為分群',
	name: '分群名稱',
	saveIt: '儲存',
	cancel: '取消',
	saved: (name) => `「${name}」已儲存，任何一格都可以只看這一分群`,
	customer: (key) => `客戶 ${key}`,
	top: (to, measure) => `依${measure}排在前 ${to}`,
	bottom: (from, measure) => `依${measure}排在後 ${from}`,
	stretch: (from, to, measure) => `依${measure}排在 ${from} 至 ${to}`,
	segments: '分群',
	noSegments: '在圖上選取客戶，再起個名字儲存。',
	rename: (name) => `重新命名「${name}」`,
	remove: (name) => `刪除「${name}」`,
	removed: (name) => `「${name}」已刪除`,
	use: (name) => `選取「${name}」的客戶`,
	usedIn: (count) => `用於 ${count} 格`
};
