/**
 * What columns are called, best name first: zh-CN, zh-TW (in simplified signs, see headers.ts)
 * and English; european.ts, japanese.ts and sap.ts have what they are called elsewhere. `=` before a word: only the whole header, never a part of it.
 */
import type { Kind, Role } from '#lib/core/kinds.ts';
import { EUROPEAN_PIECE_COST, europeanNames, europeanWords } from './european.ts';
import { type HeaderText, readHeader } from './headers.ts';
import { JAPANESE, JAPANESE_PIECE_COST } from './japanese.ts';
import { SAP_FIELDS } from './sap.ts';

export interface Word extends HeaderText {
	/** How many better names the language has. */
	readonly rank: number;
	/** Only the whole header counts, never a part of it. */
	readonly exact: boolean;
	/** Latin words count as part of a header only as whole words. */
	readonly latin: boolean;
}

export interface Names {
	readonly words: readonly Word[];
	/** Whole headers put together from what systems call things, each as good as a name; best first. */
	readonly made?: readonly RegExp[];
	/** Headers that hold one of these are something else. */
	readonly not?: RegExp;
}

const MONEY_NOT =
	/率|占比|percent|%|\brate\b|ratio|积分|邮费|税额|日期|时间|状态|次数|天数|date|days/;

const BUYER =
	'客户|顾客|会员|买家|买方|购方|采购方|用户|往来单位|购货单位|单位|经销商|代理商|分销商';
const BUYER_KEY = new RegExp(
	`^(?:${BUYER}|下单|购买|消费)(?:编号|编码|代码|代号|号|号码|账号|账户|卡号|内码|唯一码|id|uid)$`
);
const BUYER_NAME = new RegExp(
	`^(?:${BUYER}|公司|企业|对方|付款方|甲方|收货人|收件人)(?:公司|单位|企业)?(?:名称|姓名|全名|全称|简称|名|昵称|户名)$`
);
/** Who has no number is known by the address that the shop writes to. */
export const EMAIL =
	/^(?:客户|顾客|会员|买家|用户|下单|联系)?(?:电子)?(?:邮箱|邮件|邮箱地址|邮件地址)$|^(?:customer |buyer )?e ?mail(?: address)?$/;

/** Read only where the reader says so. */
const UNGUESSED: Names = { words: [] };

