/** The words of satisfaction and loyalty. */
import type { LoyaltyMeasure } from '#lib/core/parameters.ts';
import { plural } from '#lib/core/format.ts';
import type { Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';
import type { HorizonBasis } from '#lib/segment/loyalty/judged.ts';
import type { QuadrantName } from './quadrants.ts';
import type { ModelName } from '#lib/segment/loyalty/zones.ts';

type Names<K extends string> = Readonly<Record<K, string>>;
type Zone = 'defection' | 'indifference' | 'affection';

const EN_NAMES: {
	zones: Names<Zone>;
	quadrants: Names<QuadrantName>;
	models: Names<ModelName>;
	loyalty: Names<LoyaltyMeasure>;
} = {
	zones: { defection: 'defection', indifference: 'indifference', affection: 'affection' },
	quadrants: {
		loyalists: 'Loyalists',
		mercenaries: 'Mercenaries',
		hostages: 'Hostages',
		defectors: 'Defectors'
	},
	models: {
		constant: 'constant',
		line: 'straight line',
		oneBreak: 'line with one break',
		threeZones: 'three zones'
	},
	loyalty: { repurchase: 'repurchase rate', active: 'share still active' }
};

const answers = (n: string): string => `${n} ${plural(n, 'answer', 'answers')}`;
const daysOf = (n: string): string => `${n} ${plural(n, 'day', 'days')}`;

const EN = {
	...EN_NAMES,
	title: 'Satisfaction and loyalty',
	loyaltyWithin: (loyalty: LoyaltyMeasure, days: string): string =>
		loyalty === 'repurchase'
			? `repurchase within ${daysOf(days)}`
			: `active in the last ${daysOf(days)}`,
	yTitle: (within: string) => `share of answers: ${within}`,
	xTitle: (n: string) => `satisfaction score, n\u00a0=\u00a0${answers(n)}`,
	observed: 'observed, 95% interval',
	hollow: 'fewer than 5 answers',
	monotone: 'monotone fit',
	fit: (model: string) => `best fit: ${model}`,
	range: (zone: string, low: string, high: string) => `${zone} ${low}–${high}`,
	satisfied: (line: string) => `satisfied: ${line} and above`,
	unsatisfied: (line: string) => `not satisfied: below ${line}`,
	loyal: 'loyal',
	lost: 'lost',
	level: (score: string, n: string, share: string, low: string, high: string) =>
		`Score ${score}: ${answers(n)}, ${share} loyal, 95% interval ${low} to ${high}`,
	quadrant: (name: string, who: string, money: string) => `${name}: ${who}, ${money}`,
	money: {
		profit: (money: string) => `profit ${money}`,
		revenue: (money: string) => `revenue ${money}`
	},
	lostSatisfied: (share: string, low: string, high: string) =>
		`${share} of the customers lost were satisfied (95% interval ${low} to ${high}; textbooks claim 66–85%)`,
	nps: (score: string, low: string, high: string, n: string) =>
		`NPS ${score} (95% interval ${low} to ${high}; n\u00a0=\u00a0${n})`,
	findZones: (low: string, high: string, what: string, from: string, to: string): Sentence =>
		say`Between scores ${figure(`${low} and ${high}`)} satisfaction moves nothing; above, the ${what} rises from ${from} to ${figure(to)}.`,
	findLine: (what: string, rises: boolean, from: string, to: string): Sentence =>
		say`No zone of indifference: the ${what} ${rises ? 'rises' : 'falls'} in a straight line with the score, from ${from} to ${figure(to)}.`,
	findBreak: (what: string, at: string, from: string, to: string): Sentence =>
		say`No zone of indifference: the ${what} goes from ${from} to ${to}, with one break at score ${figure(at)}.`,
	findFlat: (what: string, share: string): Sentence =>
		say`Satisfaction moves nothing here: the ${what} is about ${figure(share)} at every score.`,
	findFew: (n: string, fewest: string): Sentence =>
		say`There ${plural(n, 'is', 'are')} ${figure(answers(n))} to judge by, too few to say anything about satisfaction and loyalty: it takes at least ${fewest}.`,
	findFewScores: (n: string): Sentence =>
		say`There are ${figure(answers(n))}, but fewer than 3 scores have 5 answers each: too few to say anything about satisfaction and loyalty.`,
	standing: (n: string, who: string) => `n\u00a0=\u00a0${answers(n)} from ${who}`,
	findLost: (share: string): Sentence => [
		{ text: ' ' },
		loss(`${share} of the customers lost were satisfied.`)
	],
	formula: {
		repurchase: (days: string) =>
			`Loyal (1): an order within ${daysOf(days)} after the answer; else lost (0)`,
		active: (days: string) =>
			`Loyal (1): the last order at most ${daysOf(days)} before the as-of date; else lost (0)`
	},
	formulas: [
		'Observed: mean per score with Wilson’s 95% interval; ten equal bins above 21 scores',
		'Monotone fit: isotonic regression, weights n',
		'Three zones: base + s₁·min(x − b₁, 0) + s₂·max(x − b₂, 0), s₁ and s₂ > 0, flat between b₁ and b₂',
		'b₁ < b₂ by exhaustive search over scores and midpoints, least squares weighted by n',
		'BIC = n ln(RSS / n) + k ln n over answers; k = 1, 2, 4, 5 for constant, line, one break, three zones',
		'Satisfied defectors = P(score ≥ satisfied line | lost), a customer once, by the latest answer',
		'A model, and a share of satisfied defectors, only from 30 judged answers on, with at least 3 scores of 5 answers or more'
	],
	npsFormula: 'NPS = share of 9–10 − share of 0–6',
	noModel: 'none claimed: too few answers',
	loyaltyName: 'Loyalty',
	horizon: 'Span of days H',
	horizonValue: (days: string, basis: HorizonBasis): string =>
		({
			typed: `${daysOf(days)} (set)`,
			interval: `${daysOf(days)} (twice the median interval between orders)`,
			year: `${daysOf(days)} (nobody ordered twice)`
		})[basis],
	lineName: 'Satisfied line',
	lineValue: (line: string, top: string) => `${line} of ${top}`,
	winner: 'Best model',
	beats: (model: string, bic: string) => `BIC + ${bic} for: ${model}`,
	compared: 'Other models',
	b1: 'Break b₁',
	b2: 'Break b₂',
	interval: (value: string, low: string, high: string) =>
		`${value} (95% interval ${low} to ${high})`,
	bootstrap: 'Intervals of the breaks',
	bootstrapValue: (seed: string) => `percentile bootstrap over customers, 500 draws, seed ${seed}`,
	drawn: 'Draws with three zones',
	n: 'Answers judged',
	nValue: (judged: string, answers: string, who: string) => `${judged} of ${answers}, from ${who}`,
	censored: (n: string, days: string) =>
		`${answers(n)} less than ${daysOf(days)} before the as-of date or the end of the data (censored)`,
	undated: (n: string) => `${answers(n)} without a date`,
	unordered: (n: string) => `${answers(n)} of customers without an order`,
	inactive: (n: string) => `${answers(n)} of inactive customers`,
	unrecommended: (n: string) =>
		`${n} ${plural(n, 'recommendation', 'recommendations')} of inactive customers (NPS)`,
	source:
		'Jones and Sasser, Why Satisfied Customers Defect (1995); 《房地产投资咨询公司客户服务手册》 (customer service handbook of a real-estate consultancy, 2008), chapter 7, for the three zones and the 66–85%; Wilson (1927); Reichheld (2003) for NPS.',
	columns: {
		part: 'Part',
		name: 'Score or group',
		n: 'Answers or customers',
		share: 'Loyal share',
		low: 'Interval, low',
		high: 'Interval, high',
		fitted: 'Monotone fit',
		model: 'Best fit',
		profit: 'Profit',
		revenue: 'Revenue'
	},
	partLevel: 'score',
	partQuadrant: 'group'
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		zones: { defection: '流失区', indifference: '无差异区', affection: '忠诚区' },
		quadrants: {
			loyalists: '忠诚者',
			mercenaries: '唯利者',
			hostages: '人质',
			defectors: '流失者'
		},
		models: { constant: '常数', line: '直线', oneBreak: '单折点折线', threeZones: '三区' },
		loyalty: { repurchase: '复购率', active: '活跃率' },
		title: '满意–忠诚曲线',
		loyaltyWithin: (loyalty, days) =>
			loyalty === 'repurchase' ? `${days} 天内复购` : `最近 ${days} 天内活跃`,
		yTitle: (within) => `答卷占比：${within}`,
		xTitle: (n) => `满意度得分，n\u00a0=\u00a0${n} 份答卷`,
		observed: '观测值与 95% 区间',
		hollow: '不足 5 份答卷',
		monotone: '单调拟合',
		fit: (model) => `最优拟合：${model}`,
		range: (zone, low, high) => `${zone} ${low}–${high}`,
		satisfied: (line) => `满意：${line} 分及以上`,
		unsatisfied: (line) => `不满意：低于 ${line} 分`,
		loyal: '忠诚',
		lost: '流失',
		level: (score, n, share, low, high) =>
			`${score} 分：${n} 份答卷，${share} 忠诚，95% 区间 ${low} 至 ${high}`,
		quadrant: (name, who, money) => `${name}：${who}，${money}`,
		money: { profit: (money) => `利润 ${money}`, revenue: (money) => `销售额 ${money}` },
		lostSatisfied: (share, low, high) =>
			`流失的客户中有 ${share} 曾表示满意（95% 区间 ${low} 至 ${high}；教科书说法为 66–85%）`,
		nps: (score, low, high, n) => `NPS ${score}（95% 区间 ${low} 至 ${high}；n\u00a0=\u00a0${n}）`,
		findZones: (low, high, what, from, to) =>
			say`得分在 ${figure(`${low} 至 ${high}`)} 之间时，满意度的高低不影响忠诚；高于此区间，${what}从 ${from} 升至 ${figure(to)}。`,
		findLine: (what, rises, from, to) =>
			say`数据中没有无差异区：${what}随得分直线${rises ? '上升' : '下降'}，从 ${from} 到 ${figure(to)}。`,
		findBreak: (what, at, from, to) =>
			say`数据中没有无差异区：${what}从 ${from} 到 ${to}，在 ${figure(at)} 分处有一个折点。`,
		findFlat: (what, share) =>
			say`满意度在这里不起作用：无论得分高低，${what}都在 ${figure(share)} 左右。`,
		findFew: (n, fewest) =>
			say`可判定的答卷只有 ${figure(`${n} 份`)}，不足以说明满意与忠诚的关系：至少需要 ${fewest} 份。`,
		findFewScores: (n) =>
			say`可判定的答卷有 ${figure(`${n} 份`)}，但达到 5 份的得分不足 3 个，不足以说明满意与忠诚的关系。`,
		standing: (n, who) => `n\u00a0=\u00a0${who}的 ${n} 份答卷`,
		findLost: (share) => [loss(`流失的客户中有 ${share} 曾表示满意。`)],
		formula: {
			repurchase: (days) => `忠诚（1）：答卷之后 ${days} 天内有订单；否则为流失（0）`,
			active: (days) => `忠诚（1）：最近一次订单距基准日不超过 ${days} 天；否则为流失（0）`
		},
		formulas: [
			'观测值：各得分的均值与 Wilson 95% 区间；得分超过 21 种时分为 10 个等宽组',
			'单调拟合：保序回归，以 n 为权重',
			'三区：base + s₁·min(x − b₁, 0) + s₂·max(x − b₂, 0)，s₁、s₂ > 0，b₁ 与 b₂ 之间水平',
			'b₁ < b₂ 在各得分及其中点上穷举，按 n 加权最小二乘',
			'BIC = n ln(RSS / n) + k ln n，按答卷计；常数、直线、单折点、三区的 k = 1、2、4、5',
			'满意却流失 = P(得分 ≥ 满意线 | 流失)，每位客户以最近一份可判定的答卷计一次',
			'可判定的答卷至少 30 份，且至少 3 个得分各有 5 份以上（含），才给出模型与满意却流失的占比'
		],
		npsFormula: 'NPS = 9–10 分的占比 − 0–6 分的占比',
		noModel: '答卷太少，不作判断',
		loyaltyName: '忠诚的判定',
		horizon: '判定天数 H',
		horizonValue: (days, basis) =>
			({
				typed: `${days} 天（设定）`,
				interval: `${days} 天（购买间隔中位数的 2 倍）`,
				year: `${days} 天（没有客户购买过两次）`
			})[basis],
		lineName: '满意线',
		lineValue: (line, top) => `${line}（满分 ${top}）`,
		winner: '最优模型',
		beats: (model, bic) => `${model}：BIC 高 ${bic}`,
		compared: '其他模型',
		b1: '折点 b₁',
		b2: '折点 b₂',
		interval: (value, low, high) => `${value}（95% 区间 ${low} 至 ${high}）`,
		bootstrap: '折点的区间',
		bootstrapValue: (seed) => `按客户的百分位自助法，抽样 500 次，随机种子 ${seed}`,
		drawn: '得出三区的抽样',
		n: '可判定的答卷',
		nValue: (judged, answers, who) => `${answers} 份中的 ${judged} 份，来自 ${who}`,
		censored: (n, days) => `${n} 份答卷距基准日或数据末尾不足 ${days} 天（删失）`,
		undated: (n) => `${n} 份答卷没有日期`,
		unordered: (n) => `${n} 份答卷的客户没有订单`,
		inactive: (n) => `无交易客户的 ${n} 份答卷`,
		unrecommended: (n) => `无交易客户的 ${n} 份推荐意愿（NPS）`,
		source:
			'Jones 与 Sasser《Why Satisfied Customers Defect》（1995）；三区与 66–85% 见《房地产投资咨询公司客户服务手册》（2008）第 7 章；Wilson（1927）；NPS 见 Reichheld（2003）。',
		columns: {
			part: '部分',
			name: '得分或类别',
			n: '答卷数或客户数',
			share: '忠诚占比',
			low: '区间下限',
			high: '区间上限',
			fitted: '单调拟合',
			model: '最优拟合',
			profit: '利润',
			revenue: '销售额'
		},
		partLevel: '得分',
		partQuadrant: '类别'
	},
	'zh-TW': {
		zones: { defection: '流失區', indifference: '無差異區', affection: '忠誠區' },
		quadrants: {
			loyalists: '忠誠者',
			mercenaries: '唯利者',
			hostages: '人質',
			defectors: '流失者'
		},
		models: { constant: '常數', line: '直線', oneBreak: '單折點折線', threeZones: '三區' },
		loyalty: { repurchase: '回購率', active: '活躍率' },
		title: '滿意–忠誠曲線',
		loyaltyWithin: (loyalty, days) =>
			loyalty === 'repurchase' ? `${days} 天內回購` : `最近 ${days} 天內活躍`,
		yTitle: (within) => `問卷佔比：${within}`,
		xTitle: (n) => `滿意度得分，n\u00a0=\u00a0${n} 份問卷`,
		observed: '觀測值與 95% 區間',
		hollow: '不足 5 份問卷',
		monotone: '單調擬合',
		fit: (model) => `最優擬合：${model}`,
		range: (zone, low, high) => `${zone} ${low}–${high}`,
		satisfied: (line) => `滿意：${line} 分及以上`,
		unsatisfied: (line) => `不滿意：低於 ${line} 分`,
		loyal: '忠誠',
		lost: '流失',
		level: (score, n, share, low, high) =>
			`${score} 分：${n} 份問卷，${share} 忠誠，95% 區間 ${low} 至 ${high}`,
		quadrant: (name, who, money) => `${name}：${who}，${money}`,
		money: { profit: (money) => `利潤 ${money}`, revenue: (money) => `銷售額 ${money}` },
		lostSatisfied: (share, low, high) =>
			`流失的客戶中有 ${share} 曾表示滿意（95% 區間 ${low} 至 ${high}；教科書說法為 66–85%）`,
		nps: (score, low, high, n) => `NPS ${score}（95% 區間 ${low} 至 ${high}；n\u00a0=\u00a0${n}）`,
		findZones: (low, high, what, from, to) =>
			say`得分在 ${figure(`${low} 至 ${high}`)} 之間時，滿意度的高低不影響忠誠；高於此區間，${what}從 ${from} 升至 ${figure(to)}。`,
		findLine: (what, rises, from, to) =>
			say`資料中沒有無差異區：${what}隨得分直線${rises ? '上升' : '下降'}，從 ${from} 到 ${figure(to)}。`,
		findBreak: (what, at, from, to) =>
			say`資料中沒有無差異區：${what}從 ${from} 到 ${to}，在 ${figure(at)} 分處有一個折點。`,
		findFlat: (what, share) =>
			say`滿意度在這裡不起作用：無論得分高低，${what}都在 ${figure(share)} 左右。`,
		findFew: (n, fewest) =>
			say`可判定的問卷只有 ${figure(`${n} 份`)}，不足以說明滿意與忠誠的關係：至少需要 ${fewest} 份。`,
		findFewScores: (n) =>
			say`可判定的問卷有 ${figure(`${n} 份`)}，但達到 5 份的得分不足 3 個，不足以說明滿意與忠誠的關係。`,
		standing: (n, who) => `n\u00a0=\u00a0${who}的 ${n} 份問卷`,
		findLost: (share) => [loss(`流失的客戶中有 ${share} 曾表示滿意。`)],
		formula: {
			repurchase: (days) => `忠誠（1）：問卷之後 ${days} 天內有訂單；否則為流失（0）`,
			active: (days) => `忠誠（1）：最近一次訂單距基準日不超過 ${days} 天；否則為流失（0）`
		},
		formulas: [
			'觀測值：各得分的均值與 Wilson 95% 區間；得分超過 21 種時分為 10 個等寬組',
			'單調擬合：保序迴歸，以 n 為權重',
			'三區：base + s₁·min(x − b₁, 0) + s₂·max(x − b₂, 0)，s₁、s₂ > 0，b₁ 與 b₂ 之間水平',
			'b₁ < b₂ 在各得分及其中點上窮舉，依 n 加權的最小平方',
			'BIC = n ln(RSS / n) + k ln n，依問卷計；常數、直線、單折點、三區的 k = 1、2、4、5',
			'滿意卻流失 = P(得分 ≥ 滿意線 | 流失)，每位客戶以最近一份可判定的問卷計一次',
			'可判定的問卷至少 30 份，且至少 3 個得分各有 5 份以上（含），才給出模型與滿意卻流失的佔比'
		],
		npsFormula: 'NPS = 9–10 分的佔比 − 0–6 分的佔比',
		noModel: '問卷太少，不作判斷',
		loyaltyName: '忠誠的判定',
		horizon: '判定天數 H',
		horizonValue: (days, basis) =>
			({
				typed: `${days} 天（設定）`,
				interval: `${days} 天（購買間隔中位數的 2 倍）`,
				year: `${days} 天（沒有客戶購買過兩次）`
			})[basis],
		lineName: '滿意線',
		lineValue: (line, top) => `${line}（滿分 ${top}）`,
		winner: '最優模型',
		beats: (model, bic) => `${model}：BIC 高 ${bic}`,
		compared: '其他模型',
		b1: '折點 b₁',
		b2: '折點 b₂',
		interval: (value, low, high) => `${value}（95% 區間 ${low} 至 ${high}）`,
		bootstrap: '折點的區間',
		bootstrapValue: (seed) => `依客戶的百分位拔靴法，抽樣 500 次，隨機種子 ${seed}`,
		drawn: '得出三區的抽樣',
		n: '可判定的問卷',
		nValue: (judged, answers, who) => `${answers} 份中的 ${judged} 份，來自 ${who}`,
		censored: (n, days) => `${n} 份問卷距基準日或資料末尾不足 ${days} 天（刪失）`,
		undated: (n) => `${n} 份問卷沒有日期`,
		unordered: (n) => `${n} 份問卷的客戶沒有訂單`,
		inactive: (n) => `無交易客戶的 ${n} 份問卷`,
		unrecommended: (n) => `無交易客戶的 ${n} 份推薦意願（NPS）`,
		source:
			'Jones 與 Sasser《Why Satisfied Customers Defect》（1995）；三區與 66–85% 見《房地產投資諮詢公司客戶服務手冊》（2008）第 7 章；Wilson（1927）；NPS 見 Reichheld（2003）。',
		columns: {
			part: '部分',
			name: '得分或類別',
			n: '問卷數或客戶數',
			share: '忠誠佔比',
			low: '區間下限',
			high: '區間上限',
			fitted: '單調擬合',
			model: '最優擬合',
			profit: '利潤',
			revenue: '銷售額'
		},
		partLevel: '得分',
		partQuadrant: '類別'
	}
};
