/** Every name of a column that exports are known to use, alone among columns of other meanings. */
import { describe, expect, test } from 'vitest';
import type { ColumnType } from '#lib/core/columns.ts';
import { ROLES, type Kind, type Role } from '#lib/core/kinds.ts';
import type { Evidence } from '../types/evidence.ts';
import type { Candidate } from './fit.ts';
import { DOUBT, guessRoles } from './roles.ts';

const TEXT: Evidence = {
	filled: 100,
	numbers: 0,
	percents: 0,
	dates: 0,
	possibleDates: 0,
	booleans: 0,
	integers: 0,
	min: Infinity,
	max: -Infinity,
	signed: false,
	scores: 0,
	keyLike: false,
	padded: false,
	numbered: 0
};
const AMOUNT: Evidence = { ...TEXT, numbers: 1, integers: 0.2, min: 1, max: 900 };
const EVIDENCE: Readonly<Record<ColumnType, Evidence>> = {
	text: TEXT,
	money: AMOUNT,
	number: { ...AMOUNT, integers: 1 },
	date: { ...TEXT, dates: 1, possibleDates: 1 },
	boolean: { ...TEXT, booleans: 1 }
};

const column = (header: string, type: ColumnType): Candidate => ({
	header,
	evidence: EVIDENCE[type],
	repeats: 2
});

/** What a file of the kind has beside the column in question. */
const BESIDE: Readonly<Record<Kind, readonly Candidate[]>> = {
	orders: [
		column('客户编号', 'text'),
		column('订单日期', 'date'),
		column('实付金额', 'money'),
		column('数量', 'number')
	],
	customers: [column('客户编号', 'text'), column('客户等级', 'text'), column('行业', 'text')],
	service: [column('客户编号', 'text'), column('服务项目', 'text')],
	survey: [column('客户编号', 'text'), column('满意度', 'number')],
	receivables: [column('客户编号', 'text'), column('应收金额', 'money'), column('到期日', 'date')],
	rateCard: [column('服务项目', 'text'), column('单位成本', 'money')]
};

/** The role that `header` names in a file that lacks just that role; null where only values tell. */
function roleOf(kind: Kind, role: Role, header: string): Role | null {
	const type = ROLES[kind].find((spec) => spec.role === role)?.type ?? 'text';
	const others = BESIDE[kind].filter((each) => named([each], kind) !== role);
	return named([...others, column(header, type)], kind);
}

function named(columns: readonly Candidate[], kind: Kind): Role | null {
	const { roles, confidence } = guessRoles(columns, kind);
	return confidence.at(-1) === DOUBT ? null : (roles.at(-1) ?? null);
}

const words = (list: string) => list.split(/[,，\n]\s*/).map((word) => word.trim());
const signs = (list: string) => list.trim().split(/\s+/);

interface Row {
	readonly kind: Kind;
	readonly role: Role;
	readonly chinese: string;
	readonly english: string;
}

