/** The words of the concentration of five measures. `m` is a measure in words. */
import type { Words } from '#lib/core/locale.ts';
import { plural } from '#lib/core/format.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';
import type { Spread } from './kernel.ts';

/** The classes of revenue, the largest customers first. */
export const LETTERS = ['A', 'B', 'C'] as const;

/** `share` of the sum of `measure`. */
export interface ShareSaid {
	readonly share: string;
	readonly measure: string;
}

export const SPREAD_WORDS: Words<Readonly<Record<Spread, string>>> = {
	en: {
		profit: 'profit',
		grossProfit: 'gross profit',
		revenue: 'revenue',
		orders: 'orders',
		quantity: 'quantity'
	},
	'zh-CN': {
		profit: '利润',
		grossProfit: '毛利',
		revenue: '销售额',
		orders: '订单数',
		quantity: '数量'
	},
	'zh-TW': {
		profit: '利潤',
		grossProfit: '毛利',
		revenue: '銷售額',
		orders: '訂單數',
		quantity: '數量'
	}
};

const EN = {
	title: 'Concentration of five measures',
	picture: (measures: string) => `Concentration curves of ${measures}`,
	and: ', ',
	one: (): Sentence => say`There is one customer, so nothing can be concentrated.`,
	even: (who: string, m: string): Sentence =>
		say`All ${figure(who)} bring the same ${m}: nothing is concentrated.`,
	noSum: (who: string, m: string, sum: string): Sentence => [
		loss(`Together ${who} bring ${sum} of ${m}, so shares of it mean nothing.`)
	],
	alone: (top: string, a: ShareSaid): Sentence =>
		say` The top ${top} of customers make ${figure(`${a.share} of the ${a.measure}`)}.`,
	gap: (top: string, a: ShareSaid, b: ShareSaid, points: string, more: string): Sentence =>
		say`The top ${top} of customers make ${figure(`${a.share} of the ${a.measure}`)} and ${b.share} of the ${b.measure}, each in its own order: ${figure(`${points} ${plural(points, 'point', 'points')} apart`)}, ${more} being the more concentrated.`,
	noGap: (top: string, a: ShareSaid, b: ShareSaid): Sentence =>
		say`The top ${top} of customers make ${figure(`${a.share} of the ${a.measure}`)} and as much of the ${b.measure}: there is no gap between them.`,
	effective: (m: string, equal: string): Sentence =>
		say` By ${m}, the base is worth ${figure(`${equal} equal ${plural(equal, 'customer', 'customers')}`)}.`,
	ordersCount: (count: string) => `${count} ${plural(count, 'order', 'orders')}`,
	rows: {
		top20: (part: string) => `Top ${part} make`,
		for80: '80% comes from',
		gini: 'Gini',
		effective: 'Effective customers',
		peak: 'Peak of the curve',
		taken: 'Taken back'
	},
	gini: (gini: string) => `Gini ${gini}`,
	worth: (equal: string) => `worth ${equal} equal ${plural(equal, 'customer', 'customers')}`,
	top20Line: (part: string, share: string) => `Top ${part} make ${share}`,
	for80Line: (part: string) => `80% comes from ${part}`,
	peakLine: (share: string, at: string) => `peak ${share}, at ${at} of customers`,
	at: (part: string) => `at ${part}`,
	takenLine: (amount: string, who: string) => `${amount} taken back by ${who}`,
	by: (who: string) => `by ${who}`,
	noShare: 'no sum to share',
	undefined: '–',
	xTitle: 'share of customers',
	yTitle: 'cumulative share',
	panel: (m: string, sum: string, said: string) => `${m}, ${sum}: ${said}`,
	join: '; ',
	lorenz:
		'Shaded area × 2 = Gini; from its upper end, each curve is its Lorenz curve. Grey: the others.',
	refused:
		'Gini and HHI are not defined with values below 0: the peak of the curve and what is taken back stand in.',
	missingProfit: 'Profit and gross profit are not known: they need a cost column or a margin.',
	missingQuantity: 'Quantity is not known: no column holds it.',
	sameProfit: 'No cost to serve is known, so profit is gross profit.',
	assumed: 'Profit is an assumed part of revenue, so its curve is revenue’s.',
	classes: (m: string) => `Classes by revenue, tiers by ${m}`,
	classesOf: 'Customers. A: the first 70% of revenue; B: up to 90%; C: the rest.',
	invalidA: (count: string, all: string, m: string) =>
		`${count} of ${all} class-A customers ${plural(count, 'brings', 'bring')} no ${m}.`,
	class: (letter: string) => letter,
	classNamed: (letter: string) => `Class ${letter}`,
	tierColumn: (tier: string, said: string) => `${tier}: ${said}`,
	formula: [
		'Customers ranked by the measure, highest first; cum(k) = sum of the first k; S = cum(n)',
		'Share of the top 20% = cum(⌈0.2 n⌉) / S; customers that make 80% = the least k with cum(k) ≥ 0.8 S',
		'Gini = 2 Σ i·x(i) / (n Σ x) − (n + 1) / n, x ascending, none below 0',
		'HHI = Σ share²; effective customers = 1 / HHI',
		'Peak = max cum / S; taken back = max cum − S',
		'Class A: revenue of those before < 70% of all positive revenue; B: < 90%; C: the rest'
	],
	of2: (m: string, name: string) => `${name}, ${m}`,
	names: {
		top20: 'Share of the top 20%',
		for80: 'Customers that make 80%',
		gini: 'Gini',
		hhi: 'HHI',
		effective: 'Effective customers (1 / HHI)',
		peak: 'Peak',
		taken: 'Taken back'
	},
	giniRefused: 'not defined with values below 0; the peak stands in',
	giniZero: 'not defined: the sum is 0',
	notKnown: 'not known',
	counted: (k: string, part: string) => `${k} (${part})`,
	ranged: (value: string, low: string, high: string) => `${value}; 95% interval ${low} to ${high}`,
	interval: 'Intervals',
	intervalHow: (seed: string, poisson: boolean) =>
		poisson
			? `95%, percentile bootstrap, 500 draws of Poisson weights over a fine histogram, seed ${seed}`
			: `95%, percentile bootstrap, 500 draws, seed ${seed}`,
	source:
		'Lorenz (1905); Gini (1912); Herfindahl (1950) and Hirschman (1945); Juran (1954) for 80/20; Kaplan and Cooper, Cost and Effect (1998), for the whale curve.',
	columns: {
		measure: 'Measure or class',
		customers: 'Customers',
		top20: 'Share of the top 20%',
		low: (name: string) => `${name}, low`,
		high: (name: string) => `${name}, high`,
		k80: 'Customers that make 80%',
		for80: 'As a share of customers',
		gini: 'Gini',
		effective: 'Effective customers',
		peak: 'Peak',
		peakAt: 'Customers at the peak',
		losers: 'Customers below 0'
	},
	classRow: (letter: string) => `Class ${letter} by revenue`,
	allLetters: 'A–C',
	allClasses: 'Classes A to C together',
	notApart: 'The classes are not told apart when shared: cells of few customers would come out.'
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		title: '五个指标的集中度',
		picture: (measures) => `${measures}的集中曲线`,
		and: '、',
		one: () => say`只有一位客户，无所谓集中。`,
		even: (who, m) => say`全部 ${figure(who)}的${m}相同，没有集中。`,
		noSum: (who, m, sum) => [loss(`${who}的${m}合计为 ${sum}，占比没有意义。`)],
		alone: (top, a) => say`前 ${top} 的客户贡献了${figure(`${a.measure}的 ${a.share}`)}。`,
		gap: (top, a, b, points, more) =>
			say`前 ${top} 的客户贡献了${figure(`${a.measure}的 ${a.share}`)}，以及${b.measure}的 ${b.share}（各按自身排名）：${figure(`相差 ${points} 个百分点`)}，${more}更集中。`,
		noGap: (top, a, b) =>
			say`前 ${top} 的客户贡献了${figure(`${a.measure}的 ${a.share}`)}，${b.measure}也是如此，两者没有差距。`,
		effective: (m, equal) => say`按${m}计，相当于 ${figure(`${equal} 位等额客户`)}。`,
		ordersCount: (count) => `${count} 单`,
		rows: {
			top20: (part) => `前 ${part} 贡献`,
			for80: '80% 来自',
			gini: '基尼系数',
			effective: '有效客户数',
			peak: '曲线峰值',
			taken: '被吞噬'
		},
		gini: (gini) => `基尼系数 ${gini}`,
		worth: (equal) => `相当于 ${equal} 位等额客户`,
		top20Line: (part, share) => `前 ${part} 贡献 ${share}`,
		for80Line: (part) => `80% 来自 ${part}`,
		peakLine: (share, at) => `峰值 ${share}，在 ${at} 的客户处`,
		at: (part) => `在 ${part} 处`,
		takenLine: (amount, who) => `${who}吞噬 ${amount}`,
		by: (who) => `由 ${who}`,
		noShare: '合计不为正，无占比',
		undefined: '–',
		xTitle: '客户占比',
		yTitle: '累计占比',
		panel: (m, sum, said) => `${m}，${sum}：${said}`,
		join: '；',
		lorenz: '阴影面积 × 2 = 基尼系数；从上端读起，曲线即洛伦兹曲线。灰线为其余指标。',
		refused: '有负值时基尼系数与 HHI 无定义，以曲线峰值和被吞噬的数额代替。',
		missingProfit: '利润与毛利未知：需要成本列或毛利率。',
		missingQuantity: '数量未知：没有对应的列。',
		sameProfit: '没有服务成本数据，利润即毛利。',
		assumed: '利润按销售额的假定比例计算，曲线与销售额相同。',
		classes: (m) => `ABC 分类（按销售额）与客户等级（按${m}）`,
		classesOf: '客户数。A：累计销售额的前 70%；B：至 90%；C：其余。',
		invalidA: (count, all, m) => `${all} 位 A 类客户中有 ${count} 位没有带来${m}。`,
		class: (letter) => `${letter} 类`,
		classNamed: (letter) => `${letter} 类客户`,
		tierColumn: (tier, said) => `${tier}：${said}`,
		formula: [
			'客户按指标从高到低排列；cum(k) = 前 k 位之和；S = cum(n)',
			'前 20% 的份额 = cum(⌈0.2 n⌉) / S；贡献 80% 的客户 = 使 cum(k) ≥ 0.8 S 的最小 k',
			'基尼系数 = 2 Σ i·x(i) / (n Σ x) − (n + 1) / n，x 升序且无负值',
			'HHI = Σ 份额²；有效客户数 = 1 / HHI',
			'峰值 = max cum / S；被吞噬 = max cum − S',
			'A 类：排在其前的销售额 < 正销售额之和的 70%；B 类：< 90%；C 类：其余'
		],
		of2: (m, name) => `${name}（${m}）`,
		names: {
			top20: '前 20% 的份额',
			for80: '贡献 80% 的客户',
			gini: '基尼系数',
			hhi: '赫芬达尔指数（HHI）',
			effective: '有效客户数（1 / HHI）',
			peak: '峰值',
			taken: '被吞噬'
		},
		giniRefused: '有负值，无定义；以峰值代替',
		giniZero: '合计为 0，无定义',
		notKnown: '未知',
		counted: (k, part) => `${k}（${part}）`,
		ranged: (value, low, high) => `${value}；95% 区间 ${low} 至 ${high}`,
		interval: '区间',
		intervalHow: (seed, poisson) =>
			poisson
				? `95%，百分位自助法，在细直方图上以泊松权重抽样 500 次，随机种子 ${seed}`
				: `95%，百分位自助法，抽样 500 次，随机种子 ${seed}`,
		source:
			'Lorenz（1905）；Gini（1912）；Herfindahl（1950）与 Hirschman（1945）；80/20 出自 Juran（1954）；鲸鱼曲线出自 Kaplan 与 Cooper《Cost and Effect》（1998）。',
		columns: {
			measure: '指标或分类',
			customers: '客户数',
			top20: '前 20% 的份额',
			low: (name) => `${name}（下限）`,
			high: (name) => `${name}（上限）`,
			k80: '贡献 80% 的客户数',
			for80: '占客户比例',
			gini: '基尼系数',
			effective: '有效客户数',
			peak: '峰值',
			peakAt: '峰值处客户数',
			losers: '低于零的客户数'
		},
		classRow: (letter) => `${letter} 类（按销售额）`,
		allLetters: 'A–C',
		allClasses: 'A 至 C 类合计',
		notApart: '分享时不分类给出：否则会显出人数很少的格子。'
	},
	'zh-TW': {
		title: '五個指標的集中度',
		picture: (measures) => `${measures}的集中曲線`,
		and: '、',
		one: () => say`只有一位客戶，無所謂集中。`,
		even: (who, m) => say`全部 ${figure(who)}的${m}相同，沒有集中。`,
		noSum: (who, m, sum) => [loss(`${who}的${m}合計為 ${sum}，佔比沒有意義。`)],
		alone: (top, a) => say`前 ${top} 的客戶貢獻了${figure(`${a.measure}的 ${a.share}`)}。`,
		gap: (top, a, b, points, more) =>
			say`前 ${top} 的客戶貢獻了${figure(`${a.measure}的 ${a.share}`)}，以及${b.measure}的 ${b.share}（各依自身排名）：${figure(`相差 ${points} 個百分點`)}，${more}更集中。`,
		noGap: (top, a, b) =>
			say`前 ${top} 的客戶貢獻了${figure(`${a.measure}的 ${a.share}`)}，${b.measure}也是如此，兩者沒有差距。`,
		effective: (m, equal) => say`依${m}計，相當於 ${figure(`${equal} 位等額客戶`)}。`,
		ordersCount: (count) => `${count} 筆`,
		rows: {
			top20: (part) => `前 ${part} 貢獻`,
			for80: '80% 來自',
			gini: '吉尼係數',
			effective: '有效客戶數',
			peak: '曲線峰值',
			taken: '被吞噬'
		},
		gini: (gini) => `吉尼係數 ${gini}`,
		worth: (equal) => `相當於 ${equal} 位等額客戶`,
		top20Line: (part, share) => `前 ${part} 貢獻 ${share}`,
		for80Line: (part) => `80% 來自 ${part}`,
		peakLine: (share, at) => `峰值 ${share}，在 ${at} 的客戶處`,
		at: (part) => `在 ${part} 處`,
		takenLine: (amount, who) => `${who}吞噬 ${amount}`,
		by: (who) => `由 ${who}`,
		noShare: '合計不為正，無佔比',
		undefined: '–',
		xTitle: '客戶佔比',
		yTitle: '累計佔比',
		panel: (m, sum, said) => `${m}，${sum}：${said}`,
		join: '；',
		lorenz: '陰影面積 × 2 = 吉尼係數；從上端讀起，曲線即羅倫茲曲線。灰線為其餘指標。',
		refused: '有負值時吉尼係數與 HHI 無定義，以曲線峰值和被吞噬的數額代替。',
		missingProfit: '利潤與毛利未知：需要成本欄或毛利率。',
		missingQuantity: '數量未知：沒有對應的欄。',
		sameProfit: '沒有服務成本資料，利潤即毛利。',
		assumed: '利潤依銷售額的假定比例計算，曲線與銷售額相同。',
		classes: (m) => `ABC 分類（依銷售額）與客戶等級（依${m}）`,
		classesOf: '客戶數。A：累計銷售額的前 70%；B：至 90%；C：其餘。',
		invalidA: (count, all, m) => `${all} 位 A 類客戶中有 ${count} 位沒有帶來${m}。`,
		class: (letter) => `${letter} 類`,
		classNamed: (letter) => `${letter} 類客戶`,
		tierColumn: (tier, said) => `${tier}：${said}`,
		formula: [
			'客戶依指標從高到低排列；cum(k) = 前 k 位之和；S = cum(n)',
			'前 20% 的佔比 = cum(⌈0.2 n⌉) / S；貢獻 80% 的客戶 = 使 cum(k) ≥ 0.8 S 的最小 k',
			'吉尼係數 = 2 Σ i·x(i) / (n Σ x) − (n + 1) / n，x 遞增且無負值',
			'HHI = Σ 佔比²；有效客戶數 = 1 / HHI',
			'峰值 = max cum / S；被吞噬 = max cum − S',
			'A 類：排在其前的銷售額 < 正銷售額之和的 70%；B 類：< 90%；C 類：其餘'
		],
		of2: (m, name) => `${name}（${m}）`,
		names: {
			top20: '前 20% 的佔比',
			for80: '貢獻 80% 的客戶',
			gini: '吉尼係數',
			hhi: '赫芬達爾指數（HHI）',
			effective: '有效客戶數（1 / HHI）',
			peak: '峰值',
			taken: '被吞噬'
		},
		giniRefused: '有負值，無定義；以峰值代替',
		giniZero: '合計為 0，無定義',
		notKnown: '未知',
		counted: (k, part) => `${k}（${part}）`,
		ranged: (value, low, high) => `${value}；95% 區間 ${low} 至 ${high}`,
		interval: '區間',
		intervalHow: (seed, poisson) =>
			poisson
				? `95%，百分位拔靴法，在細直方圖上以卜瓦松權重抽樣 500 次，隨機種子 ${seed}`
				: `95%，百分位拔靴法，抽樣 500 次，隨機種子 ${seed}`,
		source:
			'Lorenz（1905）；Gini（1912）；Herfindahl（1950）與 Hirschman（1945）；80/20 出自 Juran（1954）；鯨魚曲線出自 Kaplan 與 Cooper《Cost and Effect》（1998）。',
		columns: {
			measure: '指標或分類',
			customers: '客戶數',
			top20: '前 20% 的佔比',
			low: (name) => `${name}（下限）`,
			high: (name) => `${name}（上限）`,
			k80: '貢獻 80% 的客戶數',
			for80: '佔客戶比例',
			gini: '吉尼係數',
			effective: '有效客戶數',
			peak: '峰值',
			peakAt: '峰值處客戶數',
			losers: '低於零的客戶數'
		},
		classRow: (letter) => `${letter} 類（依銷售額）`,
		allLetters: 'A–C',
		allClasses: 'A 至 C 類合計',
		notApart: '分享時不分類給出：否則會顯出人數很少的格子。'
	}
};
