/** The words of the six profit classes. */
import type { ProfitClass } from '#lib/core/parameters.ts';
import type { Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';

export interface ClassSaid {
	/** `143 illusory customers`. */
	readonly who: string;
	readonly one: boolean;
	/** Of all customers. */
	readonly share: string;
	/** The profit, of a loss without its sign. */
	readonly money: string;
}

const EN = {
	title: 'Six profit classes',
	customers: 'Customers',
	profit: 'Profit',
	who: (count: string, name: string, one: boolean) =>
		`${count} ${name} ${one ? 'customer' : 'customers'}`,
	/** What makes a class, under its name. */
	rules: {
		core: 'key and important tiers',
		contributing: 'rate 5% or more',
		thin: 'rate under 5%',
		breakEven: 'rate within ±1%',
		illusory: 'gross profit, yet no profit',
		harmful: 'not even gross profit'
	} satisfies Record<ProfitClass, string>,
	label: (name: string, count: string, share: string, money: string) =>
		`${name}: ${count} (${share}), profit ${money}`,
	/** `some`: they are not all there are, or one alone. */
	note: (customers: string, some: boolean) => `Shares: of ${some ? 'the' : 'all'} ${customers}.`,
	costliest: (c: ClassSaid, gross: string | null): Sentence =>
		say`The ${figure(c.who)}, ${c.share} of the base, ${c.one ? 'costs' : 'cost'} most: ${loss(`${c.money} lost`)}${gross === null ? '' : `, though ${c.one ? 'it brings' : 'they bring'} ${gross} of gross profit`}.`,
	costly: (c: ClassSaid, gross: string | null): Sentence =>
		say`The ${figure(c.who)}, ${c.share} of the base, ${c.one ? 'loses' : 'lose'} ${loss(c.money)}${gross === null ? '' : `, though ${c.one ? 'it brings' : 'they bring'} ${gross} of gross profit`}.`,
	core: (c: ClassSaid): Sentence =>
		say` The ${c.who} ${c.one ? 'brings' : 'bring'} ${figure(c.money)}.`,
	noLoss: (c: ClassSaid): Sentence =>
		say`No class loses money; the ${figure(c.who)}, ${c.share} of the base, ${c.one ? 'brings' : 'bring'} least: ${c.money}.`,
	/** `part`: of some of the customers, whom the words before it name or the cell. */
	single: (name: string, profit: string, part: boolean): Sentence =>
		say`${part ? 'All' : 'All customers'} are of one class, ${figure(name)}, with a profit of ${profit}.`,
	together: (names: string, profit: string, part: boolean): Sentence =>
		say`${part ? 'All' : 'All customers'} are ${figure(names)}, with a profit of ${profit}.`,
	formula: [
		'Core: key and important tiers, with a profit above 0',
		'Break-even: |profit rate| ≤ 1%',
		'Illusory: profit ≤ 0, gross profit > 0; harmful: profit ≤ 0, gross profit ≤ 0',
		'Thin: 0 < profit rate < 5%; contributing: every other profit',
		'Rules apply from top to bottom, and the first that fits wins: everyone is in exactly one class',
		'Profit rate = profit / revenue; where revenue ≤ 0 there is none, and only the sign of profit tells'
	],
	band: 'Break-even within',
	thinBelow: 'Thin below',
	source:
		'Kinds of customers after a handbook of customer service for property consultants (2008), chapter 7; the limits are this product’s own.',
	columns: {
		class: 'Class',
		customers: 'Customers',
		customerShare: 'Share of customers',
		revenue: 'Revenue',
		grossProfit: 'Gross profit',
		costToServe: 'Cost to serve',
		profit: 'Profit',
		profitRate: 'Profit rate'
	}
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		title: '六类利润客户',
		customers: '客户数量',
		profit: '客户利润',
		who: (count, name) => `${count} 位${name}客户`,
		rules: {
			core: '关键与重点客户',
			contributing: '利润率 5% 及以上',
			thin: '利润率低于 5%',
			breakEven: '利润率在 ±1% 以内',
			illusory: '有毛利，无利润',
			harmful: '连毛利也没有'
		},
		label: (name, count, share, money) => `${name}：${count}（${share}），利润 ${money}`,
		note: (customers, some) => `占比：占${some ? '这' : '全部'} ${customers}。`,
		costliest: (c, gross) =>
			say`${figure(c.who)}（占 ${c.share}）损失最大：${gross === null ? '' : `毛利 ${gross}，最终`}${loss(`亏损 ${c.money}`)}。`,
		costly: (c, gross) =>
			say`${figure(c.who)}（占 ${c.share}）${gross === null ? '' : `毛利 ${gross}，最终`}${loss(`亏损 ${c.money}`)}。`,
		core: (c) => say`${c.who}带来利润 ${figure(c.money)}。`,
		noLoss: (c) => say`没有一类亏损；${figure(c.who)}（占 ${c.share}）贡献最少：${c.money}。`,
		single: (name, profit, part) =>
			say`${part ? '全部' : '全部客户'}同属一类，即${figure(name)}，利润 ${profit}。`,
		together: (names, profit, part) =>
			say`${part ? '全部' : '全部客户'}为${figure(names)}，利润 ${profit}。`,
		formula: [
			'核心：关键与重点客户，且利润大于 0',
			'盈亏平衡：|利润率| ≤ 1%',
			'利润表象：利润 ≤ 0，毛利 > 0；坑害：利润 ≤ 0，毛利 ≤ 0',
			'微利：0 < 利润率 < 5%；贡献：其余有利润的客户',
			'自上而下，先符合者为准：每位客户恰好属于一类',
			'利润率 = 利润 / 销售额；销售额 ≤ 0 时没有利润率，只看利润的正负'
		],
		band: '盈亏平衡范围',
		thinBelow: '微利上限',
		source: '客户类别出自《房地产投资咨询公司客户服务手册》（2008）第七章；界限为本产品所定。',
		columns: {
			class: '类别',
			customers: '客户数',
			customerShare: '客户占比',
			revenue: '销售额',
			grossProfit: '毛利',
			costToServe: '服务成本',
			profit: '利润',
			profitRate: '利润率'
		}
	},
	'zh-TW': {
		title: '六類利潤客戶',
		customers: '客戶數量',
		profit: '客戶利潤',
		who: (count, name) => `${count} 位${name}客戶`,
		rules: {
			core: '關鍵與重點客戶',
			contributing: '利潤率 5% 及以上',
			thin: '利潤率低於 5%',
			breakEven: '利潤率在 ±1% 以內',
			illusory: '有毛利，無利潤',
			harmful: '連毛利也沒有'
		},
		label: (name, count, share, money) => `${name}：${count}（${share}），利潤 ${money}`,
		note: (customers, some) => `佔比：佔${some ? '這' : '全部'} ${customers}。`,
		costliest: (c, gross) =>
			say`${figure(c.who)}（佔 ${c.share}）損失最大：${gross === null ? '' : `毛利 ${gross}，最終`}${loss(`虧損 ${c.money}`)}。`,
		costly: (c, gross) =>
			say`${figure(c.who)}（佔 ${c.share}）${gross === null ? '' : `毛利 ${gross}，最終`}${loss(`虧損 ${c.money}`)}。`,
		core: (c) => say`${c.who}帶來利潤 ${figure(c.money)}。`,
		noLoss: (c) => say`沒有一類虧損；${figure(c.who)}（佔 ${c.share}）貢獻最少：${c.money}。`,
		single: (name, profit, part) =>
			say`${part ? '全部' : '全部客戶'}同屬一類，即${figure(name)}，利潤 ${profit}。`,
		together: (names, profit, part) =>
			say`${part ? '全部' : '全部客戶'}為${figure(names)}，利潤 ${profit}。`,
		formula: [
			'核心：關鍵與重點客戶，且利潤大於 0',
			'損益平衡：|利潤率| ≤ 1%',
			'利潤表象：利潤 ≤ 0，毛利 > 0；坑害：利潤 ≤ 0，毛利 ≤ 0',
			'微利：0 < 利潤率 < 5%；貢獻：其餘有利潤的客戶',
			'自上而下，先符合者為準：每位客戶恰好屬於一類',
			'利潤率 = 利潤 / 銷售額；銷售額 ≤ 0 時沒有利潤率，只看利潤的正負'
		],
		band: '損益平衡範圍',
		thinBelow: '微利上限',
		source: '客戶類別出自《房地產投資諮詢公司客戶服務手冊》（2008）第七章；界限為本產品所定。',
		columns: {
			class: '類別',
			customers: '客戶數',
			customerShare: '客戶佔比',
			revenue: '銷售額',
			grossProfit: '毛利',
			costToServe: '服務成本',
			profit: '利潤',
			profitRate: '利潤率'
		}
	}
};
