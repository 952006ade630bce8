/** What the templates say: it goes into the notebook, and is the reader's from then on. */
import type { Shape, Words } from '#lib/core/locale.ts';

const EN = {
	names: {
		review: 'Client review',
		monthly: 'Monthly customer health',
		keyAccounts: 'Key-account risk',
		empty: 'Empty'
	},
	review: {
		intro:
			'**What this review says.** The top 20 % of the customers make {{pareto.top20.profit_share}} of the profit. Below stand the findings, what most money hangs on first; each chart says what it rests on.',
		profit: 'Where the profit comes from',
		who: 'Who is who',
		stays: 'Who stays',
		data: 'What it rests on'
	},
	monthly: {
		intro:
			'**This month.** Replace the files with the newest export and read what has changed. The window moves with the latest order.',
		now: 'How things stand',
		base: 'What the base is made of',
		next: 'Whom to call'
	},
	keyAccounts: {
		intro:
			'**Key accounts and what hangs on them.** A one-off buyer or one that pays late is no key account, however large: the qualifiers below see to that.',
		hang: 'What hangs on how few',
		seem: 'Who only looks like a key account',
		each: 'One by one'
	}
};

export type TemplateWords = Shape<typeof EN>;

export const TEMPLATE_WORDS: Words<TemplateWords> = {
	en: EN,
	'zh-CN': {
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
	}
};
