/** Tables as ERP systems and databases hand them out, their columns under technical names. */
import { recipe, table } from './recipe.mjs';

export const systems = [
	recipe('db-short-names', {
		lines: table(`
ORDER_DT,CUST_NO,INV_NBR,QTY,NET_AMT
2024-01-05,10023,90001,3,120.50
2024-01-06,10024,90002,1,80.00
2024-01-09,10023,90003,2,99.90`),
		columns: {
			ORDER_DT: 'date date',
			CUST_NO: 'customer identifier',
			INV_NBR: 'orderId identifier',
			QTY: 'quantity integer',
			NET_AMT: 'revenue decimal'
		},
		sums: { revenue: 30040, quantity: 6 },
		customers: ['10023', '10024'],
		firstDate: '2024-01-05'
	}),
	recipe('sap-orders', {
		delimiter: ';',
		lines: table(`
VBELN;KUNNR;NAME1;ERDAT;MATNR;KWMENG;NETWR;WAERK
0090000001;0000100023;Meier AG;20240105;000000000000004711;3;120,50;EUR
0090000002;0000100024;Huber GmbH;20240106;000000000000004712;1;1.080,00;EUR
0090000003;0000100023;Meier AG;20240109;000000000000004711;2;99,90;EUR`),
		columns: {
			VBELN: 'orderId identifier',
			KUNNR: 'customer identifier',
			NAME1: 'name text',
			ERDAT: 'date date',
			MATNR: 'product identifier',
			KWMENG: 'quantity integer',
			NETWR: 'revenue decimal',
			WAERK: '- category'
		},
		sums: { revenue: 130040, quantity: 6 },
		customers: ['0000100023', '0000100024'],
		firstDate: '2024-01-05'
	}),
	recipe('zeros-before-amounts', {
		lines: table(`
客户编号,日期,单据号,金额,数量
00017850,20240105,0000000001,0000000100,0003
00017851,20240106,0000000002,0000002550,0001
00017850,20240107,0000000003,0000000999,0012`),
		columns: {
			客户编号: 'customer identifier',
			日期: 'date date',
			单据号: 'orderId identifier',
			金额: 'revenue integer',
			数量: 'quantity integer'
		},
		sums: { revenue: 3649, quantity: 16 },
		problems: { zeros_padded: 6 },
		customers: ['00017850', '00017851']
	}),
	recipe('cost-center-padded', {
		locale: 'en',
		lines: table(`
Customer No,Service Date,Activity,Cost Center,Hours
0000010023,2024-01-05,visit,0000004711,3
0000010024,2024-01-06,call,0000004712,1
0000010023,2024-01-09,visit,0000004711,2`),
		columns: {
			'Customer No': 'customer identifier',
			'Service Date': 'date date',
			Activity: 'activity text',
			'Cost Center': '- identifier',
			Hours: 'hours integer'
		},
		kind: 'service',
		sums: { hours: 6 },
		customers: ['0000010023', '0000010024']
	}),
	recipe('no-zero-before-the-point', {
		locale: 'en',
		lines: table(`
customer,date,invoice,amount
C1,2024-01-05,1,.05
C2,2024-01-16,2,-.07
C1,2024-01-17,3,$.05
C2,2024-01-18,4,12.50`),
		columns: {
			customer: 'customer category',
			date: 'date date',
			invoice: 'orderId integer',
			amount: 'revenue money'
		},
		sums: { revenue: 1253 },
		currency: '$'
	}),
	recipe('ja-orders', {
		as: 'shift_jis',
		eol: '\r\n',
		lines: table(`
受注番号,注文日,顧客コード,得意先,商品名,数量,売上金額,原価,粗利
A001,2024/01/05,C001,株式会社山田,ペン,3,"12,000",8000,4000
A002,2024/01/06,C002,佐藤商店,紙,1,800,300,500
A003,2024/02/06,C001,株式会社山田,紙,1,800,300,500`),
		columns: {
			受注番号: 'orderId identifier',
			注文日: 'date date',
			顧客コード: 'customer text',
			得意先: 'name text',
			商品名: 'product text',
			数量: 'quantity integer',
			売上金額: 'revenue integer',
			原価: 'cost integer',
			粗利: 'grossProfit integer'
		},
		sums: { revenue: 13600, cost: 8600 },
		customers: ['C001', 'C002'],
		firstDate: '2024-01-05'
	}),
	recipe('point-of-thousands-or-decimals', {
		lines: table(`
customer,date,invoice,amount
C1,2024-01-05,1,1.100
C2,2024-01-16,2,2.300
C1,2024-01-17,3,5.250`),
		columns: {
			customer: 'customer text',
			date: 'date date',
			invoice: 'orderId integer',
			amount: 'revenue decimal'
		},
		sums: { revenue: 8650 },
		scales: { revenue: 3 },
		decimals: {
			amount: [
				[8650, 3],
				[8650, 0]
			]
		},
		questions: ['amount']
	}),
	recipe('shopify-orders', {
		locale: 'en',
		lines: table(`
Name,Email,Financial Status,Paid at,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Refunded Amount
#1001,ann@example.com,paid,2024-01-05 10:00:00 +0800,45.00,2024-01-05 09:59:00 +0800,2,Mug,20.00,Ann Lee,0.00
#1002,bob@example.com,paid,2024-01-07 10:00:00 +0800,35.50,2024-01-07 09:59:00 +0800,3,Cup,10.00,Bob Ray,0.00
#1003,ann@example.com,paid,2024-02-07 10:00:00 +0800,12.00,2024-02-07 09:59:00 +0800,1,Cup,10.00,Ann Lee,0.00`),
		columns: {
			Name: 'orderId text',
			Email: 'customer text',
			'Financial Status': '- category',
			'Paid at': '- datetime',
			Total: 'revenue decimal',
			'Created at': 'date datetime',
			'Lineitem quantity': 'quantity integer',
			'Lineitem name': 'product text',
			'Lineitem price': 'unitPrice integer',
			'Billing Name': '- text',
			'Refunded Amount': 'refund integer'
		},
		sums: { revenue: 9250 },
		problems: { time_dropped: 3 },
		customers: ['ann@example.com', 'bob@example.com']
	}),
	recipe('clock-with-zone', {
		locale: 'en',
		lines: table(`
"date/time","order id","product sales","buyer email"
"Jan 5, 2024 1:02:03 AM PST","111-1","20.50","a@example.com"
"Jan 6, 2024 1:02:03 PM PDT","111-2","40.00","b@example.com"
"Feb-09-24","111-3","-20.00","a@example.com"`),
		columns: {
			'date/time': 'date datetime',
			'order id': 'orderId identifier',
			'product sales': 'revenue decimal',
			'buyer email': 'customer text'
		},
		sums: { revenue: 4050 },
		problems: { time_dropped: 2 },
		firstDate: '2024-01-05'
	}),
	recipe('sums-in-brackets-and-printed-by', {
		as: 'gbk',
		lines: table(`
日期,客户编码,客户简称,存货名称,数量,价税合计
2024.01.05,C001,青山,茶叶,2.00,113.50
2024.01.08,C002,白水,茶叶,4.00,226.00
,(小计)C002,,,4.00,226.00
2024.01.09,C001,青山,茶具,1.00,90.40
合计：3笔,,,,7.00,429.90
制表人：王五,,,打印时间：2024-02-01,,`),
		columns: {
			日期: 'date date',
			客户编码: 'customer identifier',
			客户简称: 'name text',
			存货名称: 'product text',
			数量: 'quantity integer',
			价税合计: 'revenue decimal'
		},
		rows: 3,
		setAside: 3,
		sums: { revenue: 42990, quantity: 7 },
		problems: { row_total: 2, row_comment: 1 },
		customers: ['C001', 'C002']
	}),
	recipe('table-with-rules', {
		delimiter: '|',
		locale: 'en',
		lines: table(`
customer|date|amount
---|---|---
C1|2024-01-05|100.50
C2|2024-01-06|80.00`),
		columns: { customer: 'customer text', date: 'date date', amount: 'revenue decimal' },
		rows: 2,
		setAside: 1,
		sums: { revenue: 18050 },
		problems: { row_comment: 1 }
	}),
	recipe('groups-summed-up', {
		lines: table(`
地区,客户,日期,金额
华东,青山,2024-01-05,100.50
华东,白水,2024-01-06,80.00
华东 汇总,,,180.50
华北,黑土,2024-01-06,70.00
华北 汇总,,,70.00`),
		columns: {
			地区: 'region text',
			客户: 'customer text',
			日期: 'date date',
			金额: 'revenue decimal'
		},
		rows: 3,
		setAside: 2,
		sums: { revenue: 25050 },
		problems: { row_total: 2 },
		asked: []
	}),
	recipe('groups-by-salesperson-and-counted', {
		locale: 'en',
		lines: table(`
Customer,Invoice Date,Invoice No,Amount,Discount
Harbour,2024-01-05,7001,100.50,1.00
Total Energy,2024-01-06,7002,80.00,
East Total,,,180.50,1.00
Meadow,2024-01-06,7003,70.00,2.00
Orchard,2024-01-09,7004,30.00,
West Total,,,100.00,2.00
Grand Total,,,280.50,3.00
4 record(s) downloaded
Generated on 2024-02-01 08:00`),
		columns: {
			Customer: 'customer text',
			'Invoice Date': 'date date',
			'Invoice No': 'orderId identifier',
			Amount: 'revenue decimal',
			Discount: 'discount integer'
		},
		rows: 4,
		setAside: 5,
		sums: { revenue: 28050 },
		problems: { row_total: 3, row_comment: 2 },
		customers: ['Harbour', 'Total Energy', 'Meadow', 'Orchard']
	}),
	recipe('groups-counted-above', {
		locale: 'en',
		lines: table(`
Order Reference,Customer,Order Date,Untaxed Amount,Total
Azure Interior (3),,,450.00,540.00
S00001,Azure Interior,2024-01-05 08:00:00,100.00,120.00
S00002,Azure Interior,2024-01-06 08:00:00,150.00,180.00
S00007,Azure Interior,2024-01-09 08:00:00,200.00,240.00
Deco Addict (2),,,80.00,96.00
S00003,Deco Addict,2024-01-06 09:00:00,30.00,36.00
S00005,Deco Addict,2024-01-07 10:00:00,50.00,60.00
"Gemini, Inc. (1)",,,75.50,90.60
S00004,"Gemini, Inc.",2024-01-07 08:00:00,75.50,90.60`),
		columns: {
			'Order Reference': 'orderId identifier',
			Customer: 'customer category',
			'Order Date': 'date datetime',
			'Untaxed Amount': '- decimal',
			Total: 'revenue decimal'
		},
		rows: 6,
		setAside: 3,
		sums: { revenue: 72660 },
		problems: { row_total: 3, time_dropped: 6 },
		customers: ['Azure Interior', 'Deco Addict', 'Gemini, Inc.'],
		asked: []
	}),
	recipe('groups-within-groups-counted-above', {
		locale: 'en',
		lines: table(`
Customer,Product,Invoice Date,Number,Total
January 2024 (3),,,,400.00
    Azure Interior (2),,,,300.00
Azure Interior,Chair (4),2024-01-05,7001,100.00
Azure Interior,Desk,2024-01-06,7002,200.00
    Deco Addict (1),,,,100.00
Deco Addict,Desk,2024-01-06,7003,100.00
February 2024 (2),,,,90.00
    Azure Interior (2),,,,90.00
Azure Interior,Chair (4),2024-02-05,7004,40.00
Azure Interior,Lamp,2024-02-06,7005,50.00`),
		columns: {
			Customer: 'customer category',
			Product: 'product text',
			'Invoice Date': 'date date',
			Number: '- identifier',
			Total: 'revenue integer'
		},
		rows: 5,
		setAside: 5,
		sums: { revenue: 49000 },
		problems: { row_total: 5 },
		customers: ['Azure Interior', 'Deco Addict']
	}),
	recipe('groups-with-sum-and-count', {
		locale: 'en',
		lines: table(`
Account Name,Close Date,Opportunity Name,Amount
Acme,1/15/2024,Acme 100,100.50
Acme,1/16/2024,Acme 200,80.00
Subtotal,,Sum,180.50
,,Count,2
Burton,1/17/2024,Burton 1,70.00
Subtotal,,Sum,70.00
,,Count,1
Grand Total (3 records),,,250.50`),
		columns: {
			'Account Name': 'customer text',
			'Close Date': 'date date',
			'Opportunity Name': '- text',
			Amount: 'revenue decimal'
		},
		rows: 3,
		setAside: 5,
		sums: { revenue: 25050 },
		problems: { row_total: 5 },
		customers: ['Acme', 'Burton'],
		asked: []
	}),
	recipe('sections-named-above-their-rows', {
		locale: 'en',
		lines: table(`
Customer,Transaction Type,Date,Document Number,Quantity,Amount
"Harbour, Inc.",,,,,
"Harbour, Inc.",Invoice,1/15/2024,INV1,3,100.50
"Harbour, Inc.",Invoice,1/16/2024,INV2,1,80.00
"Total - Harbour, Inc.",,,,4,180.50
Meadow,,,,,
Meadow,Invoice,1/17/2024,INV3,2,70.00
Total - Meadow,,,,2,70.00
Total,,,,6,250.50`),
		columns: {
			Customer: 'customer text',
			'Transaction Type': '- category',
			Date: 'date date',
			'Document Number': 'orderId identifier',
			Quantity: 'quantity integer',
			Amount: 'revenue decimal'
		},
		rows: 3,
		setAside: 5,
		sums: { revenue: 25050, quantity: 6 },
		problems: { row_comment: 2, row_total: 3 },
		customers: ['Harbour, Inc.', 'Meadow'],
		asked: []
	}),
	recipe('customers-known-by-name-alone', {
		locale: 'en',
		kind: 'customers',
		lines: table(`
Customer,Level,Since,Revenue
Harbour,A,2021-01-15,100.50
Meadow,,,
Orchard,B,2022-01-16,80.00
Willow,,,`),
		columns: {
			Customer: 'customer text',
			Level: 'level text',
			Since: 'since date',
			Revenue: 'revenue decimal'
		},
		sums: { revenue: 18050 },
		customers: ['Harbour', 'Meadow', 'Orchard', 'Willow']
	}),
	recipe('names-with-numbers-in-brackets', {
		locale: 'en',
		lines: table(`
Customer,Product,Date,Total
Harbour (2),Chair (4),2024-01-05,100.00
Meadow,Desk,2024-01-06,60.00
Orchard,Lamp,2024-01-07,40.00
Harbour (2),,,30.00
Count,,,3
Sum,,,12.50`),
		columns: {
			Customer: 'customer text',
			Product: 'product text',
			Date: 'date date',
			Total: 'revenue decimal'
		},
		sums: { revenue: 24550 },
		problems: { date_missing: 3 },
		customers: ['Harbour (2)', 'Meadow', 'Orchard', 'Count', 'Sum']
	}),
	recipe('customers-called-total', {
		locale: 'en',
		lines: table(`
Customer,Invoice Date,Amount,Discount
Harbour,20240105,100.50,1.00
Total Energies,20240106,80.00,
Total Wine,20240107,70.00,
Crystal Total,20240108,30.00,
Total - Marine,20240109,12.00,
Meadow,20240110,5.00,2.00`),
		columns: {
			Customer: 'customer text',
			'Invoice Date': 'date date',
			Amount: 'revenue decimal',
			Discount: 'discount integer'
		},
		rows: 6,
		sums: { revenue: 29750 },
		customers: [
			'Harbour',
			'Total Energies',
			'Total Wine',
			'Crystal Total',
			'Total - Marine',
			'Meadow'
		]
	}),
	recipe('customers-called-total-among-groups', {
		locale: 'en',
		lines: table(`
Customer,Invoice Date,Amount,Discount
Harbour,20240105,100.50,1.00
Total Energies,20240106,80.00,
Total Wine,,20.00,
East Total,,200.50,1.00
Meadow,20240107,70.00,2.00
Total Wine,,30.00,
West Total,,100.00,2.00`),
		columns: {
			Customer: 'customer text',
			'Invoice Date': 'date date',
			Amount: 'revenue decimal',
			Discount: 'discount integer'
		},
		rows: 5,
		setAside: 2,
		sums: { revenue: 30050 },
		problems: { row_total: 2, date_missing: 2 },
		customers: ['Harbour', 'Total Energies', 'Total Wine', 'Meadow']
	}),
	recipe('totals-before-names', {
		locale: 'en',
		lines: table(`
Name,Date,Invoice No,Amount
Harbour,01/15/2024,1001,1200.50
Harbour,01/25/2024,1002,300.00
Total Harbour,,,1500.50
Total Energy,02/15/2024,1003,200.00
Total Total Energy,,,200.00
TOTAL,,,1700.50`),
		columns: {
			Name: 'customer text',
			Date: 'date date',
			'Invoice No': 'orderId identifier',
			Amount: 'revenue decimal'
		},
		rows: 3,
		setAside: 3,
		sums: { revenue: 170050 },
		problems: { row_total: 3 },
		customers: ['Harbour', 'Total Energy']
	}),
	recipe('sums-in-german', {
		locale: 'en',
		delimiter: ';',
		lines: table(`
Kunde;Datum;Belegnummer;Betrag
Hafen;15.01.2024;RE1;1.100,50
Mühle;16.01.2024;RE2;80,00
Zwischensumme;;;1.180,50
Hafen;17.01.2024;RE3;20,00
Gesamtsumme;;;1.200,50`),
		columns: {
			Kunde: 'customer text',
			Datum: 'date date',
			Belegnummer: 'orderId text',
			Betrag: 'revenue decimal'
		},
		rows: 3,
		setAside: 2,
		sums: { revenue: 120050 },
		problems: { row_total: 2 },
		customers: ['Hafen', 'Mühle']
	}),
	recipe('pairs-with-footers', {
		lines: table(`
客户名称,销售额
青山,1200.50
白水,800.00
华东小计,2000.50
共 2 条记录
导出时间：2024-02-01 08:00`),
		columns: { 客户名称: 'customer text', 销售额: 'revenue decimal' },
		kind: 'customers',
		rows: 2,
		setAside: 3,
		sums: { revenue: 200050 },
		problems: { row_total: 2, row_comment: 1 }
	}),
	recipe('pivot-of-customers', {
		lines: table(`
行标签,求和项:销售额
青山,1200.50
白水,800.00
总计,2000.50`),
		columns: { 行标签: 'customer text', '求和项:销售额': 'revenue decimal' },
		kind: 'customers',
		rows: 2,
		setAside: 1,
		sums: { revenue: 200050 },
		problems: { row_total: 1 }
	}),
	recipe('tax-and-discount-in-percent', {
		locale: 'en',
		lines: table(`
Contact,Invoice Number,Invoice Date,Quantity,Units,Unit Price,Tax,Discount,Total,Line Amount
Harbour,INV-1,2024-01-15,2,100.00%,50.00,15.00%,10.00%,10.00%,90.00
Meadow,INV-2,2024-01-16,3,50.00%,20.50,15.00%,0.00%,150.00%,61.50
Harbour,INV-3,2024-01-17,1,25.00%,400.00,0.00%,,40.00%,400.00`),
		columns: {
			Contact: 'customer text',
			'Invoice Number': 'orderId identifier',
			'Invoice Date': 'date date',
			Quantity: 'quantity integer',
			Units: '- percent',
			'Unit Price': 'unitPrice decimal',
			Tax: '- percent',
			Discount: '- percent',
			Total: '- percent',
			'Line Amount': 'revenue decimal'
		},
		sums: { revenue: 55150, quantity: 6, unitPrice: 47050 }
	})
];
