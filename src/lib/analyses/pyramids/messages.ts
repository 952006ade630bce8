/** The words of the two pyramids. `m` is the measure in words: profit, gross profit, revenue. */
import type { Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';

export interface TierSaid {
	readonly name: string;
	readonly count: string;
	readonly one: boolean;
	readonly ofCustomers: string;
	readonly ofMeasure: string;
}
export interface Counted {
	readonly count: string;
	readonly one: boolean;
}
export interface LossSaid extends Counted {
	/** The loss without its sign. */
	readonly money: string;
}

function zero({ one }: Counted, revenue: boolean): string {
	if (revenue) return `${one ? 'comes' : 'come'} to zero revenue`;
	return one ? 'breaks even' : 'break even';
}

const EN = {
	/** Where some subtract, shares are of what the others bring. */
	before: (revenue: boolean): string => (revenue ? ' before returns' : ' before losses'),
	title: (m: string) => `Pyramid of customers, inverted pyramid of ${m}`,
	customers: 'Customers',
	whoEarn: (count: string, revenue: boolean, one: boolean) =>
		revenue ? `${count} with revenue` : `${count} who ${one ? 'makes' : 'make'} a profit`,
	none: (revenue: boolean): string => (revenue ? 'nobody has revenue' : 'nobody makes a profit'),
	earned: (money: string) => `${money} from them`,
	each: (money: string) => `${money} each`,
	waterline: (revenue: boolean): string => (revenue ? 'zero revenue' : 'break-even'),
	nobody: (revenue: boolean): string =>
		revenue ? 'Every customer has revenue' : 'Every customer makes a profit',
	shares: (customers: string, one: boolean, money: string, m: string, before: string) =>
		`Shares: of ${one ? 'the' : 'all'} ${customers}; of ${money} ${m}${before}.`,
	customersOnly: (customers: string, one: boolean) =>
		`Shares: of ${one ? 'the' : 'all'} ${customers}.`,
	tier: (name: string, count: string, share: string, m: string, money: string) =>
		`${name}: ${count} (${share}), ${m} ${money}`,
	top: (t: TierSaid, m: string, before: string): Sentence =>
		say`The ${figure(t.one ? `one ${t.name} customer` : `${t.count} ${t.name} customers`)}, ${t.ofCustomers} of the base, ${t.one ? 'brings' : 'bring'} ${figure(t.ofMeasure)} of the ${m}${before}`,
	bottom: (t: TierSaid): Sentence =>
		say`; the ${t.one ? `one ${t.name} customer` : `${t.count} ${t.name} customers`} ${t.one ? 'brings' : 'bring'} ${t.ofMeasure}. `,
	alone: (): Sentence => say`. `,
	losers: (l: LossSaid, revenue: boolean): Sentence => {
		const who = `${l.count} ${l.one ? 'customer' : 'customers'}`;
		if (revenue)
			return [loss(`${who} returned ${l.money} more than ${l.one ? 'was' : 'they'} bought.`)];
		return [
			loss(
				`${who} ${l.one ? 'costs' : 'cost'} ${l.money} more than ${l.one ? 'it brings' : 'they bring'}.`
			)
		];
	},
	/** Customers at exactly zero: where nobody is below, and after those who are. */
	atZero: (c: Counted, revenue: boolean): Sentence => [
		loss(`${c.count} ${c.one ? 'customer' : 'customers'} ${zero(c, revenue)}.`)
	],
	alsoAtZero: (c: Counted, revenue: boolean): Sentence =>
		say` ${c.count} more ${zero(c, revenue)}.`,
	noLosers: (revenue: boolean): Sentence =>
		revenue ? say`Every customer has revenue.` : say`Nobody makes a loss.`,
	noneEarns: (customers: string, one: boolean, m: string, money: string | null): Sentence => [
		loss(
			(one ? `The only customer brings no ${m}` : `None of the ${customers} brings any ${m}`) +
				(money === null ? '.' : `: ${one ? 'it is' : 'together they are'} ${money} below zero.`)
		)
	],
	methods: {
		profitShare: 'cumulative share',
		customerShare: 'share of customers',
		thresholds: 'thresholds'
	},
	ruled: {
		profitShare: (m: string) => `cumulative share of ${m}`,
		customerShare: () => 'share of customers',
		thresholds: (m: string) => `thresholds of ${m}`
	},
	standing: (who: string, method: string, cuts: string) =>
		`n = ${who}, tiers by ${method}, cut-offs ${cuts}`,
	tierMethod: 'Tiers by',
	cutOffs: 'Cut-offs',
	formula: {
		profitShare: (m: string) => [
			`Customers with ${m} > 0 in descending order; P = sum of their ${m}`,
			'Tier of customer k = the first whose cut-off exceeds cum(k − 1) / P'
		],
		customerShare: (m: string) => [
			`Customers with ${m} > 0 in descending order; each tier takes its share of them, rounded up`
		],
		thresholds: (m: string) => [`Tier of a customer = the first whose threshold its ${m} reaches`],
		invalid: (m: string) => `Invalid: ${m} ≤ 0`,
		leverage: (m: string) => `Leverage = share of ${m} / share of customers`
	},
	source:
		'Curry and Curry, The Customer Marketing Method (2000), for the customer pyramid; cut-offs by share of profit are this product’s own.',
	columns: {
		tier: 'Tier',
		customers: 'Customers',
		customerShare: 'Share of customers',
		revenue: 'Revenue',
		share: (m: string) => `Share of ${m}`,
		mean: (m: string) => `Mean ${m}`,
		profit: 'Profit',
		profitRate: 'Profit rate',
		costToServe: 'Cost to serve',
		satisfaction: 'Mean satisfaction',
		recency: 'Median recency, days',
		leverage: 'Leverage'
	}
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		before: (revenue) => (revenue ? '有销售额客户' : '盈利客户'),
		title: (m) => `客户数量金字塔与${m}倒金字塔`,
		customers: '客户数量',
		whoEarn: (count, revenue) => `${count} 位${revenue ? '有销售额' : '盈利'}客户`,
		none: (revenue) => (revenue ? '没有客户有销售额' : '没有盈利客户'),
		earned: (money) => `共 ${money}`,
		each: (money) => `户均 ${money}`,
		waterline: (revenue) => (revenue ? '零销售额' : '盈亏平衡线'),
		nobody: (revenue) => (revenue ? '每位客户都有销售额' : '每位客户都盈利'),
		shares: (customers, _one, money, m, before) =>
			`占比：客户占全部 ${customers}；${m}占${before && `${before}的`} ${money}。`,
		customersOnly: (customers) => `占比：占全部 ${customers}。`,
		tier: (name, count, share, m, money) => `${name}：${count}（${share}），${m} ${money}`,
		top: (t, m, before) =>
			say`${figure(`${t.count} 位${t.name}客户`)}占客户总数的 ${t.ofCustomers}，贡献了${before}${m}的 ${figure(t.ofMeasure)}`,
		bottom: (t) => say`；${t.count} 位${t.name}客户贡献 ${t.ofMeasure}。`,
		alone: () => say`。`,
		losers: (l, revenue) => [
			loss(`${l.count} 位客户${revenue ? '退货超过购买' : '合计亏损'} ${l.money}。`)
		],
		atZero: (c, revenue) => [loss(`${c.count} 位客户${revenue ? '的销售额为零' : '不盈不亏'}。`)],
		alsoAtZero: (c, revenue) =>
			say`另有 ${c.count} 位客户${revenue ? '的销售额为零' : '不盈不亏'}。`,
		noLosers: (revenue) => (revenue ? say`每位客户都有销售额。` : say`没有亏损的客户。`),
		noneEarns: (customers, one, m, money) => [
			loss(
				(one ? `唯一的客户没有带来${m}` : `${customers}都没有带来${m}`) +
					(money === null ? '。' : `，${one ? '' : '合计'}低于零 ${money}。`)
			)
		],
		methods: { profitShare: '累计占比', customerShare: '客户占比', thresholds: '金额门槛' },
		ruled: {
			profitShare: (m) => `${m}累计占比`,
			customerShare: () => '客户占比',
			thresholds: (m) => `${m}门槛`
		},
		standing: (who, method, cuts) => `n = ${who}，按${method}分级，分界点 ${cuts}`,
		tierMethod: '分级依据',
		cutOffs: '分界点',
		formula: {
			profitShare: (m) => [
				`${m}大于 0 的客户从高到低排列；P = 其${m}之和`,
				'第 k 位客户属于分界首先超过 cum(k − 1) / P 的一级'
			],
			customerShare: (m) => [`${m}大于 0 的客户从高到低排列，各级取其份额，向上取整`],
			thresholds: (m) => [`客户属于其${m}首先达到门槛的一级`],
			invalid: (m) => `无效：${m} ≤ 0`,
			leverage: (m) => `杠杆 = ${m}占比 / 客户占比`
		},
		source:
			'客户金字塔出自 Curry 与 Curry《The Customer Marketing Method》（2000）；按利润累计占比的分界为本产品所定。',
		columns: {
			tier: '级别',
			customers: '客户数',
			customerShare: '客户占比',
			revenue: '销售额',
			share: (m) => `${m}占比`,
			mean: (m) => `户均${m}`,
			profit: '利润',
			profitRate: '利润率',
			costToServe: '服务成本',
			satisfaction: '平均满意度',
			recency: '最近购买中位数（天）',
			leverage: '杠杆'
		}
	}
};