const NAMES: Readonly<Record<Role, Names>> = {
	customer: names(
		`客户编号 客户编码 客户代码 客户代号 客户号 客户id 客户内码 顾客编号 顾客id 会员编号 会员号 会员卡号 会员id
买家会员id 买家会员名 买家id 买家账号 用户id 用户编号 =账号 往来单位编码 购货单位代码 经销商代码 下游客户id 买家编号 厂商编号`,
		`customer unique id, customer id, customer no, customer number, customer code, customer key, cust id, cust no,
custno, custid, client id, client no, account id, account number, member id, user id, buyer id, party id, =cardcode, =id, sell to customer no, buyer user id`,
		/经理|级|备注|类|名称|姓名|电话|手机|地址|卖家|供应商|供货|seller|supplier|vendor/,
		[BUYER_KEY, EMAIL]
	),
	name: names(
		`客户名称 客户姓名 客户简称 =客户 客户名 顾客姓名 =顾客 公司名称 单位名称 购货单位 买方名称 买家昵称 收货人姓名 收件人姓名
=收货人 =收件人 =行标签 会员姓名 =会员 经销商名称 =经销商 交易对方 买家姓名 =姓名`,
		`customer name, =customer, client name, =client, account name, =account, company name, =company, =buyer,
buyer name, =ship to name, =bill to, =name, =contact name, =party name, =contact, =row labels, =customer project`,
		/经理|级|备注|类|电话|手机|地址|编|代码|号|商品|产品|门店|项目|卖家|供应商|seller|supplier|vendor/,
		[BUYER_NAME]
	),
	orderId: names(
		`订单编号 主订单编号 订单号 订单id 单据编号 单据号 =单号 销售单号 出库单号 交易订单号 交易号 交易单号 商家订单号 发票号 发票号码
流水号 合同编号 小票号 销货单号 结账单号 订单单号 子订单编号 商户单号`,
		`order id, order no, order number, invoice no, invoice number, invoice id, document no, transaction id, receipt no,
receipt id, so number, sales order, order code, =order, =invoice, transaction number,
transaction no, document number, voucher no, voucher number, order reference, order name, =name`,
		/日期|时间|金额|状态|物流|快递|item id|status|date/
	),
	date: names(
		`订单日期 下单时间 下单日期 订单创建时间 单据日期 订单付款时间 付款时间 支付时间 交易时间 交易日期 交易日 销售日期 成交时间 成交日期
发货日期 出货日期 开票日期 发票日期 销货日期 业务日期 消费日期 服务日期 拜访日期 评价时间 评价日期 调查日期 提交时间 答题时间 =日期 =时间 创建时间`,
		`order date, order purchase timestamp, purchase date, created at, paid at, invoice date, transaction date, sale date,
sales date, order time, =order timestamp, posting date, service date, visit date, survey date, response date, answer date,
review creation date, submitted at, voucher date, close date, =date, =day, =timestamp, date, ship date`,
		/到期|due|收款|回款|到账|birth|出生|生日|update|更新|approved|delivered|estimated|limit|first|since|结束|解决|resolved/
	),
	revenue: names(
		`实付金额 实付款 实收款 买家实际支付金额 买家实付金额 子单实际支付金额 商家实收金额 打款商家金额 优惠后金额 销售金额 销货金额 销售额 销售收入
订单应付金额 应付金额 应付货款 应收金额 订单金额 =总金额 价税合计 =金额 成交金额 交易金额 支付金额 付款金额 营业额 营业收入 =收入 含税金额 不含税金额 未税金额 合同金额
回款金额 货款金额 消费金额 =实收 =实付 金额`,
		`net amount, net sales, net revenue, revenue, sales amount, =sales, amount paid, price paid, order total, order amount,
=amount, line total, total amount, total price, =total, gross sales, invoice amount, turnover, payment value, order value,
dollar value, =spend, =value, amount, =gross total, =product sales, =gross, =net`,
		/率|占比|percent|%|\brate\b|退|邮|运费|积分|成本|毛利|利润|税额|优惠(?!后)|折扣|抵扣|佣金|服务费|未收|已收|已付|欠|逾期|合计行|refund|cost|tax|discount|margin|shipping|freight|profit|fee|quantity|量$|日期|date|paid amount|状态/,
		[/^(?:订单|应付|实付)?(?:总计|总额|合计)$/]
	),
	quantity: names(
		`数量 购买数量 商品数量 宝贝总数量 宝贝数量 件数 销量 销售数量 发货数量 需求量 次数 服务次数 拜访次数`,
		`quantity, qty, units, lineitem quantity, pieces, =count, number of cds, number of items, order quantity`,
		/种类|金额|价|单位|amount|price|投诉|complaint|客诉/
	),
	unitPrice: names(
		`单价 销售单价 商品单价 成交单价 =售价 =价格 =商品价格`,
		`unit price, unitprice, lineitem price, price per unit, item price, selling price, =price`,
		/成本|进|采购|list|原价|市场|吊牌|cost/
	),
	cost: names(
		`成本金额 销售成本 销货成本 货品成本 商品成本 营业成本 =成本 成本`,
		`=cost, cogs, cost of goods, cost of goods sold, cost of sales, total cost, cost amount, landed cost, product cost, cost`,
		/率|占比|%|\brate\b|单位|成本价|单价|进价|服务|客服|售后|运|unit|per |shipping|service|serve|freight|center|centre/
	),
	grossProfit: names(
		`毛利额 毛利润 =毛利 销售毛利 销货毛利 营业毛利 订单利润 贡献毛利 =利润 利润`,
		`gross profit, =gp, gross margin amount, margin amount, contribution margin, =contribution, =profit, profit`,
		/率|占比|percent|%|\brate\b|ratio|profit margin|净|net|operating|level|等级/
	),
	listPrice: names(
		`原价 标价 吊牌价 市场价 目录价 商品原价`,
		`list price, =msrp, list amount, gross amount, original price, =rrp`,
		MONEY_NOT
	),
	discount: names(
		`优惠金额 折扣金额 折扣额 =优惠 =折扣 =折让 让利 满减 优惠券 折价券 抵扣金额 卡券抵扣 天猫卡券抵扣 积分抵扣 返利 红包`,
		`discount amount, =discount, total discount, =discounts, rebate, coupon, promo, allowance, discount`,
		/率|后|前|percent|%|\brate\b|ratio|code|积分(?!抵扣)|类型|type|名称|name/,
		[
			/^(?:订单)?(?:优惠|折扣|让利|减免|抵扣)(?:总金额|总额|合计)$/,
			/^(?:订单|店铺|商家)(?:优惠|折扣|让利|满减|减免)(?:折扣|优惠)?(?:金额|额)?$/
		]
	),
	refund: names(
		`退款金额 买家退款金额 成功退款 =退款 退货金额 退货折让`,
		`refund amount, =refund, =refunds, refunded amount, amount refunded, returns amount, =returns, credit note, refund`,
		/状态|日期|时间|原因|单号|编号|status|date|reason| id/
	),
	product: names(
		`商品名称 商品标题 宝贝标题 产品名称 =品名 货品名称 存货名称 物料名称 =标题 =商品 =产品 商品编码 产品代码 产品编号 商品编号 货号 料号 品号
商家编码 存货编码 sku编码 =sku 规格型号 =规格`,
		`product name, item name, lineitem name, =product, =item, =description, product description, product title, product id,
product code, stock code, =sku, item code, item no, sku, =title, item description`,
		/类|价|数量|金额|种类|成本|category|type|price|cost|quantity|量|length|lenght|photo|weight|width|height|备注/,
		[
			/^(?:商品|产品|货品|宝贝|存货|物料|货物)(?:全名|全称|简称|名称?|标题)$/,
			/^(?:选购|购买|所购|下单|订购|成交)(?:的)?(?:商品|产品|货品|宝贝)$/
		]
	),
	category: names(
		`品类 商品类别 产品类别 商品分类 产品分类 商品类目 =类目 =类别 =分类 产品线`,
		`=category, product category, item category, product category name, product line, =department, product type, sub category, category`,
		/客户|会员|费|customer|fee|cost/
	),
	region: names(
		`=地区 =区域 销售区域 大区 片区 =省份 =省 所属省 行政省 =城市 所在城市 =县市 行政区 运送区域 国籍 =国家 门店 地区 区域`,
		`=region, sales region, =area, territory, =province, customer state, =state, customer city, =city, =country, region`,
		/编|码|code|zip|地址|address/,
		[
			/^(?:收货|收件|送货|配送|所在|客户|会员|买家|注册)地?(?:省份|省|地区|区域|国家)$/,
			/^(?:收货|收件|送货|配送|所在|客户|会员|买家|注册)地?(?:城市|省市)$/
		]
	),
	channel: names(
		`渠道 销售渠道 订单来源 渠道名称 =平台 =来源 店铺名称 =店铺 来源渠道 服务渠道`,
		`channel, sales channel, order channel, =platform, =source, =marketplace, =store, order source, channel name`,
		/费|编|cost|fee|类型/,
		[/^(?:流量|成交|推广|下单|购买|客户|会员)(?:来源|渠道|平台)$/]
	),
	salesperson: names(
		`业务员 销售人员 销售员 客户经理 业务经理 销售代表 业务代表 负责人 跟进人 所属销售 经办人 经手人 承办人 导购 业管 =业务 =销售`,
		`salesperson, sales person, sales rep, salesrep, account manager, sales representative, =owner, =rep, =agent, opportunity owner, deal owner, account owner, slpname, seller name`,
		/编|电话|id$|号/
	),
	level: names(
		`客户级别 客户等级 =客户级 会员等级 vip等级 =等级 =级别 客户分类 客户类型 客户类别 所属分类 合作状态`,
		`=level, =tier, =grade, customer class, customer level, customer tier, =segment, customer segment, customer type, membership`,
		/信用|产品|商品|product|码|代号|\bcode\b/
	),
	industry: names(`所属行业 行业 行业类别 客户行业`, `industry, sector, business type`),
	// Never guessed: a person is private, and an address may be all that a customer is known by.
	contact: UNGUESSED,
	email: UNGUESSED,
	phone: names(
		`联系电话 联系手机 手机号码 手机号 =手机 =电话 移动电话 行动电话 联络电话 固定电话 收件人手机`,
		`phone, mobile, =tel, telephone, contact number, =cell, phone number`
	),
	address: names(
		`收货地址 详细地址 联系地址 联络地址 送货地址 公司地址 帐单地址 账单地址 运送地址 收件地址 =地址 地址`,
		`shipping address, billing address, street, bill to address, =address, address`
	),
	since: names(
		`建档日期 开户日期 注册日期 注册时间 入会日期 首次合作日期 合作开始日期 客户创建时间`,
		`customer since, =since, signup date, join date, joined, registered at, registration date, first order date`,
		undefined,
		[
			/^(?:客户|会员)?(?:发展|入会|入网|建档|开户|注册|加入|开卡|办卡|首次合作|首次下单|首次购买|首次消费|首次交易|首单|成为会员)(?:日期|时间|日)$/
		]
	),
	status: names(
		`客户状态 =状态 是否流失 流失`,
		`customer status, =status, churned, =churn, is active, =active`,
		/订单|单据|收款|发货|退|支付|order|payment/,
		[/^(?:客户|会员|用户|账户|账号)状态$/]
	),
	shareOfWallet: names(`钱包份额 采购占比 份额`, `share of wallet, =wallet share, =sow`),
	potential: names(
		`潜力 客户潜力 采购潜力 年采购额 潜在销售额`,
		`potential, potential revenue, annual spend, purchase potential`
	),
	costToServe: names(
		`服务成本 服务费用 客服成本 =服务费`,
		`cost to serve, service cost, service costs, servicing cost, cost of service`,
		MONEY_NOT
	),
	fees: names(`渠道费用 渠道费`, `channel fees, trade fees, =fees`, MONEY_NOT),
	profit: names(
		`客户利润 利润贡献 净利润 =利润 利润额`,
		`customer profit, =profit, net profit, profit after service, profit after cost to serve`,
		MONEY_NOT
	),
	orders: names(
		`订单数 订单数量 订单笔数 订单总数 下单次数 购买次数 消费次数 交易次数 成交笔数`,
		`=orders, order count, number of orders, orders count, num orders, total orders, =purchases`,
		/金额|amount|value/
	),
	firstOrder: names(`首次订单 首次订单日期`, `first order, first purchase, first purchase date`),
	lastOrder: names(
		`最近订单 最近订单日期 最近购买日期 最近一次购买日期 最近下单日期 最近消费日期 最近交易日期 最近消费时间 最近购买时间 最近下单时间 最后购买日期 最后下单日期 末次购买日期 上次购买日期`,
		`last order, last order date, last purchase, last purchase date, latest order, latest order date`
	),
	outstanding: names(
		`应收余额 未收余额 欠款余额 =欠款 欠款金额`,
		`=outstanding, outstanding balance, amount outstanding, receivables balance, open balance`,
		MONEY_NOT
	),
	overdue: names(
		`逾期金额 =逾期 逾期欠款 逾期余额`,
		`=overdue, overdue amount, amount overdue, past due, past due amount`,
		MONEY_NOT
	),
	activity: names(
		`服务项目 服务类型 服务内容 活动类型 =活动 =项目 费用项目 费用类型 作业 工单类型 服务方式`,
		`=activity, activity type, service type, =service, contact type, ticket type, case type, service item, activity name`,
		/费率|单价|成本|金额|日期|时间|cost|date/
	),
	hours: names(
		`工时 服务工时 服务时长 处理时长 维修时长 =小时 耗时 小时数`,
		`=hours, service hours, labour hours, labor hours, hours spent, time spent, hours`,
		/费率|rate|单价/
	),
	feeCategory: names(
		`费用类别 渠道费用类别 费用分类 费用种类 费用科目`,
		`fee category, =fee type, fee kind, charge type, cost category`
	),
	complaint: names(
		`是否投诉 =投诉 =客诉 =抱怨 投诉标志 是否客诉`,
		`=complaint, =complaints, is complaint, complained, complaint flag`,
		/次数|内容|类型|日期|原因|count|type|date/
	),
	resolved: names(
		`是否解决 是否已解决 =已解决 解决状态 处理结果`,
		`=resolved, is resolved, =solved, resolution status`,
		/日期|时间|date|time/
	),
	resolvedDate: names(
		`解决日期 解决时间 处理完成时间 办结日期 关闭时间`,
		`resolved date, resolved at, resolution date, closed at, date closed, closed date`
	),
	staff: names(
		`服务人员 客服人员 客服 处理人 服务员 技术员 员工 =经手人`,
		`=staff, service agent, =employee, technician, handled by, staff name, assignee`,
		/编|成本|费/
	),
	satisfaction: names(
		`满意度 满意度评分 客户满意度 顾客满意度 总体满意度 综合评分 服务评分 商品满意度评分 物流评分 =打分 =评分 评价得分`,
		`overall satisfaction, satisfaction score, satisfaction, csat, csat score, review score, =rating, star rating, =score, =stars`,
		/评语|备注|原因|意见|建议|comment|note|date|日期/,
		[/^(?=.*(?:总体|整体|综合|overall)).*(?:满意|satisf)/, /满意|\bsatisfied\b/]
	),
	recommend: names(
		`nps 净推荐值 推荐意愿 推荐度 推荐可能性`,
		`=nps, nps score, likelihood to recommend, =ltr, recommend, =promoter score, would recommend`,
		/原因|reason|comment/,
		[/(?:愿意|可能|意愿).*推荐|推荐.*(?:可能|意愿|愿意)|\blikely\b.*\brecommend\b/]
	),
	repurchaseIntention: names(
		`复购意愿 回购意愿 再购意愿 再次购买意愿 购买意愿 续约意愿 续费意向 =意向`,
		`repurchase intention, repurchase intent, purchase intent, renewal intent, likelihood to buy again, =loyalty, buy again`,
		/原因|reason/,
		[/(?:愿意|可能|会|意愿).*(?:再次|继续|重复|回)购|\blikely\b.*\b(?:buy|purchase)\b.*\bagain\b/]
	),
	effort: names(`费力度 客户费力度 省力度`, `customer effort, effort score, =effort, =ces`),
	amount: names(
		`应收金额 发票金额 开票金额 应收账款 本币应收账款 本币应收金额 应收余额 价税合计 =金额 含税金额 未收金额 未收账款 本币未收账款 未回款
欠款金额 =尾款 逾期金额 =结余 金额`,
		`invoice amount, invoice total, =amount, amount due, =receivable, =balance, open amount, outstanding, =ar, overdue amount, =total, amount`,
		/率|已|实收|收款|(?<!未)回款|税额|天数|账龄|paid|tax|日期|date|days|aging|percent|%/
	),
	dueDate: names(
		`到期日 到期日期 应收日期 应付日期 付款期限 账期到期日 最迟付款日 约定付款日 预计收款日 预计兑现日`,
		`due date, payment due, =due, maturity date, payment due date, due on`
	),
	invoiceDate: names(
		`开票日期 发票日期 单据日期 立账日期 业务日期 =日期`,
		`invoice date, document date, posting date, issued on, issue date, billing date, =date`
	),
	paidDate: names(
		`收款日期 回款日期 到账日期 付款日期 核销日期 入账日期 冲账日期`,
		`paid date, payment date, receipt date, cleared date, paid on, date paid, paid at`,
		/状态|到期|due/
	),
	paidAmount: names(
		`已收金额 已收款 实收金额 收款金额 回款金额 核销金额 已付金额`,
		`paid amount, amount paid, received amount, payment amount, =paid`,
		/日期|date|未/
	),
	unitCost: names(
		`单位成本 单位费率 费率 服务费率 标准成本 单次成本 单价`,
		`unit cost, cost per unit, cost per activity, =rate, cost rate, standard cost, cost per contact`
	),
	avoidableShare: names(
		`可避免比例 可避免份额 可避免占比`,
		`avoidable share, avoidable, avoidable percentage`
	)
};

