/** The words of the headline figures. `m` is the measure in words. */
import { plural } from '#lib/core/format.ts';
import type { Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';

const EN = {
	total: (m: string, revenue: string | null) =>
		revenue === null ? m : `${m}, of ${revenue} revenue`,
	for80: 'of customers make 80% of it',
	peak: 'peak of the whale curve',
	lost: (who: string, revenue: boolean) =>
		revenue ? `more returned than bought by ${who}` : `lost on ${who}`,
	nobody: 'Nobody',
	losesNothing: 'is served at a loss',
	customers: (orders: string | null, one: boolean) =>
		`${one ? 'customer' : 'customers'}${orders === null ? '' : `, ${orders}`}`,
	orders: (count: string) => `${count} ${plural(count, 'order', 'orders')}`,
	unattributed: (rows: string) =>
		`revenue of no known customer, ${rows} ${plural(rows, 'row', 'rows')}`,
	brought: (who: string, m: string, money: string, revenue: string | null): Sentence =>
		say`${who} brought ${figure(`${money} of ${m}`)}${revenue === null ? '' : ` on ${revenue} of revenue`}`,
	without: (money: string): Sentence =>
		say`; without the loss-makers it would be ${figure(money)}.`,
	stop: (): Sentence => say`.`,
	/** `money` without its sign. */
	cost: (who: string, one: boolean, m: string, money: string, revenue: string | null): Sentence =>
		revenue === null
			? say`${loss(`${who} returned ${money} more than ${one ? 'was' : 'they'} bought`)}.`
			: say`${loss(`${who} ${one ? 'loses' : 'lose'} ${money}${m === 'profit' ? '' : ` of ${m}`}`)} on ${revenue} of revenue.`,
	noProfit: ' Profit needs a cost or profit column, or an assumed margin.',
	formula: (m: string) => [
		`Total = sum of ${m} over active customers = earned − lost`,
		'Customers that make 80% = the least k with cum(k) ≥ 0.8 × total, highest first',
		'Peak = earned / total'
	],
	source:
		'Sums of the customer profile; the whale curve is due to Kaplan and Cooper, Cost and Effect (1998).',
	title: 'Headline figures',
	columns: {
		customers: 'Customers',
		orders: 'Orders',
		revenue: 'Revenue',
		for80: 'Customers that make 80%',
		peak: 'Peak',
		losers: 'Customers below zero',
		lost: (m: string) => `Sum below zero, ${m}`,
		unattributedRows: 'Unattributed rows',
		unattributedRevenue: 'Unattributed revenue'
	}
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		total: (m, revenue) => (revenue === null ? m : `${m}，销售额 ${revenue}`),
		for80: '的客户贡献其 80%',
		peak: '鲸鱼曲线峰值',
		lost: (who, revenue) => (revenue ? `${who}的净退货` : `${who}的亏损`),
		nobody: '无',
		losesNothing: '没有亏损的客户',
		customers: (orders) => `位客户${orders === null ? '' : `，${orders}`}`,
		orders: (count) => `${count} 个订单`,
		unattributed: (rows) => `未归属销售额，${rows}\u00a0行`,
		brought: (who, m, money, revenue) =>
			say`${who}带来${m} ${figure(money)}${revenue === null ? '' : `，销售额 ${revenue}`}`,
		without: (money) => say`；若无亏损客户，应为 ${figure(money)}。`,
		stop: () => say`。`,
		cost: (who, _one, m, money, revenue) =>
			revenue === null
				? say`${loss(`${who}的退货比购买多 ${money}`)}。`
				: say`${loss(`${who}${m === '利润' ? '' : m}合计亏损 ${money}`)}，销售额 ${revenue}。`,
		noProfit: '计算利润需要成本或利润列，或假定毛利率。',
		formula: (m) => [
			`合计 = 全部有交易客户的${m}之和 = 正值之和 − 负值之和（取绝对值）`,
			'贡献 80% 的客户 = 从高到低，使 cum(k) ≥ 0.8 × 合计的最小 k',
			'峰值 = 正值之和 / 合计'
		],
		source: '客户档案各列之和；鲸鱼曲线出自 Kaplan 与 Cooper《Cost and Effect》（1998）。',
		title: '关键数字',
		columns: {
			customers: '客户数',
			orders: '订单数',
			revenue: '销售额',
			for80: '贡献 80% 的客户数',
			peak: '峰值',
			losers: '低于零的客户数',
			lost: (m) => `低于零的${m}之和`,
			unattributedRows: '未归属行数',
			unattributedRevenue: '未归属销售额'
		}
	},
	'zh-TW': {
		total: (m, revenue) => (revenue === null ? m : `${m}，銷售額 ${revenue}`),
		for80: '的客戶貢獻其 80%',
		peak: '鯨魚曲線峰值',
		lost: (who, revenue) => (revenue ? `${who}的淨退貨` : `${who}的虧損`),
		nobody: '無',
		losesNothing: '沒有虧損的客戶',
		customers: (orders) => `位客戶${orders === null ? '' : `，${orders}`}`,
		orders: (count) => `${count} 個訂單`,
		unattributed: (rows) => `未歸屬銷售額，${rows}\u00a0列`,
		brought: (who, m, money, revenue) =>
			say`${who}帶來${m} ${figure(money)}${revenue === null ? '' : `，銷售額 ${revenue}`}`,
		without: (money) => say`；若無虧損客戶，應為 ${figure(money)}。`,
		stop: () => say`。`,
		cost: (who, _one, m, money, revenue) =>
			revenue === null
				? say`${loss(`${who}的退貨比購買多 ${money}`)}。`
				: say`${loss(`${who}${m === '利潤' ? '' : m}合計虧損 ${money}`)}，銷售額 ${revenue}。`,
		noProfit: '計算利潤需要成本或利潤欄，或假定毛利率。',
		formula: (m) => [
			`合計 = 全部有交易客戶的${m}之和 = 正值之和 − 負值之和（取絕對值）`,
			'貢獻 80% 的客戶 = 從高到低，使 cum(k) ≥ 0.8 × 合計的最小 k',
			'峰值 = 正值之和 / 合計'
		],
		source: '客戶資料各欄之和；鯨魚曲線出自 Kaplan 與 Cooper《Cost and Effect》（1998）。',
		title: '關鍵數字',
		columns: {
			customers: '客戶數',
			orders: '訂單數',
			revenue: '銷售額',
			for80: '貢獻 80% 的客戶數',
			peak: '峰值',
			losers: '低於零的客戶數',
			lost: (m) => `低於零的${m}之和`,
			unattributedRows: '未歸屬列數',
			unattributedRevenue: '未歸屬銷售額'
		}
	}
};
