/** The words of the tier table. `m` is the measure in words: profit, gross profit, revenue. */
import { plural } from '#lib/core/format.ts';
import type { Words } from '#lib/core/locale.ts';
import type { Measure } from '#lib/core/parameters.ts';
import type { Sentence } from '../analysis.ts';
import { figure, say } from '../sentence.ts';

/** Customers counted, with what they bring. */
export interface GroupSaid {
	readonly count: string;
	readonly one: boolean;
	readonly money: string;
}
export interface TierSaid {
	readonly name: string;
	readonly leverage: string;
	readonly one: boolean;
	/** The measure, where some customers take away from it: then a part is one of what the others bring. */
	readonly offset: Measure | null;
	readonly ofCustomers: string;
	readonly ofMeasure: string;
}
export interface DistanceSaid {
	readonly near: string;
	readonly one: boolean;
	readonly bound: string;
	readonly median: string;
	/** Null where orders are not known. */
	readonly orders: string | null;
	readonly oneOrder: boolean;
}

const who = ({ count, one }: { count: string; one: boolean }): string =>
	`${count} ${one ? 'customer' : 'customers'}`;

const EN = {
	title: 'Tier table',
	short: {
		revenue: 'Revenue',
		mean: 'Mean',
		rate: 'Profit rate',
		cost: 'Cost to serve',
		satisfaction: 'Satisfaction',
		recency: 'Recency, days',
		leverage: 'Leverage'
	},
	customers: 'Customers',
	times: (leverage: string) => `${leverage}×`,
	tier: (name: string, count: string, share: string, m: string, money: string) =>
		`${name}: ${count} (${share}), ${m} ${money}`,
	leads: (t: TierSaid, m: string): Sentence =>
		say`${t.one ? `The one ${t.name} customer is` : `The ${t.name} customers are`} ${t.ofCustomers} of the base and ${t.one ? 'brings' : 'bring'} ${figure(t.ofMeasure)} of the ${m}${t.offset === null ? '' : t.offset === 'revenue' ? ' above 0' : ' before losses'}, ${figure(`${t.leverage} times`)} ${t.one ? 'its' : 'their'} part. `,
	noneLeads: (m: string): Sentence =>
		say`No customer brings any ${m}, so nobody stands in a tier above invalid.`,
	firm: (by: string): Sentence => say`No cut-off moved by ${by} changes anybody’s tier.`,
	loose: (by: string, line: string, g: GroupSaid): Sentence =>
		say`The cut-off under ${line} is the loosest: moved by ${by}, it changes the tier of ${figure(who(g))} with ${g.money}.`,
	movedSaid: (customers: string, one: boolean, money: string): Sentence =>
		say` Qualifiers keep ${figure(`${customers} ${one ? 'customer' : 'customers'}`)} with ${money} from the tier that ${one ? 'its' : 'their'} size alone would give.`,
	points: '2 points',
	percent: '2%',
	sensitivity: (by: string) => `If one cut-off moves by ${by}`,
	line: (upper: string, lower: string, limit: string) => `${upper} | ${lower}, at ${limit}`,
	change: (lower: string | null, higher: string | null) =>
		lower === null && higher === null
			? 'nobody changes tier'
			: `lower: ${lower ?? 'nobody'}; higher: ${higher ?? 'nobody'}`,
	rise: (g: GroupSaid) => `${g.count} ${g.one ? 'rises' : 'rise'} (${g.money})`,
	fall: (g: GroupSaid) => `${g.count} ${g.one ? 'falls' : 'fall'} (${g.money})`,
	distance: 'Distance to the next tier',
	step: (from: string, to: string) => `${from} → ${to}`,
	far: (d: DistanceSaid) =>
		`${d.near} within 10% of ${d.bound}; the one in the middle lacks ${d.median}` +
		(d.orders === null ? '' : `, about ${d.orders} ${d.oneOrder ? 'order' : 'orders'}`),
	nowhere: 'nobody, or nobody above',
	confidence: 'Chance to keep the tier',
	keeps: (share: string, told: string, asked: string) =>
		`${share}, measured on ${told} of ${asked} ${plural(asked, 'customer', 'customers')}`,
	qualifiers: 'Moved by qualifiers',
	moved: (reason: string, from: string, to: string) => `${reason}: ${from} → ${to}`,
	movedNobody: 'The qualifiers in force move nobody.',
	defectionLine: (score: string) =>
		`Defection line: a satisfaction of ${score}, where the zone of indifference begins.`,
	unmeasurable: (reason: string, needs: string) => `Not measurable: ${reason} needs ${needs}.`,
	needs: {
		oneOff: 'orders',
		defection: 'a satisfaction survey that shows a zone of indifference',
		overdue: 'a receivables file'
	},
	tie: (tier: string, money: string, m: string, above: string, below: string) =>
		`At the end of ${tier}: ${above} with ${m} of ${money} above the line, ${below} with the very same below it, by the order of their keys.`,
	group: (g: GroupSaid) => `${who(g)}, ${g.money}`,
	formula: (by: string) => [
		`Sensitivity: one cut-off ${by} lower and higher, the others held; counted before qualifiers`,
		'Distance to the next tier = least measure of the tier above − measure, that least held as it is; before qualifiers',
		'Distance in orders = distance / (measure / orders), rounded up; the median of the tier',
		'Confidence = mean chance to have the same tier if each customer’s orders were drawn anew from its own (500 draws), bounds in money held; customers with two orders at least, of more than 1,000 in a tier about 1,000 picked by the seed'
	],
	columns: {
		lower: (by: string) => `Change tier if the lower line falls ${by}`,
		lowerMoney: (by: string) => `Their measure, line ${by} lower`,
		higher: (by: string) => `Change tier if the lower line rises ${by}`,
		higherMoney: (by: string) => `Their measure, line ${by} higher`,
		near: 'Within 10% of the tier above',
		lacking: 'Median distance to the tier above',
		orders: 'Median distance, orders',
		confidence: 'Confidence',
		told: 'Customers it is measured on',
		movedOut: 'Moved out by qualifiers',
		movedMoney: 'Their measure'
	}
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		title: '分级表',
		short: {
			revenue: '销售额',
			mean: '户均',
			rate: '利润率',
			cost: '服务成本',
			satisfaction: '满意度',
			recency: '最近购买（天）',
			leverage: '杠杆'
		},
		customers: '客户数',
		times: (leverage) => `${leverage} 倍`,
		tier: (name, count, share, m, money) => `${name}：${count}（${share}），${m} ${money}`,
		leads: (t, m) =>
			say`${t.one ? '唯一的' : ''}${t.name}客户占客户总数 ${t.ofCustomers}，贡献${t.offset === null ? '' : t.offset === 'revenue' ? '正的' : '亏损前'}${m}的 ${figure(t.ofMeasure)}，是其人数占比的 ${figure(`${t.leverage} 倍`)}。`,
		noneLeads: (m) => say`没有客户带来${m}，所有客户均为无效。`,
		firm: (by) => say`任一分界点移动${by}，没有客户改变级别。`,
		loose: (by, line, g) =>
			say`${line}客户的分界点最敏感：移动${by}，${figure(`${g.count} 位客户`)}（${g.money}）改变级别。`,
		movedSaid: (customers, _one, money) =>
			say`限定条件使 ${figure(`${customers} 位客户`)}（${money}）未能仅凭规模列入更高级别。`,
		points: ' 2 个百分点',
		percent: ' 2%',
		sensitivity: (by) => `单个分界点移动${by}`,
		line: (upper, lower, limit) => `${upper} | ${lower}，${limit}`,
		change: (lower, higher) =>
			lower === null && higher === null
				? '没有客户改变级别'
				: `调低：${lower ?? '无变化'}；调高：${higher ?? '无变化'}`,
		rise: (g) => `${g.count} 位升级（${g.money}）`,
		fall: (g) => `${g.count} 位降级（${g.money}）`,
		distance: '距上一级的差距',
		step: (from, to) => `${from} → ${to}`,
		far: (d) =>
			`${d.near} 位距 ${d.bound} 不到 10%；居中的客户还差 ${d.median}` +
			(d.orders === null ? '' : `，约 ${d.orders} 单`),
		nowhere: '本级或上一级没有客户',
		confidence: '保持级别的概率',
		keeps: (share, told, asked) => `${share}，据 ${asked} 位中的 ${told} 位衡量`,
		qualifiers: '因限定条件调整',
		moved: (reason, from, to) => `${reason}：${from} → ${to}`,
		movedNobody: '当前限定条件没有调整任何客户。',
		defectionLine: (score) => `流失线：满意度 ${score}，即无差异区的起点。`,
		unmeasurable: (reason, needs) => `无法衡量：${reason}需要${needs}。`,
		needs: {
			oneOff: '订单数据',
			defection: '能看出无差异区的满意度调查',
			overdue: '应收数据'
		},
		tie: (tier, money, m, above, below) =>
			`${tier}级末位：${m}同为 ${money} 的客户，${above} 位在线上，${below} 位在线下，按客户编号顺序划分。`,
		group: (g) => `${g.count} 位客户，${g.money}`,
		formula: (by) => [
			`敏感性：单个分界点调低或调高${by}，其余不变；未计限定条件`,
			'距上一级的差距 = 上一级的最低值 − 本客户的值，最低值保持不变；未计限定条件',
			'以订单计的差距 = 差距 /（衡量指标 / 订单数），向上取整；取该级中位数',
			'级别置信度 = 从客户自己的订单中重新抽取（500 次）后仍属同级的平均概率，金额分界保持不变；只计至少有两单的客户，超过 1,000 位的级别按随机种子抽取约 1,000 位'
		],
		columns: {
			lower: (by) => `下限调低${by}改变级别的客户`,
			lowerMoney: (by) => `其金额（调低${by}）`,
			higher: (by) => `下限调高${by}改变级别的客户`,
			higherMoney: (by) => `其金额（调高${by}）`,
			near: '距上一级不到 10% 的客户',
			lacking: '距上一级差距中位数',
			orders: '差距中位数（订单）',
			confidence: '级别置信度',
			told: '据以衡量的客户',
			movedOut: '因限定条件调出的客户',
			movedMoney: '其金额'
		}
	},
	'zh-TW': {
		title: '分級表',
		short: {
			revenue: '銷售額',
			mean: '戶均',
			rate: '利潤率',
			cost: '服務成本',
			satisfaction: '滿意度',
			recency: '最近購買（天）',
			leverage: '槓桿'
		},
		customers: '客戶數',
		times: (leverage) => `${leverage} 倍`,
		tier: (name, count, share, m, money) => `${name}：${count}（${share}），${m} ${money}`,
		leads: (t, m) =>
			say`${t.one ? '唯一的' : ''}${t.name}客戶佔客戶總數 ${t.ofCustomers}，貢獻${t.offset === null ? '' : t.offset === 'revenue' ? '正的' : '虧損前'}${m}的 ${figure(t.ofMeasure)}，是其人數佔比的 ${figure(`${t.leverage} 倍`)}。`,
		noneLeads: (m) => say`沒有客戶帶來${m}，所有客戶均為無效。`,
		firm: (by) => say`任一分界點移動${by}，沒有客戶改變級別。`,
		loose: (by, line, g) =>
			say`${line}客戶的分界點最敏感：移動${by}，${figure(`${g.count} 位客戶`)}（${g.money}）改變級別。`,
		movedSaid: (customers, _one, money) =>
			say`限定條件使 ${figure(`${customers} 位客戶`)}（${money}）未能僅憑規模列入更高級別。`,
		points: ' 2 個百分點',
		percent: ' 2%',
		sensitivity: (by) => `單一分界點移動${by}`,
		line: (upper, lower, limit) => `${upper} | ${lower}，${limit}`,
		change: (lower, higher) =>
			lower === null && higher === null
				? '沒有客戶改變級別'
				: `調低：${lower ?? '無變化'}；調高：${higher ?? '無變化'}`,
		rise: (g) => `${g.count} 位升級（${g.money}）`,
		fall: (g) => `${g.count} 位降級（${g.money}）`,
		distance: '距上一級的差距',
		step: (from, to) => `${from} → ${to}`,
		far: (d) =>
			`${d.near} 位距 ${d.bound} 不到 10%；居中的客戶還差 ${d.median}` +
			(d.orders === null ? '' : `，約 ${d.orders} 筆`),
		nowhere: '本級或上一級沒有客戶',
		confidence: '保持級別的機率',
		keeps: (share, told, asked) => `${share}，據 ${asked} 位中的 ${told} 位衡量`,
		qualifiers: '因限定條件調整',
		moved: (reason, from, to) => `${reason}：${from} → ${to}`,
		movedNobody: '目前限定條件沒有調整任何客戶。',
		defectionLine: (score) => `流失線：滿意度 ${score}，即無差異區的起點。`,
		unmeasurable: (reason, needs) => `無法衡量：${reason}需要${needs}。`,
		needs: {
			oneOff: '訂單資料',
			defection: '能看出無差異區的滿意度調查',
			overdue: '應收資料'
		},
		tie: (tier, money, m, above, below) =>
			`${tier}級末位：${m}同為 ${money} 的客戶，${above} 位在線上，${below} 位在線下，依客戶編號順序劃分。`,
		group: (g) => `${g.count} 位客戶，${g.money}`,
		formula: (by) => [
			`敏感性：單一分界點調低或調高${by}，其餘不變；未計限定條件`,
			'距上一級的差距 = 上一級的最低值 − 本客戶的值，最低值保持不變；未計限定條件',
			'以訂單計的差距 = 差距 /（衡量指標 / 訂單數），向上取整；取該級中位數',
			'級別信賴度 = 從客戶自己的訂單中重新抽取（500 次）後仍屬同級的平均機率，金額分界保持不變；只計至少有兩筆訂單的客戶，超過 1,000 位的級別依隨機種子抽取約 1,000 位'
		],
		columns: {
			lower: (by) => `下限調低${by}改變級別的客戶`,
			lowerMoney: (by) => `其金額（調低${by}）`,
			higher: (by) => `下限調高${by}改變級別的客戶`,
			higherMoney: (by) => `其金額（調高${by}）`,
			near: '距上一級不到 10% 的客戶',
			lacking: '距上一級差距中位數',
			orders: '差距中位數（訂單）',
			confidence: '級別信賴度',
			told: '據以衡量的客戶',
			movedOut: '因限定條件調出的客戶',
			movedMoney: '其金額'
		}
	}
};