const EVERYWHERE = Object.fromEntries(
	Object.entries(NAMES).map(([role, known]) => [role, alsoIn(known, namesElsewhere(role as Role))])
) as Readonly<Record<Role, Names>>;

/** In a service file a cost is what serving costs; its freights and fees belong there too. */
const SERVICE_COST: Names = names(
	`服务成本 服务费用 服务费 客服成本 售后成本 维护费用 实施成本 费用金额 =费用 =成本 =金额 物流费 运费 佣金 平台服务费 卖家服务费 交易佣金`,
	`service cost, cost to serve, support cost, =cost, =amount, freight, commission, platform fee, =fee, =charge, cost`,
	/单位|unit|率|类|category|type/
);

/** In orders a unit cost is that of a piece of the product; in a rate card that of an activity. */
const PIECE_COST: Names = alsoIn(
	names(
		`成本单价 单位成本 成本价 =进价 进货价 采购价 采购单价 进货单价 商品进价`,
		`unit cost, cost per unit, cost price, purchase price, buying price, cost each, unitcost`,
		/率|占比|%|服务|客服|售后|service|shipping|rate/
	),
	[...europeanWords(EUROPEAN_PIECE_COST), ...europeanWords(JAPANESE_PIECE_COST)]
);

function namesElsewhere(role: Role): readonly (readonly string[])[] {
	const further = [JAPANESE[role], SAP_FIELDS[role]].flatMap((lines) => europeanWords(lines ?? ''));
	return [...europeanNames(role), ...further];
}

