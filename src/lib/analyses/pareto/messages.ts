/** The words of the Pareto and whale curve. `m` is the measure in words. */
import type { Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';

export const TITLE: Words<string> = {
	en: 'Pareto and whale curve',
	'zh-CN': '帕累托曲线与鲸鱼曲线',
	'zh-TW': '帕雷托曲線與鯨魚曲線'
};

const EN = {
	title: (m: string, whale: boolean) =>
		whale ? `Whale curve of ${m}` : `Cumulative share of ${m}`,
	xTitle: (m: string) => `share of customers, highest ${m} first`,
	yTitle: (m: string) => `cumulative ${m}`,
	top20: (part: string, share: string) => `${part} of customers make ${share}`,
	for80: (part: string) => `${part} of customers make 80%`,
	ranged: (value: string, between: string) => `${value}; ${between}`,
	between: (low: string, high: string) => `95% interval ${low} to ${high}`,
	peak: (share: string, at: string) => `peak ${share}, at ${at} of customers`,
	peakMoney: (money: string) => `highest: ${money}`,
	totalMoney: (money: string) => `in total ${money}`,
	destroyed: (revenue: boolean): string => (revenue ? 'returned' : 'destroyed'),
	destroyedBy: (who: string) => `by ${who}`,
	destroyedRow: (money: string, who: string, revenue: boolean) =>
		`${money} ${revenue ? 'returned' : 'destroyed'} by ${who}`,
	noShare: (m: string) =>
		`Together these customers bring no ${m}, so the axis is money: shares of it would mean nothing.`,
	read: (part: string, customers: string, share: string, m: string) =>
		`The top ${part} of customers (${customers}) make ${share} of the ${m}`,
	readMoney: (part: string, customers: string, money: string, m: string) =>
		`The top ${part} of customers (${customers}) make ${money} of ${m}`,
	readRevenue: (share: string) => `of revenue the top as many make ${share}`,
	crosshair: 'Place on the curve',
	hover:
		'Point at the curve, or come here and use the arrow keys, to read it; drag, or hold Shift, to pick a stretch.',
	touch: 'Touch the curve to read it.',
	/** Losses lower what remains, so a tier's part of it exceeds its part of what was earned. */
	ofTotal: (share: string, m: string, remains: boolean) =>
		`${share} of the ${m}${remains ? ' that remains' : ''}`,
	band: (tier: string, who: string, share: string) => `${tier}: ${who}, ${share}`,
	one: (m: string, money: string): Sentence =>
		say`There is one customer, so nothing can be concentrated: its ${m} is ${figure(money)}.`,
	equal: (who: string, m: string): Sentence =>
		say`All ${figure(who)} bring the same ${m}: nothing is concentrated.`,
	rule: (part: string, m: string): Sentence =>
		say`${figure(`${part} of customers`)} make 80% of the ${m}`,
	beside: (part: string): Sentence => say`, against ${part} for revenue`,
	stop: (): Sentence => say`. `,
	losing: (who: string, one: boolean, money: string, revenue: boolean): Sentence => [
		loss(
			revenue
				? `${who} ${one ? 'returns' : 'return'} ${money} more than ${one ? 'it buys' : 'they buy'}.`
				: one
					? `${who} loses ${money}.`
					: `${who} lose ${money} between them.`
		)
	],
	noLoss: (revenue: boolean): Sentence =>
		revenue ? say`Nobody returns more than they buy.` : say`Nobody loses money.`,
	noProfit: (who: string, m: string, money: string): Sentence =>
		say`${loss(`Together ${who} bring ${money} of ${m}`)}: what some earn, others take away. `,
	allLose: (who: string, m: string, money: string): Sentence =>
		say`${loss(`None of ${who} brings any ${m}; together it is ${money}.`)}`,
	formula: (m: string) => [
		`Customers ranked by ${m}, highest first; cum(k) = sum of the first k; S = cum(n)`,
		'Share of the top 20% = cum(⌈0.2 n⌉) / S',
		'Customers that make 80% = the least k with cum(k) ≥ 0.8 S',
		'Peak = max cum / S; destroyed = max cum − S'
	],
	gini: 'Gini',
	giniRefused: (m: string) => `not defined with negative ${m}; the whale figures stand in`,
	giniZero: 'not defined: the sum is 0',
	effective: 'Effective customers (1 / HHI)',
	peak80: '80% of the peak',
	of: (k: string, part: string) => `${k} (${part})`,
	top20Name: 'Share of the top 20%',
	for80Name: 'Customers that make 80%',
	of2: (m: string, name: string) => `${name}, ${m}`,
	interval: 'Intervals',
	intervalHow: (seed: string, poisson: boolean) =>
		poisson
			? `95%, percentile bootstrap, 500 draws of Poisson weights over a fine histogram, seed ${seed}`
			: `95%, percentile bootstrap, 500 draws, seed ${seed}`,
	source:
		'Juran (1954) for the principle; Kaplan and Cooper, Cost and Effect (1998), for the whale curve; Gini (1912).',
	named: {
		top20: (m: string) => `Share of the top 20%, ${m}`,
		for80: (m: string) => `Customers that make 80% of ${m}`,
		for80Share: (m: string) => `Share of customers that make 80% of ${m}`,
		customers: 'Customers in all',
		total: (m: string) => `In all, ${m}`,
		peakAt: (m: string) => `Customers up to the peak, ${m}`,
		peakAtShare: (m: string) => `Share of customers up to the peak, ${m}`,
		peakSum: (m: string) => `Sum at the peak, ${m}`,
		peak: (m: string) => `Peak as a share of the total, ${m}`,
		destroyed: (m: string) => `Lost again after the peak, ${m}`,
		losers: (m: string) => `Customers below 0, ${m}`
	},
	columns: {
		k: 'Customers from the top',
		share: 'Share of customers',
		cum: (m: string) => `Cumulative ${m}`,
		cumShare: (m: string) => `Cumulative share of ${m}`,
		money: 'Cumulative',
		moneyShare: 'Cumulative share',
		curve: 'Curve'
	}
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		title: (m, whale) => (whale ? `${m}鲸鱼曲线` : `${m}累计占比曲线`),
		xTitle: (m) => `客户占比，按${m}从高到低`,
		yTitle: (m) => `累计${m}`,
		top20: (part, share) => `${part} 的客户贡献 ${share}`,
		for80: (part) => `${part}${part.endsWith('）') ? '' : ' '}的客户贡献 80%`,
		ranged: (value, between) => `${value}；${between}`,
		between: (low, high) => `95% 区间 ${low} 至 ${high}`,
		peak: (share, at) => `峰值 ${share}，在 ${at} 的客户处`,
		peakMoney: (money) => `最高 ${money}`,
		totalMoney: (money) => `合计 ${money}`,
		destroyed: (revenue) => (revenue ? '被退回' : '被吞噬'),
		destroyedBy: (who) => `由 ${who}`,
		destroyedRow: (money, who, revenue) => `${who}${revenue ? '退回' : '吞噬'} ${money}`,
		noShare: (m) => `这些客户合计没有带来${m}，占比没有意义，因此纵轴为金额。`,
		read: (part, customers, share, m) => `前 ${part} 的客户（${customers}）贡献${m}的 ${share}`,
		readMoney: (part, customers, money, m) => `前 ${part} 的客户（${customers}）贡献${m} ${money}`,
		readRevenue: (share) => `同样多的头部客户贡献销售额的 ${share}`,
		crosshair: '曲线上的位置',
		hover: '将指针移到曲线上，或聚焦此处后用方向键，逐点读数；拖动或按住 Shift 可选中一段。',
		touch: '轻触曲线即可读数。',
		ofTotal: (share, m, remains) => `占${remains ? '最终' : ''}${m}的 ${share}`,
		band: (tier, who, share) => `${tier}：${who}，${share}`,
		one: (m, money) => say`只有一位客户，无所谓集中：其${m}为 ${figure(money)}。`,
		equal: (who, m) => say`全部 ${figure(who)}的${m}相同，没有集中。`,
		rule: (part, m) => say`${figure(`${part} 的客户`)}贡献了${m}的 80%`,
		beside: (part) => say`，而销售额的 80% 来自 ${part} 的客户`,
		stop: () => say`。`,
		losing: (who, _one, money, revenue) => [
			loss(revenue ? `${who}的退货比购买多 ${money}。` : `${who}合计亏损 ${money}。`)
		],
		noLoss: (revenue) => (revenue ? say`每位客户的购买都不少于退货。` : say`没有亏损的客户。`),
		noProfit: (who, m, money) => say`${loss(`${who}的${m}合计为 ${money}`)}：有人贡献，有人抵消。`,
		allLose: (who, m, money) => say`${loss(`${who}都没有带来${m}，合计 ${money}。`)}`,
		formula: (m) => [
			`客户按${m}从高到低排列；cum(k) = 前 k 位之和；S = cum(n)`,
			'前 20% 的份额 = cum(⌈0.2 n⌉) / S',
			'贡献 80% 的客户 = 使 cum(k) ≥ 0.8 S 的最小 k',
			'峰值 = max cum / S；被吞噬 = max cum − S'
		],
		gini: '基尼系数',
		giniRefused: (m) => `${m}有负值，无定义；以鲸鱼曲线的数值代替`,
		giniZero: '合计为 0，无定义',
		effective: '有效客户数（1 / HHI）',
		peak80: '峰值的 80%',
		of: (k, part) => `${k}（${part}）`,
		top20Name: '前 20% 的份额',
		for80Name: '贡献 80% 的客户',
		of2: (m, name) => `${name}（${m}）`,
		interval: '区间',
		intervalHow: (seed, poisson) =>
			poisson
				? `95%，百分位自助法，在细直方图上以泊松权重抽样 500 次，随机种子 ${seed}`
				: `95%，百分位自助法，抽样 500 次，随机种子 ${seed}`,
		source:
			'法则出自 Juran（1954）；鲸鱼曲线出自 Kaplan 与 Cooper《Cost and Effect》（1998）；Gini（1912）。',
		named: {
			top20: (m) => `前 20% 客户的${m}占比`,
			for80: (m) => `贡献 80% ${m}的客户数`,
			for80Share: (m) => `贡献 80% ${m}的客户占比`,
			customers: '客户总数',
			total: (m) => `${m}合计`,
			peakAt: (m) => `${m}达到峰值时的客户数`,
			peakAtShare: (m) => `${m}达到峰值时的客户占比`,
			peakSum: (m) => `${m}峰值金额`,
			peak: (m) => `${m}峰值占合计的比例`,
			destroyed: (m) => `峰值之后被吞噬的${m}`,
			losers: (m) => `${m}为负的客户数`
		},
		columns: {
			k: '从高到低的客户数',
			share: '客户占比',
			cum: (m) => `累计${m}`,
			cumShare: (m) => `${m}累计占比`,
			money: '累计',
			moneyShare: '累计占比',
			curve: '曲线'
		}
	},
	'zh-TW': {
		title: (m, whale) => (whale ? `${m}鯨魚曲線` : `${m}累計佔比曲線`),
		xTitle: (m) => `客戶佔比，依${m}從高到低`,
		yTitle: (m) => `累計${m}`,
		top20: (part, share) => `${part} 的客戶貢獻 ${share}`,
		for80: (part) => `${part}${part.endsWith('）') ? '' : ' '}的客戶貢獻 80%`,
		ranged: (value, between) => `${value}；${between}`,
		between: (low, high) => `95% 區間 ${low} 至 ${high}`,
		peak: (share, at) => `峰值 ${share}，在 ${at} 的客戶處`,
		peakMoney: (money) => `最高 ${money}`,
		totalMoney: (money) => `合計 ${money}`,
		destroyed: (revenue) => (revenue ? '被退回' : '被吞噬'),
		destroyedBy: (who) => `由 ${who}`,
		destroyedRow: (money, who, revenue) => `${who}${revenue ? '退回' : '吞噬'} ${money}`,
		noShare: (m) => `這些客戶合計沒有帶來${m}，佔比沒有意義，因此縱軸為金額。`,
		read: (part, customers, share, m) => `前 ${part} 的客戶（${customers}）貢獻${m}的 ${share}`,
		readMoney: (part, customers, money, m) => `前 ${part} 的客戶（${customers}）貢獻${m} ${money}`,
		readRevenue: (share) => `同樣多的前段客戶貢獻銷售額的 ${share}`,
		crosshair: '曲線上的位置',
		hover: '將游標移到曲線上，或聚焦此處後用方向鍵，逐點讀數；拖曳或按住 Shift 可選取一段。',
		touch: '輕觸曲線即可讀數。',
		ofTotal: (share, m, remains) => `佔${remains ? '最終' : ''}${m}的 ${share}`,
		band: (tier, who, share) => `${tier}：${who}，${share}`,
		one: (m, money) => say`只有一位客戶，無所謂集中：其${m}為 ${figure(money)}。`,
		equal: (who, m) => say`全部 ${figure(who)}的${m}相同，沒有集中。`,
		rule: (part, m) => say`${figure(`${part} 的客戶`)}貢獻了${m}的 80%`,
		beside: (part) => say`，而銷售額的 80% 來自 ${part} 的客戶`,
		stop: () => say`。`,
		losing: (who, _one, money, revenue) => [
			loss(revenue ? `${who}的退貨比購買多 ${money}。` : `${who}合計虧損 ${money}。`)
		],
		noLoss: (revenue) => (revenue ? say`每位客戶的購買都不少於退貨。` : say`沒有虧損的客戶。`),
		noProfit: (who, m, money) => say`${loss(`${who}的${m}合計為 ${money}`)}：有人貢獻，有人抵消。`,
		allLose: (who, m, money) => say`${loss(`${who}都沒有帶來${m}，合計 ${money}。`)}`,
		formula: (m) => [
			`客戶依${m}從高到低排列；cum(k) = 前 k 位之和；S = cum(n)`,
			'前 20% 的佔比 = cum(⌈0.2 n⌉) / S',
			'貢獻 80% 的客戶 = 使 cum(k) ≥ 0.8 S 的最小 k',
			'峰值 = max cum / S；被吞噬 = max cum − S'
		],
		gini: '吉尼係數',
		giniRefused: (m) => `${m}有負值，無定義；以鯨魚曲線的數值代替`,
		giniZero: '合計為 0，無定義',
		effective: '有效客戶數（1 / HHI）',
		peak80: '峰值的 80%',
		of: (k, part) => `${k}（${part}）`,
		top20Name: '前 20% 的佔比',
		for80Name: '貢獻 80% 的客戶',
		of2: (m, name) => `${name}（${m}）`,
		interval: '區間',
		intervalHow: (seed, poisson) =>
			poisson
				? `95%，百分位拔靴法，在細直方圖上以卜瓦松權重抽樣 500 次，隨機種子 ${seed}`
				: `95%，百分位拔靴法，抽樣 500 次，隨機種子 ${seed}`,
		source:
			'法則出自 Juran（1954）；鯨魚曲線出自 Kaplan 與 Cooper《Cost and Effect》（1998）；Gini（1912）。',
		named: {
			top20: (m) => `前 20% 客戶的${m}佔比`,
			for80: (m) => `貢獻 80% ${m}的客戶數`,
			for80Share: (m) => `貢獻 80% ${m}的客戶佔比`,
			customers: '客戶總數',
			total: (m) => `${m}合計`,
			peakAt: (m) => `${m}達到峰值時的客戶數`,
			peakAtShare: (m) => `${m}達到峰值時的客戶佔比`,
			peakSum: (m) => `${m}峰值金額`,
			peak: (m) => `${m}峰值佔合計的比例`,
			destroyed: (m) => `峰值之後被吞噬的${m}`,
			losers: (m) => `${m}為負的客戶數`
		},
		columns: {
			k: '從高到低的客戶數',
			share: '客戶佔比',
			cum: (m) => `累計${m}`,
			cumShare: (m) => `${m}累計佔比`,
			money: '累計',
			moneyShare: '累計佔比',
			curve: '曲線'
		}
	}
};
