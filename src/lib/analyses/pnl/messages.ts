/** The words of the profit and loss statement. */
import type { Words } from '#lib/core/locale.ts';
import type { Run, Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';
import type { StepName } from './statement.ts';

/** What is taken off, in the sentence. */
export type Taken = Exclude<StepName, 'list' | 'discount' | 'revenue' | 'grossProfit' | 'profit'>;

const EN = {
	title: 'Customer P&L',
	all: (customers: string) => `All ${customers}`,
	some: (customers: string) => `These ${customers}`,
	onlyOne: 'One customer',
	group: (name: string, customers: string) => `${name}: ${customers}`,
	nobody: 'nobody',
	steps: {
		list: 'List',
		discount: 'Discounts',
		revenue: 'Revenue',
		cost: 'Cost',
		grossProfit: 'Gross profit',
		service: 'Service',
		fees: 'Channel fees',
		capitalCharge: 'Capital charge',
		profit: 'Profit'
	} satisfies Record<StepName, string>,
	assumedCost: 'Cost (assumed)',
	partlyAssumedCost: 'Cost (partly assumed)',
	ofRevenue: (share: string) => `${share} of revenue`,
	note: 'Shares: of revenue.',
	taken: {
		cost: 'cost',
		service: 'service',
		fees: 'channel fees',
		capitalCharge: 'the capital charge'
	} satisfies Record<Taken, string>,
	takes: (name: string, share: string, first: boolean): string =>
		`${name}${first ? (name.endsWith('s') ? ' take' : ' takes') : ''} ${share}`,
	joined: (parts: readonly string[]): string =>
		parts.length < 2
			? parts.join('')
			: `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`,
	left: (revenue: string, share: string, profit: string, takes: string): Sentence =>
		say`Of ${revenue} of revenue, ${figure(`${share} is left as profit`)}, ${profit}${takes === '' ? '' : `; ${takes}`}.`,
	lost: (revenue: string, money: string, takes: string): Sentence =>
		say`${revenue} of revenue ends in ${loss(`a loss of ${money}`)}${takes === '' ? '' : `; ${takes}`}.`,
	noRevenue: (revenue: string, profit: Run): Sentence =>
		say`Revenue comes to ${revenue}, and profit to ${profit}.`,
	formula: {
		list: 'List = revenue + discounts',
		cost: 'Cost = revenue − gross profit',
		assumedCost: (margin: string) =>
			`Gross profit = ${margin} of revenue (assumed); cost = the rest`,
		partlyAssumedCost: (margin: string) =>
			`Gross profit = revenue − cost, and where no cost is told ${margin} (assumed)`,
		grossProfit: 'Gross profit = revenue − cost',
		service: 'Service = cost to serve − channel fees − capital charge, as far as these are known',
		profit: 'Profit = gross profit − service − channel fees − capital charge'
	},
	needs: {
		discount:
			'List and discounts are not drawn: they need a discount or list price column in the orders',
		service: 'Service is not drawn: it needs service records with a cost',
		fees: 'Channel fees are not drawn apart: they need a fee category in the service records',
		capitalCharge:
			'The capital charge is not drawn: it needs receivables and a cost of capital above 0'
	},
	source:
		'Profit after cost to serve, by customer: Kaplan and Cooper, Cost and Effect (1998); the steps are the columns of the customer profile.',
	columns: {
		of: 'Customers of',
		everyone: 'All',
		tier: (name: string) => `Tier: ${name}`,
		class: (name: string) => `Class: ${name}`,
		customers: 'Customers',
		profitRate: 'Profit rate'
	}
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		title: '客户损益',
		all: (customers) => `全部 ${customers}`,
		some: (customers) => `这 ${customers}`,
		onlyOne: '一位客户',
		group: (name, customers) => `${name}：${customers}`,
		nobody: '无客户',
		steps: {
			list: '标价金额',
			discount: '折扣',
			revenue: '销售额',
			cost: '成本',
			grossProfit: '毛利',
			service: '服务成本',
			fees: '渠道费用',
			capitalCharge: '资金占用',
			profit: '客户利润'
		},
		assumedCost: '成本（假定）',
		partlyAssumedCost: '成本（部分假定）',
		ofRevenue: (share) => `占销售额 ${share}`,
		note: '百分比：占销售额。',
		taken: {
			cost: '成本',
			service: '服务',
			fees: '渠道费用',
			capitalCharge: '资金占用'
		},
		takes: (name, share) => `${name}占 ${share}`,
		joined: (parts) => parts.join('，'),
		left: (revenue, share, profit, takes) =>
			say`${revenue} 的销售额中，${figure(`${share} 留作利润`)}，即 ${profit}${takes === '' ? '' : `；${takes}`}。`,
		lost: (revenue, money, takes) =>
			say`${revenue} 的销售额最终${loss(`亏损 ${money}`)}${takes === '' ? '' : `；${takes}`}。`,
		noRevenue: (revenue, profit) => say`销售额合计 ${revenue}，利润合计 ${profit}。`,
		formula: {
			list: '标价金额 = 销售额 + 折扣',
			cost: '成本 = 销售额 − 毛利',
			assumedCost: (margin) => `毛利 = 销售额的 ${margin}（假定）；其余为成本`,
			partlyAssumedCost: (margin) => `毛利 = 销售额 − 成本；未知成本处按毛利率 ${margin}（假定）`,
			grossProfit: '毛利 = 销售额 − 成本',
			service: '服务 = 服务成本合计 − 渠道费用 − 资金占用（后两项已知时）',
			profit: '客户利润 = 毛利 − 服务 − 渠道费用 − 资金占用'
		},
		needs: {
			discount: '未画标价与折扣：订单中需要折扣列或标价列',
			service: '未画服务成本：需要带成本的服务记录',
			fees: '未单列渠道费用：服务记录中需要费用类别列',
			capitalCharge: '未画资金占用：需要应收数据和大于 0 的资金成本率'
		},
		source:
			'按客户扣除服务成本后的利润见 Kaplan 与 Cooper《Cost and Effect》（1998）；各步即客户档案的各列。',
		columns: {
			of: '客户范围',
			everyone: '全部',
			tier: (name) => `级别：${name}`,
			class: (name) => `类别：${name}`,
			customers: '客户数',
			profitRate: '利润率'
		}
	},
	'zh-TW': {
		title: '客戶損益',
		all: (customers) => `全部 ${customers}`,
		some: (customers) => `這 ${customers}`,
		onlyOne: '一位客戶',
		group: (name, customers) => `${name}：${customers}`,
		nobody: '無客戶',
		steps: {
			list: '標價金額',
			discount: '折扣',
			revenue: '銷售額',
			cost: '成本',
			grossProfit: '毛利',
			service: '服務成本',
			fees: '通路費用',
			capitalCharge: '資金佔用',
			profit: '客戶利潤'
		},
		assumedCost: '成本（假定）',
		partlyAssumedCost: '成本（部分假定）',
		ofRevenue: (share) => `佔銷售額 ${share}`,
		note: '百分比：佔銷售額。',
		taken: {
			cost: '成本',
			service: '服務',
			fees: '通路費用',
			capitalCharge: '資金佔用'
		},
		takes: (name, share) => `${name}佔 ${share}`,
		joined: (parts) => parts.join('，'),
		left: (revenue, share, profit, takes) =>
			say`${revenue} 的銷售額中，${figure(`${share} 留作利潤`)}，即 ${profit}${takes === '' ? '' : `；${takes}`}。`,
		lost: (revenue, money, takes) =>
			say`${revenue} 的銷售額最終${loss(`虧損 ${money}`)}${takes === '' ? '' : `；${takes}`}。`,
		noRevenue: (revenue, profit) => say`銷售額合計 ${revenue}，利潤合計 ${profit}。`,
		formula: {
			list: '標價金額 = 銷售額 + 折扣',
			cost: '成本 = 銷售額 − 毛利',
			assumedCost: (margin) => `毛利 = 銷售額的 ${margin}（假定）；其餘為成本`,
			partlyAssumedCost: (margin) => `毛利 = 銷售額 − 成本；未知成本處依毛利率 ${margin}（假定）`,
			grossProfit: '毛利 = 銷售額 − 成本',
			service: '服務 = 服務成本合計 − 通路費用 − 資金佔用（後兩項已知時）',
			profit: '客戶利潤 = 毛利 − 服務 − 通路費用 − 資金佔用'
		},
		needs: {
			discount: '未畫標價與折扣：訂單中需要折扣欄或標價欄',
			service: '未畫服務成本：需要帶成本的服務記錄',
			fees: '未單獨列出通路費用：服務記錄中需要費用類別欄',
			capitalCharge: '未畫資金佔用：需要應收資料和大於 0 的資金成本率'
		},
		source:
			'依客戶扣除服務成本後的利潤見 Kaplan 與 Cooper《Cost and Effect》（1998）；各步即客戶資料的各欄。',
		columns: {
			of: '客戶範圍',
			everyone: '全部',
			tier: (name) => `級別：${name}`,
			class: (name) => `類別：${name}`,
			customers: '客戶數',
			profitRate: '利潤率'
		}
	}
};
