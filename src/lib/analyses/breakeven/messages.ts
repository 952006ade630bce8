/** The words of break-even. */
import { formatNumber, plural } from '#lib/core/format.ts';
import type { Locale, Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';

const EN = {
	title: 'Break-even by customer',
	heading: 'Customers that had broken even, by days after their first day',
	days: (days: number, locale: Locale) => {
		const written = formatNumber(days, locale, 1);
		return `${written} ${plural(written, 'day', 'days')}`;
	},
	even: (all: string, even: string, share: string, soon: string | null): Sentence =>
		say`Of ${all}, ${figure(`${even} (${share}) have broken even`)}${soon === null ? '' : `, ${soon}`}`,
	behind: (behind: string, money: string): Sentence =>
		say`; ${loss(`${behind} ${plural(behind, 'has', 'have')} not, and ${plural(behind, 'lacks', 'lack')} ${money}`)}.`,
	stop: (): Sentence => say`.`,
	nobody: (all: string, money: string): Sentence =>
		say`None of ${all} has broken even: ${loss(`they lack ${money}`)}.`,
	soon: (days: string) => `half of them within ${days} of their first day`,
	atOnce: 'more than half of them on their first day',
	half: (days: string) => `half of them within ${days}`,
	daysTitle: 'days after the first order or charge',
	curve: (share: string) => `${share} of customers have broken even`,
	rows: {
		tier: 'Tier',
		even: 'Broken even',
		median: 'Median',
		orders: 'Orders',
		needed: 'Needed to cover service'
	},
	of: (even: string, all: string) => `${even} of ${all}`,
	tierLabel: (tier: string, even: string, median: string, needed: string) =>
		`${tier}: ${even} broken even${median === '' ? '' : `, median ${median}`}${needed === '' ? '' : `, ${needed} orders needed to cover service`}`,
	note: (atOnce: string, undated: string | null) =>
		`${atOnce} never stood below 0.${undated === null ? '' : ` ${undated} without a day are in profit and not in the curve.`}`,
	notTold: '–',
	formula: [
		'Line of a customer: gross profit of its order lines less its service charges and the cost per order, added up day by day in the window; it ends at the customer’s profit',
		'What has no day of its own stands before the first: undated lines, the capital charge, what rates were rounded by',
		'Break-even: the day from which the line stays above 0; days are counted from the first order or charge',
		'Orders needed in a tier = cost to serve / (gross profit / orders), rounded up'
	],
	window:
		'Days before the window are not known: with a short window the first day is the first in it.',
	source:
		'Break-even analysis of cost accounting, taken customer by customer; the charges are those of the customer profile.',
	columns: {
		tier: 'Tier or days',
		customers: 'Customers',
		even: 'Broken even',
		share: 'Share',
		median: 'Median days',
		orders: 'Orders',
		needed: 'Orders needed'
	},
	after: (days: string) => `After ${days} days`
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		title: '客户盈亏平衡',
		heading: '首日之后若干天内达到盈亏平衡的客户',
		days: (days, locale) => `${formatNumber(days, locale, 1)} 天`,
		even: (all, even, share, soon) =>
			say`${all}中，${figure(`${even} 位（${share}）已达盈亏平衡`)}${soon === null ? '' : `，${soon}`}`,
		behind: (behind, money) => say`；${loss(`${behind} 位尚未达到，还差 ${money}`)}。`,
		stop: () => say`。`,
		nobody: (all, money) => say`${all}无一达到盈亏平衡：${loss(`还差 ${money}`)}。`,
		soon: (days) => `其中一半在首日后 ${days}内达到`,
		atOnce: '其中半数以上在首日达到',
		half: (days) => `半数在 ${days}内`,
		daysTitle: '首次订单或费用之后的天数',
		curve: (share) => `${share} 的客户已达盈亏平衡`,
		rows: {
			tier: '级别',
			even: '已达平衡',
			median: '中位数',
			orders: '订单数',
			needed: '抵偿服务所需'
		},
		of: (even, all) => `${all} 位中 ${even} 位`,
		tierLabel: (tier, even, median, needed) =>
			`${tier}：${even}已达平衡${median === '' ? '' : `，中位数 ${median}`}${needed === '' ? '' : `，抵偿服务需 ${needed} 单`}`,
		note: (atOnce, undated) =>
			`${atOnce}从未低于零。${undated === null ? '' : `${undated}有利润但没有日期，不在曲线中。`}`,
		notTold: '–',
		formula: [
			'客户的累计线：订单行毛利减去服务费用与每单成本，在分析期内逐日累加，终点即客户利润',
			'没有日期的部分列在首日之前：无日期的行、资金占用、费率的舍入差',
			'盈亏平衡：累计线从这一天起一直高于零；天数从首次订单或费用算起',
			'某级所需订单 = 服务成本 /（毛利 / 订单数），向上取整'
		],
		window: '分析期之前的日子不得而知：分析期较短时，首日是期内的首日。',
		source: '成本会计的盈亏平衡分析，逐个客户计算；费用即客户档案中的费用。',
		columns: {
			tier: '级别或天数',
			customers: '客户数',
			even: '已达平衡',
			share: '占比',
			median: '中位天数',
			orders: '订单数',
			needed: '所需订单'
		},
		after: (days) => `${days} 天后`
	},
	'zh-TW': {
		title: '客戶損益平衡',
		heading: '首日之後若干天內達到損益平衡的客戶',
		days: (days, locale) => `${formatNumber(days, locale, 1)} 天`,
		even: (all, even, share, soon) =>
			say`${all}中，${figure(`${even} 位（${share}）已達損益平衡`)}${soon === null ? '' : `，${soon}`}`,
		behind: (behind, money) => say`；${loss(`${behind} 位尚未達到，還差 ${money}`)}。`,
		stop: () => say`。`,
		nobody: (all, money) => say`${all}無一達到損益平衡：${loss(`還差 ${money}`)}。`,
		soon: (days) => `其中一半在首日後 ${days}內達到`,
		atOnce: '其中半數以上在首日達到',
		half: (days) => `半數在 ${days}內`,
		daysTitle: '首次訂單或費用之後的天數',
		curve: (share) => `${share} 的客戶已達損益平衡`,
		rows: {
			tier: '級別',
			even: '已達平衡',
			median: '中位數',
			orders: '訂單數',
			needed: '抵償服務所需'
		},
		of: (even, all) => `${all} 位中 ${even} 位`,
		tierLabel: (tier, even, median, needed) =>
			`${tier}：${even}已達平衡${median === '' ? '' : `，中位數 ${median}`}${needed === '' ? '' : `，抵償服務需 ${needed} 筆`}`,
		note: (atOnce, undated) =>
			`${atOnce}從未低於零。${undated === null ? '' : `${undated}有利潤但沒有日期，不在曲線中。`}`,
		notTold: '–',
		formula: [
			'客戶的累計線：訂單列毛利減去服務費用與每筆訂單成本，在分析期內逐日累加，終點即客戶利潤',
			'沒有日期的部分列在首日之前：無日期的列、資金佔用、費率的捨入差',
			'損益平衡：累計線從這一天起一直高於零；天數從首次訂單或費用算起',
			'某級所需訂單 = 服務成本 /（毛利 / 訂單數），向上取整'
		],
		window: '分析期之前的日子不得而知：分析期較短時，首日是期內的首日。',
		source: '成本會計的損益平衡分析，逐個客戶計算；費用即客戶資料中的費用。',
		columns: {
			tier: '級別或天數',
			customers: '客戶數',
			even: '已達平衡',
			share: '佔比',
			median: '中位天數',
			orders: '訂單數',
			needed: '所需訂單'
		},
		after: (days) => `${days} 天後`
	}
};