/** What the columns of `role` are called in a file of `kind`. */
export function namesOf(kind: Kind, role: Role): Names {
	if (kind === 'service' && role === 'cost') return SERVICE_COST;
	return kind === 'orders' && role === 'unitCost' ? PIECE_COST : EVERYWHERE[role];
}

const KNOWN = new Set(
	[...Object.values(EVERYWHERE), SERVICE_COST, PIECE_COST].flatMap(({ words }) =>
		words.map(({ joined }) => joined)
	)
);

/** Whether a cell is the name of a column rather than a value. */
export function isKnownHeader(cell: string): boolean {
	return KNOWN.has(readHeader(cell).joined);
}

function names(chinese: string, english: string, not?: RegExp, made?: readonly RegExp[]): Names {
	const ranked = interleave(chinese.split(/\s+/), english.split(/,\s*/));
	const words = ranked.map((written, rank) => word(written, rank));
	return { words, ...(not && { not }), ...(made && { made }) };
}

function word(written: string, rank: number): Word {
	const header = readHeader(written);
	const latin = /^[a-z\d ]+$/.test(header.words);
	return { ...header, rank, exact: written.startsWith('='), latin };
}

/** Whole headers of further languages, each with its own best name. */
function alsoIn(known: Names, languages: readonly (readonly string[])[]): Names {
	const further = languages.flatMap((words) => words.map((each, rank) => word(`=${each}`, rank)));
	return { ...known, words: [...known.words, ...further] };
}

/** Both languages by rank: the second best name of one is no worse than that of the other. */
function interleave(a: readonly string[], b: readonly string[]): string[] {
	const ranks = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]]);
	return ranks.flat().filter((word) => word !== undefined);
}
