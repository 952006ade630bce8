/** The words of the ranks by revenue and by profit. */
import type { Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';

export interface Counted {
	readonly count: string;
	readonly one: boolean;
}

const EN = {
	title: 'Rank by revenue, rank by profit',
	picture: 'Customers whose rank by profit is furthest below their rank by revenue',
	one: (): Sentence => say`There is one customer, so there are no ranks to compare.`,
	assumed: (): Sentence =>
		say`Profit is an assumed part of revenue, so both put the customers in the same order.`,
	noOrder: (who: string): Sentence =>
		say`Revenue or profit is the same for all ${figure(who)}: there is no order to compare.`,
	largest: (top: Counted, out: Counted): Sentence =>
		top.one
			? say`The largest customer by revenue ${figure('is not the most profitable')}`
			: say`Of the ${top.count} largest customers by revenue, ${figure(`${out.count} ${out.one ? 'is' : 'are'} not among the ${top.count} most profitable`)}`,
	allBoth: (top: Counted): Sentence =>
		top.one
			? say`The largest customer by revenue is the most profitable too`
			: say`The ${figure(top.count)} largest customers by revenue are the ${top.count} most profitable too`,
	losing: (losing: Counted, top: Counted): Sentence => [
		{ text: top.one ? ' and ' : ', and ' },
		loss(top.one ? 'loses money' : `${losing.count} ${losing.one ? 'loses' : 'lose'} money`)
	],
	stop: (): Sentence => say`.`,
	tau: (tau: string): Sentence => say` The two orders agree to τ = ${figure(tau)}.`,
	byRevenue: 'rank by revenue',
	byProfit: 'rank by profit',
	revenue: 'Revenue',
	profit: 'Profit',
	anonymous: (rank: string) => `No. ${rank} by revenue`,
	label: (who: string, from: string, to: string, profit: string) =>
		`${who}: rank ${from} by revenue, ${to} by profit, profit ${profit}`,
	shown: (count: string, one: boolean) =>
		one
			? 'The one customer that falls furthest.'
			: `The ${count} customers that fall furthest, most ranks lost first.`,
	privately:
		'Names stay here: they leave in a chart or report only if you tick them, and in the notebook’s own file.',
	nobody: 'Nobody stands lower by profit than by revenue.',
	formula: [
		'Ranks: the measure descending, then key ascending; 1 is the highest',
		'τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂)); C, D: pairs in the same and in opposite order; n₀ all pairs, n₁ and n₂ those tied in revenue and in profit',
		'Ranks lost = rank by profit − rank by revenue'
	],
	tauName: 'Kendall’s τ_b',
	tauNone: 'not defined: revenue or profit is the same for all',
	firstFifth: 'In the top 20% by revenue',
	topName: 'In the top 20% of both',
	ofTop: (both: string, top: string) => `${both} of ${top}`,
	losingName: 'In the top 20% by revenue, at a loss',
	source: 'Kendall (1938, 1945) for τ_b; Knight (1966) for counting it.',
	columns: {
		group: 'Customers',
		customers: 'How many',
		revenueRank: 'Rank by revenue',
		profitRank: 'Rank by profit',
		lost: 'Ranks lost',
		revenue: 'Revenue',
		profit: 'Profit',
		tier: 'Tier',
		key: 'Customer',
		name: 'Name'
	}
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		title: '销售额排名与利润排名',
		picture: '利润排名比销售额排名下降最多的客户',
		one: () => say`只有一位客户，没有排名可比。`,
		assumed: () => say`利润按销售额的假定比例计算，两种排名相同。`,
		noOrder: (who) => say`${figure(who)}的销售额或利润全部相同，没有排名可比。`,
		largest: (top, out) =>
			top.one
				? say`销售额最大的客户${figure('不是利润最高的客户')}`
				: say`销售额最大的 ${top.count} 位客户中，${figure(`${out.count} 位不在利润最高的 ${top.count} 位之列`)}`,
		allBoth: (top) =>
			top.one
				? say`销售额最大的客户也是利润最高的客户`
				: say`销售额最大的 ${figure(top.count)} 位客户，也正是利润最高的 ${top.count} 位`,
		losing: (losing, top) => [
			{ text: '，' },
			loss(top.one ? '而且亏损' : `${losing.count} 位亏损`)
		],
		stop: () => say`。`,
		tau: (tau) => say`两种排名的一致程度为 τ = ${figure(tau)}。`,
		byRevenue: '销售额排名',
		byProfit: '利润排名',
		revenue: '销售额',
		profit: '利润',
		anonymous: (rank) => `销售额第 ${rank} 位`,
		label: (who, from, to, profit) =>
			`${who}：销售额第 ${from} 位，利润第 ${to} 位，利润 ${profit}`,
		shown: (count, one) =>
			one ? '名次下降最多的一位客户。' : `名次下降最多的 ${count} 位客户，从多到少。`,
		privately: '客户名称只在此处显示；图表或报告只有勾选后才会写出名称，另外笔记文件本身也含名称。',
		nobody: '没有客户的利润排名低于销售额排名。',
		formula: [
			'排名：按指标从高到低，并列时按客户编号；1 为最高',
			'τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂))；C、D 为次序相同与相反的客户对数；n₀ 为全部对数，n₁、n₂ 为销售额与利润并列的对数',
			'下降名次 = 利润排名 − 销售额排名'
		],
		tauName: '肯德尔 τ_b',
		tauNone: '无定义：销售额或利润全部相同',
		firstFifth: '销售额排在前 20%',
		topName: '两种排名都在前 20%',
		ofTop: (both, top) => `${top} 位中的 ${both} 位`,
		losingName: '销售额前 20% 中的亏损客户',
		source: 'τ_b 出自 Kendall（1938、1945），算法出自 Knight（1966）。',
		columns: {
			group: '客户',
			customers: '客户数',
			revenueRank: '销售额排名',
			profitRank: '利润排名',
			lost: '下降名次',
			revenue: '销售额',
			profit: '利润',
			tier: '级别',
			key: '客户编号',
			name: '客户名称'
		}
	},
	'zh-TW': {
		title: '銷售額排名與利潤排名',
		picture: '利潤排名比銷售額排名下降最多的客戶',
		one: () => say`只有一位客戶，沒有排名可比。`,
		assumed: () => say`利潤依銷售額的假定比例計算，兩種排名相同。`,
		noOrder: (who) => say`${figure(who)}的銷售額或利潤全部相同，沒有排名可比。`,
		largest: (top, out) =>
			top.one
				? say`銷售額最大的客戶${figure('不是利潤最高的客戶')}`
				: say`銷售額最大的 ${top.count} 位客戶中，${figure(`${out.count} 位不在利潤最高的 ${top.count} 位之列`)}`,
		allBoth: (top) =>
			top.one
				? say`銷售額最大的客戶也是利潤最高的客戶`
				: say`銷售額最大的 ${figure(top.count)} 位客戶，也正是利潤最高的 ${top.count} 位`,
		losing: (losing, top) => [
			{ text: '，' },
			loss(top.one ? '而且虧損' : `${losing.count} 位虧損`)
		],
		stop: () => say`。`,
		tau: (tau) => say`兩種排名的一致程度為 τ = ${figure(tau)}。`,
		byRevenue: '銷售額排名',
		byProfit: '利潤排名',
		revenue: '銷售額',
		profit: '利潤',
		anonymous: (rank) => `銷售額第 ${rank} 位`,
		label: (who, from, to, profit) =>
			`${who}：銷售額第 ${from} 位，利潤第 ${to} 位，利潤 ${profit}`,
		shown: (count, one) =>
			one ? '名次下降最多的一位客戶。' : `名次下降最多的 ${count} 位客戶，從多到少。`,
		privately: '客戶名稱只在此處顯示；圖表或報告只有勾選後才會寫出名稱，另外筆記檔案本身也含名稱。',
		nobody: '沒有客戶的利潤排名低於銷售額排名。',
		formula: [
			'排名：依指標從高到低，並列時依客戶編號；1 為最高',
			'τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂))；C、D 為次序相同與相反的客戶對數；n₀ 為全部對數，n₁、n₂ 為銷售額與利潤並列的對數',
			'下降名次 = 利潤排名 − 銷售額排名'
		],
		tauName: '肯德爾 τ_b',
		tauNone: '無定義：銷售額或利潤全部相同',
		firstFifth: '銷售額排在前 20%',
		topName: '兩種排名都在前 20%',
		ofTop: (both, top) => `${top} 位中的 ${both} 位`,
		losingName: '銷售額前 20% 中的虧損客戶',
		source: 'τ_b 出自 Kendall（1938、1945），演算法出自 Knight（1966）。',
		columns: {
			group: '客戶',
			customers: '客戶數',
			revenueRank: '銷售額排名',
			profitRank: '利潤排名',
			lost: '下降名次',
			revenue: '銷售額',
			profit: '利潤',
			tier: '級別',
			key: '客戶編號',
			name: '客戶名稱'
		}
	}
};
