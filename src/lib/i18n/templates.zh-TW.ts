/** 範本中的文字：進入筆記後歸讀者所有。 */
import type { Shape } from '#lib/core/locale.ts';
import type { templates as english } from './templates.en.ts';

export const templates: Shape<typeof english> = {
	names: {
		review: '客戶回顧',
		monthly: '每月客戶健康度',
		keyAccounts: '大客戶風險',
		empty: '空白'
	},
	review: {
		intro:
			'**本次回顧的結論。** 前 20% 的客戶貢獻了 {{pareto.top20.profit_share}} 的利潤。以下依涉及金額從大到小列出各項結論，每張圖都註明了依據。',
		profit: '利潤從哪裡來',
		who: '誰是誰',
		stays: '誰會留下',
		data: '資料依據'
	},
	monthly: {
		intro: '**本月情況。** 用最新匯出的檔案替換資料，即可看到變化；分析期隨最近一筆訂單移動。',
		now: '現狀',
		base: '客戶構成',
		next: '該聯絡誰'
	},
	keyAccounts: {
		intro:
			'**大客戶與依賴程度。** 一次性購買或付款拖欠的客戶，規模再大也不算關鍵客戶；下面的限制條件正是為此而設。',
		hang: '依賴多少客戶',
		seem: '誰只是看起來像大客戶',
		each: '逐一檢視'
	}
};
