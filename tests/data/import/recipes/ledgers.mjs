/** Lists of bookkeeping programs: Kingdee, Grasp, Yonyou; sales, customers, receivables, rate cards. */
import { recipe, table } from './recipe.mjs';

export const ledgers = [
	recipe('zh-kingdee-sales', {
		as: 'bom',
		eol: '\r\n',
		setAside: 1,
		rows: 4,
		lines: table(`
*单据编号,*单据日期,*客户编码,客户名称,销售人员,商品编码,商品名称,数量,销售单价,金额,单据状态
XSD20240105001,2024-01-05,KH0017,青山贸易,王强,SP001,明前龙井,10,128.00,"1,280.00",已审核
XSD20240105002,2024-01-05,KH0231,白水商行,李敏,SP014,白瓷茶具,1,86.50,86.50,已审核
XSD20240218001,2024-02-18,KH0017,青山贸易,王强,SP001,明前龙井,5,128.00,640.00,已审核
XSD20240302003,2024-03-02,KH1408,红叶茶庄,王强,SP002,大红袍,40,140.00,"5,600.00",已审核
合计：,,,,,,,56,,"7,606.50",`),
		columns: {
			'*单据编号': 'orderId identifier',
			'*单据日期': 'date date',
			'*客户编码': 'customer identifier',
			客户名称: 'name text',
			销售人员: 'salesperson category',
			商品编码: '- identifier',
			商品名称: 'product text',
			数量: 'quantity integer',
			销售单价: 'unitPrice decimal',
			金额: 'revenue decimal',
			单据状态: '- category'
		},
		sums: { revenue: 760650, quantity: 56 },
		customers: ['KH0017', 'KH0231', 'KH1408'],
		problems: { row_total: 1 }
	}),
	recipe('zh-yonyou-receivables', {
		as: 'gbk',
		eol: '\r\n',
		kind: 'receivables',
		lines: table(`
客户编码,客户名称,单据号,单据日期,到期日,应收金额,已收金额,未收金额,账龄(天),账龄区间
01001,青山商贸,YS240101,2024-01-15,2024-03-15,"128,000.00","100,000.00","28,000.00",76,61-90天
01002,白水百货,YS240102,2024-02-01,2024-03-02,"35,605.50",0.00,"35,605.50",89,61-90天
02001,红叶茶庄,YS240103,2024-03-20,2024-05-04,"56,000.00","56,000.00",0.00,0,未到期
01001,青山商贸,YS240104,2024-04-02,2024-06-01,"64,000.00",0.00,"64,000.00",0,未到期`),
		columns: {
			客户编码: 'customer identifier',
			客户名称: '- text',
			单据号: '- identifier',
			单据日期: 'invoiceDate date',
			到期日: 'dueDate date',
			应收金额: 'amount decimal',
			已收金额: 'paidAmount integer',
			未收金额: '- decimal',
			'账龄(天)': '- integer',
			账龄区间: '- category'
		},
		sums: { amount: 28360550, paidAmount: 15600000 },
		customers: ['01001', '01002', '02001']
	}),
	recipe('zh-receivables-thousands', {
		kind: 'receivables',
		lines: table(`
客户代码,发票号,开票日期,应收日期,应收账款（千元）,收款日期,已收款（千元）
C001,00012345,2024.1.5,2024.3.5,1280.5,2024.3.8,1280.5
C002,00012346,2024.2.1,2024.4.1,356.055,,
C001,00012360,2024.3.15,2024.5.15,64,—,—`),
		columns: {
			客户代码: 'customer identifier',
			发票号: '- identifier',
			开票日期: 'invoiceDate date',
			应收日期: 'dueDate date',
			'应收账款（千元）': 'amount money',
			收款日期: 'paidDate date',
			'已收款（千元）': 'paidAmount money'
		},
		sums: { amount: 1700555, paidAmount: 1280500 },
		currency: '¥'
	}),
	recipe('zh-receivables-serials', {
		kind: 'receivables',
		lines: table(`
客户名称,发票号码,开票日期,到期日期,应收金额,备注
青山商贸,24332000000012345678,45306,45366,128000.00,对公转账
白水百货,24332000000012345679,45323,45352,35605.50,
红叶茶庄,24332000000012345680,45371,45416,56000.00,分两笔付`),
		columns: {
			客户名称: 'customer text',
			发票号码: '- identifier',
			开票日期: 'invoiceDate date',
			到期日期: 'dueDate date',
			应收金额: 'amount decimal',
			备注: '- text'
		},
		sums: { amount: 21960550 }
	}),
	recipe('zh-rate-card', {
		as: 'bom',
		kind: 'rateCard',
		lines: table(`
服务项目,渠道,单位成本,可避免比例
上门拜访,现场,320元/次,80%
电话回访,热线,18.5元/次,50%
投诉处理,热线,65元/次,0%
样品寄送,快递,42元/件,100%`),
		columns: {
			服务项目: 'activity text',
			渠道: 'channel text',
			单位成本: 'unitCost money',
			可避免比例: 'avoidableShare percent'
		},
		sums: { unitCost: 4455, avoidableShare: 2.3 },
		currency: '¥'
	}),
	recipe('zh-rate-card-plain', {
		as: 'gbk',
		eol: '\r\n',
		kind: 'rateCard',
		lines: table(`
作业,渠道,费率（元）
上门安装,现场,150
远程支持,热线,35.5
换货处理,门店,48`),
		columns: { 作业: 'activity text', 渠道: 'channel text', '费率（元）': 'unitCost money' },
		sums: { unitCost: 2335 },
		currency: '¥'
	}),
	recipe('zh-erp-float-keys', {
		as: 'bom',
		lines: table(`
客户编号,订单日期,订单号,销售金额,数量
10017.0,2024-01-05,900001.0,1280.0,10.0
10231.0,2024-01-05,900002.0,86.5,1.0
,2024-01-06,900003.0,45.0,3.0
10017.0,2024-02-18,900004.0,640.0,5.0`),
		columns: {
			客户编号: 'customer identifier',
			订单日期: 'date date',
			订单号: 'orderId identifier',
			销售金额: 'revenue decimal',
			数量: 'quantity integer'
		},
		sums: { revenue: 20515, quantity: 19 },
		customers: ['10017', '10231'],
		problems: { customer_missing: 1, id_float: 7 }
	}),
	recipe('zh-erp-mixed-zeros', {
		lines: table(`
客户编码,单据日期,单据编号,金额
00123,2024-01-05,D1,100.00
123,2024-01-06,D2,50.00
00456,2024-01-07,D3,70.00
00789,2024-01-08,D4,30.00`),
		columns: {
			客户编码: 'customer identifier',
			单据日期: 'date date',
			单据编号: 'orderId identifier',
			金额: 'revenue integer'
		},
		sums: { revenue: 25000 },
		customers: ['00123', '123', '00456', '00789'],
		problems: { id_zeros: 2 }
	}),
	recipe('zh-erp-wide-keys', {
		as: 'gbk',
		lines: table(`
客户编码,单据日期,金额
Ａ００１,２０２４－０１－０５,１，２８０．５０
A001,2024-01-06,￥50.00
Ｂ００２,２０２４年２月１日,７０元`),
		columns: {
			客户编码: 'customer identifier',
			单据日期: 'date date',
			金额: 'revenue money'
		},
		sums: { revenue: 140050 },
		currency: '¥',
		customers: ['A001', 'B002'],
		firstDate: '2024-01-05'
	}),
	recipe('zh-contracts-ten-thousand', {
		as: 'bom',
		lines: table(`
合同编号,客户名称,签约日期,合同金额,业务员
HT2024-001,青山商贸,2024年1月5日,128万,王强
HT2024-002,白水百货,2024年1月18日,35.6万元,李敏
HT2024-003,红叶茶庄,2024年2月1日,1.2亿,王强
HT2024-004,蓝田食品,2024年3月15日,8500元,李敏`),
		columns: {
			合同编号: 'orderId identifier',
			客户名称: 'customer text',
			签约日期: 'date date',
			合同金额: 'revenue money',
			业务员: 'salesperson category'
		},
		sums: { revenue: 121_644_500 },
		scales: { revenue: 0 },
		currency: '¥'
	}),
	recipe('zh-grasp-sales', {
		as: 'gbk',
		eol: '\r\n',
		preamble: 2,
		lines: table(`
销售明细账
日期：2024-01-01 至 2024-03-31
录单日期,单据编号,单位编号,单位全名,经手人,商品全名,规格,数量,单价,金额,成本金额,毛利,毛利率
2024-01-05,XS-2024-01-05-0001,0101,青山贸易,王强,明前龙井,250g,10,128,1280,902.4,377.6,29.5%
2024-01-05,XS-2024-01-05-0002,0102,白水商行,李敏,白瓷茶具,套,1,86.5,86.5,61.2,25.3,29.25%
2024-02-18,XS-2024-02-18-0001,0101,青山贸易,王强,明前龙井,250g,-2,128,-256,-180.48,-75.52,29.5%
2024-03-02,XS-2024-03-02-0001,0103,红叶茶庄,王强,大红袍,500g,40,140,5600,3910,1690,30.18%`),
		columns: {
			录单日期: 'date date',
			单据编号: 'orderId identifier',
			单位编号: 'customer identifier',
			单位全名: 'name text',
			经手人: 'salesperson category',
			商品全名: 'product text',
			规格: '- text',
			数量: 'quantity integer',
			单价: 'unitPrice decimal',
			金额: 'revenue decimal',
			成本金额: 'cost decimal',
			毛利: 'grossProfit decimal',
			毛利率: '- percent'
		},
		sums: { revenue: 67105, cost: 469312, grossProfit: 201738, quantity: 49 },
		customers: ['0101', '0102', '0103']
	}),
	recipe('zh-yonyou-customers', {
		as: 'gbk',
		eol: '\r\n',
		kind: 'customers',
		lines: table(`
客户编码,客户名称,客户简称,所属分类,所属行业,地区,联系人,手机,信用等级,信用额度,账期,税号,发展日期
01001,杭州青山商贸有限公司,青山商贸,重点客户,批发,华东,陈经理,13800000001,A,"500,000.00",60天,91330100MA2B0001XK,2019-03-05
01002,义乌市白水百货商行,白水百货,一般客户,零售,华东,林小姐,13800000002,B,"100,000.00",30天,92330782MA2C0002XP,2020-11-20
02001,广州红叶茶庄,红叶茶庄,重点客户,餐饮,华南,梁先生,13800000003,A,"300,000.00",45天,91440101MA5D0003X9,2018-06-30
02002,佛山市蓝田食品厂,蓝田食品,一般客户,食品,华南,何小姐,13800000004,C,0.00,现结,91440600MA5D0004X2,2021-09-14`),
		columns: {
			客户编码: 'customer identifier',
			客户名称: 'name text',
			客户简称: '- text',
			所属分类: 'level category',
			所属行业: 'industry text',
			地区: 'region category',
			联系人: '- text',
			手机: '- identifier',
			信用等级: '- text',
			信用额度: '- integer',
			账期: '- text',
			税号: '- identifier',
			发展日期: 'since date'
		},
		customers: ['01001', '01002', '02001', '02002']
	}),
	recipe('zh-sales-unit-behind', {
		lines: table(`
客户名称,开票日期,销售额万元,毛利万元
青山商贸,2024/1/5,12.85,3.1
白水百货,2024/2/1,3.56,0.9
红叶茶庄,2024/3/5,0.45,-0.02`),
		columns: {
			客户名称: 'customer text',
			开票日期: 'date date',
			销售额万元: 'revenue money',
			毛利万元: 'grossProfit money'
		},
		sums: { revenue: 168600, grossProfit: 39800 },
		currency: '¥'
	}),
	recipe('debit-and-credit-signs', {
		locale: 'en',
		delimiter: ';',
		lines: table(`
Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Kunde;Belegdatum;Belegfeld 1
119,00;S;Meier AG;05.01.2024;R1
238,50;S;Huber GmbH;16.01.2024;R2
19,00;H;Meier AG;19.01.2024;R3`),
		columns: {
			'Umsatz (ohne Soll/Haben-Kz)': 'revenue decimal',
			'Soll/Haben-Kennzeichen': '- text',
			Kunde: 'customer text',
			Belegdatum: 'date date',
			'Belegfeld 1': '- text'
		},
		asked: ['entry_side'],
		customers: ['Meier AG', 'Huber GmbH']
	})
];