const MATRIX: readonly Row[] = [
	{
		kind: 'orders',
		role: 'customer',
		chinese: `客户编号 客户编码 客户代码 客户号 客户ID 客户内码 顾客编号 会员编号 会员号 会员卡号 会员ID 买家会员ID 买家会员名 买家ID
			用户ID 用户编号 账号 往来单位编码 购货单位代码 经销商代码 下游客户ID 买家编号
			客戶編號 客戶代號 客戶代碼 會員編號 會員卡號 買家帳號 廠商編號`,
		english: `customer id, customer no, customer code, cust id, custno, client id, account id, account number, member id,
			user id, buyer id, party id, CardCode, Customer_ID, CustomerID, CUSTOMER NO.`
	},
	{
		kind: 'orders',
		role: 'name',
		chinese: `客户名称 客户姓名 客户简称 客户 客户名 顾客姓名 公司名称 单位名称 购货单位 买方名称 买家昵称 收货人姓名 收件人姓名
			收货人 会员姓名 经销商名称 交易对方 客戶名稱 客戶簡稱 公司名稱 買家姓名 收件人 會員姓名`,
		english: `customer name, customer, client, account name, company, buyer, ship to name, bill to`
	},
	{
		kind: 'orders',
		role: 'orderId',
		chinese: `订单编号 订单号 主订单编号 子订单编号 单据编号 单据号 单号 销售单号 出库单号 交易号 交易单号 商户单号 商家订单号 发票号
			流水号 合同编号 小票号 訂單編號 訂單單號 單號 單據編號 發票號碼 銷貨單號 結帳單號`,
		english: `order id, order no, order number, invoice no, document no, transaction id, receipt no, so number`
	},
	{
		kind: 'orders',
		role: 'date',
		chinese: `下单时间 订单创建时间 订单付款时间 付款时间 支付时间 订单日期 单据日期 交易时间 交易日期 销售日期 成交时间 发货日期 开票日期
			业务日期 消费日期 日期 訂單日期 下單時間 交易日 出貨日期 發票日期 銷貨日期`,
		english: `order date, created at, paid at, invoice date, transaction date, ship date, posting date, date`
	},
	{
		kind: 'orders',
		role: 'revenue',
		chinese: `实付金额 买家实际支付金额 买家实付金额 子单实际支付金额 商家实收金额 打款商家金额 订单金额 订单应付金额 总金额 销售金额
			销售额 优惠后金额 应收金额 价税合计 金额 金额(元) 成交金额 营业额 营业收入 收入 不含税金额 合同金额 回款金额
			金額 銷售金額 銷貨金額 訂單金額 實付金額 本幣應收金額 含稅金額 未稅金額 營業收入 貨款金額 买家应付货款`,
		english: `amount, net amount, total, order total, revenue, sales, net sales, gross sales, price paid, invoice amount, turnover`
	},
	{
		kind: 'orders',
		role: 'quantity',
		chinese: `数量 购买数量 商品数量 宝贝数量 宝贝总数量 件数 销量 销售数量 发货数量 數量 需求量 件數 銷售數量`,
		english: `qty, quantity, units, lineitem quantity, pieces`
	},
	{
		kind: 'orders',
		role: 'cost',
		chinese: `成本 成本金额 销售成本 货品成本 商品成本 营业成本 其他成本 銷貨成本 營業成本`,
		english: `cost, cogs, cost of goods, landed cost`
	},
	{
		kind: 'orders',
		role: 'unitCost',
		chinese: `成本单价 成本价 采购价 进价 进货价 單位成本 進貨價 单位成本 成本價`,
		english: `unit cost, cost per unit, purchase price, UnitCost`
	},
	{
		kind: 'orders',
		role: 'unitPrice',
		chinese: `单价 销售单价 商品单价 單價 價格`,
		english: `unit price, UnitPrice, lineitem price, price`
	},
	{
		kind: 'orders',
		role: 'grossProfit',
		chinese: `毛利 毛利额 销售毛利 毛利润 利润 订单利润 贡献毛利 營業毛利 銷貨毛利 利潤`,
		english: `gross profit, gp, margin amount, contribution, profit`
	},
	{
		kind: 'orders',
		role: 'discount',
		chinese: `优惠 优惠金额 抵扣金额 折扣 折扣额 让利 满减 优惠券 卡券抵扣 天猫卡券抵扣 积分抵扣 返利 红包 折讓 優惠金額 折價券`,
		english: `discount, rebate, coupon, promo, allowance`
	},
	{
		kind: 'orders',
		role: 'refund',
		chinese: `退款金额 买家退款金额 成功退款（元） 退货金额 退款金額 退貨折讓`,
		english: `refund, returns, credit note`
	},
	{
		kind: 'orders',
		role: 'product',
		chinese: `商品名称 商品标题 宝贝标题 产品名称 品名 货品名称 标题 商品编码 商家编码 产品代码 存货名称 存货编码 物料名称 SKU编码
			规格型号 商品名稱 料號 品號 規格 產品名稱`,
		english: `product, item, sku, product name, lineitem name, description`
	},
	{ kind: 'orders', role: 'category', chinese: `品类 商品类别 商品分類`, english: `category` },
	{
		kind: 'orders',
		role: 'region',
		chinese: `地区 区域 省 省份 城市 所属省 所在城市 行政省 大区 销售区域 片区 国家 门店 地區 區域 縣市 行政區 運送區域 國籍`,
		english: `region, area, territory, province, state, city, country`
	},
	{
		kind: 'orders',
		role: 'salesperson',
		chinese: `业务员 销售人员 销售员 客户经理 业务经理 销售代表 负责人 跟进人 所属销售 经办人 导购 業務員 業務 業務代表 承辦人 業管`,
		english: `salesperson, sales rep, account manager, owner, rep, agent, SlpName`
	},
	{
		kind: 'survey',
		role: 'satisfaction',
		chinese: `满意度 满意度评分 客户满意度 综合评分 服务评分 商品满意度评分 物流评分 打分 评价得分 滿意度 滿意度評分 顧客滿意度`,
		english: `satisfaction, csat, satisfaction score, rating, overall satisfaction`
	},
	{
		kind: 'survey',
		role: 'recommend',
		chinese: `NPS 净推荐值 推荐意愿 推荐度 推荐可能性 淨推薦值 推薦意願`,
		english: `nps, likelihood to recommend, ltr, promoter score`
	},
	{
		kind: 'survey',
		role: 'repurchaseIntention',
		chinese: `复购意愿 回购意愿 再次购买意愿 购买意愿 续约意愿 续费意向 意向 回購意願 再購意願 續約意願`,
		english: `repurchase intent, purchase intent, renewal intent, loyalty, likelihood to buy again`
	},
	{
		kind: 'service',
		role: 'complaint',
		chinese: `投诉 客诉 是否投诉 客訴 投訴 抱怨`,
		english: `complaint, complaints, complained`
	},
	{
		kind: 'service',
		role: 'cost',
		chinese: `服务成本 服务费用 客服成本 售后成本 维护费用 实施成本 物流费 运费 佣金 平台服务费 卖家服务费 交易佣金
			服務成本 服務費 運費 售後成本`,
		english: `service cost, cost to serve, support cost, freight, commission, platform fee`
	},
	{
		kind: 'receivables',
		role: 'dueDate',
		chinese: `到期日 应收日期 应付日期 付款期限 账期到期日 最迟付款日 约定付款日 預計收款日 預計兌現日`,
		english: `due date, payment due, maturity date`
	},
	{
		kind: 'receivables',
		role: 'paidDate',
		chinese: `收款日期 回款日期 到账日期 付款日期 核销日期 入帳日期 沖帳日期`,
		english: `paid date, payment date, receipt date, cleared date`
	},
	{
		kind: 'receivables',
		role: 'amount',
		chinese: `应收账款 应收余额 未收金额 未回款 欠款金额 尾款 逾期金额 應收帳款 未收帳款 本幣未收帳款 結餘`,
		english: `outstanding, balance, open amount, receivable, AR, overdue amount`
	},
	{
		kind: 'receivables',
		role: 'paidAmount',
		chinese: `已收款 核销金额 已收金额`,
		english: `paid amount, received amount`
	},
	{
		kind: 'customers',
		role: 'level',
		chinese: `客户级别 客户等级 客户级 会员等级 VIP等级 客户分类 客户类型 客户类别 所属分类 合作状态 客戶等級 客戶類別 客戶類型 會員等級`,
		english: `level, tier, grade, customer class, segment, customer type`
	}
];

