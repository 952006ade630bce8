/** 模板中的文字：进入笔记后归读者所有。 */
import type { Shape } from '#lib/core/locale.ts';
import type { templates as english } from './templates.en.ts';

export const templates: Shape<typeof english> = {
	names: {
		review: '客户回顾',
		monthly: '月度客户健康度',
		keyAccounts: '大客户风险',
		empty: '空白'
	},
	review: {
		intro:
			'**本次回顾的结论。** 前 20% 的客户贡献了 {{pareto.top20.profit_share}} 的利润。以下按涉及金额从大到小列出各项结论，每张图都注明了依据。',
		profit: '利润从哪里来',
		who: '谁是谁',
		stays: '谁会留下',
		data: '数据依据'
	},
	monthly: {
		intro: '**本月情况。** 用最新导出的文件替换数据，即可看到变化；时间窗口随最近一笔订单移动。',
		now: '现状',
		base: '客户构成',
		next: '该联系谁'
	},
	keyAccounts: {
		intro:
			'**大客户与依赖程度。** 一次性购买或付款拖欠的客户，规模再大也不算关键客户；下面的限制条件正是为此而设。',
		hang: '依赖多少客户',
		seem: '谁只是看起来像大客户',
		each: '逐一查看'
	}
};
