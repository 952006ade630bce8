/** The words of the two pyramids. `m` is the measure in words: profit, gross profit, revenue. */
import type { Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';

export const TITLE: Words<string> = {
	en: 'Two pyramids',
	'zh-CN': '客户金字塔',
	'zh-TW': '客戶金字塔'
};

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
	/** `some`: they are not all there are, or one alone. */
	shares: (customers: string, some: boolean, money: string, m: string, before: string) =>
		`Shares: of ${some ? 'the' : 'all'} ${customers}; of ${money} ${m}${before}.`,
	customersOnly: (customers: string, some: boolean) =>
		`Shares: of ${some ? 'the' : 'all'} ${customers}.`,
	tier: (name: string, count: string, share: string, m: string, money: string) =>
		`${name}: ${count} (${share}), ${m} ${money}`,
	picked: (count: string) => `${count} selected`,
	andPicked: (picked: string) => `, ${picked}`,
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
	]
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
		shares: (customers, some, money, m, before) =>
			`占比：客户占${some ? '这' : '全部'} ${customers}；${m}占${before && `${before}的`} ${money}。`,
		customersOnly: (customers, some) => `占比：占${some ? '这' : '全部'} ${customers}。`,
		tier: (name, count, share, m, money) => `${name}：${count}（${share}），${m} ${money}`,
		picked: (count) => `选中 ${count} 位`,
		andPicked: (picked) => `，${picked}`,
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
		]
	},
	'zh-TW': {
		before: (revenue) => (revenue ? '有銷售額客戶' : '獲利客戶'),
		title: (m) => `客戶數量金字塔與${m}倒金字塔`,
		customers: '客戶數量',
		whoEarn: (count, revenue) => `${count} 位${revenue ? '有銷售額' : '獲利'}客戶`,
		none: (revenue) => (revenue ? '沒有客戶有銷售額' : '沒有獲利客戶'),
		earned: (money) => `共 ${money}`,
		each: (money) => `戶均 ${money}`,
		waterline: (revenue) => (revenue ? '零銷售額' : '損益平衡線'),
		nobody: (revenue) => (revenue ? '每位客戶都有銷售額' : '每位客戶都獲利'),
		shares: (customers, some, money, m, before) =>
			`佔比：客戶佔${some ? '這' : '全部'} ${customers}；${m}佔${before && `${before}的`} ${money}。`,
		customersOnly: (customers, some) => `佔比：佔${some ? '這' : '全部'} ${customers}。`,
		tier: (name, count, share, m, money) => `${name}：${count}（${share}），${m} ${money}`,
		picked: (count) => `選取 ${count} 位`,
		andPicked: (picked) => `，${picked}`,
		top: (t, m, before) =>
			say`${figure(`${t.count} 位${t.name}客戶`)}佔客戶總數的 ${t.ofCustomers}，貢獻了${before}${m}的 ${figure(t.ofMeasure)}`,
		bottom: (t) => say`；${t.count} 位${t.name}客戶貢獻 ${t.ofMeasure}。`,
		alone: () => say`。`,
		losers: (l, revenue) => [
			loss(`${l.count} 位客戶${revenue ? '退貨超過購買' : '合計虧損'} ${l.money}。`)
		],
		atZero: (c, revenue) => [loss(`${c.count} 位客戶${revenue ? '的銷售額為零' : '不賺不賠'}。`)],
		alsoAtZero: (c, revenue) =>
			say`另有 ${c.count} 位客戶${revenue ? '的銷售額為零' : '不賺不賠'}。`,
		noLosers: (revenue) => (revenue ? say`每位客戶都有銷售額。` : say`沒有虧損的客戶。`),
		noneEarns: (customers, one, m, money) => [
			loss(
				(one ? `唯一的客戶沒有帶來${m}` : `${customers}都沒有帶來${m}`) +
					(money === null ? '。' : `，${one ? '' : '合計'}低於零 ${money}。`)
			)
		]
	}
};
