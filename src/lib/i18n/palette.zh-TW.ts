/** 依名稱尋找時的文字，以及範本的文字。 */
import type { Shape } from '#lib/core/locale.ts';
import type { palette as english } from './palette.en.ts';

export const palette: Shape<typeof english> = {
	title: '命令',
	placeholder: '命令、筆記格、分析或客戶',
	open: '命令',
	nothing: '沒有找到。',
	commands: '筆記',
	cell: (title) => `目前這格：${title}`,
	look: '語言與主題',
	goTo: '前往',
	insertOf: (group) => `插入：${group}`,
	writing: '書寫',
	customers: '客戶',
	firstOf: (shown, found) => `共 ${found} 位，先列 ${shown} 位，可繼續輸入`,
	inList: '客戶清單',
	showAll: (found) => `在清單中檢視全部 ${found} 位`,
	settings: '放在內文裡的設定',
	groups: {
		profit: '誰創造利潤',
		tiers: '層級與類別',
		loyalty: '滿意與忠誠',
		time: '隨時間變化',
		risk: '風險與陷阱',
		data: '資料',
		more: '其他'
	},
	templates: '從範本開始',
	templatesHint: '開啟後沒有資料，把檔案拖進去即可。',
	templateWhat: {
		review: '利潤從哪裡來、誰是誰、誰會留下，附可直接貼上的摘要。',
		monthly: '每月回答同樣的問題，看最近十二個月。',
		keyAccounts: '依賴多少客戶，誰只是看起來像大客戶。',
		empty: '只有您帶來的資料。'
	},
	ownTemplate: (cells) => `自存範本，${cells} 格`,
	saveTemplate: '存為範本',
	templateHint: '保留各格與設定；不保留資料、所選客戶和日誌。',
	templateSaved: (title) => `已儲存範本「${title}」，可在首頁找到。`,
	removeTemplate: (title) => `刪除範本「${title}」`,
	templateRemoved: (title) => `已刪除範本「${title}」`
};