describe.each(MATRIX)('$kind: $role', ({ kind, role, chinese, english }) => {
	test.each([...signs(chinese), ...words(english)])('%s', (header) => {
		expect([header, roleOf(kind, role, header)]).toEqual([header, role]);
	});
});

/** Headers that hold the name of a role and mean something else. */
const TRAPS: readonly (readonly [Kind, string, ColumnType, Role])[] = [
	['orders', '客户经理', 'text', 'name'],
	['orders', '客户级别', 'text', 'name'],
	['orders', '客户备注', 'text', 'name'],
	['orders', '客户类型', 'text', 'name'],
	['orders', '客戶備註', 'text', 'customer'],
	['orders', '优惠后金额', 'money', 'discount'],
	['orders', '退款金额', 'money', 'revenue'],
	['orders', '买家应付邮费', 'money', 'revenue'],
	['orders', '买家支付积分', 'money', 'revenue'],
	['orders', '返点积分', 'money', 'revenue'],
	['orders', '返点积分', 'money', 'discount'],
	['orders', '宝贝种类', 'number', 'quantity'],
	['orders', '毛利率', 'money', 'grossProfit'],
	['orders', '折扣率', 'money', 'discount'],
	['orders', '金额合计行', 'money', 'revenue'],
	['receivables', '收款状态', 'date', 'paidDate'],
	['orders', '退货状态', 'money', 'refund'],
	['orders', '售后状态', 'money', 'refund'],
	['orders', '制单人', 'text', 'salesperson'],
	['orders', '运费', 'money', 'revenue'],
	['orders', '運費', 'money', 'cost'],
	['orders', '折扣金额', 'money', 'revenue'],
	['orders', 'freight_value', 'money', 'revenue'],
	['orders', 'Shipping Amount', 'money', 'revenue'],
	['orders', 'Discount Amount', 'money', 'revenue'],
	['orders', 'Tax Amount', 'money', 'revenue'],
	['orders', 'Refund Amount', 'money', 'revenue'],
	['orders', 'Profit Margin', 'money', 'grossProfit'],
	['orders', '已收金额', 'money', 'revenue'],
	['orders', 'seller_id', 'text', 'customer'],
	['orders', '供应商编号', 'text', 'customer'],
	['orders', '成本单价', 'money', 'unitPrice'],
	['orders', '成本单价', 'money', 'cost'],
	['orders', '进价', 'money', 'unitPrice'],
	['orders', '单位成本', 'money', 'cost'],
	['orders', 'unit cost', 'money', 'cost'],
	['orders', 'purchase price', 'money', 'unitPrice'],
	['orders', 'order_delivered_customer_date', 'date', 'date'],
	['orders', 'order_item_id', 'text', 'orderId'],
	['customers', '信用等级', 'text', 'level'],
	['customers', '订单状态', 'text', 'status'],
	['service', '投诉次数', 'boolean', 'complaint'],
	['service', '投诉内容', 'boolean', 'complaint'],
	['receivables', '逾期天数', 'money', 'amount'],
	['receivables', 'days overdue', 'money', 'amount']
];

test.each(TRAPS)('%s: %s is not the %s… %s', (kind, header, type, role) => {
	const alone = guessRoles([...BESIDE[kind], column(header, type)], kind);
	expect(alone.roles.at(-1)).not.toBe(role);
	const { roles } = guessRoles([column(header, type)], kind);
	expect(roles).not.toContain(role);
});
